// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"
#include "assessor/gaps.h"
#include "cli/command.h"
#include "cli/common_options.h"
#include "cli/inputs.h"
#include "cli/load_rounds.h"
#include "cli/output.h"
#include "cli/printed_date.h"
#include "cli/report_language.h"
#include "cli/usage_error.h"
#include "reports/describe/country_report/country_report.h"
#include "reports/describe/workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace capmat {

/// The round of the same country that came before `current`; nothing when it is the
/// first.
static std::shared_ptr<const Round> previous_round(const LoadedRounds& loaded,
                                                   const Round& current) {
    std::shared_ptr<const Round> previous;
    for (const auto& round : loaded.rounds) {
        const bool earlier = round->country == current.country &&
                             round->as_of < current.as_of &&
                             round->round != current.round;
        if (earlier && (previous == nullptr || previous->as_of < round->as_of)) {
            previous = round;
        }
    }
    return previous;
}

static Document document_for(const std::string& path, const Model& model,
                             const Assessment& assessment, const ReportExtras& extras) {
    return path.ends_with(".xlsx") ? describe_workbook(model, assessment, extras)
                                   : describe_country_report(model, assessment, extras);
}

static ExitCode run_report(const Options& options, Surroundings& surroundings) {
    const std::vector<std::string> outputs = options.values("output");
    if (options.operands().empty() || outputs.empty()) {
        throw UsageError("report needs a path and -o FILE (.html, .md, .xlsx)");
    }
    std::ranges::for_each(outputs, require_known_extension);
    const std::optional<Reading> reading = reading_option(options);
    const LoadedRounds loaded = load_rounds(options.operands(), options, surroundings);
    const auto spoken = in_report_language(loaded.loaded_model, options, surroundings);
    const Model& model = *spoken;
    const Assessment assessment = assess(model, single_round(loaded), reading);
    ReportExtras extras;
    extras.provenance = {program_name(), loaded.loaded_model.sha256, loaded.inputs,
                         printed_date(options, surroundings)};
    if (const auto earlier = previous_round(loaded, *assessment.round)) {
        extras.previous = assess(model, earlier, reading);
    }
    if (const auto name = options.value("target")) {
        const Target target = load_target(*name, model, surroundings);
        extras.aim = Aim{target, find_gaps(model, assessment, target)};
    }
    for (const std::string& path : outputs) {
        write_report(document_for(path, model, assessment, extras), path, options);
        if (!options.has("quiet")) {
            surroundings.out << path << '\n';
        }
    }
    return ExitCode::Done;
}

Command report_command() {
    OptionSpec output = option::output;
    output.repeatable = true;
    output.help = "write the report to FILE; its extension names the format: .html, .md, "
                  ".xlsx; may be given several times";
    return {
        "report",
        "PATH...",
        "write the country report: a page for the minister, a chapter per dimension",
        "Writes a complete report: one page to decide on, a chapter for every dimension "
        "with the proof of each stage and what would raise it, the gap analysis when a "
        "target is given, who was consulted, what to check, method and annexes. When "
        "PATH holds several rounds, the latest is reported and the one before it is "
        "shown beside it. The HTML page needs no script and no network.",
        {output, option::target, option::model, option::reading, option::language,
         option::strict_language, option::as_of, option::country, option::round,
         option::force, option::date, option::quiet},
        {{"capmat report examples/maravenca --target examples/maravenca/target.yaml -o "
          "report.html -o report.xlsx",
          "a page and a workbook, with the round before beside it"}},
        run_report};
}

} // namespace capmat
