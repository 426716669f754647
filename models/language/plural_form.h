// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace capmat {

/// Which of a text's plural forms goes with `count`, by the field `Plural-Forms` of a PO
/// file's header: `nplurals=2; plural=(n > 1);`. The expression is C's, over `n`, as the
/// gettext manual describes it ("Plural forms").
///
/// Nothing when the field cannot be read or names a form that it says does not exist.
[[nodiscard]] std::optional<std::size_t> plural_form(std::string_view field,
                                                     std::size_t count);

/// How many forms the field says there are; nothing when it does not say.
[[nodiscard]] std::optional<std::size_t> plural_forms_in(std::string_view field);

} // namespace capmat
