// SPDX-License-Identifier: Apache-2.0
#include "models/language/joined_words.h"
#include "reports/render/cell_text.h"
#include "reports/render/terminal_text.h"
#include "reports/render/text_blocks.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace capmat {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t longest_kept_word = 24;
constexpr std::size_t indent_step = 2;
constexpr std::size_t short_column = 16; // a code, a date, a range: breaks badly

using Widths = std::vector<std::size_t>;

} // namespace

static Cell cell_at(const Row& row, std::size_t at) {
    return at < row.cells.size() ? row.cells[at] : Cell{};
}

/// The table with every value as a text.
static Table in_words(const Language& words, Table table) {
    for (Row& row : table.rows) {
        for (std::size_t at = 0; at < std::min(row.cells.size(), table.columns.size());
             ++at) {
            CellValue& value = row.cells[at].value;
            value = cell_text(words, value, table.columns[at].decimals);
        }
    }
    return table;
}

static std::string text_of(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell.value);
    return text == nullptr ? std::string() : *text;
}

static std::size_t indent_of(const Row& row, std::size_t at) {
    return at == 0 ? indent_step * static_cast<std::size_t>(std::max(row.depth, 0)) : 0;
}

static std::string words_of(const Row& row, std::size_t at) {
    const Cell cell = cell_at(row, at);
    return marked(cell.tone, terminal_safe(text_of(cell)));
}

static Widths natural_widths(const Table& table) {
    Widths widths;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        std::size_t width = terminal_width(terminal_safe(table.columns[at].title));
        for (const Row& row : table.rows) {
            width =
                std::max(width, indent_of(row, at) + terminal_width(words_of(row, at)));
        }
        widths.push_back(width);
    }
    return widths;
}

static std::size_t longest_word(const std::string& text) {
    std::size_t longest = 0;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        longest = std::max(longest, terminal_width(word));
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return std::min(longest, longest_kept_word);
}

/// As narrow as a column may become: its words stay whole, addresses excepted.
static Widths least_widths(const Table& table) {
    Widths widths;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        std::size_t width = longest_word(terminal_safe(table.columns[at].title));
        for (const Row& row : table.rows) {
            const std::string words = words_of(row, at);
            width = std::max(width, indent_of(row, at) + longest_word(words));
        }
        widths.push_back(width);
    }
    return widths;
}

static std::size_t total_width(const Widths& widths) {
    const std::size_t gaps = widths.empty() ? 0 : gap * (widths.size() - 1);
    return std::accumulate(widths.begin(), widths.end(), gaps);
}

/// The widest text column gives way first, short ones and numbers only when no long text
/// is left to give.
static Widths fitting_widths(const Table& table, std::size_t columns) {
    Widths widths = natural_widths(table);
    const Widths least = least_widths(table);
    const auto rank = [&](std::size_t at) {
        const bool can_give = widths[at] > least[at];
        const bool text = table.columns[at].align == Align::Text;
        const bool is_long = widths[at] > short_column;
        return std::make_tuple(can_give, can_give && text && is_long, can_give && text,
                               widths[at]);
    };
    while (total_width(widths) > columns) {
        std::size_t best = 0;
        for (std::size_t at = 1; at < widths.size(); ++at) {
            best = rank(at) > rank(best) ? at : best;
        }
        if (widths[best] <= least[best]) {
            break;
        }
        --widths[best];
    }
    return widths;
}

/// Cells side by side, as many lines as the tallest cell needs.
static std::string row_lines(const Table& table, const Widths& widths,
                             const std::vector<std::vector<std::string>>& cells,
                             const std::vector<std::string>& look_of_cells) {
    std::size_t height = 1;
    for (const auto& lines : cells) {
        height = std::max(height, lines.size());
    }
    std::string text;
    for (std::size_t line = 0; line < height; ++line) {
        std::string row;
        for (std::size_t at = 0; at < cells.size(); ++at) {
            const std::string content = line < cells[at].size() ? cells[at][line] : "";
            const std::string cell = padded(content, widths[at], table.columns[at].align);
            const std::string& start = look_of_cells.at(at);
            row += at == 0 ? "" : std::string(gap, ' ');
            row += start.empty() || content.empty() ? cell : start + cell + "\x1b[0m";
        }
        row.erase(row.find_last_not_of(' ') + 1);
        text += row + "\n";
    }
    return text;
}

/// What switches a colour on: the part of a coloured text before the text.
static std::string colour_start(Tone tone, bool heading, const TextLook& look) {
    const std::string toned = coloured("#", tone, look);
    const std::string start = toned.substr(0, toned.find('#'));
    const std::string strong = heading ? bold("#", look) : "#";
    return strong.substr(0, strong.find('#')) + start;
}

static std::string row_text(const Table& table, const Row& row, const Widths& widths,
                            const TextLook& look) {
    std::vector<std::vector<std::string>> cells;
    std::vector<std::string> looks;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        const std::size_t indent = std::min(indent_of(row, at), widths[at] - 1);
        std::vector<std::string> lines =
            terminal_lines(words_of(row, at), widths[at] - indent);
        for (std::string& line : lines) {
            line.insert(0, line.empty() ? 0 : indent, ' ');
        }
        cells.push_back(std::move(lines));
        looks.push_back(colour_start(cell_at(row, at).tone, row.heading, look));
    }
    return row_lines(table, widths, cells, looks);
}

static std::string head_text(const Table& table, const Widths& widths,
                             const TextLook& look) {
    std::vector<std::vector<std::string>> cells;
    std::string rule;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        cells.push_back(terminal_lines(table.columns[at].title, widths[at]));
        rule += (at == 0 ? "" : std::string(gap, ' ')) + std::string(widths[at], '-');
    }
    const std::vector<std::string> looks(cells.size(),
                                         colour_start(Tone::Plain, true, look));
    return row_lines(table, widths, cells, looks) + rule + "\n";
}

/// Too narrow for columns: each row becomes lines of "title: value".
static std::string records(const Language& words, const Table& table,
                           const TextLook& look) {
    std::string text;
    for (const Row& row : table.rows) {
        List list;
        for (std::size_t at = 0; at < table.columns.size(); ++at) {
            const Cell cell = cell_at(row, at);
            const std::string value = text_of(cell);
            if (!value.empty()) {
                list.items.push_back(
                    {labelled(words, table.columns[at].title, value), cell.tone, {}});
            }
        }
        text += (text.empty() ? "" : "\n") + text_block(words, list, look);
    }
    return text;
}

std::string text_block(const Language& words, const Table& table, const TextLook& look) {
    const Table spoken = in_words(words, table);
    if (spoken.rows.empty()) {
        return spoken.when_empty.empty()
                   ? ""
                   : text_block(words, Paragraph{spoken.when_empty}, look);
    }
    std::string text =
        spoken.title.empty() ? "" : bold(terminal_safe(spoken.title), look) + "\n\n";
    const Widths widths = fitting_widths(spoken, look.columns);
    if (total_width(widths) > look.columns) {
        return text + records(words, spoken, look);
    }
    text += head_text(spoken, widths, look);
    for (const Row& row : spoken.rows) {
        text += row_text(spoken, row, widths, look);
    }
    return text;
}

} // namespace capmat
