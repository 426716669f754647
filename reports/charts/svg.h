// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/figure.h"

#include <string>

namespace capmat {

/// `figure` as one SVG element that stands alone or inside a page.
///
/// Ids start with the figure's key. Reads in black and white: order is lightness, what
/// is open is hatched, and every value is also written. The same figure gives the same
/// bytes on every machine.
[[nodiscard]] std::string svg(const Figure& figure);

} // namespace capmat
