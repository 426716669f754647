// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/translation.h"
#include "models/model.h"

#include <functional>
#include <string>
#include <vector>

namespace capmat {

/// Calls with the id and the text of everything a reader of the model sees, in the order
/// of the model: `indicator/STR-1.1/statement`, `stage/2/name`, ... The visitor may
/// change the text. Empty texts are passed over.
using TextVisitor = std::function<void(const std::string& id, std::string& text)>;

void visit_texts(Model& model, const TextVisitor& visit);

/// The model in another language: every text that `translation` has and that was made
/// from today's English; the rest stays as it is. Ids, rules and positions are the same,
/// so that an index into one model is an index into the other.
[[nodiscard]] Model translated(Model model, const Translation& translation);

/// Ids of the texts that stay as they are in that language, in the order of the model.
[[nodiscard]] std::vector<std::string> untranslated(Model model,
                                                    const Translation& translation);

} // namespace capmat
