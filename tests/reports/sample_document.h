// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"

namespace capmat {

/// A report that holds every block kind, tone and chart, and texts that try to break out
/// of each format.
[[nodiscard]] Document sample_document();

[[nodiscard]] Figure sample_range_bars();
[[nodiscard]] Figure sample_stage_wheel();
[[nodiscard]] Figure sample_stacked_bars();

} // namespace capmat
