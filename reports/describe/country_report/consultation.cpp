// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/answer_tables.h"
#include "reports/describe/cells.h"
#include "reports/describe/country_report/chapters.h"
#include "reports/describe/gap_report.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/remedies.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>
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
    return silent.empty() ? std::string()
                          : fmt::format("The model also asks these; nothing came from "
                                        "them: {}.",
                                        fmt::join(silent, "; "));
}

/// Krippendorff's customary bounds (Content Analysis, 4th ed. 2018, section 12.4).
static std::string_view agreement_word(double alpha) {
    if (alpha >= 0.8) {
        return "good";
    }
    if (alpha >= 0.667) {
        return "fair, enough for tentative conclusions";
    }
    return alpha > 0.0 ? "weak" : "no better than chance";
}

static std::string agreement_sentence(const Agreement& agreement) {
    if (!agreement.alpha) {
        return "How far the respondents agree cannot be measured: no indicator was "
               "answered by two of them, or all answers are alike.";
    }
    return fmt::format("Where more than one body answered, agreement is {} "
                       "(Krippendorff's alpha {:.2f}, on {} that can be compared; 1 is "
                       "full agreement, 0 is chance).",
                       agreement_word(*agreement.alpha), *agreement.alpha,
                       count_text(agreement.pairable, "answer", "answers"));
}

static Table agreement_table(const Model& model, const Assessment& assessment) {
    Table table{"agreement", "Agreement", {}, {}, {}};
    const std::string word =
        capitalised(words_of(model), std::string(chapter_word(model)));
    table.columns = {text_column("node", word), text_column("words", "Agreement"),
                     number_column("alpha", "Alpha", 2),
                     number_column("pairable", "Answers compared")};
    for (const std::size_t index : chapters_of(model)) {
        const Agreement& agreement = assessment.agreement[index];
        table.rows.push_back(
            {{text_cell(model.nodes[index].title),
              agreement.alpha ? text_cell(std::string(agreement_word(*agreement.alpha)))
                              : text_cell("cannot be measured", Tone::Missing),
              figure_cell(agreement.alpha), count_cell(agreement.pairable)}});
    }
    return table;
}

static Table contested_table(const Model& model, const Assessment& assessment) {
    Table table{"contested", "Answers that differ", {}, {}, "No answers differ."};
    table.columns = {text_column("indicator", "Indicator"),
                     text_column("statement", "Statement", 0.4),
                     text_column("voices", "Who says what", 0.4)};
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        if (assessment.indicators[i].merged.state == MergedState::Contested) {
            table.rows.push_back({{text_cell(model.indicators[i].id.text),
                                   text_cell(model.indicators[i].statement),
                                   text_cell(voices_text(model, assessment, i))}});
        }
    }
    return table;
}

static Table settled_table(const Model& model, const Assessment& assessment) {
    Table table{"settled", "Differences that were settled", {}, {}, {}};
    table.columns = {text_column("indicator", "Indicator"),
                     text_column("voices", "Who said what", 0.25),
                     text_column("answer", "Settled as"),
                     text_column("by", "By"),
                     text_column("on", "On"),
                     text_column("why", "Why", 0.3)};
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
                  text_cell(answer_word(words_of(model), settled.response.answer)),
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
    Section section{"open-questions", "In their own words", {}, {}};
    for (const std::string& id : questions) {
        List list;
        for (const ResponseSet& set : subject.round().sets) {
            const auto found = set.open_answers.find(id);
            if (found != set.open_answers.end()) {
                list.items.push_back(
                    {fmt::format("{}: {}", respondent_text(subject.model, set),
                                 spoken(subject.model, found->second)),
                     Tone::Plain,
                     {}});
            }
        }
        section.blocks.emplace_back(heading(question_title(words_of(subject.model), id)));
        section.blocks.emplace_back(std::move(list));
    }
    return section;
}

Section describe_consultation(const Subject& subject) {
    const Model& model = subject.model;
    const Assessment& assessment = subject.assessment;
    Section section{"consultation", "Consultation", {}, {}};
    section.blocks.emplace_back(with_columns(
        respondent_table(model, assessment),
        {"organisation", "role", "date", "assessor_type", "answers", "real_answers"}));
    const std::string silent = silent_sentence(model, subject.round());
    if (!silent.empty()) {
        section.blocks.emplace_back(body(silent));
    }
    section.blocks.emplace_back(body(agreement_sentence(assessment.agreement.front())));
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
    Section section{"findings", "Findings for the reviewer", {}, {}};
    if (subject.assessment.findings.empty()) {
        return section;
    }
    section.blocks.emplace_back(
        body("A finding is a question, not a verdict, and changes no answer."));
    Table table{"findings", "", {}, {}, {}};
    table.columns = {text_column("indicator", "Indicator"),
                     text_column("text", "What to look at", 0.7),
                     text_column("place", "Where")};
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

Section describe_gap_chapter(const Subject& subject) {
    Section section{"gap-analysis", "Gap analysis", {}, {}};
    if (!subject.extras.aim) {
        return section;
    }
    const Aim& aim = *subject.extras.aim;
    std::string target = aim.target.title;
    if (aim.target.by) {
        target += fmt::format("{}by {}", target.empty() ? "" : ", ",
                              day_text(words_of(subject.model), *aim.target.by));
    }
    section.blocks.emplace_back(lead(gaps_sentence(words_of(subject.model), aim.gaps)));
    if (!target.empty()) {
        section.blocks.emplace_back(body(fmt::format("Target: {}.", target)));
    }
    section.blocks.emplace_back(
        with_columns(gap_table(subject.model, subject.assessment, aim.gaps),
                     {"id", "title", "now", "wanted", "closing"}));
    section.blocks.emplace_back(
        note("Priority = leverage × weight × gap / effort. Leverage counts the blockers "
             "that need this one, itself included; weight and gap are those of the part "
             "it belongs to; effort is the count of its class."));
    section.blocks.emplace_back(
        with_columns(blocker_table(subject.model, subject.assessment, aim.gaps),
                     {"rank", "indicator", "need", "action", "owner", "leverage",
                      "weight", "gap", "effort_count", "priority"}));
    return section;
}

} // namespace capmat
