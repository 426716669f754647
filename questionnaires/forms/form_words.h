// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"
#include "questionnaires/answer.h"

#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// The answers every question of yes, partly and no offers, in the order they are shown:
/// yes, partly, no, unknown, not_applicable.
[[nodiscard]] const std::vector<std::string>& form_answer_codes();

/// What a person reads for such a code: "Yes", "Partly", "No", "I do not know", "Does not
/// apply". An unknown code comes back as it is.
[[nodiscard]] std::string answer_label(const Language& language, std::string_view code);

/// "Low", "Medium", "High".
[[nodiscard]] std::string confidence_label(const Language& language,
                                           std::string_view code);

/// "Still right": the mark on an answer of an earlier round that somebody has checked.
[[nodiscard]] std::string recheck_label(const Language& language);

/// What stands above and below the field for the TLP label. The labels themselves are
/// never translated.
[[nodiscard]] std::string marking_label(const Language& language);
[[nodiscard]] std::string marking_hint(const Language& language);

/// Both lists of codes together with their labels, for readers of returned forms.
struct LabelledCode {
    std::string code;
    std::string label;
};

[[nodiscard]] std::vector<LabelledCode> labelled_answers(const Language& language);
[[nodiscard]] std::vector<LabelledCode> labelled_confidence(const Language& language);

} // namespace capmat
