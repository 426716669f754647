// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// The two levels of a model that reports speak of, whatever the model calls them:
/// *chapters* (the nodes right below the total: "dimensions") and *units* (the nodes that
/// hold indicators: "factors"). In a model of one level they are the same nodes.

[[nodiscard]] const std::vector<std::size_t>& chapters_of(const Model& model);

/// The units at or below `node`, in model order.
[[nodiscard]] std::vector<std::size_t> units_below(const Model& model, std::size_t node);
[[nodiscard]] std::vector<std::size_t> all_units(const Model& model);

/// The chapter a node belongs to; of the total itself: the total.
[[nodiscard]] std::size_t chapter_of(const Model& model, std::size_t node);

[[nodiscard]] bool has_units_of_their_own(const Model& model);

/// Whether any indicator asks for proof; without, "proven" says nothing.
[[nodiscard]] bool asks_for_evidence(const Model& model);

/// What the model calls a chapter and a unit, one and several: "dimension", "factors".
[[nodiscard]] std::string_view chapter_word(const Model& model);
[[nodiscard]] std::string_view chapters_word(const Model& model);
[[nodiscard]] std::string_view unit_word(const Model& model);
[[nodiscard]] std::string_view units_word(const Model& model);

/// What the model calls the level of a node; the whole is the "total".
[[nodiscard]] std::string level_text(const Model& model, const Node& node);

/// "4 dimensions", "1 factor".
[[nodiscard]] std::string count_of_chapters(const Model& model, std::size_t count);
[[nodiscard]] std::string count_of_units(const Model& model, std::size_t count);

/// "STR-1 Political ownership": id and title.
[[nodiscard]] std::string node_name(const Node& node);

} // namespace capmat
