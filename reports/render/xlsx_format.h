// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/render/cell_format.h"

#include <xlsxwriter.h>

namespace capmat {

/// Says to the library what a cell looks like. The library's sides are those of the
/// screen: on a sheet from right to left, texts begin at the right.
void apply_cell_format(lxw_format& made, const CellFormat& wish);

} // namespace capmat
