// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/render/sheet_plan.h"

#include <xlsxwriter.h>

#include <string>

namespace capmat {

/// Puts a chart over the cells of `data_sheet` onto a sheet.
void add_chart(lxw_workbook* book, lxw_worksheet* sheet, const SheetChart& plan,
               const std::string& data_sheet);

} // namespace capmat
