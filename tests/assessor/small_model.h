// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// An indicator of a model file, in short: `more` are further keys, `effort` its class.
[[nodiscard]] std::string leaf(std::string_view id, std::string_view more = "",
                               std::string_view effort = "");

/// A factor with its indicators; `more` are further keys.
[[nodiscard]] std::string factor(std::string_view id, std::string_view more,
                                 const std::vector<std::string>& leaves);

/// A dimension with its factors; `more` are further keys.
[[nodiscard]] std::string dimension(std::string_view id, std::string_view more,
                                    const std::vector<std::string>& factors);

/// A model of dimensions, factors and five stages; `more` are further lines of its file.
/// Throws the reader's messages when the model is refused.
[[nodiscard]] Model small_model(const std::vector<std::string>& dimensions,
                                std::string_view more = "");

/// A model of one factor F under one dimension DIM.
[[nodiscard]] Model one_factor(std::string_view rule,
                               const std::vector<std::string>& leaves);

/// A model that was shipped with the tool, from its folder in the catalogue.
[[nodiscard]] Model catalogue_model(std::string_view name);

/// What each indicator is worth: `yes`, `partly` (one half), `no`, `open`, `n/a`, or a
/// level, stage, points or figure, in model order with blanks between.
[[nodiscard]] std::vector<LeafRange> worth(const Model& model, std::string_view words);

/// The ids of indicators, with blanks between.
[[nodiscard]] std::string ids_of(const Model& model,
                                 const std::vector<std::size_t>& indicators);

} // namespace capmat
