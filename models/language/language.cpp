// SPDX-License-Identifier: Apache-2.0
#include "models/language/language.h"

#include "models/language/locale_data.h"
#include "models/language/po_reader.h"
#include "models/language/shipped_translations.h"

#include <algorithm>
#include <stdexcept>

namespace capmat {

Language::Language(Translation words)
    : code_(words.language()), decimal_mark_(capmat::decimal_mark(code_)),
      words_(std::move(words)) {}

std::string Language::number(std::string text) const {
    const std::size_t point = text.find('.');
    return point == std::string::npos ? text : text.replace(point, 1, decimal_mark_);
}

static std::vector<Language> read_languages() {
    std::vector<Language> languages(1);
    for (const CatalogFile& file : program_translation_files()) {
        Diagnostics diagnostics;
        auto words =
            read_po({std::string(file.name), std::string(file.text)}, diagnostics);
        if (!words) {
            throw std::logic_error(to_string(diagnostics)); // a test reads them all
        }
        languages.emplace_back(*std::move(words));
    }
    return languages;
}

const std::vector<Language>& program_languages() {
    static const std::vector<Language> languages = read_languages();
    return languages;
}

std::optional<Language> find_language(std::string_view code) {
    const auto found = std::ranges::find(program_languages(), code, &Language::code);
    return found == program_languages().end() ? std::nullopt : std::optional(*found);
}

const Language& english_language() {
    static const Language english;
    return english;
}

const Language& language_of(std::string_view code) {
    const std::string_view without_region = code.substr(0, code.find('-'));
    if (without_region == english_language().code()) {
        return english_language(); // most reports: no translation is read for them
    }
    const std::vector<Language>& languages = program_languages();
    for (const std::string_view wanted : {code, without_region}) {
        const auto found = std::ranges::find(languages, wanted, &Language::code);
        if (found != languages.end()) {
            return *found;
        }
    }
    return english_language();
}

} // namespace capmat
