// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "questionnaires/exchange/json_value.h"

#include <cstddef>
#include <optional>

namespace capmat {

/// What a file of JSON may hold at most.
struct JsonLimits {
    std::size_t bytes = 32U << 20U;
    std::size_t values = 1'000'000;
    std::size_t depth = 64;     ///< lists and objects inside each other
    std::size_t text = 131'072; ///< bytes of one text or key
};

/// Bytes from one value to the next at most: a text of 128 KiB, all of it in escapes, and
/// blanks.
constexpr std::ptrdiff_t longest_json_token = 1 << 20;

/// Reads JSON (RFC 8259) that another program wrote, such as an export of survey data;
/// nothing when it is refused, and then at least one error says why and where.
///
/// Refused: what is not JSON, keys given twice in one object (programs disagree on which
/// one counts), numbers beyond a double, and what is beyond the limits. A byte order mark
/// is accepted, as is UTF-16 with one. Control characters inside texts are left out with
/// a warning. The only door to nlohmann-json for reading. Takes about 100 bytes a value.
[[nodiscard]] std::optional<JsonValue> read_json(const SourceFile& file,
                                                 Diagnostics& diagnostics,
                                                 const JsonLimits& limits = {});

} // namespace capmat
