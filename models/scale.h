// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace capmat {

/// One step of the model's scale. Stages are numbered 1, 2, 3, ...; stage 1 is the floor
/// that every country has reached.
struct Stage {
    int id = 1;
    std::string name;
    std::string definition;
    std::string comparable_to; ///< name of the like stage in a better known model

    bool operator==(const Stage&) const = default;
};

/// The kinds of leaf: what a response to an indicator may be.
enum class LeafKind : std::uint8_t {
    Met,    ///< yes, partly, no
    Level,  ///< a whole number (SIM3 style)
    Stage,  ///< a pick from the model's stages (rubric)
    Points, ///< points won, fractions allowed
    Number  ///< a measured figure
};

/// The values a leaf can take, from the worst to the best.
///
/// For a figure of which less is better, `worst` is the larger number. The credit of a
/// value is linear between them: (value - worst) / (best - worst), in [0, 1].
struct LeafScale {
    LeafKind kind = LeafKind::Met;
    double worst = 0.0;
    double best = 1.0;

    bool operator==(const LeafScale&) const = default;

    [[nodiscard]] double credit_of(double value) const {
        return (value - worst) / (best - worst);
    }

    [[nodiscard]] bool less_is_better() const { return best < worst; }

    /// Levels and stages are ordinal: their distances mean nothing.
    [[nodiscard]] bool is_ordinal() const {
        return kind == LeafKind::Level || kind == LeafKind::Stage;
    }
};

} // namespace capmat
