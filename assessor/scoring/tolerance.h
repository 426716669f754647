// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace capmat {

/// The tolerance of every decision: a figure that misses a bound by less than this counts
/// as having reached it, so that 0.75 means 0.75 however the sum was rounded.
inline constexpr double tolerance = 1e-9;

[[nodiscard]] inline bool reaches(double figure, double bound) {
    return figure >= bound - tolerance;
}

[[nodiscard]] inline bool is_full(double credit) {
    return reaches(credit, 1.0);
}

} // namespace capmat
