// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"
#include "questionnaires/round.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// Small pieces that sentences are made of.

/// "a", "a and b", "a, b and c"; `last` is the word before the last one. Parts with
/// commas of their own: "a, x; b; and c".
[[nodiscard]] std::string listed(const std::vector<std::string>& parts,
                                 std::string_view last = "and");

/// Ids, names or both of the first few of many: "A, B, C and 4 more".
[[nodiscard]] std::string first_few(const std::vector<std::string>& parts,
                                    std::size_t most);

/// The plural of a word the model uses for one of its levels: "factors", "capabilities".
[[nodiscard]] std::string plural_of(std::string_view word);

/// "is" or "are", "has" or "have": the verb that goes with a count.
[[nodiscard]] std::string_view verb(std::size_t count, std::string_view singular,
                                    std::string_view plural);

/// The text with a capital first letter; letters beyond ASCII stay as they are.
[[nodiscard]] std::string capitalised(std::string text);

/// The text with one full stop at its end; an end mark of its own is kept.
[[nodiscard]] std::string sentence(std::string text);

/// The text without a full stop at its end, for use inside a sentence or a cell.
[[nodiscard]] std::string clause(std::string text);

/// "31 March 2026".
[[nodiscard]] std::string day_text(const Date& date);

/// A number without needless zeros: "2", "0.75", "0.6667".
[[nodiscard]] std::string plain_number(double number);

/// What the model calls a role; the id where it does not say.
[[nodiscard]] std::string role_text(const Model& model, const std::string& role);

/// The organisation that answered, else its role.
[[nodiscard]] std::string respondent_text(const Model& model, const ResponseSet& set);

/// "STR-1.1", ... of a list of indicators.
[[nodiscard]] std::vector<std::string>
indicator_ids(const Model& model, const std::vector<std::size_t>& indicators);

} // namespace capmat
