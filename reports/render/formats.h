// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/document.h"

#include <span>
#include <string>
#include <string_view>

namespace capmat {

/// One output format. Adding a format means adding one file and one row in formats.cpp.
struct Format {
    std::string_view name;      ///< after --format
    std::string_view extension; ///< after -o FILE, with its dot; empty: not for files
    std::string (*render)(const Document&);
};

[[nodiscard]] std::span<const Format> all_formats();

/// Plain text for a terminal. `columns` is the width to fit; `colour` adds ANSI colours.
struct TextLook {
    std::size_t columns = 100;
    bool colour = false;
};

[[nodiscard]] std::string render_text(const Document& document, const TextLook& look);
[[nodiscard]] std::string render_text(const Document& document);
/// The first table; render_csv_table chooses another. Empty without tables.
[[nodiscard]] std::string render_csv(const Document& document);
/// Facts and tables under their keys, numbers with all their digits; no prose.
[[nodiscard]] std::string render_json(const Document& document);
[[nodiscard]] std::string render_markdown(const Document& document);
[[nodiscard]] std::string render_html(const Document& document);
/// Throws std::runtime_error when the machine refuses a temporary file, or when the
/// workbook that came back is not whole.
[[nodiscard]] std::string render_xlsx(const Document& document);

/// The keys of all tables of a document, in order.
[[nodiscard]] std::vector<std::string> table_keys(const Document& document);

/// One table as CSV (RFC 4180, UTF-8, CRLF); the table called `key` must exist.
[[nodiscard]] std::string render_csv_table(const Document& document,
                                           std::string_view key);

} // namespace capmat
