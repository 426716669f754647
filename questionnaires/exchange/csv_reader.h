// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// One value of a CSV file and where it begins.
struct CsvField {
    std::string text;    ///< without quotes; line breaks inside as they are in the file
    int line = 0;        ///< from 1
    int column = 0;      ///< from 1, in characters
    bool quoted = false; ///< `""` is an empty text, nothing between delimiters is nothing
};

/// One record. It may have more or fewer fields than the header: real exports do. A blank
/// line is a record without fields.
struct CsvRecord {
    int line = 0; ///< from 1, where it begins
    std::vector<CsvField> fields;
};

struct CsvTable {
    char delimiter = ',';
    std::vector<CsvRecord> records; ///< the header, if there is one, is the first
};

/// What a file may hold at most; each text in bytes.
struct CsvLimits {
    std::size_t bytes = 32U << 20U;
    std::size_t fields = 2'000'000;
    std::size_t columns = 16'384; ///< fields of one record
    std::size_t text = 131'072;
};

/// Takes one record after the other; it is only valid during the call.
using CsvRecordHandler = std::function<void(const CsvRecord&)>;

/// Reads CSV (RFC 4180) with `,`, `;` or tab between fields; lines end in CRLF, LF or CR.
///
/// The delimiter is the one that cuts the first records into the most regular table; a
/// first line `sep=;`, as Excel understands it, decides and is no record. UTF-8 with or
/// without a byte order mark and UTF-16 with one are read. Refused: other encodings, a
/// quote that is never closed (reported where it opened), text behind a closing quote,
/// and what is beyond the limits. A quote inside a field that does not begin with one is
/// a character like others. Control characters are left out with a warning.
///
/// Returns the delimiter; nothing when the file is refused, which may be after some
/// records.
[[nodiscard]] std::optional<char> read_csv_records(const SourceFile& file,
                                                   const CsvRecordHandler& handler,
                                                   Diagnostics& diagnostics,
                                                   const CsvLimits& limits = {});

/// The whole table in memory, about 50 bytes a field besides its text.
[[nodiscard]] std::optional<CsvTable>
read_csv(const SourceFile& file, Diagnostics& diagnostics, const CsvLimits& limits = {});

} // namespace capmat
