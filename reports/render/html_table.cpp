// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/svg_parts.h"
#include "reports/render/cell_text.h"
#include "reports/render/html_blocks.h"
#include "reports/render/html_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::string_view align_class(const Column& column) {
    switch (column.align) {
    case Align::Text:
        return "";
    case Align::Number:
        return " class=\"number\"";
    }
    return "";
}

static std::string column_widths(const Table& table) {
    const bool any = std::ranges::any_of(
        table.columns, [](const Column& column) { return column.width > 0.0; });
    if (!any) {
        return {};
    }
    std::string text = "<colgroup>";
    for (const Column& column : table.columns) {
        text += column.width > 0.0
                    ? fmt::format("<col style=\"width:{:.1f}%\">", column.width * 100.0)
                    : "<col>";
    }
    return text + "</colgroup>\n";
}

static std::string table_head(const DocumentLanguage& language, const Table& table) {
    std::string text = "<thead><tr>";
    for (const Column& column : table.columns) {
        text += fmt::format("<th scope=\"col\"{}>{}</th>", align_class(column),
                            html_text(language, column.title));
    }
    return text + "</tr></thead>\n";
}

static std::string cell_html(const DocumentLanguage& language, const Row& row,
                             std::size_t at, const Column& column) {
    const Cell cell = at < row.cells.size() ? row.cells[at] : Cell{};
    const std::string content =
        toned_html(language, cell_text(language.words, cell.value, column.decimals),
                   cell.tone, cell.link);
    if (at > 0) {
        return fmt::format("<td{}>{}</td>", align_class(column), content);
    }
    const std::string indent =
        row.depth > 0 ? fmt::format(" style=\"padding-inline-start:{:.1f}em\"",
                                    0.7 + row.depth * 1.4)
                      : "";
    return fmt::format("<th scope=\"{}\"{}{}>{}</th>", row.heading ? "rowgroup" : "row",
                       align_class(column), indent, content);
}

static std::string row_html(const DocumentLanguage& language, const Table& table,
                            const Row& row) {
    std::string text = row.heading ? "<tr class=\"heading\">" : "<tr>";
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        text += cell_html(language, row, at, table.columns[at]);
    }
    return text + "</tr>\n";
}

static std::string table_start(const DocumentLanguage& language, const Table& table) {
    const std::string id =
        table.key.empty() ? "" : fmt::format(" id=\"table-{}\"", id_text(table.key));
    const std::string caption =
        table.title.empty()
            ? ""
            : "<caption>" + html_text(language, table.title) + "</caption>\n";
    // Wide tables scroll on narrow screens; the keyboard must reach what scrolls.
    return fmt::format("<div class=\"scroll\" tabindex=\"0\"><table{}>\n{}{}", id,
                       caption, column_widths(table));
}

std::string html_block(const DocumentLanguage& language, const Table& table,
                       int /*level*/) {
    if (table.rows.empty()) {
        return table.when_empty.empty()
                   ? std::string()
                   : "<p class=\"note\">" + html_text(language, table.when_empty) +
                         "</p>\n";
    }
    std::string text =
        table_start(language, table) + table_head(language, table) + "<tbody>\n";
    for (const Row& row : table.rows) {
        text += row_html(language, table, row);
    }
    return text + "</tbody>\n</table></div>\n";
}

} // namespace capmat
