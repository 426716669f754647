// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/render/sheet_plan.h"

#include <xlsxwriter.h>

#include <string>

namespace capmat {

/// Where a chart goes.
struct ChartPlace {
    lxw_workbook* book;
    lxw_worksheet* sheet;
    bool right_to_left = false; ///< bars grow to the left
};

/// Puts a chart over the cells of `data_sheet` onto a sheet.
void add_chart(const ChartPlace& place, const SheetChart& plan,
               const std::string& data_sheet);

} // namespace capmat
