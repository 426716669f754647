// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/status_report.h"

#include "models/model_words.h"
#include "questionnaires/response_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/phrases.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::string joined_roles(const Model& model, const Indicator& indicator) {
    std::string roles;
    for (const std::size_t role : indicator.ask) {
        roles += (roles.empty() ? "" : ", ") + model.roles[role].id;
    }
    return roles;
}

static Row respondent_row(const ResponseSet& set) {
    std::size_t real = 0;
    std::size_t unknown = 0;
    for (const Response& response : set.responses) {
        real += response.answer.is_real() ? 1 : 0;
        unknown += response.answer.state == AnswerState::Unknown ? 1 : 0;
    }
    return {{text_cell(set.respondent.role), text_cell(set.respondent.organisation),
             text_cell(to_string(set.date)), count_cell(set.responses.size()),
             count_cell(unknown), count_cell(set.responses.size() - real - unknown),
             count_cell(set.settlements.size()), text_cell(set.position.file)}};
}

static Table respondents_table(const Round& round) {
    Table table{"respondents",
                "Who has answered",
                {{"role", "Role", Align::Text, 0, 0},
                 {"organisation", "Organisation", Align::Text, 0, 0},
                 {"date", "Date", Align::Text, 0, 0},
                 {"answers", "Answers", Align::Number, 0, 0},
                 {"unknown", "Unknown", Align::Number, 0, 0},
                 {"not_applicable", "Not applicable", Align::Number, 0, 0},
                 {"settlements", "Settled", Align::Number, 0, 0},
                 {"file", "File", Align::Text, 0, 0}},
                {},
                "Nobody has answered."};
    for (const ResponseSet& set : round.sets) {
        table.rows.push_back(respondent_row(set));
    }
    return table;
}

namespace {

/// What the model would ask a role, and how much of it has an answer from anybody.
struct RoleCounts {
    std::size_t asked = 0;
    std::size_t open = 0;
    std::size_t contested = 0;
};

} // namespace

static RoleCounts count_role(const Model& model, const Assessment& assessment,
                             std::size_t role) {
    RoleCounts counts;
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        const std::vector<std::size_t>& ask = model.indicators[i].ask;
        const MergedAnswer& merged = assessment.indicators[i].merged;
        if (std::ranges::find(ask, role) == ask.end() || !merged.applies()) {
            continue;
        }
        counts.asked += 1;
        counts.open += merged.is_open() ? 1 : 0;
        counts.contested += merged.state == MergedState::Contested ? 1 : 0;
    }
    return counts;
}

static Row role_row(const std::string& role, const RoleCounts& counts,
                    const Round& round) {
    const bool answered = std::ranges::any_of(
        round.sets, [&](const ResponseSet& set) { return set.respondent.role == role; });
    return {{text_cell(role), count_cell(counts.asked), count_cell(counts.open),
             count_cell(counts.contested),
             text_cell(answered ? "yes" : "no", answered ? Tone::Good : Tone::Caution)}};
}

static Table roles_table(const Model& model, const Assessment& assessment) {
    Table table{"roles",
                "Who is asked",
                {{"role", "Role", Align::Text, 0, 0},
                 {"asked", "Asked", Align::Number, 0, 0},
                 {"open", "Open", Align::Number, 0, 0},
                 {"contested", "Contested", Align::Number, 0, 0},
                 {"has_answered", "Has answered", Align::Text, 0, 0}},
                {},
                "The model names no roles."};
    for (std::size_t role = 0; role < model.roles.size(); ++role) {
        const RoleCounts counts = count_role(model, assessment, role);
        if (counts.asked > 0) {
            table.rows.push_back(
                role_row(model.roles[role].id, counts, *assessment.round));
        }
    }
    return table;
}

static Row open_row(const Model& model, const Assessment& assessment, std::size_t index) {
    const Indicator& indicator = model.indicators[index];
    const MergedAnswer& merged = assessment.indicators[index].merged;
    return {{text_cell(indicator.id.text),
             text_cell(std::string(state_word(words_of(model), merged.state)),
                       state_tone(merged.state)),
             text_cell(answer_text(words_of(model), merged)),
             text_cell(joined_roles(model, indicator)), text_cell(indicator.statement)}};
}

static Table open_table(const Model& model, const Assessment& assessment) {
    Table table{"open",
                "Open and contested",
                {{"indicator", "Indicator", Align::Text, 0, 0},
                 {"state", "State", Align::Text, 0, 0},
                 {"answer", "Answers", Align::Text, 0, 0},
                 {"ask", "Ask", Align::Text, 0, 0},
                 {"statement", "Statement", Align::Text, 0, 0}},
                {},
                "Every indicator has one answer."};
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        const MergedAnswer& merged = assessment.indicators[i].merged;
        if (merged.is_open() || merged.state == MergedState::Contested) {
            table.rows.push_back(open_row(model, assessment, i));
        }
    }
    return table;
}

static Table expiry_table(const Model& model, const Assessment& assessment,
                          const Date& before) {
    Table table{"expiring",
                fmt::format("Evidence that runs out before {}", to_string(before)),
                {{"indicator", "Indicator", Align::Text, 0, 0},
                 {"last_day", "Last day", Align::Text, 0, 0},
                 {"kind", "Kind", Align::Text, 0, 0},
                 {"title", "Title", Align::Text, 0, 0}},
                {},
                "No accepted evidence runs out before that date."};
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        for (const CheckedEvidence& item : assessment.indicators[i].merged.evidence) {
            const bool counts = item.state == EvidenceState::InDate && item.expires;
            if (counts && *item.expires < before) {
                table.rows.push_back(
                    {{text_cell(model.indicators[i].id.text),
                      text_cell(to_string(*item.expires), Tone::Caution),
                      text_cell(model.evidence_kinds[item.item->kind].id),
                      text_cell(item.item->title)}});
            }
        }
    }
    std::ranges::stable_sort(table.rows, {}, [](const Row& row) {
        return std::get<std::string>(row.cells[1].value);
    });
    return table;
}

static Table replaced_table(const Round& round) {
    Table table{"replaced",
                "Files replaced by a later one",
                {{"file", "File", Align::Text, 0, 0},
                 {"date", "Date", Align::Text, 0, 0},
                 {"by", "Replaced by", Align::Text, 0, 0}},
                {},
                "No file was replaced."};
    for (const ReplacedSet& replaced : round.replaced) {
        table.rows.push_back(
            {{text_cell(place_text(replaced.position)),
              text_cell(to_string(replaced.date)), text_cell(place_text(replaced.by))}});
    }
    return table;
}

Document describe_status(const Model& model, const Assessment& assessment,
                         const std::optional<Date>& expires_before) {
    const Round& round = *assessment.round;
    const NodeCounts& counts = assessment.node(0).counts;
    Document document;
    document.format = "status/1";
    document.title =
        fmt::format("{}, round {}: state of the answers", round.name, round.round);
    document.marking = word_for(marking_words, round.marking);
    document.header = {"header",
                       {{"country", "Country", text_cell(round.country), 0},
                        {"round", "Round", text_cell(round.round), 0},
                        {"date", "Assessment date", text_cell(to_string(round.as_of)), 0},
                        {"applicable", "Applicable", count_cell(counts.applicable), 0},
                        {"answered", "Answered", count_cell(counts.answered), 0},
                        {"open_count", "Open", count_cell(counts.open), 0},
                        {"contested", "Contested", count_cell(counts.contested), 0},
                        {"evidenced", "With accepted evidence in date",
                         count_cell(counts.evidenced), 0}}};
    Section section{"status", "Answers", {}, {}};
    section.blocks.emplace_back(respondents_table(round));
    section.blocks.emplace_back(roles_table(model, assessment));
    section.blocks.emplace_back(open_table(model, assessment));
    if (expires_before) {
        section.blocks.emplace_back(expiry_table(model, assessment, *expires_before));
    }
    if (!round.replaced.empty()) {
        section.blocks.emplace_back(replaced_table(round));
    }
    document.sections.push_back(std::move(section));
    return document;
}

} // namespace capmat
