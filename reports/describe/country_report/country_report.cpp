// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/country_report/country_report.h"

#include "reports/describe/assessment_header.h"
#include "reports/describe/cells.h"
#include "reports/describe/country_report/brief.h"
#include "reports/describe/country_report/chapters.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"

#include <fmt/format.h>

namespace capmat {

static void add_section(Document& document, Section section) {
    if (!section.blocks.empty() || !section.sections.empty()) {
        document.sections.push_back(std::move(section));
    }
}

static Section overview_of(const Subject& subject) {
    Section section{
        "overview", fmt::format("All {} at a glance", units_word(subject.model)), {}, {}};
    // In a model of one level the bars of page one already show everything.
    if (!has_units_of_their_own(subject.model)) {
        return section;
    }
    if (auto wheel = stage_wheel(subject.model, subject.assessment)) {
        section.blocks.emplace_back(std::move(*wheel));
    }
    return section;
}

static Document cover_of(const Subject& subject) {
    const Round& round = subject.round();
    const Provenance& provenance = subject.extras.provenance;
    Document document =
        document_about(subject.model, subject.assessment,
                       fmt::format("{}: {}", round.name, subject.model.title));
    document.subtitle = fmt::format("Country report, round {}", round.round);
    document.date = provenance.date;
    document.header = {
        "header",
        {text_fact("country", "Country",
                   fmt::format("{} ({})", round.name, round.country)),
         text_fact("round", "Round", round.round),
         text_fact("date", "Assessed on", day_text(words_of(subject.model), round.as_of)),
         text_fact("model", "Model",
                   fmt::format("{}, edition {}", subject.model.title,
                               subject.model.reference.edition))}};
    if (subject.extras.previous) {
        document.header.rows.push_back(
            text_fact("previous", "Compared with", subject.previous()->round->round));
    }
    if (!provenance.program.empty()) {
        document.header.rows.push_back(
            text_fact("tool", "Made with", provenance.program));
    }
    return document;
}

Document describe_country_report(const Model& model, const Assessment& assessment,
                                 const ReportExtras& extras) {
    const Subject subject{model, assessment, extras,
                          recommendations(model, assessment, extras)};
    Document document = cover_of(subject);
    add_section(document, describe_brief(subject));
    add_section(document, describe_reading_guide(subject));
    add_section(document, overview_of(subject));
    std::size_t number = 0;
    for (const std::size_t chapter : chapters_of(model)) {
        add_section(document, describe_chapter(subject, chapter, ++number));
    }
    add_section(document, describe_gap_chapter(subject));
    add_section(document, describe_consultation(subject));
    add_section(document, describe_findings(subject));
    add_section(document, describe_method(model, assessment));
    add_section(document, describe_annexes(subject));
    return document;
}

} // namespace capmat
