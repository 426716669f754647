// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/words.h"
#include "questionnaires/questionnaire.h"

namespace capmat {

inline constexpr Words<QuestionType, 7> question_type_words{{
    {"yes_partly_no", QuestionType::YesPartlyNo},
    {"choice", QuestionType::Choice},
    {"choices", QuestionType::Choices},
    {"level", QuestionType::Level},
    {"number", QuestionType::Number},
    {"date", QuestionType::Date},
    {"text", QuestionType::Text},
}};

inline constexpr Words<Combine, 2> combine_words{{
    {"lowest", Combine::Lowest},
    {"highest", Combine::Highest},
}};

} // namespace capmat
