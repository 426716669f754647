// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"
#include "cli/command.h"
#include "cli/common_options.h"
#include "cli/inputs.h"
#include "cli/load_rounds.h"
#include "cli/output.h"
#include "cli/report_language.h"
#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "reports/describe/explanation.h"

#include <fmt/format.h>

namespace capmat {

static std::vector<std::string> known_ids(const Model& model) {
    std::vector<std::string> ids;
    for (const Node& node : model.nodes) {
        ids.push_back(node.id.text);
    }
    for (const Indicator& indicator : model.indicators) {
        ids.push_back(indicator.id.text);
    }
    return ids;
}

static Document explain(const Model& model, const Assessment& assessment,
                        const std::string& id) {
    if (id == total_id) {
        return describe_explanation(model, assessment, 0);
    }
    if (const auto node = model.find_node(id)) {
        return describe_explanation(model, assessment, *node);
    }
    if (const auto indicator = model.find_indicator(id)) {
        return describe_indicator_explanation(model, assessment, *indicator);
    }
    throw UsageError(fmt::format("unknown node or indicator {}{}", in_quotes(id),
                                 did_you_mean(id, known_ids(model))));
}

static ExitCode run_explain(const Options& options, Surroundings& surroundings) {
    if (options.operands().size() < 2) {
        throw UsageError("explain needs a path and the id of a node or indicator");
    }
    std::vector<std::string> paths = options.operands();
    const std::string id = paths.back();
    paths.pop_back();
    const std::optional<Reading> reading = reading_option(options);
    const LoadedRounds loaded = load_rounds(paths, options, surroundings);
    const auto spoken = in_report_language(loaded.loaded_model, options, surroundings);
    // What programs read is the same in every language.
    const Model& model = is_for_machines(options) ? *loaded.loaded_model.model : *spoken;
    const Assessment assessment = assess(model, single_round(loaded), reading);
    const Document document = explain(model, assessment, id);
    print_documents(document, document, options, surroundings);
    return ExitCode::Done;
}

Command explain_command() {
    return {
        "explain",
        "PATH... ID",
        "say why a node has its stage, and what would raise it",
        "Shows the rule with its figures, each indicator with its answers and where "
        "they stand, the evidence and its age, what is missing, which cap holds the "
        "node down, and the smallest set of changes to the next stage. ID is a node or "
        "an indicator of the model, or 'total'.",
        {option::model, option::reading, option::language, option::strict_language,
         option::as_of, option::country, option::round, option::format, option::table,
         option::output, option::force},
        {{"capmat explain examples/maravenca/2026 CRT-3",
          "why this factor has its stage"},
         {"capmat explain examples/maravenca/2026 CRT-3.2",
          "one indicator: who said what, with which evidence"}},
        run_explain};
}

} // namespace capmat
