// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"

#include "cli/command.h"
#include "cli/common_options.h"
#include "cli/inputs.h"
#include "cli/load_rounds.h"
#include "cli/output.h"
#include "cli/printed_date.h"
#include "cli/report_language.h"
#include "cli/usage_error.h"
#include "reports/describe/assessment_data.h"
#include "reports/describe/portfolio.h"
#include "reports/describe/scorecard.h"

#include <algorithm>
#include <array>

namespace capmat {

static ExitCode run_assess(const Options& options, Surroundings& surroundings) {
    static const std::array<std::string, 3> allowed{"open", "contested", "findings"};
    if (options.operands().empty()) {
        throw UsageError("assess needs the path of a response file or folder");
    }
    const std::vector<std::string> conditions = fail_conditions(options, allowed);
    const std::optional<Reading> reading = reading_option(options);
    const LoadedRounds loaded = load_rounds(options.operands(), options, surroundings);
    const auto spoken = in_report_language(loaded.loaded_model, options, surroundings);
    const Model& model = *spoken;
    // What programs read is the same in every language.
    const Model& written = *loaded.loaded_model.model;
    std::vector<Assessment> assessments;
    for (const auto& round : loaded.rounds) {
        assessments.push_back(assess(model, round, reading));
    }
    if (assessments.size() == 1) {
        const Provenance provenance{program_name(), loaded.loaded_model.sha256,
                                    loaded.inputs, printed_date(options, surroundings)};
        print_documents(describe_scorecard(model, assessments.front()),
                        describe_data(written, assessments.front(), provenance), options,
                        surroundings);
    } else {
        print_documents(describe_portfolio(model, assessments),
                        describe_portfolio_data(written, assessments), options,
                        surroundings);
    }
    const bool failed = std::ranges::any_of(
        assessments, [&](const Assessment& one) { return any_holds(conditions, one); });
    return failed ? ExitCode::Findings : ExitCode::Done;
}

Command assess_command() {
    return {
        "assess",
        "PATH...",
        "merge the answers, score them and print the stages",
        "Reads all answers at PATH (files, folders, or - for JSON Lines on standard "
        "input), merges what several respondents say, and prints the result of every "
        "node as a range: from what is certain to what is still possible. One country "
        "and round gives the tree; several give a row each.",
        {option::model, option::reading, option::language, option::strict_language,
         option::as_of, option::country, option::round, option::format, option::table,
         option::output, option::force, option::date, option::fail_on},
        {{"capmat assess examples/maravenca/2026", "the example country, on the screen"},
         {"capmat assess answers --format json -o assessment.json",
          "every figure, for other programs"},
         {"capmat assess answers --reading claimed", "what is claimed, proved or not"}},
        run_assess};
}

} // namespace capmat
