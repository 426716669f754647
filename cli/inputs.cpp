// SPDX-License-Identifier: Apache-2.0
#include "cli/inputs.h"

#include "cli/files.h"
#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/input/yaml_parser.h"
#include "models/language/language.h"

#include <fmt/format.h>

#include <ostream>

namespace capmat {

std::string program_name() {
    return "capmat " CAPMAT_VERSION;
}

void report_problems(const Diagnostics& diagnostics, Surroundings& surroundings) {
    surroundings.err << to_string(diagnostics);
    if (diagnostics.has_errors()) {
        throw InputRefused();
    }
}

FoundModel load_model(const std::string& name, Surroundings& surroundings) {
    if (const auto built_in = built_in_model(name)) {
        return *built_in;
    }
    if (!exists(name)) {
        throw UsageError(fmt::format("--model {}: neither a file nor a built-in model{}",
                                     in_quotes(name),
                                     did_you_mean(name, built_in_ids())));
    }
    Diagnostics diagnostics;
    std::optional<FoundModel> found = model_from_file(name, diagnostics);
    report_problems(diagnostics, surroundings);
    if (!found) {
        throw InputRefused();
    }
    return std::move(*found);
}

Target load_target(const std::string& name, const Model& model,
                   Surroundings& surroundings) {
    std::vector<std::string> known{"next"};
    for (const Profile& profile : model.profiles) {
        if (profile.id == name) {
            return target_of(profile);
        }
        known.push_back(profile.id);
    }
    if (name == "next") {
        Target target;
        target.title = language_of(model.language).say("target/next", "one step up");
        target.next = true;
        return target;
    }
    if (!exists(name)) {
        throw UsageError(fmt::format("--target {}: neither a file nor {}",
                                     in_quotes(name), any_of(known)));
    }
    Diagnostics diagnostics;
    const YamlDocumentPtr document = parse_yaml(read_file(name), diagnostics);
    std::optional<Target> target;
    if (document != nullptr) {
        target = read_target(document->root, model, diagnostics);
    }
    report_problems(diagnostics, surroundings);
    return target.value();
}

} // namespace capmat
