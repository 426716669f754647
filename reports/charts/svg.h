// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/document_language.h"
#include "reports/document/figure.h"

#include <string>

namespace capmat {

/// `figure` as one SVG element that stands alone or inside a page.
///
/// Ids start with the figure's key. Reads in black and white: order is lightness, what
/// is open is hatched, and every value is also written. The same figure gives the same
/// bytes on every machine. In a language written from right to left bars grow to the
/// left; a wheel turns clockwise for every reader, as clocks do.
[[nodiscard]] std::string svg(const DocumentLanguage& language, const Figure& figure);

} // namespace capmat
