// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/common_options.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/printed_date.h"
#include "cli/usage_error.h"
#include "questionnaires/blank_files.h"

#include <ostream>

namespace capmat {

static BlankChoices choices_of(const Options& options, const Surroundings& surroundings) {
    BlankChoices choices;
    choices.country = options.value("country").value_or("XXA");
    choices.name = options.value("name").value_or("");
    choices.round = options.value("round").value_or("");
    choices.role = options.value("role").value_or("");
    choices.date = printed_date(options, surroundings);
    require_country_code(choices.country);
    return choices;
}

static ExitCode run_init(const Options& options, Surroundings& surroundings) {
    if (options.operands().size() != 1) {
        throw UsageError("init needs the name of a new folder");
    }
    const std::string& folder = options.operands().front();
    const FoundModel loaded =
        load_model(options.value("model").value_or("national"), surroundings);
    const BlankChoices choices = choices_of(options, surroundings);
    if (!choices.role.empty()) {
        (void)require_role(*loaded.model, choices.role);
    }
    make_new_folder(folder);
    for (const SourceFile& file : blank_files(*loaded.model, choices)) {
        const std::string path = folder + "/" + file.name;
        write_file(path, file.text, Overwrite::Refuse);
        surroundings.out << path << '\n';
    }
    return ExitCode::Done;
}

Command init_command() {
    return {
        "init",
        "DIR",
        "start a new assessment: files to fill in and a README that says how",
        "Makes a folder with a responses file that lists every indicator with its "
        "question, ready to fill in, a target to adapt and a README with the next "
        "steps. Nothing in an existing folder is touched.",
        {{"country", '\0', "CODE",
          "ISO 3166-1 alpha-3 code, or XAA to XZZ for a place of your own (then --name)"},
         {"name", '\0', "NAME", "name of a place with a code of your own"},
         {"round", '\0', "ROUND", "name of the round, such as 2026"},
         {"role", '\0', "ROLE", "only the indicators this role is asked about"},
         option::model,
         option::date},
        {{"capmat init kenya --country KEN --round 2026 --date 2026-03-31",
          "an assessment of Kenya by the national model"},
         {"capmat init cert --country KEN --role national_cert",
          "only what the national CERT is asked"}},
        run_init};
}

} // namespace capmat
