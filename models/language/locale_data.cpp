// SPDX-License-Identifier: Apache-2.0
#include "models/language/locale_data.h"

#include <memory>
#include <unicode/datefmt.h>
#include <unicode/dcfmtsym.h>
#include <unicode/gregocal.h>
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
    if (alpha3.starts_with('X')) {
        return {}; // user-assigned; ICU has pseudo-languages there
    }
    // ICU maps the three letters of ISO 3166-1 to its own two when it reads a locale.
    const icu::Locale region =
        icu::Locale::createCanonical(("und_" + std::string(alpha3)).c_str());
    icu::UnicodeString name;
    region.getDisplayCountry(locale_of(language), name);
    const std::string text = utf8(name);
    return text == alpha3 ? std::string() : text;
}

/// The locale for numbers and dates: western digits everywhere.
static icu::Locale figures_locale(std::string_view language) {
    const std::string code = language == "en" ? "en-GB" : std::string(language);
    return locale_of(code + "@numbers=latn");
}

std::string day_in_words(int year, int month, int day, std::string_view language) {
    const icu::Locale locale = figures_locale(language);
    const std::unique_ptr<icu::DateFormat> format(
        icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
    UErrorCode status = U_ZERO_ERROR;
    icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), status);
    if (!format || U_FAILURE(status) != 0) {
        return {};
    }
    format->setTimeZone(*icu::TimeZone::getGMT());
    calendar.set(year, month - 1, day, 12, 0);
    icu::UnicodeString text;
    format->format(calendar.getTime(status), text);
    return utf8(text);
}

std::string decimal_mark(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DecimalFormatSymbols symbols(figures_locale(language), status);
    return U_FAILURE(status) != 0
               ? "."
               : utf8(symbols.getConstSymbol(
                     icu::DecimalFormatSymbols::kDecimalSeparatorSymbol));
}

std::string with_capital(std::string_view text, std::string_view language) {
    icu::UnicodeString whole = icu::UnicodeString::fromUTF8(std::string(text));
    const std::int32_t end = whole.moveIndex32(0, 1);
    icu::UnicodeString first(whole, 0, end);
    first.toUpper(locale_of(language));
    return utf8(whole.replace(0, end, first));
}

} // namespace capmat
