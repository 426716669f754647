// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace capmat {

/// A mark of an axis: where it stands and what it is called ("3", "Working").
struct Tick {
    double value = 0.0;
    std::string label;
};

/// One result as a range. `low == high` when nothing is open.
struct RangeBar {
    std::string label;
    std::string link;          ///< key of the section it leads to, or empty
    std::optional<double> low; ///< absent: not applicable or not assessed
    std::optional<double> high;
    std::optional<double> previous_low; ///< the round before, drawn as a ghost
    std::optional<double> previous_high;
    std::optional<double> target; ///< drawn as a flag
};

/// Results side by side on one scale: a bar each, from low to high.
struct RangeBars {
    std::vector<Tick> scale; ///< ascending; first and last are the ends of the axis
    std::vector<RangeBar> bars;
};

/// One slice of the wheel.
struct WheelSlice {
    std::string label; ///< short, such as the factor's id
    std::string title; ///< in full, for the text alternative and tooltips
    std::string link;
    std::optional<double> low;
    std::optional<double> high;
};

struct WheelGroup {
    std::string title; ///< the dimension
    std::vector<WheelSlice> slices;
};

/// All factors at one glance: rings are stages, groups are dimensions. A slice is filled
/// to its low end and hatched from there to its high end.
struct StageWheel {
    std::vector<Tick> scale;
    std::vector<WheelGroup> groups;
};

/// How many of something there are of each sort, as one divided bar a row.
struct StackedBar {
    std::string label;
    std::vector<double> counts; ///< one for each entry of `StackedBars::sorts`
};

struct StackedBars {
    std::vector<std::string> sorts;
    std::vector<StackedBar> bars;
};

using Chart = std::variant<RangeBars, StageWheel, StackedBars>;

/// A picture. The text alternative says what the picture shows to who cannot see it.
struct Figure {
    std::string key;
    std::string title;
    std::string alternative;
    Chart chart;
};

} // namespace capmat
