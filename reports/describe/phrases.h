// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"
#include "models/model.h"
#include "questionnaires/round.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// Small pieces that sentences are made of. Reports speak the language of the model they
/// are about: a model that was translated into French is reported in French.

/// The program's words in the language of a model.
[[nodiscard]] const Language& words_of(const Model& model);

enum class Joined : std::uint8_t { And, Or };

/// "a", "a and b", "a, b and c". Parts with commas of their own: "a, x; b; and c".
[[nodiscard]] std::string listed(const Language& words,
                                 const std::vector<std::string>& parts,
                                 Joined joined = Joined::And);

/// "a, b, c": parts in a row where no "and" belongs.
[[nodiscard]] std::string in_row(const Language& words,
                                 const std::vector<std::string>& parts);

/// "a; b; c": parts that are not counted up to an end, such as voices or results.
[[nodiscard]] std::string side_by_side(const Language& words,
                                       const std::vector<std::string>& parts);

/// "Ministry: yes": what is said, behind whom or what it is about.
[[nodiscard]] std::string labelled(const Language& words, const std::string& label,
                                   const std::string& text);

/// Ids, names or both of the first few of many: "A, B, C and 4 more".
[[nodiscard]] std::string
first_few(const Language& words, const std::vector<std::string>& parts, std::size_t most);

/// The text with a capital first letter.
[[nodiscard]] std::string capitalised(const Language& words, std::string_view text);

/// The text with a capital first letter and one full stop at its end; an end mark of its
/// own is kept.
[[nodiscard]] std::string sentence(const Language& words, std::string text);

/// Sentences one after the other.
[[nodiscard]] std::string joined_sentences(const std::vector<std::string>& sentences);

/// The text without a full stop at its end, for use inside a sentence or a cell.
[[nodiscard]] std::string clause(std::string text);

/// "31 March 2026".
[[nodiscard]] std::string day_text(const Language& words, const Date& date);

/// A number without needless zeros: "2", "0.75", "0.6667".
[[nodiscard]] std::string plain_number(const Language& words, double number);

/// What the model calls a role; the id where it does not say.
[[nodiscard]] std::string role_text(const Model& model, const std::string& role);

/// The organisation that answered, else its role.
[[nodiscard]] std::string respondent_text(const Model& model, const ResponseSet& set);

/// The name of the country a round is about. English has it as the files do, other
/// languages as they call the country; theirs too is the file's where they have none.
[[nodiscard]] std::string country_name(const Model& model, const Round& round);

/// "STR-1.1", ... of a list of indicators.
[[nodiscard]] std::vector<std::string>
indicator_ids(const Model& model, const std::vector<std::size_t>& indicators);

} // namespace capmat
