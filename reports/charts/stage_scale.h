// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/language/language.h"
#include "reports/document/figure.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// The axis of a chart of stages: where a value lies on it, in which shade, in words.
///
/// Stages that start above zero (1 to 5) are steps: the axis begins one step before the
/// first, so that the lowest stage is a bar to see and each stage names its own band.
/// Other scales (0 to 3, 0 to 100) begin at their first tick.
class StageScale {
public:
    explicit StageScale(std::vector<Tick> ticks);

    /// 0 at the start of the axis, 1 at its end; values outside lie at the ends.
    [[nodiscard]] double position(double value) const;

    /// Where the name of a tick belongs: the middle of its band, or the tick itself.
    [[nodiscard]] double label_position(std::size_t tick) const;

    /// Shade 0 (lightest) to 4 of the ramp in palette.h.
    [[nodiscard]] std::size_t shade(double value) const;

    /// "Working" for the value of a tick, "2.35" between ticks.
    [[nodiscard]] std::string words(const Language& language, double value) const;

    /// "Working", "Forming to Working" or "not assessed".
    [[nodiscard]] std::string words(const Language& language,
                                    const std::optional<double>& low,
                                    const std::optional<double>& high) const;

    [[nodiscard]] const std::vector<Tick>& ticks() const { return ticks_; }

    [[nodiscard]] bool has_bands() const { return start_ < first_; }

    [[nodiscard]] double first() const { return first_; }

    [[nodiscard]] double start() const { return start_; }

    [[nodiscard]] double end() const { return end_; }

private:
    std::vector<Tick> ticks_;
    double first_ = 0.0;
    double start_ = 0.0;
    double end_ = 0.0;
};

} // namespace capmat
