// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace capmat {

/// One ordered ramp, light to dark in even steps of lightness: the order survives a
/// black-and-white print and every kind of colour blindness.
constexpr std::array<std::string_view, 5> stage_colours{"#d3e5ee", "#9cc7de", "#5a9dc4",
                                                        "#26699f", "#0b355f"};

/// The ink that is readable on the shade of the same index.
constexpr std::array<std::string_view, 5> stage_inks{"#1b2733", "#1b2733", "#1b2733",
                                                     "#ffffff", "#ffffff"};

constexpr std::string_view ink_colour = "#1b2733";
constexpr std::string_view quiet_ink_colour = "#51606e";
constexpr std::string_view outline_colour = "#3c4f61";
constexpr std::string_view grid_colour = "#cfd8df";
constexpr std::string_view empty_colour = "#f3f6f8";
constexpr std::string_view target_colour = "#a8430a";

} // namespace capmat
