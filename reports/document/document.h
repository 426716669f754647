// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/document/figure.h"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace capmat {

/// What a piece of content means; each format decides what that looks like.
enum class Tone : std::uint8_t {
    Plain,
    Good,    ///< met, reached
    Caution, ///< open, contested, to be checked
    Bad,     ///< not met, below target
    Missing  ///< not applicable, not assessed, not given
};

/// A typed value, so that a spreadsheet receives numbers and JSON lists.
/// `monostate` is "nothing to say here"; formats print it as an empty cell or null.
using CellValue =
    std::variant<std::monostate, std::string, double, bool, std::vector<std::string>>;

struct Cell {
    CellValue value;
    Tone tone = Tone::Plain;
    std::string link; ///< key of the section the cell leads to, or empty
};

enum class Align : std::uint8_t { Text, Number };

struct Column {
    std::string key;   ///< stable name for machines (CSV, JSON): snake_case
    std::string title; ///< heading for people
    Align align = Align::Text;
    int decimals = 0; ///< of numbers, where people read them; machines get all digits
    double width = 0; ///< share of the table's width, 0: by content
};

struct Row {
    std::vector<Cell> cells;
    int depth = 0;        ///< indents the first cell: rows of a tree
    bool heading = false; ///< a row that names the rows below it
};

struct Table {
    std::string key;   ///< name for machines; unique in the document
    std::string title; ///< caption, or empty
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::string when_empty; ///< what to say instead of a table without rows
};

enum class TextRole : std::uint8_t {
    Body,
    Lead,    ///< the sentence to remember
    Note,    ///< small print
    Heading, ///< a heading inside a section that does not deserve one of its own
    Callout  ///< a finding, in a box coloured by its tone
};

struct Paragraph {
    std::string text;
    TextRole role = TextRole::Body;
    Tone tone = Tone::Plain;
};

struct ListItem {
    std::string text;
    Tone tone = Tone::Plain;
    std::string link;
};

struct List {
    std::vector<ListItem> items;
    bool numbered = false;
};

/// Names and values: the header of an assessment, figures at the head of a chapter.
struct Fact {
    std::string key;
    std::string title;
    Cell value;
    int decimals = 0;
};

struct Facts {
    std::string key;
    std::vector<Fact> rows;
};

using Block = std::variant<Paragraph, List, Facts, Table, Figure>;

struct Section {
    std::string key; ///< anchor for links, [a-z0-9-]; unique in the document
    std::string title;
    std::vector<Block> blocks;
    std::vector<Section> sections;
};

/// A finished report that no output format has touched yet.
///
/// Texts are plain UTF-8: every format escapes them for itself.
struct Document {
    std::string
        format; ///< what machines call it: "assessment/1"; empty: not for machines
    std::string title;
    std::string subtitle;
    std::string language = "en";
    std::string marking; ///< TLP label, on every page, sheet and screen; never translated
    std::string date;    ///< printed date, ISO 8601; empty when none was given
    Facts header;        ///< about the document as a whole
    std::vector<Section> sections;
};

} // namespace capmat
