// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace capmat {

/// `value` with `decimals` digits behind the point, the one rounding a reader meets.
///
/// Half goes away from zero on the decimal digits, after a guard at 15 significant
/// digits: 2.675, stored as 2.67499999999999982, is "2.68". No minus before a zero; a
/// value that is not finite is an empty text.
[[nodiscard]] std::string number_text(double value, int decimals);

/// All digits of `value`: the shortest text that reads back as the same number, "3" for
/// a whole one. A value that is not finite is an empty text.
[[nodiscard]] std::string exact_number(double value);

} // namespace capmat
