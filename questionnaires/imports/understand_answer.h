// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/given_answers.h"
#include "questionnaires/imports/form_cell.h"
#include "questionnaires/imports/form_vocabulary.h"
#include "questionnaires/imports/import_account.h"

#include <optional>
#include <vector>

namespace capmat {

/// Everything a returned form holds about one question. Blank values have been left out.
struct QuestionCells {
    std::size_t question = 0;
    std::vector<const FormCell*> cells;
};

/// The answer these cells give, or nothing when they give none; what is not understood
/// goes to the account.
[[nodiscard]] std::optional<GivenAnswer> understand_answer(const QuestionCells& cells,
                                                           const Question& question,
                                                           const FormVocabulary& words,
                                                           ImportAccount& account);

/// The evidence items among these cells. An item without a kind or a title is set aside;
/// its title is kept in the note, so that nobody has to look for it again.
void understand_evidence(const QuestionCells& cells, const FormVocabulary& words,
                         GivenAnswer& given, ImportAccount& account);

/// Reads a number as people and spreadsheets write it: `1.5`, `1e3`. A decimal comma is
/// not guessed at.
[[nodiscard]] std::optional<double> number_in(std::string_view text);

/// Reads `2026-03-31`, and the same with a time behind it, as survey tools write it.
[[nodiscard]] std::optional<Date> date_in(std::string_view text);

/// Adds a line to the account.
void set_aside(ImportAccount& account, SetAside why, const SourcePosition& position,
               std::string message);

} // namespace capmat
