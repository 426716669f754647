// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"

#include <string>
#include <string_view>

namespace capmat {

/// A model as bytes, for carrying it inside the program: reading them back takes a
/// fraction of what reading its YAML takes. Not a format for exchange: another version of
/// the program refuses it.
[[nodiscard]] std::string encode(const Model& model);

/// The model that `encode` wrote. Throws `std::runtime_error` on bytes that are damaged,
/// cut short or of another version.
[[nodiscard]] Model decode(std::string_view image);

} // namespace capmat
