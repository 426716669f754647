// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/cells.h"
#include "reports/describe/country_report/brief.h"
#include "reports/describe/phrases.h"
#include "reports/describe/remedies.h"

#include <algorithm>

namespace capmat {

static constexpr std::size_t most_decisions = 5;

static Row decision_row(const Model& model, const Assessment& assessment,
                        const Recommendation& one, std::size_t place) {
    const std::size_t index = one.indicator;
    const Indicator& indicator = model.indicators[index];
    const auto months = months_of(model, assessment, index);
    return {{count_cell(place), text_cell(full_action_text(model, assessment, index)),
             text_cell(owner_text(model, indicator)),
             months ? number_cell(*months) : Cell{},
             text_cell(effort_text(model, assessment, index)),
             text_cell(buys_text(model, one)),
             Cell{one.number, Tone::Plain, section_of(model.nodes[indicator.node])}}};
}

static std::vector<Column> decision_columns(const Language& words) {
    return {number_column("place", words.say("column/number", "No.")),
            text_column("action", words.say("column/decision", "Decision"), 0.38),
            text_column("owner", words.say("column/owner", "Owner"), 0.2),
            number_column("months", words.say("column/months", "Months")),
            text_column("effort", words.say("column/effort", "Effort")),
            text_column("buys", words.say("column/buys", "What it buys"), 0.24),
            text_column("number", words.say("column/see", "See"))};
}

Table decision_table(const Model& model, const Assessment& assessment,
                     const ReportExtras& extras) {
    Table table{"decisions", "", {}, {}, {}};
    table.columns = decision_columns(words_of(model));
    const std::vector<Recommendation> all = by_importance(model, assessment, extras);
    const auto is_work = [&](const Recommendation& one) {
        return need_at(assessment, one.indicator) == Need::Do;
    };
    const bool any_work = std::ranges::any_of(all, is_work);
    for (const Recommendation& one : all) {
        if (table.rows.size() < most_decisions && (is_work(one) || !any_work)) {
            table.rows.push_back(
                decision_row(model, assessment, one, table.rows.size() + 1));
        }
    }
    return without_empty_columns(table);
}

} // namespace capmat
