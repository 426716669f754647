// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"
#include "cli/command.h"
#include "cli/common_options.h"
#include "cli/inputs.h"
#include "cli/load_rounds.h"
#include "cli/output.h"
#include "cli/report_language.h"
#include "cli/sent_out.h"
#include "cli/usage_error.h"
#include "reports/describe/status_report.h"

#include <algorithm>
#include <array>

namespace capmat {

static bool holds(const std::string& condition, const Assessment& assessment,
                  const Returns& returns) {
    if (condition == "missing") {
        return std::ranges::any_of(returns.bodies, [](const BodyReturn& one) {
            return one.state != ReturnState::Complete;
        });
    }
    if (condition == "open") {
        return count_asked(assessment, returns.asked).open > 0;
    }
    return any_holds(std::array{condition}, assessment);
}

static ExitCode run_status(const Options& options, Surroundings& surroundings) {
    static const std::array<std::string, 4> allowed{"missing", "open", "contested",
                                                    "findings"};
    if (options.operands().empty()) {
        throw UsageError("status needs the path of a response file or folder");
    }
    const std::vector<std::string> conditions = fail_conditions(options, allowed);
    StatusInput input;
    input.expires_before = date_option(options, "expires-before");
    const LoadedRounds loaded = load_rounds(options.operands(), options, surroundings);
    const Model& model = *loaded.loaded_model.model;
    const Assessment assessment = assess(model, single_round(loaded));
    const Round& round = *assessment.round;
    input.returns =
        find_returns(round, model, load_sent_out(round, model, options, surroundings));
    const auto spoken = in_report_language(loaded.loaded_model, options, surroundings);
    const Document people = describe_status(*spoken, assessment, input);
    input.for_people = false;
    const Document data = describe_status(model, assessment, input);
    print_documents(people, data, options, surroundings);
    const bool found = std::ranges::any_of(conditions, [&](const std::string& condition) {
        return holds(condition, assessment, input.returns);
    });
    return found ? ExitCode::Findings : ExitCode::Done;
}

static std::vector<OptionSpec> status_options() {
    OptionSpec fail_on = option::fail_on;
    fail_on.help = "exit with 1 when there are any: missing (a form is not complete), "
                   "open, contested or findings; several with commas";
    return {{"bodies", '\0', "FILE",
             "list of the bodies that were asked, CSV or .xlsx: columns role, "
             "organisation, questionnaire, due"},
            {"questionnaire", '\0', "ID",
             "the questionnaire that was sent out, where neither the list nor the "
             "answers say it"},
            {"expires-before", '\0', "DATE",
             "list accepted evidence that is too old on DATE, YYYY-MM-DD"},
            option::model,
            option::language,
            option::strict_language,
            option::as_of,
            option::country,
            option::round,
            option::format,
            option::table,
            option::output,
            option::force,
            fail_on};
}

Command status_command() {
    return {
        "status",
        "PATH...",
        "say who has returned what, what is open or contested, which evidence runs out",
        "Shows the state of a round of answers before it is scored. Bodies that returned "
        "nothing stand first, then those with open questions, then those that are done; "
        "who was asked is in the list of --bodies. It counts the questions a body was "
        "asked: those of the form that came back, without those its rules leave out; "
        "for answers typed by hand, those that the questionnaire asks the body's role. "
        "Then: indicators asked for that are open, indicators on which answers differ, "
        "and, with --expires-before, accepted evidence whose age limit ends before a "
        "date.",
        status_options(),
        {{"capmat status answers --bodies bodies.csv", "whom to remind, and of what"},
         {"capmat status answers --questionnaire national-screening",
          "answers typed by hand to the screening"},
         {"capmat status examples/maravenca/2026 --expires-before 2027-01-01",
          "what to ask for, and what to renew this year"},
         {"capmat status answers --fail-on missing,contested",
          "for scripts: is the round complete?"}},
        run_status};
}

} // namespace capmat
