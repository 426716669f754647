// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"
#include "models/model.h"

#include <string>

namespace capmat {

/// What a rule does, as a sentence for people who do not read formulas. `children` is
/// what the model calls the parts, in the plural: "factors", "indicators".
[[nodiscard]] std::string rule_sentence(const Language& words, const Scoring& scoring,
                                        const std::string& children);

/// The same as a formula: "sum(w x) / sum(w)".
[[nodiscard]] std::string rule_formula(const Language& words, const Scoring& scoring);

/// What a reading counts: "An answer counts as it was given."
[[nodiscard]] std::string reading_sentence(const Language& words, Reading reading);

/// A reading as part of a sentence: "taken at their word".
[[nodiscard]] std::string reading_phrase(const Language& words, Reading reading);

/// Its name: "claimed".
[[nodiscard]] std::string reading_word(const Language& words, Reading reading);

/// What the parts of a node are called, in the plural: a level of the model, or
/// "indicators".
[[nodiscard]] std::string children_word(const Model& model, const Node& node);

} // namespace capmat
