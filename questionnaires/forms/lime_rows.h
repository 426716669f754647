// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/questionnaire.h"

#include <string>
#include <string_view>

namespace capmat {

/// A row of the structure file. Empty texts are empty fields.
struct LimeRow {
    std::string kind;  ///< `S`, `SL`, `G`, `Q`, `SQ`, `A`
    std::string scale; ///< the type of a question, the number of a group
    std::string name = {};
    std::string relevance = {};
    std::string text = {};
    std::string help = {};
    std::string language = {};
    std::string mandatory = {};
    std::string filled_in = {}; ///< `default`
    std::string lowest = {};    ///< `min_num_value_n`
    std::string highest = {};   ///< `max_num_value_n`
    std::string whole = {};     ///< `num_value_int_only`
    std::string exclusive = {}; ///< `exclude_all_others`: codes of subquestions
    std::string hidden = {};
    std::string same_default = {};
};

/// The line with the names of the columns.
[[nodiscard]] std::string lime_header();

/// A row as a line, tabs between its fields.
[[nodiscard]] std::string lime_line(const LimeRow& row);

/// The type of a question: `L` list, `M` multiple, `N` figure, `D` date, `T` text.
[[nodiscard]] std::string lime_type(const Question& question);

/// What a figure must be.
void set_lime_bounds(const Question& asked, LimeRow& row);

/// A text as LimeSurvey shows it: it takes HTML, and computes what stands in braces.
[[nodiscard]] std::string lime_text(std::string_view text);

} // namespace capmat
