// SPDX-License-Identifier: Apache-2.0
#include "models/input/column_counter.h"

#include "models/input/plain_text.h"

#include <algorithm>
#include <string_view>

namespace capmat {

int ColumnCounter::column(int line, int byte) {
    if (line != line_ || byte < byte_) {
        line_ = line;
        byte_ = 0;
        column_ = 1;
    }
    const std::size_t start = line_start() + static_cast<std::size_t>(byte_);
    const std::string_view passed = std::string_view(document_->text)
                                        .substr(std::min(start, document_->text.size()),
                                                static_cast<std::size_t>(byte - byte_));
    column_ += static_cast<int>(character_count(passed));
    byte_ = byte;
    return column_;
}

std::size_t ColumnCounter::line_start() const {
    const auto line = static_cast<std::size_t>(line_);
    return line < document_->line_starts.size() ? document_->line_starts[line]
                                                : document_->text.size();
}

} // namespace capmat
