// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"

#include <string>
#include <vector>

namespace capmat {

/// A small model and answers to it, both drawn at random.
struct RandomCase {
    std::string text; ///< the nodes of the model and its answers, to look at
    Model model;
    std::vector<LeafRange> leaves;
};

/// The same case for the same seed, on every machine. At most twelve indicators have
/// less than full credit; every rule, kind of leaf, cap, odd weight and effort occurs.
[[nodiscard]] RandomCase random_case(unsigned seed);

/// Answers to a model: yes, partly, no, not applicable, or a value of the scale.
[[nodiscard]] std::vector<LeafRange> random_leaves(const Model& model, unsigned seed);

} // namespace capmat
