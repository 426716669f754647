// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "questionnaires/imports/form_cell.h"

#include <vector>

namespace capmat {

/// Reads the file that the offline page saves (`"capmat": "form-answers/1"`, JSON): one
/// form; none when the file is refused, and then an error says why and where.
///
/// The header takes all the page says of itself and of the respondent: `questionnaire`,
/// `model`, `hash`, `language`, `settles`, `country`, `role`, ... A file holds nothing
/// else, so a key that is not known is an error, never ignored.
[[nodiscard]] std::vector<ReturnedForm> read_page_answers(const SourceFile& file,
                                                          Diagnostics& diagnostics);

} // namespace capmat
