// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/form.h"

#include <string>

namespace capmat {

/// A form to print and take to interviews and workshops, as one HTML page without script:
/// a sheet a section, each beginning on a page of its own with room for who was there,
/// and with every question its answers to tick, the meaning of the answers, and lines for
/// documents and notes. In the first language of the form.
[[nodiscard]] std::string write_interview_sheet(const Form& form);

} // namespace capmat
