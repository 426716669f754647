// SPDX-License-Identifier: Apache-2.0
#include "models/model_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/country_report/chapters.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/reasons.h"
#include "reports/describe/rules_in_words.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace capmat {

/// One row a rule: nodes of a level that share it stand together.
static Table rule_table(const Model& model) {
    Table table{"rules", "Rules", {}, {}, {}};
    table.columns = {text_column("level", "Level"), text_column("nodes", "For"),
                     text_column("rule", "Rule"), text_column("words", "In words", 0.42),
                     text_column("formula", "Formula", 0.26)};
    std::set<std::pair<std::size_t, std::string>> told;
    for (const Node& node : model.nodes) {
        const std::string words =
            rule_sentence(words_of(model), node.scoring, children_word(model, node));
        if (!told.emplace(node.level, words).second) {
            continue;
        }
        const bool usual = node.level < model.level_scoring.size() &&
                           node.scoring == model.level_scoring[node.level];
        table.rows.push_back(
            {{text_cell(std::string(model.level_name(node))),
              text_cell(usual ? "all others" : node.id.text),
              text_cell(rule_text(words_of(model), node.scoring)), text_cell(words),
              text_cell(rule_formula(words_of(model), node.scoring))}});
    }
    const bool same = std::ranges::all_of(model.nodes, [&](const Node& node) {
        return node.level < model.level_scoring.size() &&
               node.scoring == model.level_scoring[node.level];
    });
    return same ? with_columns(table, {"level", "rule", "words", "formula"}) : table;
}

static List cap_list(const Model& model) {
    List list;
    for (const Node& node : model.nodes) {
        for (const Cap& cap : node.caps) {
            const std::string unless =
                cap.unless.empty() ? std::string()
                                   : fmt::format(" unless {} {} met in full",
                                                 listed(words_of(model),
                                                        indicator_ids(model, cap.unless)),
                                                 verb(cap.unless.size(), "is", "are"));
            list.items.push_back(
                {fmt::format("{} does not rise above {}{}.", node_name(node),
                             stage_label(model, cap.stage), unless),
                 Tone::Plain,
                 {}});
        }
    }
    return list;
}

static std::vector<std::string> answer_sentences(const Model& model,
                                                 const Assessment& assessment) {
    std::vector<std::string> texts{
        fmt::format(
            "A yes is worth 1, a partly {}, a no 0. Unknown and not answered span "
            "from 0 to 1 and never count as no. Not applicable needs a reason and "
            "takes the indicator out of the count.",
            plain_number(words_of(model), model.partly)),
        fmt::format("The headline reading is \"{}\". {}",
                    word_for(reading_words, assessment.headline),
                    reading_sentence(words_of(model), assessment.headline))};
    if (assessment.headline != Reading::Claimed) {
        texts.push_back(fmt::format(
            "Without any accepted evidence a claim counts from 0 to what it claims. A "
            "yes "
            "whose evidence is too old is worth {}. Undated evidence counts as too old "
            "wherever there is an age limit.",
            plain_number(words_of(model), model.partly)));
    }
    texts.push_back(fmt::format(
        "A document offered for more than {} is reported as a finding.",
        count_of_indicators(words_of(model), static_cast<std::size_t>(model.max_uses))));
    texts.emplace_back(
        "Every result was computed twice, with all that is open at its worst "
        "and at its best; the two are the ends of the range. Rounding "
        "happens only in print.");
    return texts;
}

static std::string gates_sentence(const Model& model) {
    const auto gates = static_cast<std::size_t>(
        std::ranges::count_if(model.indicators, &Indicator::gate));
    return gates == 0
               ? std::string()
               : fmt::format(
                     "{}: a stage does not pass before its gates are met in full.",
                     count_text(gates, "indicator is a gate", "indicators are gates"));
}

static std::size_t count_state(const Assessment& assessment, MergedState state) {
    return static_cast<std::size_t>(
        std::ranges::count_if(assessment.indicators, [&](const IndicatorResult& result) {
            return result.merged.state == state;
        }));
}

/// Accepted evidence in date that nobody has checked.
static std::size_t count_unchecked(const Assessment& assessment) {
    std::size_t count = 0;
    for (const IndicatorResult& result : assessment.indicators) {
        const bool in_date = result.proof[Reading::Evidenced] == Proof::InDate;
        const bool checked = result.proof[Reading::Verified] == Proof::InDate;
        count += in_date && !checked && result.merged.is_positive() ? 1 : 0;
    }
    return count;
}

static void add_count(List& list, std::size_t count, const char* one, const char* many) {
    if (count > 0) {
        list.items.push_back(
            {sentence(language_of("en"), count_text(count, one, many)), Tone::Plain, {}});
    }
}

static List counted_limits(const Assessment& assessment) {
    List list;
    add_count(list, count_state(assessment, MergedState::Unanswered),
              "indicator was not answered by anybody",
              "indicators were not answered by anybody");
    add_count(list, count_state(assessment, MergedState::Unknown),
              "indicator was answered \"unknown\" only",
              "indicators were answered \"unknown\" only");
    add_count(list, count_state(assessment, MergedState::Contested),
              "difference between answers has not been settled",
              "differences between answers have not been settled");
    add_count(
        list, count_state(assessment, MergedState::NotApplicable),
        "indicator was declared not applicable; the reason is the respondent's",
        "indicators were declared not applicable; the reasons are the respondents'");
    add_count(list, count_state(assessment, MergedState::OutOfScope),
              "indicator lies outside the scope of this round",
              "indicators lie outside the scope of this round");
    add_count(list, count_unchecked(assessment),
              "positive answer has evidence that no assessor has checked",
              "positive answers have evidence that no assessor has checked");
    return list;
}

static List limits_of(const Model& model, const Assessment& assessment) {
    List list = counted_limits(assessment);
    for (const ReplacedSet& replaced : assessment.round->replaced) {
        list.items.push_back(
            {fmt::format("{} of {} was replaced by {} and does not count.",
                         place_text(replaced.position), to_string(replaced.date),
                         place_text(replaced.by)),
             Tone::Plain,
             {}});
    }
    const bool noted = std::ranges::any_of(
        model.frameworks, [](const Framework& one) { return !one.note.empty(); });
    if (noted) {
        list.items.push_back({"References to other frameworks are pointers; how far each "
                              "was checked stands in the annex.",
                              Tone::Plain,
                              {}});
    }
    return list;
}

static Section rules_section(const Model& model, const Assessment& assessment) {
    Section section{"method-rules", "How the results were made", {}, {}};
    for (const std::string& text : answer_sentences(model, assessment)) {
        section.blocks.emplace_back(body(text));
    }
    section.blocks.emplace_back(rule_table(model));
    const std::string gates = gates_sentence(model);
    if (!gates.empty()) {
        section.blocks.emplace_back(body(gates));
    }
    List caps = cap_list(model);
    if (!caps.items.empty()) {
        section.blocks.emplace_back(std::move(caps));
    }
    return section;
}

Section describe_method(const Model& model, const Assessment& assessment) {
    Section section{"method", "Method and limits", {}, {}};
    for (const std::string& text : {model.description, model.source}) {
        if (!text.empty()) {
            section.blocks.emplace_back(note(text));
        }
    }
    section.sections.push_back(rules_section(model, assessment));
    List limits = limits_of(model, assessment);
    if (!limits.items.empty()) {
        section.sections.push_back(
            {"method-limits", "What the results cannot show", {std::move(limits)}, {}});
    }
    return section;
}

} // namespace capmat
