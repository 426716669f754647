// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// The width of `text` set in `size` pixels.
///
/// From a table of DejaVu Sans, which is wider than the usual interface fonts: what fits
/// here fits there. Asking the machine's fonts would make reports differ between
/// machines.
[[nodiscard]] double text_width(std::string_view text, double size);

/// `text` in lines of at most `width` pixels, broken at spaces. A word that is wider
/// than a line stays whole.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, double size,
                                               double width);

} // namespace capmat
