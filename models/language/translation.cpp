// SPDX-License-Identifier: Apache-2.0
#include "models/language/translation.h"

#include "models/language/plural_form.h"

namespace capmat {

std::string Translation::language() const {
    const auto found = header.find("Language");
    if (found == header.end()) {
        return {};
    }
    std::string code = found->second;
    for (char& letter : code) {
        letter = letter == '_' ? '-' : letter; // gettext writes pt_BR
    }
    return code;
}

bool Translation::is_reviewed() const {
    const auto found = header.find("X-Capmat-Reviewed");
    return found == header.end() || found->second != "no";
}

/// The entry, if it translates this English text and may be used.
static const TranslatedText* usable_text(const Translation& translation,
                                         std::string_view id, std::string_view english) {
    const auto found = translation.texts.find(id);
    const bool usable = found != translation.texts.end() && !found->second.fuzzy &&
                        found->second.english == english;
    return usable ? &found->second : nullptr;
}

/// The words of an entry that counts nothing; empty when there are none.
static std::string_view words_in(const TranslatedText* text) {
    return text == nullptr || text->forms.empty() ? std::string_view()
                                                  : text->forms.front();
}

bool Translation::translates(std::string_view id, std::string_view english) const {
    return !words_in(usable_text(*this, id, english)).empty();
}

std::string Translation::text(std::string_view id, std::string_view english) const {
    const std::string_view words = words_in(usable_text(*this, id, english));
    return std::string(words.empty() ? english : words);
}

std::string Translation::counted_text(std::string_view id, std::string_view one,
                                      std::string_view many, std::size_t count) const {
    const TranslatedText* found = usable_text(*this, id, one);
    const auto field = header.find("Plural-Forms");
    if (found != nullptr && found->plural == many && field != header.end()) {
        const auto form = plural_form(field->second, count);
        if (form && *form < found->forms.size() && !found->forms[*form].empty()) {
            return found->forms[*form];
        }
    }
    return std::string(count == 1 ? one : many);
}

} // namespace capmat
