// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/translation.h"

#include <fmt/format.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// A language the program itself can speak, in forms and reports. English needs no
/// translation; every other one is a PO file of the program's own words.
class Language {
public:
    /// English.
    Language() = default;
    explicit Language(Translation words);

    [[nodiscard]] const std::string& code() const { return code_; }

    [[nodiscard]] bool is_english() const { return code_ == "en"; }

    /// Whether a native speaker has read the translation of the program's own words.
    [[nodiscard]] bool is_reviewed() const { return words_.is_reviewed(); }

    /// One of the program's own texts. `id` and `english` are found by xgettext in the
    /// source, so both must be literals.
    [[nodiscard]] std::string say(std::string_view id, std::string_view english) const {
        return words_.text(id, english);
    }

    /// A text with figures or names in its places `{}`, or `{0}`, `{1}` where a language
    /// may want another order.
    template <class... Values>
    [[nodiscard]] std::string say_with(std::string_view id, std::string_view english,
                                       const Values&... values) const {
        return fmt::vformat(words_.text(id, english), fmt::make_format_args(values...));
    }

    /// A text that counts something: `one` when `count` is 1, else `many`, in the plural
    /// form that the language wants. `{0}` is the count, `{1}`, ... the values.
    // xgettext finds the two texts only as arguments of their own.
    template <class... Values>
    // NOLINTNEXTLINE(readability-function-size)
    [[nodiscard]] std::string say_count(std::string_view id, std::string_view one,
                                        std::string_view many, std::size_t count,
                                        const Values&... values) const {
        return fmt::vformat(words_.counted_text(id, one, many, count),
                            fmt::make_format_args(count, values...));
    }

    /// `text` with the language's decimal mark in place of the point; for a number.
    [[nodiscard]] std::string number(std::string text) const;

private:
    std::string code_ = "en";
    std::string decimal_mark_ = ".";
    Translation words_;
};

/// The languages of the program, by code, English first.
[[nodiscard]] const std::vector<Language>& program_languages();

/// The language of that code, or nothing.
[[nodiscard]] std::optional<Language> find_language(std::string_view code);

/// English, which is also what programs read.
[[nodiscard]] const Language& english_language();

/// What the program speaks to who reads `code`: that language, else the one it is a
/// variety of (`fr` for `fr-CA`), else English.
[[nodiscard]] const Language& language_of(std::string_view code);

} // namespace capmat
