// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_node.h"

#include <cstddef>

namespace capmat {

/// Turns yaml-cpp's byte columns into character columns. Events come in file order, so
/// the count goes on from the last place instead of starting at the line's beginning.
class ColumnCounter {
public:
    explicit ColumnCounter(const YamlDocument& document) : document_(&document) {}

    /// The column, from 1, of byte `byte` of line `line`, both from 0.
    [[nodiscard]] int column(int line, int byte);

private:
    [[nodiscard]] std::size_t line_start() const;

    const YamlDocument* document_;
    int line_ = -1;
    int byte_ = 0;
    int column_ = 1;
};

} // namespace capmat
