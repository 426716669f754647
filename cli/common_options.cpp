// SPDX-License-Identifier: Apache-2.0
#include "cli/common_options.h"

#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/language/language.h"
#include "models/model_words.h"
#include "questionnaires/country.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

std::optional<Date> date_option(const Options& options, std::string_view name) {
    const std::optional<std::string> text = options.value(name);
    if (!text) {
        return std::nullopt;
    }
    const std::optional<Date> date = parse_date(*text);
    if (!date) {
        throw UsageError(
            fmt::format("--{} {}: expected a date, YYYY-MM-DD", name, in_quotes(*text)));
    }
    return date;
}

std::optional<Marking> marking_option(const Options& options) {
    const auto given = options.value("marking");
    const auto marking =
        given ? find_word(marking_words, *given) : std::optional<Marking>();
    if (given && !marking) {
        throw UsageError(fmt::format("--marking {}: expected {}", in_quotes(*given),
                                     any_of(all_words(marking_words))));
    }
    return marking;
}

std::optional<Reading> reading_option(const Options& options) {
    const std::optional<std::string> word = options.value("reading");
    if (!word) {
        return std::nullopt;
    }
    const std::optional<Reading> reading = find_word(reading_words, *word);
    if (!reading) {
        throw UsageError(fmt::format("--reading {}: expected {}", in_quotes(*word),
                                     any_of(all_words(reading_words))));
    }
    return reading;
}

std::vector<std::string> fail_conditions(const Options& options,
                                         std::span<const std::string> allowed) {
    std::vector<std::string> conditions;
    std::string rest = options.value("fail-on").value_or("");
    while (!rest.empty()) {
        const std::size_t comma = rest.find(',');
        const std::string word = rest.substr(0, comma);
        rest = comma == std::string::npos ? "" : rest.substr(comma + 1);
        if (std::ranges::find(allowed, word) == allowed.end()) {
            throw UsageError(fmt::format("--fail-on {}: expected {}", in_quotes(word),
                                         any_of(allowed)));
        }
        conditions.push_back(word);
    }
    return conditions;
}

static bool holds(const std::string& condition, const Assessment& assessment) {
    const NodeCounts& counts = assessment.node(0).counts;
    if (condition == "open") {
        return counts.open > 0;
    }
    if (condition == "contested") {
        return counts.contested > 0;
    }
    return !assessment.findings.empty();
}

bool any_holds(std::span<const std::string> conditions, const Assessment& assessment) {
    return std::ranges::any_of(conditions, [&](const std::string& condition) {
        return holds(condition, assessment);
    });
}

std::vector<std::string> spoken_languages() {
    std::vector<std::string> codes;
    for (const Language& language : program_languages()) {
        codes.push_back(language.code());
    }
    return codes;
}

void require_spoken_language(const Options& options) {
    const auto code = options.value("language");
    if (code && !find_language(*code)) {
        throw UsageError(fmt::format("--language {}: expected {}", in_quotes(*code),
                                     any_of(spoken_languages())));
    }
}

FormHeader header_options(const Options& options) {
    FormHeader header;
    header.country = options.value("country").value_or("");
    header.country_name = options.value("name").value_or("");
    header.round = options.value("round").value_or("");
    header.role = options.value("role").value_or("");
    header.organisation = options.value("organisation").value_or("");
    return header;
}

void require_country_code(const std::string& code) {
    if (!is_user_assigned(code) && country_name(code).empty()) {
        throw UsageError(fmt::format("--country {}: expected a code of ISO 3166-1, such "
                                     "as KEN, or XAA to XZZ for a place of your own",
                                     in_quotes(code)));
    }
}

std::size_t require_role(const Model& model, const std::string& role) {
    const auto index = find_term(model.roles, role);
    if (!index) {
        throw UsageError(fmt::format("--role {}: the model has no such role; 'capmat "
                                     "models show {}' lists them",
                                     in_quotes(role), model.reference.id));
    }
    return *index;
}

} // namespace capmat
