// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/country_report/recommendations.h"

#include "reports/describe/cells.h"
#include "reports/describe/change_table.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/remedies.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace capmat {

/// Recommendations by indicator, so that one indicator has one whatever it lifts.
using ByIndicator = std::map<std::size_t, Recommendation>;

static Recommendation& about(ByIndicator& found, std::size_t indicator) {
    Recommendation& one = found[indicator];
    one.indicator = indicator;
    return one;
}

static void add_lift(ByIndicator& found, std::size_t node, double figure,
                     const std::vector<std::size_t>& indicators) {
    for (const std::size_t index : indicators) {
        about(found, index).lifts.push_back({node, figure, indicators.size() - 1});
    }
}

static ByIndicator towards_target(const GapAnalysis& analysis) {
    ByIndicator found;
    for (const Blocker& blocker : analysis.blockers) {
        about(found, blocker.indicator).prepares = blocker.serves;
    }
    for (const Gap& gap : analysis.gaps) {
        if (!gap.target.is_indicator && gap.target.value && gap.reachable) {
            add_lift(found, gap.target.index, *gap.target.value, gap.blockers);
        }
    }
    return found;
}

static ByIndicator one_step_up(const Model& model, const Assessment& assessment) {
    ByIndicator found;
    for (const std::size_t unit : all_units(model)) {
        if (const auto step = step_up(model, assessment, unit)) {
            add_lift(found, unit, step->figure, step->changes.indicators);
        }
    }
    return found;
}

static std::vector<std::size_t> unmet_prerequisites(const Model& model,
                                                    const Assessment& assessment,
                                                    std::size_t indicator) {
    std::vector<std::size_t> unmet;
    for (const std::size_t first : model.indicators[indicator].prerequisites) {
        if (need_at(assessment, first)) {
            unmet.push_back(first);
        }
    }
    return unmet;
}

std::vector<Recommendation> recommendations(const Model& model,
                                            const Assessment& assessment,
                                            const ReportExtras& extras) {
    const ByIndicator found =
        extras.aim ? towards_target(extras.aim->gaps) : one_step_up(model, assessment);
    std::vector<Recommendation> all;
    for (std::size_t chapter = 0; chapter < chapters_of(model).size(); ++chapter) {
        const Node& node = model.nodes[chapters_of(model)[chapter]];
        std::size_t place = 0;
        // The map is in model order, and a chapter's indicators are one range of it.
        for (auto at = found.lower_bound(node.first_leaf);
             at != found.end() && at->first < node.end_leaf; ++at) {
            Recommendation one = at->second;
            one.number = fmt::format("R{}.{}", chapter + 1, ++place);
            if (need_at(assessment, one.indicator) == Need::Do) {
                one.first = unmet_prerequisites(model, assessment, one.indicator);
            }
            all.push_back(std::move(one));
        }
    }
    return all;
}

static void sort_by_priority(const GapAnalysis& analysis,
                             std::vector<Recommendation>& all) {
    const auto rank = [&](const Recommendation& one) {
        return std::ranges::find(analysis.blockers, one.indicator, &Blocker::indicator) -
               analysis.blockers.begin();
    };
    std::ranges::stable_sort(all, {}, rank);
}

static std::size_t fewest_others(const Recommendation& one) {
    std::size_t fewest = one.lifts.empty() ? 1000 : one.lifts.front().others;
    for (const Lift& lift : one.lifts) {
        fewest = std::min(fewest, lift.others);
    }
    return fewest;
}

std::vector<Recommendation> by_importance(const Model& model,
                                          const Assessment& assessment,
                                          const ReportExtras& extras) {
    std::vector<Recommendation> all = recommendations(model, assessment, extras);
    if (extras.aim) {
        sort_by_priority(extras.aim->gaps, all);
        return all;
    }
    std::ranges::stable_sort(all, {}, [&](const Recommendation& one) {
        return std::pair(fewest_others(one),
                         model.effort_count(model.indicators[one.indicator]));
    });
    return all;
}

/// "Skills to 3 Working, with 2 other changes".
static std::string lift_text(const Model& model, const Lift& lift) {
    const Language& words = words_of(model);
    const Node& node = model.nodes[lift.node];
    const std::string figure = figure_text(model, node, lift.figure);
    return lift.others == 0
               ? words.say_with("buys/lift", "{0} to {1}", node.title, figure)
               : words.say_count("buys/lift_with_others",
                                 "{1} to {2}, with {0} other change",
                                 "{1} to {2}, with {0} other changes", lift.others,
                                 node.title, figure);
}

std::string buys_text(const Model& model, const Recommendation& one) {
    const Language& words = words_of(model);
    if (one.lifts.empty() && !one.prepares.empty()) {
        return words.say_with("buys/opens_way", "opens the way for {0}",
                              first_few(words, indicator_ids(model, one.prepares), 4));
    }
    std::vector<std::string> parts;
    for (const Lift& lift : one.lifts) {
        parts.push_back(lift_text(model, lift));
    }
    return side_by_side(words, parts);
}

static std::vector<std::string>
helpers_of(const Model& model, const Assessment& assessment, std::size_t index) {
    std::vector<std::string> titles;
    const Indicator& indicator = model.indicators[index];
    if (need_at(assessment, index) != Need::Do || !indicator.action) {
        return titles;
    }
    for (const std::size_t activity : indicator.action->activities) {
        titles.push_back(fmt::format("{} {}", model.activities[activity].id,
                                     model.activities[activity].title));
    }
    return titles;
}

static Row recommendation_row(const Model& model, const Assessment& assessment,
                              const Recommendation& one) {
    const Indicator& indicator = model.indicators[one.indicator];
    const auto months = months_of(model, assessment, one.indicator);
    return {{text_cell(one.number),
             text_cell(full_action_text(model, assessment, one.indicator)),
             text_cell(indicator.id.text), text_cell(owner_text(model, indicator)),
             text_cell(effort_text(model, assessment, one.indicator)),
             months ? number_cell(*months) : Cell{}, text_cell(buys_text(model, one)),
             text_cell(in_row(words_of(model), indicator_ids(model, one.first))),
             text_cell(side_by_side(words_of(model),
                                    helpers_of(model, assessment, one.indicator)))}};
}

static std::vector<Column> recommendation_columns(const Language& words) {
    return {
        text_column("number", words.say("column/number", "No."), 0.05),
        text_column("action", words.say("column/recommendation", "Recommendation"), 0.27),
        text_column("closes", words.say("column/closes", "Closes"), 0.08),
        text_column("owner", words.say("column/who", "Who"), 0.11),
        text_column("effort", words.say("column/effort", "Effort"), 0.06),
        number_column("months", words.say("column/months", "Months")),
        text_column("buys", words.say("column/buys", "What it buys"), 0.13),
        text_column("after", words.say("column/comes_after", "Comes after"), 0.08),
        text_column("activities", words.say("column/helped_by", "Helped by"), 0.18)};
}

Table recommendation_table(const Model& model, const Assessment& assessment,
                           const std::vector<Recommendation>& all, std::size_t unit) {
    const Language& words = words_of(model);
    Table table{"recommendations-" + anchor_of(model.nodes[unit].id.text),
                words.say("recommendation/title", "Recommendations"),
                recommendation_columns(words),
                {},
                {}};
    const Node& node = model.nodes[unit];
    for (const Recommendation& one : all) {
        if (one.indicator >= node.first_leaf && one.indicator < node.end_leaf) {
            table.rows.push_back(recommendation_row(model, assessment, one));
        }
    }
    return without_empty_columns(table);
}

std::vector<std::string> numbers_of(const std::vector<Recommendation>& all,
                                    const std::vector<std::size_t>& indicators) {
    std::vector<std::string> numbers;
    for (const Recommendation& one : all) {
        if (std::ranges::find(indicators, one.indicator) != indicators.end()) {
            numbers.push_back(one.number);
        }
    }
    return numbers;
}

} // namespace capmat
