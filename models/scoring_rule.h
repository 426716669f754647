// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace capmat {

/// How a node's children become its figure. The closed set of scoring.md section 3.
enum class Rule : std::uint8_t {
    Staged,    ///< the highest stage of which this one and all below pass
    Mean,      ///< sum(w x) / sum(w)
    Geometric, ///< exp(sum(w ln x) / sum(w)); 0 when any x with weight is 0
    Harmonic,  ///< sum(w) / sum(w / x); 0 when any x with weight is 0
    Min,       ///< the weakest link
    Max,       ///< the best child
    Median,    ///< weighted lower median: always one of the children's values
    Sum,       ///< sum(w x)
    Percent,   ///< 100 * points won / points possible, over the leaves below
    Coverage,  ///< weighted mean credit of the leaves below, 0 to 1
    None       ///< no single figure
};

/// A named range of a figure: from `at_least` (inclusive) up to the next band.
struct Band {
    double at_least = 0.0;
    std::string name;

    bool operator==(const Band&) const = default;
};

/// A rule with its parameters.
struct Scoring {
    Rule rule = Rule::None;
    double share = 1.0; ///< of `staged`: mean credit a stage needs, 0 to 1
    bool gates = true;  ///< of `staged`: gate indicators must be met in full
    std::vector<Band> bands;

    bool operator==(const Scoring&) const = default;
};

/// A ceiling: the node's stage stays at `stage` or below unless every indicator listed
/// has credit 1. One that is not applicable does not lift it; an empty list never does.
struct Cap {
    int stage = 1;
    std::vector<std::size_t> unless; ///< indices into Model::indicators

    bool operator==(const Cap&) const = default;
};

/// What kind of figure a node hands up. Children of one node hand up the same kind.
enum class FigureKind : std::uint8_t {
    Stage,    ///< a stage of the model's scale
    Level,    ///< a level of `level` leaves
    Credit,   ///< 0 to 1
    Points,   ///< a sum; `percent` has its own kind
    Percent,  ///< 0 to 100
    Averaged, ///< a mean of stages or levels, where the model allows it
    None      ///< no figure
};

} // namespace capmat
