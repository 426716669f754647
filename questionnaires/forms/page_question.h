// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"

#include <cstddef>
#include <nlohmann/json_fwd.hpp>

namespace capmat {

/// What the page's script has to know of a question whatever the language: how it is
/// answered, when it is asked, what is filled in already.
[[nodiscard]] nlohmann::ordered_json page_question(const Form& form, std::size_t index);

} // namespace capmat
