// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/words.h"
#include "questionnaires/response_set.h"

namespace capmat {

inline constexpr Words<AnswerState, 5> answer_words{{
    {"yes", AnswerState::Yes},
    {"partly", AnswerState::Partly},
    {"no", AnswerState::No},
    {"unknown", AnswerState::Unknown},
    {"not_applicable", AnswerState::NotApplicable},
}};

inline constexpr Words<Confidence, 3> confidence_words{{
    {"low", Confidence::Low},
    {"medium", Confidence::Medium},
    {"high", Confidence::High},
}};

inline constexpr Words<Marking, 5> marking_words{{
    {"TLP:CLEAR", Marking::Clear},
    {"TLP:GREEN", Marking::Green},
    {"TLP:AMBER", Marking::Amber},
    {"TLP:AMBER+STRICT", Marking::AmberStrict},
    {"TLP:RED", Marking::Red},
}};

inline constexpr Words<AssessorType, 4> assessor_type_words{{
    {"self", AssessorType::Self},
    {"facilitated", AssessorType::Facilitated},
    {"independent", AssessorType::Independent},
    {"published", AssessorType::Published},
}};

/// An answer in words, as files and reports write it: "yes", "not_applicable", "3",
/// "2.5".
[[nodiscard]] std::string to_string(const Answer& answer);

} // namespace capmat
