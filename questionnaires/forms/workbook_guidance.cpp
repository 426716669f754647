// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/form_words.h"
#include "questionnaires/forms/workbook_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static void add_line(std::string& lines, const std::string& line) {
    if (!line.empty()) {
        lines += (lines.empty() ? "" : "\n") + line;
    }
}

/// `Yes: It is in place.`
static std::string worded(const FormLanguage& in, const std::string& answer,
                          const std::string& meaning) {
    return in.language.say_with("form/answer_means", "{0}: {1}",
                                answer_label(in.language, answer), meaning);
}

/// What yes, partly and no mean: of a question that sets one indicator.
static void add_meanings(const FormLanguage& in, const Question& question,
                         std::string& lines) {
    const std::vector<std::size_t> indicators = indicators_of(question);
    if (indicators.size() != 1) {
        return;
    }
    const Indicator& indicator = in.model.indicators[indicators.front()];
    add_line(lines, indicator.guidance.note);
    // Of a list or a figure the words yes, partly and no are not what is answered.
    if (!question.sets.empty()) {
        for (const auto& [word, meaning] : indicator.guidance.answers) {
            add_line(lines, worded(in, word, meaning));
        }
    }
    if (!indicator.not_applicable_when.empty()) {
        add_line(lines, worded(in, "not_applicable", indicator.not_applicable_when));
    }
}

/// A dropdown shows the beginning of a long text only.
static void add_choices(const Question& question, std::string& lines) {
    if (question.type == QuestionType::Choice) {
        for (const AnswerOption& option : question.options) {
            add_line(lines, "\xE2\x80\xA2 " + option.text);
        }
    }
}

static void add_accepted(const FormLanguage& in, const Question& question,
                         std::string& lines) {
    std::string kinds;
    for (std::size_t kind = 0; kind < in.model.evidence_kinds.size(); ++kind) {
        const bool accepted =
            std::ranges::any_of(indicators_of(question), [&](std::size_t indicator) {
                const auto& rule = in.model.indicators[indicator].evidence;
                return rule && std::ranges::find(rule->kinds, kind) != rule->kinds.end();
            });
        if (accepted) {
            kinds += (kinds.empty() ? "" : in.language.say("page/list_separator", ", ")) +
                     in.model.evidence_kinds[kind].text;
        }
    }
    if (question.evidence && !kinds.empty()) {
        add_line(lines, in.language.say_with("form/proved_by", "Proved by: {0}", kinds));
    }
}

std::string question_guidance(const FormLanguage& in, const Question& question) {
    std::string lines;
    add_line(lines, question.help);
    add_meanings(in, question, lines);
    add_choices(question, lines);
    add_accepted(in, question, lines);
    return lines;
}

std::string shown_lines(const Form& form, std::size_t question) {
    std::string lines;
    if (form.recheck[question]) {
        add_line(lines, form.languages.front().language.say(
                            "page/recheck", "From the last round: please check."));
    }
    for (const std::string& line : form.languages.front().shown[question]) {
        add_line(lines, line);
    }
    return lines;
}

} // namespace capmat
