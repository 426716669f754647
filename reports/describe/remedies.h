// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "assessor/gaps.h"
#include "models/language/language.h"
#include "models/model.h"

#include <cstddef>
#include <optional>
#include <string>

namespace capmat {

/// What an indicator lacks under the headline reading, and what to do about it: the same
/// words in `explain`, `gaps` and every report.

/// What it needs first; nothing where it has full credit or does not apply.
[[nodiscard]] std::optional<Need> need_at(const Assessment& assessment,
                                          std::size_t indicator);

/// Why it has less than full credit: "answered no", "the evidence is too old". Empty
/// where it has full credit.
[[nodiscard]] std::string shortfall_text(const Model& model, const Assessment& assessment,
                                         std::size_t indicator);

/// What to do: the model's action, the evidence to file, whom to ask, what to settle. For
/// use beside the indicator's statement.
[[nodiscard]] std::string action_text(const Model& model, const Assessment& assessment,
                                      std::size_t index);

/// The same where the statement is not in sight: what is to be proven, asked or settled
/// is part of the text.
[[nodiscard]] std::string
full_action_text(const Model& model, const Assessment& assessment, std::size_t index);

/// Who can do it: the first role the model asks, or an empty text.
[[nodiscard]] std::string owner_text(const Model& model, const Indicator& indicator);

/// Effort and months are stated for work to be done, not for evidence to be filed: these
/// are empty for every other need.
[[nodiscard]] std::string effort_text(const Model& model, const Assessment& assessment,
                                      std::size_t indicator);
[[nodiscard]] std::optional<int>
months_of(const Model& model, const Assessment& assessment, std::size_t indicator);

/// Who says what, before any settlement: "CERT: yes; Ministry: no".
[[nodiscard]] std::string voices_text(const Model& model, const Assessment& assessment,
                                      std::size_t indicator);

/// The answer in the words of the reader: as `answer_text`, with "(settled)" behind it.
[[nodiscard]] std::string settled_answer_text(const Language& words,
                                              const MergedAnswer& merged);

} // namespace capmat
