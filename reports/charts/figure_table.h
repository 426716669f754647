// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"
#include "reports/document/document.h"

namespace capmat {

/// What a figure shows, as a table: for readers who cannot see it and for formats that
/// cannot draw it. Key and title are the figure's.
[[nodiscard]] Table figure_table(const Language& words, const Figure& figure);

} // namespace capmat
