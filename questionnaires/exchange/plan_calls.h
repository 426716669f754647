// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/workbook_plan.h"

#include <filesystem>

namespace capmat {

/// Makes every call of libxlsxwriter that a plan needs, and closes the file. The plan has
/// been made fit before. Throws std::runtime_error when the library refuses.
void save_plan(const WorkbookPlan& plan, const std::filesystem::path& path);

} // namespace capmat
