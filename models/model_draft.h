// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/read_id.h"
#include "models/input/yaml_map.h"
#include "models/model.h"

#include <string_view>
#include <vector>

namespace capmat {

/// A model while it is being read: the ids are known, and where each thing stands in the
/// files, so that checks over the whole tree can still point at a line.
struct ModelDraft {
    Model model;
    IdIndex kinds;
    IdIndex roles;
    IdIndex frameworks;
    IdIndex efforts;
    IdIndex activities;
    std::vector<YamlValue> level_places; ///< the scoring of each level
    std::vector<YamlValue> node_places;  ///< by node
    std::vector<YamlValue> indicator_places;
};

/// Reads `levels`, `stages`, `interval_scale` and `answers`.
void read_scale(YamlMap& yaml, Model& model);

/// Reads the words the model defines (evidence kinds, roles, frameworks, classes of
/// effort, types of activity) and what it says about evidence; makes their indices.
void read_vocabulary(YamlMap& yaml, ModelDraft& draft);

/// The places of the activities by id; ids that are unfit or used twice are reported.
[[nodiscard]] IdIndex activity_ids(const std::vector<YamlValue>& activities);

/// Reads one activity, once the ids of the indicators are known.
[[nodiscard]] Activity read_activity(YamlValue value, const Model& model);

/// Reads `weight`, which is 1 where it is not stated or wrong.
[[nodiscard]] double read_weight(YamlMap& yaml);

/// Reads `scoring: {rule, share, gates, bands}`.
[[nodiscard]] Scoring read_scoring(YamlValue value);
[[nodiscard]] std::vector<Band> read_bands(YamlValue value);

/// Reads one indicator. Every id of the model must be known to the draft by now.
[[nodiscard]] Indicator read_indicator(YamlValue value, const ModelDraft& draft);

/// Reads `nodes` and everything below them into the draft.
void read_tree(YamlValue nodes, ModelDraft& draft);

/// Checks what only the whole tree can show: rules that fit their children, weights,
/// stages, caps, bands and cycles. Fills in each node's figure and range.
void check_tree(ModelDraft& draft);

} // namespace capmat
