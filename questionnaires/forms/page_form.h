// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"

#include <string>

namespace capmat {

/// The form as one HTML page that works without network: its script and style are inside
/// and allowed by their hashes, everything else is forbidden by its own policy. It keeps
/// answers in the browser, saves them to a file (`form-answers/1`, JSON) and loads them
/// again; `read_page_answers` reads that file.
[[nodiscard]] std::string write_page_form(const Form& form);

} // namespace capmat
