// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/workbook.h"

#include "reports/describe/answer_tables.h"
#include "reports/describe/assessment_header.h"
#include "reports/describe/cells.h"
#include "reports/describe/country_report/brief.h"
#include "reports/describe/country_report/chapters.h"
#include "reports/describe/gap_report.h"
#include "reports/describe/node_table.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/standing.h"

#include <fmt/format.h>

namespace capmat {

static Section brief_sheet(const Subject& subject) {
    const Language& words = words_of(subject.model);
    Section sheet{"brief", words.say("workbook/brief", "Brief"), {}, {}};
    sheet.blocks.emplace_back(lead(standing_sentence(subject.model, subject.assessment)));
    if (subject.previous() != nullptr) {
        const Movement movement =
            movement_of(subject.model, subject.assessment, *subject.previous());
        sheet.blocks.emplace_back(body(movement_sentence(
            subject.model, movement, subject.previous()->round->round)));
    }
    for (const std::string& text :
         certainty_sentences(subject.model, subject.assessment)) {
        sheet.blocks.emplace_back(body(text));
    }
    if (auto bars = range_bars(subject.model, subject.assessment,
                               chapters_of(subject.model), subject.beside())) {
        sheet.blocks.emplace_back(std::move(*bars));
    }
    Table decisions = decision_table(subject.model, subject.assessment, subject.extras);
    if (!decisions.rows.empty()) {
        decisions.title = words.say("brief/decisions", "Decisions asked for");
        sheet.blocks.emplace_back(std::move(decisions));
    }
    return sheet;
}

static Section table_sheet(const std::string& key, const std::string& title,
                           Table table) {
    table.title.clear();
    return {key, title, {std::move(table)}, {}};
}

/// One level of the model as a sheet under the name the model gives it.
static Section level_sheet(const Subject& subject, const std::vector<std::size_t>& nodes,
                           const std::string& key, std::string_view word) {
    Table table = node_table(subject.model, subject.assessment, nodes, subject.beside());
    table.key = key;
    return table_sheet(key, capitalised(words_of(subject.model), word), std::move(table));
}

/// On a page of its own, as it is tall; that of the chapters is in the brief.
static void add_unit_chart(const Subject& subject, Document& document) {
    const Model& model = subject.model;
    auto bars = range_bars(model, subject.assessment, all_units(model), subject.beside());
    if (bars) {
        bars->key = "bars-units";
        const Language& words = words_of(model);
        bars->title = capitalised(words, units_word(model));
        document.sections.push_back(
            {"unit-chart",
             words.say_with("workbook/unit_chart", "Chart of {0}", units_word(model)),
             {std::move(*bars)},
             {}});
    }
}

static void add_levels(const Subject& subject, Document& document) {
    const Model& model = subject.model;
    document.sections.push_back(
        level_sheet(subject, chapters_of(model), "chapters", chapters_word(model)));
    if (has_units_of_their_own(model)) {
        document.sections.push_back(
            level_sheet(subject, all_units(model), "units", units_word(model)));
        add_unit_chart(subject, document);
    }
}

static void add_gaps(const Subject& subject, Document& document) {
    if (!subject.extras.aim) {
        return;
    }
    const GapAnalysis& gaps = subject.extras.aim->gaps;
    const Language& words = words_of(subject.model);
    document.sections.push_back({"gaps",
                                 words.say("workbook/gaps", "Gaps"),
                                 {lead(gaps_sentence(words, gaps)),
                                  gap_table(subject.model, subject.assessment, gaps),
                                  blocker_table(subject.model, subject.assessment, gaps)},
                                 {}});
}

Document describe_workbook(const Model& model, const Assessment& assessment,
                           const ReportExtras& extras) {
    const Subject subject{model, assessment, extras,
                          recommendations(model, assessment, extras)};
    const Language& words = words_of(model);
    const Round& round = subject.round();
    const std::vector<std::size_t> all = indicators_below(model.nodes.front());
    Document document = document_about(
        model, assessment, fmt::format("{} {}", country_name(model, round), round.round));
    document.subtitle = model.title;
    document.date = extras.provenance.date;
    document.sections.push_back(brief_sheet(subject));
    add_levels(subject, document);
    document.sections.push_back(
        table_sheet("indicators", words.say("workbook/indicators", "Indicators"),
                    indicator_table(model, assessment, all)));
    add_gaps(subject, document);
    document.sections.push_back(table_sheet("evidence",
                                            words.say("workbook/evidence", "Evidence"),
                                            evidence_table(model, assessment, all)));
    document.sections.push_back(
        table_sheet("respondents", words.say("workbook/respondents", "Respondents"),
                    respondent_table(model, assessment)));
    Section method = describe_method(model, assessment);
    method.title = words.say("workbook/method", "Method");
    document.sections.push_back(std::move(method));
    document.sections.push_back({"provenance",
                                 words.say("workbook/provenance", "Provenance"),
                                 provenance_blocks(subject),
                                 {}});
    return document;
}

} // namespace capmat
