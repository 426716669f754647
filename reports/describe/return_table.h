// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"
#include "questionnaires/imports/returns.h"
#include "reports/document/document.h"

namespace capmat {

/// A row a body and form: how far it is, what was asked, which questions are open. Bodies
/// that returned nothing have none listed: all of them are.
[[nodiscard]] Table returns_table(const Language& words, const Returns& returns);

/// The same for people, whose tables have the width of a screen: what is the same in
/// every row, as the questionnaire usually is, stands at the head of the report or goes
/// without saying.
[[nodiscard]] Table for_people(const Table& returns);

/// `id@edition` of every questionnaire of the round.
[[nodiscard]] Cell questionnaires_cell(const Returns& returns);

} // namespace capmat
