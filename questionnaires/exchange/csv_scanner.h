// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/refusal.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace capmat {

/// A field as it is cut out of the text.
struct ScannedField {
    std::string text;
    std::size_t start = 0; ///< offset of its first byte, the quote included
    bool quoted = false;
    bool ends_record = false;
};

/// What is wrong with a CSV text, and where.
class CsvFault : public Refusal {
public:
    CsvFault(std::size_t offset, const char* message)
        : Refusal(message), offset_(offset) {}

    [[nodiscard]] std::size_t offset() const { return offset_; }

private:
    std::size_t offset_;
};

/// Cuts a text into fields at a delimiter (RFC 4180). Knows nothing of places or limits,
/// so that it can also be used to try a delimiter.
class CsvScanner {
public:
    /// The text must outlive this object.
    CsvScanner(std::string_view text, char delimiter, std::size_t start = 0);

    [[nodiscard]] bool at_end() const { return at_ >= text_.size() && !owes_field_; }

    /// Whether the next line is empty; steps over it if so. Only between records.
    [[nodiscard]] bool skip_blank_line();

    [[nodiscard]] std::size_t offset() const { return at_; }

    /// The next field; `field` is overwritten. Not to be called at the end. Throws
    /// `CsvFault`.
    void next(ScannedField& field);

private:
    void scan_plain(ScannedField& field);
    void scan_quoted(ScannedField& field);
    void scan_end(ScannedField& field);
    void skip_line_end();

    std::string_view text_;
    std::size_t at_;
    char delimiter_;
    std::array<char, 3> stops_;
    bool owes_field_ = false; ///< the text ends with a delimiter: an empty field follows
};

/// The character between the fields of a text.
struct CsvDialect {
    char delimiter = ',';
    std::size_t start = 0; ///< where the first record begins, after a line `sep=;`
};

/// Finds out the delimiter from the first twenty records.
[[nodiscard]] CsvDialect detect_csv_dialect(std::string_view text);

} // namespace capmat
