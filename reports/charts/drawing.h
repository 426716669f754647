// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/document_language.h"
#include "reports/document/figure.h"

#include <string>

namespace capmat {

/// The inside of an SVG element, and the room it takes.
struct Drawing {
    double width = 0.0;
    double height = 0.0;
    std::string body;
};

/// `prefix` starts the ids of the patterns that the drawing refers to.
[[nodiscard]] Drawing draw(const DocumentLanguage& language, const RangeBars& chart,
                           const std::string& prefix);
[[nodiscard]] Drawing draw(const DocumentLanguage& language, const StageWheel& chart,
                           const std::string& prefix);
[[nodiscard]] Drawing draw(const DocumentLanguage& language, const StackedBars& chart,
                           const std::string& prefix);

} // namespace capmat
