// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/cells.h"
#include "reports/describe/country_report/chapters.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/reasons.h"
#include "reports/describe/rules_in_words.h"
#include "reports/describe/wording.h"

#include <algorithm>
#include <set>

namespace capmat {

static std::vector<Column> rule_columns(const Language& words) {
    return {text_column("level", words.say("column/level", "Level")),
            text_column("nodes", words.say("column/for_nodes", "For")),
            text_column("rule", words.say("column/rule", "Rule")),
            text_column("words", words.say("column/in_words", "In words"), 0.42),
            text_column("formula", words.say("column/formula", "Formula"), 0.26)};
}

/// One row a rule: nodes of a level that share it stand together.
static Table rule_table(const Model& model) {
    const Language& words = words_of(model);
    Table table{
        "rules", words.say("method/rule_table", "Rules"), rule_columns(words), {}, {}};
    std::set<std::pair<std::size_t, std::string>> told;
    for (const Node& node : model.nodes) {
        const std::string in_words =
            rule_sentence(words, node.scoring, children_word(model, node));
        if (!told.emplace(node.level, in_words).second) {
            continue;
        }
        const bool usual = node.level < model.level_scoring.size() &&
                           node.scoring == model.level_scoring[node.level];
        table.rows.push_back(
            {{text_cell(level_text(model, node)),
              text_cell(usual ? words.say("method/all_others", "all others")
                              : node.id.text),
              text_cell(rule_text(words, node.scoring)), text_cell(in_words),
              text_cell(rule_formula(words, node.scoring))}});
    }
    const bool same = std::ranges::all_of(model.nodes, [&](const Node& node) {
        return node.level < model.level_scoring.size() &&
               node.scoring == model.level_scoring[node.level];
    });
    return same ? with_columns(table, {"level", "rule", "words", "formula"}) : table;
}

static std::string cap_sentence(const Model& model, const Node& node, const Cap& cap) {
    const Language& words = words_of(model);
    const std::string stage = stage_label(model, cap.stage);
    if (cap.unless.empty()) {
        return words.say_with("method/cap", "{0} does not rise above {1}.",
                              node_name(node), stage);
    }
    return words.say_count(
        "method/cap_unless", "{1} does not rise above {2} unless {3} is met in full.",
        "{1} does not rise above {2} unless {3} are met in full.", cap.unless.size(),
        node_name(node), stage, listed(words, indicator_ids(model, cap.unless)));
}

static List cap_list(const Model& model) {
    List list;
    for (const Node& node : model.nodes) {
        for (const Cap& cap : node.caps) {
            list.items.push_back({cap_sentence(model, node, cap), Tone::Plain, {}});
        }
    }
    return list;
}

/// The headline reading, and what it makes of claims without proof.
static std::vector<std::string> reading_sentences(const Model& model, Reading headline) {
    const Language& words = words_of(model);
    std::vector<std::string> texts{joined_sentences(
        {words.say_with("method/headline", "The headline reading is \"{0}\".",
                        reading_word(words, headline)),
         reading_sentence(words, headline)})};
    if (headline != Reading::Claimed) {
        texts.push_back(words.say_with(
            "method/unproven",
            "Without any accepted evidence a claim counts from 0 to what it claims. A "
            "yes whose evidence is too old is worth {0}. Undated evidence counts as too "
            "old wherever there is an age limit.",
            plain_number(words, model.partly)));
    }
    return texts;
}

static std::vector<std::string> answer_sentences(const Model& model,
                                                 const Assessment& assessment) {
    const Language& words = words_of(model);
    std::vector<std::string> texts{words.say_with(
        "method/answers",
        "A yes is worth 1, a partly {0}, a no 0. Unknown and not answered span from 0 to "
        "1 and never count as no. Not applicable needs a reason and takes the indicator "
        "out of the count.",
        plain_number(words, model.partly))};
    for (std::string& text : reading_sentences(model, assessment.headline)) {
        texts.push_back(std::move(text));
    }
    texts.push_back(words.say_count(
        "method/max_uses",
        "A document offered for more than {0} indicator is reported as a finding.",
        "A document offered for more than {0} indicators is reported as a finding.",
        static_cast<std::size_t>(model.max_uses)));
    texts.push_back(words.say(
        "method/both_ends",
        "Every result was computed twice, with all that is open at its worst and at its "
        "best; the two are the ends of the range. Rounding happens only in print."));
    return texts;
}

static std::string gates_sentence(const Model& model) {
    const auto gates = static_cast<std::size_t>(
        std::ranges::count_if(model.indicators, &Indicator::gate));
    return gates == 0
               ? std::string()
               : words_of(model).say_count(
                     "method/gates",
                     "{0} indicator is a gate: a stage does not pass before its gates "
                     "are met in full.",
                     "{0} indicators are gates: a stage does not pass before its gates "
                     "are met in full.",
                     gates);
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

/// Answers that were not given, or do not agree.
static std::vector<std::string> open_limits(const Language& words,
                                            const Assessment& assessment) {
    std::vector<std::string> texts;
    if (const std::size_t count = count_state(assessment, MergedState::Unanswered);
        count > 0) {
        texts.push_back(words.say_count(
            "method/unanswered", "{0} indicator was not answered by anybody.",
            "{0} indicators were not answered by anybody.", count));
    }
    if (const std::size_t count = count_state(assessment, MergedState::Unknown);
        count > 0) {
        texts.push_back(words.say_count(
            "method/unknown", "{0} indicator was answered \"unknown\" only.",
            "{0} indicators were answered \"unknown\" only.", count));
    }
    if (const std::size_t count = count_state(assessment, MergedState::Contested);
        count > 0) {
        texts.push_back(words.say_count(
            "method/contested", "{0} difference between answers has not been settled.",
            "{0} differences between answers have not been settled.", count));
    }
    return texts;
}

/// Answers that were not wanted, or that nobody has checked.
static std::vector<std::string> other_limits(const Language& words,
                                             const Assessment& assessment) {
    std::vector<std::string> texts;
    if (const std::size_t count = count_state(assessment, MergedState::NotApplicable);
        count > 0) {
        texts.push_back(words.say_count("method/not_applicable",
                                        "{0} indicator was declared not applicable; the "
                                        "reason is the respondent's.",
                                        "{0} indicators were declared not applicable; "
                                        "the reasons are the respondents'.",
                                        count));
    }
    if (const std::size_t count = count_state(assessment, MergedState::OutOfScope);
        count > 0) {
        texts.push_back(words.say_count(
            "method/out_of_scope", "{0} indicator lies outside the scope of this round.",
            "{0} indicators lie outside the scope of this round.", count));
    }
    if (const std::size_t count = count_unchecked(assessment); count > 0) {
        texts.push_back(words.say_count(
            "method/unchecked",
            "{0} positive answer has evidence that no assessor has checked.",
            "{0} positive answers have evidence that no assessor has checked.", count));
    }
    return texts;
}

static List limits_of(const Model& model, const Assessment& assessment) {
    const Language& words = words_of(model);
    List list;
    for (const auto& texts :
         {open_limits(words, assessment), other_limits(words, assessment)}) {
        for (const std::string& text : texts) {
            list.items.push_back({text, Tone::Plain, {}});
        }
    }
    for (const ReplacedSet& replaced : assessment.round->replaced) {
        list.items.push_back(
            {words.say_with("method/replaced",
                            "{0} of {1} was replaced by {2} and does not count.",
                            place_text(replaced.position), to_string(replaced.date),
                            place_text(replaced.by)),
             Tone::Plain,
             {}});
    }
    const bool noted = std::ranges::any_of(
        model.frameworks, [](const Framework& one) { return !one.note.empty(); });
    if (noted) {
        list.items.push_back(
            {words.say("method/pointers",
                       "References to other frameworks are pointers; how far each was "
                       "checked stands in the annex."),
             Tone::Plain,
             {}});
    }
    return list;
}

static Section rules_section(const Model& model, const Assessment& assessment) {
    Section section{"method-rules",
                    words_of(model).say("method/rules", "How the results were made"),
                    {},
                    {}};
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
    const Language& words = words_of(model);
    Section section{"method", words.say("method/title", "Method and limits"), {}, {}};
    for (const std::string& text : {model.description, model.source}) {
        if (!text.empty()) {
            section.blocks.emplace_back(note(text));
        }
    }
    section.sections.push_back(rules_section(model, assessment));
    List limits = limits_of(model, assessment);
    if (!limits.items.empty()) {
        section.sections.push_back(
            {"method-limits",
             words.say("method/limits", "What the results cannot show"),
             {std::move(limits)},
             {}});
    }
    return section;
}

} // namespace capmat
