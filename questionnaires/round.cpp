// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/round.h"

#include "models/input/plain_text.h"
#include "questionnaires/country.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace capmat {

/// Later sets of one respondent first, so that the first of each respondent stays.
static bool comes_before(const ResponseSet& left, const ResponseSet& right) {
    const auto key = [](const ResponseSet& set) {
        return std::tie(set.country, set.round, set.respondent);
    };
    if (key(left) != key(right)) {
        return key(left) < key(right);
    }
    if (left.date != right.date) {
        return left.date > right.date;
    }
    return std::tie(left.position.file, left.position.line) <
           std::tie(right.position.file, right.position.line);
}

static void add_set(Round& round, ResponseSet set, Diagnostics& diagnostics) {
    const bool again =
        !round.sets.empty() && round.sets.back().respondent == set.respondent;
    if (!again) {
        round.sets.push_back(std::move(set));
        return;
    }
    const ResponseSet& kept = round.sets.back();
    if (kept.date == set.date) {
        diagnostics.error(
            set.position,
            fmt::format(
                "{} of {} answered twice on {} (also in {}); give the later answers "
                "a later date",
                in_quotes(set.respondent.role), in_quotes(set.respondent.organisation),
                to_string(set.date), to_string(kept.position)));
        return;
    }
    round.replaced.push_back({set.respondent, set.position, set.date, kept.position});
}

static void set_scope(Round& round, const Model& model) {
    round.in_scope.assign(model.indicators.size(), false);
    for (const ResponseSet& set : round.sets) {
        for (const std::size_t node : set.scope.value_or(std::vector<std::size_t>{0})) {
            for (std::size_t i = model.nodes[node].first_leaf;
                 i < model.nodes[node].end_leaf; ++i) {
                round.in_scope[i] = true;
            }
        }
    }
}

static void set_header(Round& round, const std::optional<Date>& as_of) {
    const ResponseSet& first = round.sets.front();
    round.country = first.country;
    round.round = first.round;
    round.name =
        first.name.empty() ? std::string(country_name(first.country)) : first.name;
    round.as_of = first.date;
    for (const ResponseSet& set : round.sets) {
        round.as_of = std::max(round.as_of, set.date);
        round.marking = std::max(round.marking, set.marking);
    }
    round.as_of = as_of.value_or(round.as_of);
}

static void check_settlements(const Round& round, const Model& model,
                              Diagnostics& diagnostics) {
    std::map<std::size_t, const Settlement*> first;
    for (const ResponseSet& set : round.sets) {
        for (const Settlement& settlement : set.settlements) {
            const auto [earlier, added] =
                first.emplace(settlement.response.indicator, &settlement);
            if (!added &&
                earlier->second->response.answer != settlement.response.answer) {
                const Response& other = earlier->second->response;
                diagnostics.error(settlement.response.position,
                                  fmt::format("{} is settled as {} here but as {} in {}",
                                              model.indicators[other.indicator].id.text,
                                              to_string(settlement.response.answer),
                                              to_string(other.answer),
                                              to_string(other.position)));
            }
        }
    }
}

static void check_names(const Round& round, Diagnostics& diagnostics) {
    for (const ResponseSet& set : round.sets) {
        if (set.name != round.sets.front().name) {
            diagnostics.error(set.position,
                              fmt::format("{} is called {} here but {} in {}",
                                          set.country, in_quotes(set.name),
                                          in_quotes(round.sets.front().name),
                                          to_string(round.sets.front().position)));
        }
    }
}

static void refuse_later(std::vector<ResponseSet>& sets, const Date& as_of,
                         Diagnostics& diagnostics) {
    for (const ResponseSet& set : sets) {
        if (set.date > as_of) {
            diagnostics.error(
                set.position,
                fmt::format("this file is dated {}, after the assessment date "
                            "{} asked for; leave it out or choose a later "
                            "--as-of",
                            to_string(set.date), to_string(as_of)));
        }
    }
    std::erase_if(sets, [&](const ResponseSet& set) { return set.date > as_of; });
}

std::vector<Round> gather_rounds(std::vector<ResponseSet> sets, const Model& model,
                                 const std::optional<Date>& as_of,
                                 Diagnostics& diagnostics) {
    if (as_of) {
        refuse_later(sets, *as_of, diagnostics);
    }
    std::ranges::stable_sort(sets, comes_before);
    std::vector<Round> rounds;
    for (ResponseSet& set : sets) {
        const bool same = !rounds.empty() &&
                          rounds.back().sets.front().country == set.country &&
                          rounds.back().sets.front().round == set.round;
        Round& round = same ? rounds.back() : rounds.emplace_back();
        add_set(round, std::move(set), diagnostics);
    }
    for (Round& round : rounds) {
        set_header(round, as_of);
        set_scope(round, model);
        check_settlements(round, model, diagnostics);
        check_names(round, diagnostics);
    }
    return rounds;
}

} // namespace capmat
