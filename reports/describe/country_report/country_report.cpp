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
        "overview",
        words_of(subject.model)
            .say_with("overview/title", "All {0} at a glance", units_word(subject.model)),
        {},
        {}};
    // In a model of one level the bars of page one already show everything.
    if (!has_units_of_their_own(subject.model)) {
        return section;
    }
    if (auto wheel = stage_wheel(subject.model, subject.assessment)) {
        section.blocks.emplace_back(std::move(*wheel));
    }
    return section;
}

static Facts header_of(const Subject& subject) {
    const Language& words = words_of(subject.model);
    const Round& round = subject.round();
    Facts header{"header",
                 {text_fact("country", words.say("fact/country", "Country"),
                            fmt::format("{} ({})", country_name(subject.model, round),
                                        round.country)),
                  text_fact("round", words.say("fact/round", "Round"), round.round),
                  text_fact("date", words.say("fact/assessed_on", "Assessed on"),
                            day_text(words, round.as_of)),
                  text_fact("model", words.say("fact/model", "Model"),
                            words.say_with("model/edition", "{0}, edition {1}",
                                           subject.model.title,
                                           subject.model.reference.edition))}};
    if (subject.extras.previous) {
        header.rows.push_back(text_fact("previous",
                                        words.say("fact/compared_with", "Compared with"),
                                        subject.previous()->round->round));
    }
    const std::string& program = subject.extras.provenance.program;
    if (!program.empty()) {
        header.rows.push_back(
            text_fact("tool", words.say("fact/made_with", "Made with"), program));
    }
    return header;
}

static Document cover_of(const Subject& subject) {
    const Language& words = words_of(subject.model);
    const Round& round = subject.round();
    Document document = document_about(
        subject.model, subject.assessment,
        labelled(words, country_name(subject.model, round), subject.model.title));
    document.subtitle =
        words.say_with("report/subtitle", "Country report, round {0}", round.round);
    document.date = subject.extras.provenance.date;
    document.header = header_of(subject);
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
