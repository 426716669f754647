// SPDX-License-Identifier: Apache-2.0
#include "models/language/locale_data.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace capmat {

static icu::Locale locale_of(std::string_view language) {
    return icu::Locale::createFromName(std::string(language).c_str());
}

static std::string utf8(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

bool is_right_to_left(std::string_view language) {
    return locale_of(language).isRightToLeft() != 0;
}

static std::string language_name(std::string_view language, const icu::Locale& in) {
    icu::UnicodeString name;
    locale_of(language).getDisplayName(in, name);
    return utf8(name);
}

std::string own_name(std::string_view language) {
    return language_name(language, locale_of(language));
}

std::string english_name(std::string_view language) {
    return language_name(language, icu::Locale::getEnglish());
}

std::string region_name(std::string_view alpha3, std::string_view language) {
    // ICU maps the three letters of ISO 3166-1 to its own two when it reads a locale.
    const icu::Locale region =
        icu::Locale::createCanonical(("und_" + std::string(alpha3)).c_str());
    icu::UnicodeString name;
    region.getDisplayCountry(locale_of(language), name);
    const std::string text = utf8(name);
    return text == alpha3 ? std::string() : text;
}

} // namespace capmat
