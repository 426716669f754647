// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/workbook_looks.h"

#include "models/input/plain_text.h"

#include <algorithm>
#include <cmath>

namespace capmat {

WorkbookLooks::WorkbookLooks(bool right_to_left) {
    text.right_to_left = right_to_left;
    title = text;
    title.size = 18.0;
    title.bold = true;
    title.ink = accent_colour;
    heading = title;
    heading.size = 13.0;
    small = text;
    small.size = 8.5;
    small.ink = 0x5B6B76;
    small.bordered = true;
    head = text;
    head.bold = true;
    head.ink = 0xFFFFFF;
    head.fill = accent_colour;
    head.bordered = true;
    head.middle = true;
    question = text;
    question.size = 10.5;
    question.bordered = true;
    option = question;
    option.size = 10.0;
    option.indent = 2;
    add_entries();
    add_fields();
    number = small;
    status = small;
    status.bold = true;
    status.size = 9.0;
    warning = text;
    warning.ink = 0x9A4A00;
    warning.fill = 0xFFF1DC;
}

void WorkbookLooks::add_entries() {
    entry = text;
    entry.bordered = true;
    entry.unlocked = true;
    entry.fill = entry_tint;
    text_entry = entry;
    text_entry.numbers = "@";
    date_entry = entry;
    date_entry.numbers = "yyyy-mm-dd";
    closed = text;
    closed.bordered = true;
    closed.fill = 0xF4F6F8;
}

void WorkbookLooks::add_fields() {
    field = text;
    field.bold = true;
    field.middle = true;
    link = question;
    link.size = 10.0;
    link.ink = accent_colour;
    link.middle = true;
    figure = link;
    figure.ink = text.ink;
    figure.centred = true;
}

double height_for(std::string_view text, double width, double size) {
    constexpr double default_size = 11.0; // column widths count its characters
    constexpr double of_line = 1.27;
    constexpr double letters_of_digit = 1.15; // words are narrower, wrapping loses some
    constexpr double highest = 409.0;
    const double in_line = std::max(4.0, width * default_size / size * letters_of_digit);
    double lines = 0.0;
    while (true) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const auto count = static_cast<double>(character_count(text.substr(0, end)));
        lines += std::max(1.0, std::ceil(count / in_line));
        if (end == text.size()) {
            break;
        }
        text.remove_prefix(end + 1);
    }
    return std::min(highest, lines * size * of_line + 5.0);
}

} // namespace capmat
