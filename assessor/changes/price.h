// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace capmat {

/// What decides between two sets of changes before the order of the model does: fewer
/// indicators, then more gates, then less effort (scoring.md, fine print 15).
struct Price {
    std::size_t count = 0;
    std::size_t gates = 0;
    std::int64_t effort = 0; ///< in millionths: the sum must not depend on its order

    bool operator==(const Price&) const = default;
    [[nodiscard]] std::strong_ordering operator<=>(const Price& other) const;
};

[[nodiscard]] Price operator+(const Price& a, const Price& b);

/// Indicators to bring to full credit.
struct Changes {
    Price price;
    std::vector<std::size_t> indicators; ///< in model order
};

/// The change of one indicator alone.
[[nodiscard]] Changes change_of(const Model& model, std::size_t indicator);

/// Both sets together; they have no indicator in common.
[[nodiscard]] Changes united(const Changes& a, const Changes& b);

/// Whether `a` is to be preferred: by price, then by the earlier indicators.
///
/// Sets are never equally good, and adding the same further indicators to both does not
/// change which is better. The search rests on the two: it may drop the worse of two sets
/// as soon as it meets them.
[[nodiscard]] bool is_cheaper(const Changes& a, const Changes& b);

} // namespace capmat
