// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"

#include <span>
#include <string>
#include <string_view>

namespace capmat {

/// A kind of form the program can make.
struct FormFormat {
    std::string_view extension; ///< with its dot; the longest that fits counts
    std::string_view says;      ///< what it is, for messages and the manual
    std::string (*write)(const Form& form);
    bool many_languages = false; ///< one file can hold several
};

[[nodiscard]] std::span<const FormFormat> form_formats();

/// The format of a file name; throws UsageError with the known ones when there is none.
[[nodiscard]] const FormFormat& form_format_of(const std::string& path);

} // namespace capmat
