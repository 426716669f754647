// SPDX-License-Identifier: Apache-2.0
#include "assessor/gaps.h"

#include "assessor/assess.h"
#include "cli/command.h"
#include "cli/common_options.h"
#include "cli/inputs.h"
#include "cli/load_rounds.h"
#include "cli/output.h"
#include "cli/report_language.h"
#include "cli/usage_error.h"
#include "reports/describe/gap_report.h"

#include <fmt/format.h>

#include <array>

namespace capmat {

static void check_country(const Target& target, const Round& round) {
    if (!target.country.empty() && target.country != round.country) {
        throw UsageError(fmt::format("the target is for {}, the answers are for {}",
                                     target.country, round.country));
    }
}

static ExitCode run_gaps(const Options& options, Surroundings& surroundings) {
    static const std::array<std::string, 1> allowed{"gaps"};
    const auto target_name = options.value("target");
    if (options.operands().empty() || !target_name) {
        throw UsageError(
            "gaps needs a path and --target: a target file, a profile of the "
            "model, or next");
    }
    const std::vector<std::string> conditions = fail_conditions(options, allowed);
    const std::optional<Reading> reading = reading_option(options);
    const LoadedRounds loaded = load_rounds(options.operands(), options, surroundings);
    const auto spoken = in_report_language(loaded.loaded_model, options, surroundings);
    // What programs read is the same in every language.
    const Model& model = is_for_machines(options) ? *loaded.loaded_model.model : *spoken;
    const Target target = load_target(*target_name, model, surroundings);
    const Assessment assessment = assess(model, single_round(loaded), reading);
    check_country(target, *assessment.round);
    const GapAnalysis analysis = find_gaps(model, assessment, target);
    const Document document = describe_gaps(model, assessment, target, analysis);
    print_documents(document, document, options, surroundings);
    const bool failed = !conditions.empty() && !analysis.gaps.empty();
    return failed ? ExitCode::Findings : ExitCode::Done;
}

Command gaps_command() {
    OptionSpec fail_on = option::fail_on;
    fail_on.help = "exit with 1 when there are any: gaps";
    return {
        "gaps",
        "PATH...",
        "list what stands between the country and its target, by priority",
        "Holds the low end of each result against a target. For every target that is "
        "not met it finds the smallest set of indicators that would meet it, and says "
        "of each whether it has to be done, proved, found out or settled. Priority is "
        "leverage x weight x gap / effort, and the parts are printed beside it.",
        {option::target, option::model, option::reading, option::language,
         option::strict_language, option::as_of, option::country, option::round,
         option::format, option::table, option::output, option::force, fail_on},
        {{"capmat gaps examples/maravenca/2026 --target examples/maravenca/target.yaml",
          "the country's own target"},
         {"capmat gaps answers --target first-programme", "a profile of the model"},
         {"capmat gaps answers --target next", "one step up everywhere"}},
        run_gaps};
}

} // namespace capmat
