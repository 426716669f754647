// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/document_language.h"
#include "reports/charts/svg_parts.h"

#include <string>
#include <string_view>
#include <vector>

namespace capmat {

struct Lettering {
    double size = 12.0;
    std::string_view anchor = "start"; ///< start, middle or end
    std::string_view more;             ///< further attributes
};

/// Puts the parts of a picture into place. Places are those of a picture that is read
/// from left to right. For readers from right to left x counts from the right edge, so
/// that everything is mirrored but the letters.
class Pen {
public:
    Pen(const DocumentLanguage& language, double width)
        : width_(width), right_to_left_(language.right_to_left),
          mirrored_(language.right_to_left) {}

    /// For what has no reading direction: places stay as they are, letters do not.
    [[nodiscard]] Pen unmirrored() const;

    /// Where a place lies from the left edge.
    [[nodiscard]] double x(double place) const {
        return mirrored_ ? width_ - place : place;
    }

    /// The left side of a box of that width which begins at `place`.
    [[nodiscard]] double left(double place, double width) const;

    /// 1 where reading goes to the right, -1 where it goes to the left.
    [[nodiscard]] int forward() const { return mirrored_ ? -1 : 1; }

    [[nodiscard]] std::string rect(const Box& box, std::string_view paint) const;
    [[nodiscard]] std::string line(Point from, Point to, std::string_view stroke) const;
    [[nodiscard]] std::string text(Point at, std::string_view text,
                                   const Lettering& lettering) const;

    /// Lines below each other, centred on the height of `middle`.
    [[nodiscard]] std::string lines(Point middle, const std::vector<std::string>& lines,
                                    const Lettering& lettering) const;

private:
    double width_;
    bool right_to_left_;
    bool mirrored_;
};

} // namespace capmat
