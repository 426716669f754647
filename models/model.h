// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/id.h"
#include "models/indicator.h"
#include "models/scoring_rule.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// Which answers count. See scoring.md section 2.
enum class Reading : std::uint8_t {
    Claimed,   ///< the answer as given
    Evidenced, ///< a positive answer needs acceptable evidence
    Verified   ///< ... which a named assessor has checked
};

/// A word a model defines, with what it means: an evidence kind, a role, ...
struct Term {
    std::string id;
    std::string text;

    bool operator==(const Term&) const = default;
};

struct Framework {
    std::string id;
    std::string title;
    std::string note; ///< what of the references to it was checked, and what was not

    bool operator==(const Framework&) const = default;
};

/// A class of effort. `count` is what it weighs in priorities.
struct Effort {
    std::string id;
    double count = 1.0;
    std::string meaning;

    bool operator==(const Effort&) const = default;
};

/// A consistency check: a positive answer to `if_positive` sits oddly with a `no` to
/// `then`.
struct ConsistencyCheck {
    std::size_t if_positive = 0; ///< indices into Model::indicators
    std::size_t then = 0;
    std::string message;

    bool operator==(const ConsistencyCheck&) const = default;
};

/// A wanted value: of a node a stage, level or figure; of an indicator full credit
/// (no `value`), or the level or stage given.
struct TargetValue {
    bool is_indicator = false;
    std::size_t index = 0; ///< into Model::nodes or Model::indicators
    std::optional<double> value;

    bool operator==(const TargetValue&) const = default;
};

/// A ready-made target, or one tier of an ordered list.
struct Profile {
    std::string id;
    std::string title;
    std::string about;
    std::vector<TargetValue> targets;

    bool operator==(const Profile&) const = default;
};

/// An offer of the capacity-building catalogue: a workshop, course, exercise, ...
struct Activity {
    std::string id;
    std::string title;
    std::string type;
    std::vector<std::string> audience;
    std::string duration;
    std::string about;
    std::vector<std::size_t> serves; ///< indices into Model::indicators

    bool operator==(const Activity&) const = default;
};

/// A dimension, factor or aspect: whatever the model calls the levels of its tree.
struct Node {
    NodeId id;
    std::string title;
    std::string about;
    std::size_t level = 0;  ///< 0 is the total; 1.. index Model::levels from its first
    std::size_t parent = 0; ///< of the total: itself
    std::vector<std::size_t> children; ///< nodes directly below
    std::size_t first_leaf = 0;        ///< the indicators below, as a range of
    std::size_t end_leaf = 0;          ///< Model::indicators
    double weight = 1.0;               ///< finite, >= 0
    Scoring scoring;
    std::vector<Cap> caps;
    FigureKind figure = FigureKind::None;
    double lowest = 0.0; ///< the range of the figure, when every indicator applies
    double highest = 0.0;
    SourcePosition position;

    bool operator==(const Node&) const = default;

    [[nodiscard]] bool holds_indicators() const { return children.empty(); }
};

/// A model and one edition of it, as responses and targets name it: `national@2026.1`.
struct ModelReference {
    std::string id;
    std::string edition;

    bool operator==(const ModelReference&) const = default;
};

[[nodiscard]] std::string to_string(const ModelReference& reference);

/// Ids of the base model and the overlay that hides each: `LEG-6.5` and
/// `national-islands@2026.1`.
using HiddenNames = std::map<std::string, std::string, std::less<>>;

/// What overlays took out of the models they extend. Answers and targets that were
/// written for the base may still name it.
struct HiddenIds {
    HiddenNames nodes;
    HiddenNames indicators;

    bool operator==(const HiddenIds&) const = default;
};

/// A capacity maturity model as published: what is measured, never what was answered.
///
/// The tree is flat: `nodes` and `indicators` stand in the order of the file, a parent
/// before its children, so that an index is an order and a subtree's leaves are one
/// range. `nodes[0]` is the total. A model that was read has no dangling index.
struct Model {
    ModelReference reference;
    std::optional<ModelReference> extends; ///< what an overlay was laid over
    HiddenIds hidden;                      ///< what overlays took out
    std::string title;
    std::string description;
    std::string language;
    std::string licence;
    std::string source;
    std::vector<std::string> levels;
    std::vector<std::string>
        level_plurals; ///< "dimensions", "factors": one for each level
    std::vector<Stage> stages;
    bool interval_scale = false;       ///< the authors accept averaging of stages
    double partly = 0.5;               ///< credit of `partly`
    Reading policy = Reading::Claimed; ///< the headline reading
    int max_uses = 5; ///< one document offered for more indicators than this is a finding
    std::vector<Term> evidence_kinds;
    std::vector<Term> roles;
    std::vector<Framework> frameworks;
    std::vector<Effort> efforts;
    std::vector<Term> activity_types;
    std::vector<Scoring> level_scoring; ///< by level, 0 the total
    std::vector<Node> nodes;
    std::vector<Indicator> indicators;
    std::vector<ConsistencyCheck> checks;
    std::vector<Profile> profiles;
    std::vector<Profile> tiers; ///< lowest first
    std::vector<Activity> activities;

    std::map<std::string, std::size_t, std::less<>> node_by_id;
    std::map<std::string, std::size_t, std::less<>> indicator_by_id;

    bool operator==(const Model&) const = default;

    [[nodiscard]] std::optional<std::size_t> find_node(std::string_view id) const;
    [[nodiscard]] std::optional<std::size_t> find_indicator(std::string_view id) const;

    /// Name of a node's level: "dimension", "factor"; "total" for the whole.
    [[nodiscard]] std::string_view level_name(const Node& node) const;

    /// The same of several: "dimensions", "factors"; not for the total, of which there is
    /// one.
    [[nodiscard]] std::string_view level_plural(const Node& node) const;

    /// What the effort of an indicator's action counts; 1 where none is stated.
    [[nodiscard]] double effort_count(const Indicator& indicator) const;
};

/// The id of the node that stands for the whole model.
inline constexpr std::string_view total_id = "total";

/// The index of the term called `id`.
[[nodiscard]] std::optional<std::size_t> find_term(const std::vector<Term>& terms,
                                                   std::string_view id);

} // namespace capmat
