// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/answer_tables.h"
#include "reports/describe/cells.h"
#include "reports/describe/country_report/chapters.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/remedies.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>

namespace capmat {

/// Roles the model asks that sent nothing.
static std::string silent_sentence(const Model& model, const Round& round) {
    std::set<std::string> heard;
    for (const ResponseSet& set : round.sets) {
        heard.insert(set.respondent.role);
    }
    std::set<std::size_t> asked;
    for (const Indicator& indicator : model.indicators) {
        asked.insert(indicator.ask.begin(), indicator.ask.end());
    }
    std::vector<std::string> silent;
    for (const std::size_t role : asked) {
        if (!heard.contains(model.roles[role].id)) {
            silent.push_back(role_text(model, model.roles[role].id));
        }
    }
    const Language& words = words_of(model);
    return silent.empty()
               ? std::string()
               : words.say_with("consultation/silent",
                                "The model also asks these; nothing came from them: {0}.",
                                side_by_side(words, silent));
}

namespace {

enum class AgreementClass : std::uint8_t { Good, Fair, Weak, Chance };

} // namespace

/// Krippendorff's customary bounds (Content Analysis, 4th ed. 2018, section 12.4).
static AgreementClass agreement_class(double alpha) {
    if (alpha >= 0.8) {
        return AgreementClass::Good;
    }
    if (alpha >= 0.667) {
        return AgreementClass::Fair;
    }
    return alpha > 0.0 ? AgreementClass::Weak : AgreementClass::Chance;
}

static std::string agreement_word(const Language& words, double alpha) {
    switch (agreement_class(alpha)) {
    case AgreementClass::Good:
        return words.say("agreement/good", "good");
    case AgreementClass::Fair:
        return words.say("agreement/fair", "fair, enough for tentative conclusions");
    case AgreementClass::Weak:
        return words.say("agreement/weak", "weak");
    case AgreementClass::Chance:
        return words.say("agreement/chance", "no better than chance");
    }
    return {};
}

/// What stands in the brackets behind the verdict.
static std::string alpha_text(const Language& words, const Agreement& agreement) {
    return words.say_count("agreement/alpha",
                           "Krippendorff's alpha {1}, on {0} answer that can be "
                           "compared; 1 is full agreement, 0 is chance",
                           "Krippendorff's alpha {1}, on {0} answers that can be "
                           "compared; 1 is full agreement, 0 is chance",
                           agreement.pairable,
                           words.number(fmt::format("{:.2f}", *agreement.alpha)));
}

static std::string agreement_sentence(const Language& words, const Agreement& agreement) {
    if (!agreement.alpha) {
        return words.say("agreement/not_measured_is",
                         "How far the respondents agree cannot be measured: no indicator "
                         "was answered by two of them, or all answers are alike.");
    }
    const std::string alpha = alpha_text(words, agreement);
    switch (agreement_class(*agreement.alpha)) {
    case AgreementClass::Good:
        return words.say_with(
            "agreement/good_is",
            "Where more than one body answered, agreement is good ({0}).", alpha);
    case AgreementClass::Fair:
        return words.say_with("agreement/fair_is",
                              "Where more than one body answered, agreement is fair, "
                              "enough for tentative conclusions ({0}).",
                              alpha);
    case AgreementClass::Weak:
        return words.say_with(
            "agreement/weak_is",
            "Where more than one body answered, agreement is weak ({0}).", alpha);
    case AgreementClass::Chance:
        return words.say_with("agreement/chance_is",
                              "Where more than one body answered, agreement is no better "
                              "than chance ({0}).",
                              alpha);
    }
    return {};
}

static Table agreement_table(const Model& model, const Assessment& assessment) {
    const Language& words = words_of(model);
    Table table{"agreement", words.say("agreement/title", "Agreement"), {}, {}, {}};
    table.columns = {text_column("node", capitalised(words, chapter_word(model))),
                     text_column("words", words.say("column/agreement", "Agreement")),
                     number_column("alpha", words.say("column/alpha", "Alpha"), 2),
                     number_column("pairable", words.say("column/answers_compared",
                                                         "Answers compared"))};
    for (const std::size_t index : chapters_of(model)) {
        const Agreement& agreement = assessment.agreement[index];
        table.rows.push_back(
            {{text_cell(model.nodes[index].title),
              agreement.alpha
                  ? text_cell(agreement_word(words, *agreement.alpha))
                  : text_cell(words.say("agreement/not_measured", "cannot be measured"),
                              Tone::Missing),
              figure_cell(agreement.alpha), count_cell(agreement.pairable)}});
    }
    return table;
}

static Table contested_table(const Model& model, const Assessment& assessment) {
    const Language& words = words_of(model);
    Table table{"contested",
                words.say("consultation/contested", "Answers that differ"),
                {},
                {},
                words.say("consultation/no_contested", "No answers differ.")};
    table.columns = {
        text_column("indicator", words.say("column/indicator", "Indicator")),
        text_column("statement", words.say("column/statement", "Statement"), 0.4),
        text_column("voices", words.say("column/who_says_what", "Who says what"), 0.4)};
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        if (assessment.indicators[i].merged.state == MergedState::Contested) {
            table.rows.push_back({{text_cell(model.indicators[i].id.text),
                                   text_cell(model.indicators[i].statement),
                                   text_cell(voices_text(model, assessment, i))}});
        }
    }
    return table;
}

static std::vector<Column> settled_columns(const Language& words) {
    return {
        text_column("indicator", words.say("column/indicator", "Indicator")),
        text_column("voices", words.say("column/who_said_what", "Who said what"), 0.25),
        text_column("answer", words.say("column/settled_as", "Settled as")),
        text_column("by", words.say("column/by", "By")),
        text_column("on", words.say("column/on_date", "On")),
        text_column("why", words.say("column/why", "Why"), 0.3)};
}

static Table settled_table(const Model& model, const Assessment& assessment) {
    const Language& words = words_of(model);
    Table table{"settled",
                words.say("consultation/settled", "Differences that were settled"),
                settled_columns(words),
                {},
                {}};
    const Round& round = *assessment.round;
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        for (const AnswerPlace& place : assessment.indicators[i].merged.given) {
            if (!place.is_settlement) {
                continue;
            }
            const Settlement& settled = round.sets[place.set].settlements[place.index];
            table.rows.push_back(
                {{text_cell(model.indicators[i].id.text),
                  text_cell(voices_text(model, assessment, i)),
                  text_cell(answer_word(words, settled.response.answer)),
                  text_cell(settled.by), text_cell(to_string(settled.on)),
                  text_cell(settled.why)}});
        }
    }
    return table;
}

/// "good-practice" as a heading: the words of the question stand in the questionnaire.
static std::string question_title(const Language& words, std::string id) {
    std::ranges::replace(id, '-', ' ');
    std::ranges::replace(id, '_', ' ');
    return capitalised(words, id);
}

static std::string spoken(const Model& model, const OpenAnswer& answer) {
    const auto own = answer.find(model.language);
    if (own != answer.end()) {
        return own->second;
    }
    return answer.empty() ? std::string() : answer.begin()->second;
}

static Section open_questions(const Subject& subject) {
    std::set<std::string> questions;
    for (const ResponseSet& set : subject.round().sets) {
        for (const auto& [id, answer] : set.open_answers) {
            questions.insert(id);
        }
    }
    const Language& words = words_of(subject.model);
    Section section{"open-questions",
                    words.say("consultation/own_words", "In their own words"),
                    {},
                    {}};
    for (const std::string& id : questions) {
        List list;
        for (const ResponseSet& set : subject.round().sets) {
            const auto found = set.open_answers.find(id);
            if (found != set.open_answers.end()) {
                list.items.push_back({labelled(words, respondent_text(subject.model, set),
                                               spoken(subject.model, found->second)),
                                      Tone::Plain,
                                      {}});
            }
        }
        section.blocks.emplace_back(heading(question_title(words, id)));
        section.blocks.emplace_back(std::move(list));
    }
    return section;
}

Section describe_consultation(const Subject& subject) {
    const Model& model = subject.model;
    const Assessment& assessment = subject.assessment;
    const Language& words = words_of(model);
    Section section{
        "consultation", words.say("consultation/title", "Consultation"), {}, {}};
    section.blocks.emplace_back(with_columns(
        respondent_table(model, assessment),
        {"organisation", "role", "date", "assessor_type", "answers", "real_answers"}));
    const std::string silent = silent_sentence(model, subject.round());
    if (!silent.empty()) {
        section.blocks.emplace_back(body(silent));
    }
    section.blocks.emplace_back(
        body(agreement_sentence(words, assessment.agreement.front())));
    if (assessment.agreement.front().alpha) {
        section.blocks.emplace_back(agreement_table(model, assessment));
    }
    section.blocks.emplace_back(contested_table(model, assessment));
    Table settled = settled_table(model, assessment);
    if (!settled.rows.empty()) {
        section.blocks.emplace_back(std::move(settled));
    }
    Section open = open_questions(subject);
    if (!open.blocks.empty()) {
        section.sections.push_back(std::move(open));
    }
    return section;
}

Section describe_findings(const Subject& subject) {
    const Language& words = words_of(subject.model);
    Section section{
        "findings", words.say("findings/title", "Findings for the reviewer"), {}, {}};
    if (subject.assessment.findings.empty()) {
        return section;
    }
    section.blocks.emplace_back(body(
        words.say("findings/are_questions",
                  "A finding is a question, not a verdict, and changes no answer.")));
    Table table{"findings", "", {}, {}, {}};
    table.columns = {
        text_column("indicator", words.say("column/indicator", "Indicator")),
        text_column("text", words.say("column/what_to_look_at", "What to look at"), 0.7),
        text_column("place", words.say("column/place", "Where"))};
    for (const Finding& finding : subject.assessment.findings) {
        const Indicator& indicator = subject.model.indicators[finding.indicator];
        table.rows.push_back(
            {{{indicator.id.text, Tone::Plain,
               section_of(subject.model.nodes[indicator.node])},
              text_cell(finding_text(subject.model, finding), Tone::Caution),
              text_cell(place_text(finding.position))}});
    }
    section.blocks.emplace_back(std::move(table));
    return section;
}

} // namespace capmat
