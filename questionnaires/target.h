// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/yaml_node.h"
#include "models/model.h"
#include "questionnaires/date.h"

#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// Where a country wants to be: a value per node or indicator.
struct Target {
    std::string title;
    std::string country; ///< empty: for any country
    std::optional<Date> by;
    bool next =
        false; ///< one step up for every node that stands directly above indicators
    std::vector<TargetValue> values; ///< unless `next`
};

/// Reads a `target/1` file for `model`, or nothing and the reasons.
[[nodiscard]] std::optional<Target> read_target(const YamlNode& root, const Model& model,
                                                Diagnostics& diagnostics);

/// The target a ready-made profile of the model stands for.
[[nodiscard]] Target target_of(const Profile& profile);

} // namespace capmat
