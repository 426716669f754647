// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/id.h"
#include "models/input/source_position.h"
#include "models/scale.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace capmat {

/// What counts as proof of an answer.
struct EvidenceRule {
    std::vector<std::size_t>
        kinds; ///< indices into Model::evidence_kinds; empty: every kind
    std::optional<int> max_age_months; ///< evidence older than this is too old

    bool operator==(const EvidenceRule&) const = default;
};

/// What an answer means for one indicator, for those who must decide a borderline case.
struct Guidance {
    std::string note;
    std::vector<std::pair<std::string, std::string>>
        answers; ///< answer word, its meaning

    bool operator==(const Guidance&) const = default;
};

/// A place in another framework that asks the same. A pointer, never a copy.
struct Reference {
    std::size_t framework = 0; ///< index into Model::frameworks
    std::string locator;
    bool unverified = false; ///< written from knowledge, not confirmed in the source

    bool operator==(const Reference&) const = default;
};

/// What a country does to fulfil an indicator it does not fulfil yet.
struct Action {
    std::string title;
    std::optional<std::size_t> effort;   ///< index into Model::efforts
    std::optional<int> months;           ///< duration once the prerequisites are met
    std::string type;                    ///< a key of Model::activity_types, or empty
    std::vector<std::size_t> activities; ///< indices into Model::activities

    bool operator==(const Action&) const = default;
};

/// May the answer appear in a published report?
enum class Release : std::uint8_t { Public, Restricted };

/// What an indicator observes.
enum class IndicatorKind : std::uint8_t {
    Unstated,
    Existence, ///< a text, body, post or channel exists
    Practice,  ///< it was used in the period stated
    Outcome    ///< its use had an effect that can be shown
};

/// Something observable that is, or is not, in place.
struct Indicator {
    IndicatorId id;
    std::string statement;
    std::size_t node = 0; ///< index into Model::nodes
    double weight = 1.0;  ///< finite, >= 0
    LeafScale scale;
    std::optional<int> stage; ///< under a `staged` node: the stage it belongs to, >= 2
    bool gate = false;
    std::optional<EvidenceRule> evidence; ///< absent: the answer needs no proof
    Guidance guidance;
    std::string not_applicable_when;
    std::vector<std::size_t> ask; ///< indices into Model::roles
    Release release = Release::Public;
    std::vector<std::size_t> prerequisites; ///< indices into Model::indicators
    IndicatorKind kind = IndicatorKind::Unstated;
    std::vector<Reference> references;
    std::optional<Action> action;
    std::string replaces; ///< id of the indicator this one took the place of
    SourcePosition position;

    bool operator==(const Indicator&) const = default;
};

} // namespace capmat
