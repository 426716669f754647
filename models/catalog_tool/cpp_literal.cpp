// SPDX-License-Identifier: Apache-2.0
#include "models/catalog_tool/cpp_literal.h"

#include <fmt/format.h>

#include <iterator>

namespace capmat {

std::string cpp_literal(std::string_view bytes) {
    std::string text = "\"";
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        const bool as_is =
            code >= 0x20 && code < 0x7F && byte != '"' && byte != '\\' && byte != '?';
        as_is ? text.push_back(byte)
              : (void)fmt::format_to(std::back_inserter(text), "\\{:03o}", code);
        if (byte == '\n') {
            text += "\"\n    \"";
        }
    }
    return text + '"';
}

std::string cpp_view(std::string_view bytes) {
    return fmt::format("{{{}, {}}}", cpp_literal(bytes), bytes.size());
}

} // namespace capmat
