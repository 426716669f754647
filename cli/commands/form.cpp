// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"
#include "cli/command.h"
#include "cli/common_options.h"
#include "cli/files.h"
#include "cli/form_formats.h"
#include "cli/inputs.h"
#include "cli/load_rounds.h"
#include "cli/output.h"
#include "cli/questionnaire_files.h"
#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "questionnaires/country.h"
#include "questionnaires/forms/contested_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>

namespace capmat {

/// `fr`, `en,fr,ar` or `all`.
static std::vector<Language> languages_of(const Options& options) {
    const std::string given = options.value("language").value_or("en");
    if (given == "all") {
        return program_languages();
    }
    std::vector<Language> languages;
    for (std::size_t start = 0; start <= given.size();) {
        const std::size_t end = std::min(given.find(',', start), given.size());
        const std::string code = given.substr(start, end - start);
        const auto language = find_language(code);
        if (!language) {
            std::vector<std::string> known = spoken_languages();
            known.insert(known.begin(), "all");
            throw UsageError(fmt::format("--language {}: expected {}; several with "
                                         "commas",
                                         in_quotes(code), any_of(known)));
        }
        languages.push_back(*language);
        start = end + 1;
    }
    return languages;
}

static FormHeader header_of(const Options& options) {
    FormHeader header = header_options(options);
    header.marking = marking_option(options);
    if (!header.country.empty()) {
        require_country_code(header.country);
    }
    return header;
}

static void keep_role(FoundQuestionnaire& found, const std::string& role) {
    const std::size_t index = require_role(*found.model, role);
    std::vector<bool> keep;
    for (const Question& question : found.questionnaire.questions) {
        keep.push_back(is_for_role(question, index));
    }
    if (std::ranges::find(keep, true) == keep.end()) {
        throw UsageError(
            fmt::format("--role {}: this questionnaire asks that role nothing", role));
    }
    found.questionnaire = with_questions(found.questionnaire, std::move(keep));
}

/// Words of several respondents stand one below the other.
static void add_words(const ResponseSet& set, EarlierAnswers& earlier) {
    for (const auto& [question, texts] : set.open_answers) {
        for (const auto& [language, text] : texts) {
            std::string& words = earlier.open_answers[question][language];
            if (words != text) {
                words += (words.empty() ? "" : "\n\n") + text;
            }
        }
    }
}

/// The answers to start from: those of --role and --organisation where several answered.
static EarlierAnswers earlier_answers(const Round& round, const FormHeader& header) {
    EarlierAnswers earlier;
    for (const ResponseSet& set : round.sets) {
        const bool same_role = header.role.empty() || set.respondent.role == header.role;
        const bool same_body = header.organisation.empty() ||
                               set.respondent.organisation == header.organisation;
        if (same_role && same_body) {
            earlier.responses.insert(earlier.responses.end(), set.responses.begin(),
                                     set.responses.end());
            add_words(set, earlier);
        }
    }
    return earlier;
}

/// --country and --round are of the form, not of the answers it starts from.
static Options only_model(const Options& options) {
    const auto model = options.value("model");
    const std::vector<std::string> arguments =
        model ? std::vector<std::string>{"--model", *model} : std::vector<std::string>{};
    return {std::array{option::model}, arguments};
}

static void prefill_from(const std::string& path, const Options& options,
                         Surroundings& surroundings, Form& form) {
    const LoadedRounds loaded = load_rounds({path}, only_model(options), surroundings);
    const std::shared_ptr<const Round> round = single_round(loaded);
    const bool earlier_round =
        form.header.round.empty() || form.header.round != round->round;
    if (form.header.country.empty()) {
        form.header.country = round->country;
        form.header.country_name = is_user_assigned(round->country) ? round->name : "";
    }
    prefill(form, earlier_answers(*round, form.header), earlier_round);
}

/// By indicator: respondents differ and nobody has decided.
static std::vector<bool> contested_in(const Assessment& assessment) {
    std::vector<bool> contested;
    for (const IndicatorResult& result : assessment.indicators) {
        contested.push_back(result.merged.state == MergedState::Contested);
    }
    return contested;
}

/// The sheet for the validation workshop: the indicators on which respondents differ.
static Form contested_form_of(const std::string& path, const Options& options,
                              const std::vector<Language>& languages,
                              Surroundings& surroundings) {
    const LoadedRounds loaded = load_rounds({path}, options, surroundings);
    const std::shared_ptr<const Round> round = single_round(loaded);
    FoundQuestionnaire found;
    found.model = loaded.loaded_model.model;
    found.questionnaire =
        questionnaire_from_model(*found.model, contested_in(assess(*found.model, round)));
    if (found.questionnaire.questions.empty()) {
        throw UsageError("--contested: no answer is contested in this round");
    }
    Diagnostics diagnostics;
    Form form = form_in(languages, found, diagnostics);
    report_problems(diagnostics, surroundings);
    show_contested(form, *round);
    return form;
}

/// A questionnaire is a file already; only of a model there is none yet.
static void require_made_from_model(const std::string& output,
                                    const FoundQuestionnaire& found) {
    if (output.ends_with(".yaml") &&
        found.questionnaire.reference.id != found.model->reference.id) {
        throw UsageError(fmt::format("{} is a questionnaire already; -o FILE.yaml makes "
                                     "one of a model",
                                     found.questionnaire.reference.id));
    }
}

/// What a format cannot hold is refused, not left out.
static void require_fitting(const FormFormat& format,
                            const std::vector<Language>& languages) {
    if (languages.size() > 1 && !format.many_languages) {
        throw UsageError(fmt::format("a form {} is in one language; give --language with "
                                     "one code",
                                     format.extension));
    }
}

static ExitCode run_form(const Options& options, Surroundings& surroundings) {
    const auto output = options.value("output");
    if (!output) {
        throw UsageError("form needs -o FILE; its extension names the form");
    }
    const FormFormat& format = form_format_of(*output);
    const std::vector<Language> languages = languages_of(options);
    require_fitting(format, languages);
    Form form;
    if (const auto contested = options.value("contested")) {
        if (!options.operands().empty()) {
            throw UsageError("--contested makes its own questions; name no "
                             "questionnaire with it");
        }
        form = contested_form_of(*contested, options, languages, surroundings);
    } else {
        if (options.operands().size() != 1) {
            throw UsageError("form needs one questionnaire or model");
        }
        FoundQuestionnaire found =
            load_questionnaire(options.operands().front(), options, surroundings);
        if (const auto role = options.value("role")) {
            keep_role(found, *role);
        }
        require_made_from_model(*output, found);
        Diagnostics diagnostics;
        form = form_in(languages, found, diagnostics);
        report_problems(diagnostics, surroundings);
        form.header = header_of(options);
    }
    if (const auto earlier = options.value("prefill")) {
        prefill_from(*earlier, options, surroundings, form);
    }
    write_file(*output, format.write(form), overwrite_choice(options));
    if (!options.has("quiet")) {
        surroundings.out << *output << '\n';
    }
    return ExitCode::Done;
}

static std::vector<OptionSpec> form_options() {
    OptionSpec output = option::output;
    output.help = "the form to write; its extension names the format";
    return {output,
            {"language", '\0', "CODES",
             "language of the form, such as fr; several with commas where the format "
             "can hold them, the one it opens in first; all"},
            {"role", '\0', "ROLE", "only what this role is asked"},
            {"prefill", '\0', "PATH",
             "fill in the answers of earlier responses, marked to be checked when they "
             "are of another round"},
            {"contested", '\0', "PATH",
             "a sheet of the contested answers in these responses, for the validation "
             "workshop; what comes back are settlements"},
            {"country", '\0', "CODE", "country, by ISO 3166-1 alpha-3 code"},
            {"name", '\0', "NAME", "name of a place with a code of your own"},
            {"round", '\0', "ROUND", "name of the round, such as 2026"},
            {"organisation", '\0', "NAME", "who is asked"},
            {"marking", '\0', "LABEL",
             "TLP label suggested for the answers; who answers may choose another"},
            option::model,
            option::force,
            option::quiet};
}

Command form_command() {
    return {
        "form",
        "QUESTIONNAIRE",
        "make a form to fill in: a workbook, a page, a survey or a printed sheet",
        "QUESTIONNAIRE is a built-in questionnaire or model by its id ('capmat "
        "models' lists them) or a file of either; of a model every indicator is "
        "asked in its own words. The extension of -o names the form: .xlsx a workbook, "
        ".html a page that works without network, .interview.html sheets to print, "
        ".xlsform.xlsx for KoboToolbox and ODK, .lime.txt for LimeSurvey, .surveyjs.json "
        "for SurveyJS, .yaml (of a model) a questionnaire to work on.",
        form_options(),
        {{"capmat form national-full -o questions.xlsx --language fr --country SEN",
          "the whole questionnaire as a workbook in French"},
         {"capmat form national-full --role national_cert -o cert.html --language all",
          "one page for the national CERT, in every language"},
         {"capmat form --contested answers -o workshop.xlsx",
          "what the validation workshop has to settle"}},
        run_form};
}

} // namespace capmat
