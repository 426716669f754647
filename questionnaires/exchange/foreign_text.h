// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace capmat {

/// The text of a file as UTF-8 without a byte order mark; files of more than `most_bytes`
/// are refused. Files of spreadsheets are UTF-8
/// or, as "Unicode text", UTF-16 with a mark; both are read. What is neither is reported
/// with the place of the first wrong byte, and nothing comes back.
[[nodiscard]] std::optional<std::string>
decoded_text(const SourceFile& file, std::size_t most_bytes, Diagnostics& diagnostics);

/// Turns byte offsets of a text into lines and columns. Line ends are LF, CRLF and CR;
/// columns count characters. Offsets that ascend cost one pass over the text in all.
class TextPlaces {
public:
    /// The text must outlive this object.
    TextPlaces(std::string file, std::string_view text, int first_line);

    [[nodiscard]] const std::string& file() const { return file_; }

    /// The place of the byte at `offset`.
    [[nodiscard]] SourcePosition at(std::size_t offset);

    /// An error at that place with its line, unless the line is too long to show.
    [[nodiscard]] Diagnostic error(std::size_t offset, std::string message);

    /// The line that the byte at `offset` stands in; empty when it is too long to show.
    [[nodiscard]] std::string line_around(std::size_t offset) const;

private:
    void step();

    std::string file_;
    std::string_view text_;
    int first_line_;
    std::size_t at_ = 0;
    int line_;
    int column_ = 1;
};

/// Takes out of texts what nobody typed on purpose and what harms terminals and readers
/// (see `is_forbidden`): control characters and overrides of reading direction. A whole
/// survey is not refused for one of them, but the person is told.
class TextCleaner {
public:
    /// Cleans a text; returns whether anything was taken out.
    bool clean(std::string& text);

    /// How many characters were taken out so far.
    [[nodiscard]] std::size_t removed() const { return removed_; }

    /// Adds a warning at `position` if anything was taken out. `where` comes before the
    /// message, such as `Answers: `.
    void report(const SourcePosition& position, std::string_view where,
                Diagnostics& diagnostics) const;

private:
    std::size_t removed_ = 0;
};

} // namespace capmat
