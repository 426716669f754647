// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"
#include "cli/command.h"
#include "cli/common_options.h"
#include "cli/inputs.h"
#include "cli/load_rounds.h"
#include "cli/output.h"
#include "cli/usage_error.h"
#include "reports/describe/status_report.h"

#include <array>

namespace capmat {

static ExitCode run_status(const Options& options, Surroundings& surroundings) {
    static const std::array<std::string, 3> allowed{"open", "contested", "findings"};
    if (options.operands().empty()) {
        throw UsageError("status needs the path of a response file or folder");
    }
    const std::vector<std::string> conditions = fail_conditions(options, allowed);
    const std::optional<Date> before = date_option(options, "expires-before");
    const LoadedRounds loaded = load_rounds(options.operands(), options, surroundings);
    const Model& model = *loaded.loaded_model.model;
    const Assessment assessment = assess(model, single_round(loaded));
    const Document document = describe_status(model, assessment, before);
    print_documents(document, document, options, surroundings);
    return any_holds(conditions, assessment) ? ExitCode::Findings : ExitCode::Done;
}

Command status_command() {
    return {
        "status",
        "PATH...",
        "say who has answered, what is open or contested, which evidence runs out",
        "Shows the state of a round of answers before it is scored: respondents and "
        "what they gave, roles that were asked and have not answered, indicators that "
        "are open or on which answers differ, and, with --expires-before, accepted "
        "evidence whose age limit ends before a date.",
        {{"expires-before", '\0', "DATE",
          "list accepted evidence that is too old on DATE, YYYY-MM-DD"},
         option::model,
         option::as_of,
         option::country,
         option::round,
         option::format,
         option::table,
         option::output,
         option::force,
         option::fail_on},
        {{"capmat status examples/maravenca/2026 --expires-before 2027-01-01",
          "what to ask for, and what to renew this year"},
         {"capmat status answers --fail-on open,contested",
          "for scripts: is the round complete?"}},
        run_status};
}

} // namespace capmat
