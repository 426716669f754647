// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/change_table.h"

#include "reports/describe/cells.h"
#include "reports/describe/phrases.h"
#include "reports/describe/remedies.h"
#include "reports/describe/wording.h"

#include <array>

namespace capmat {

std::optional<StepUp> step_up(const Model& model, const Assessment& assessment,
                              std::size_t node) {
    std::vector<LeafRange> leaves;
    for (std::size_t i = 0; i < assessment.indicators.size(); ++i) {
        leaves.push_back(assessment.range(i));
    }
    const std::optional<double> next = next_step(model, leaves, node);
    if (!next) {
        return std::nullopt;
    }
    std::optional<ChangeSet> changes = smallest_changes(model, leaves, node, *next);
    if (!changes || changes->indicators.empty()) {
        return std::nullopt;
    }
    return StepUp{*next, std::move(*changes)};
}

static std::string need_text(const Language& words, Need need,
                             const std::string& indicators) {
    switch (need) {
    case Need::Do:
        return words.say_with("step/do", "do {0}", indicators);
    case Need::Prove:
        return words.say_with("step/prove", "prove {0}", indicators);
    case Need::FindOut:
        return words.say_with("step/find_out", "find out {0}", indicators);
    case Need::Settle:
        return words.say_with("step/settle", "settle {0}", indicators);
    }
    return {};
}

std::string needs_text(const Model& model, const Assessment& assessment,
                       const std::vector<std::size_t>& indicators) {
    static constexpr std::array order{Need::Do, Need::Prove, Need::FindOut, Need::Settle};
    const Language& words = words_of(model);
    std::vector<std::string> parts;
    for (const Need need : order) {
        std::vector<std::size_t> same;
        for (const std::size_t index : indicators) {
            if (need_at(assessment, index) == need) {
                same.push_back(index);
            }
        }
        if (!same.empty()) {
            parts.push_back(
                need_text(words, need, listed(words, indicator_ids(model, same))));
        }
    }
    return in_row(words, parts);
}

static Row change_row(const Model& model, const Assessment& assessment,
                      std::size_t index) {
    const Indicator& indicator = model.indicators[index];
    const auto need = need_at(assessment, index);
    const auto months = months_of(model, assessment, index);
    return {{text_cell(indicator.id.text),
             need ? text_cell(need_word(words_of(model), *need)) : Cell{},
             text_cell(indicator.statement),
             text_cell(shortfall_text(model, assessment, index)),
             text_cell(action_text(model, assessment, index)),
             text_cell(owner_text(model, indicator)),
             text_cell(effort_text(model, assessment, index)),
             months ? number_cell(*months) : Cell{}}};
}

Table change_table(const Model& model, const Assessment& assessment,
                   const std::vector<std::size_t>& indicators) {
    const Language& words = words_of(model);
    Table table{"changes", words.say("table/changes", "What it takes"), {}, {}, {}};
    table.columns = {
        text_column("indicator", words.say("column/indicator", "Indicator")),
        text_column("need", words.say("column/needs", "Needs")),
        text_column("statement", words.say("column/statement", "Statement"), 0.24),
        text_column("missing", words.say("column/missing", "What is missing")),
        text_column("action", words.say("column/action", "Action"), 0.28),
        text_column("owner", words.say("column/who", "Who")),
        text_column("effort", words.say("column/effort", "Effort")),
        number_column("months", words.say("column/months", "Months"))};
    for (const std::size_t index : indicators) {
        table.rows.push_back(change_row(model, assessment, index));
    }
    return table;
}

std::string step_sentence(const Model& model, const Assessment& assessment,
                          std::size_t index) {
    const Language& words = words_of(model);
    const Node& node = model.nodes[index];
    const NodeResult& result = assessment.node(index);
    const std::optional<StepUp> step = step_up(model, assessment, index);
    if (step) {
        const std::string reached = figure_text(model, node, step->figure);
        const std::string needs = needs_text(model, assessment, step->changes.indicators);
        return step->changes.smallest
                   ? words.say_with("step/to_reach", "To reach {0}: {1}.", reached, needs)
                   : words.say_with("step/one_way", "One way to reach {0}: {1}.", reached,
                                    needs);
    }
    if (!result.low) {
        return {};
    }
    return *result.low >= node.highest
               ? words.say("step/at_top", "There is no higher step.")
               : words.say("step/no_change_lifts",
                           "No change of answers lifts this result.");
}

} // namespace capmat
