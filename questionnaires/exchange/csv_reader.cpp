// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/csv_reader.h"

#include "questionnaires/exchange/csv_scanner.h"
#include "questionnaires/exchange/foreign_text.h"

#include <fmt/format.h>

#include <utility>

namespace capmat {

namespace {

/// Puts fields together to records, with their places, and holds them to the limits.
class CsvRecordReader {
public:
    CsvRecordReader(const SourceFile& file, std::string_view text,
                    const CsvDialect& dialect, const CsvLimits& limits)
        : scanner_(text, dialect.delimiter, dialect.start), limits_(limits),
          places_(file.name, text, file.first_line) {}

    /// The next record; false at the end. Throws `CsvFault`.
    bool next(CsvRecord& record) {
        record.fields.clear();
        if (scanner_.at_end()) {
            return false;
        }
        record.line = places_.at(scanner_.offset()).line;
        if (scanner_.skip_blank_line()) {
            return true;
        }
        do {
            scanner_.next(scanned_);
            check_limits(record.fields.size());
            cleaner_.clean(scanned_.text);
            const SourcePosition place = places_.at(scanned_.start);
            record.fields.push_back(
                {std::move(scanned_.text), place.line, place.column, scanned_.quoted});
        } while (!scanned_.ends_record);
        return true;
    }

    [[nodiscard]] Diagnostic diagnostic(const CsvFault& fault) {
        return places_.error(fault.offset(), fault.what());
    }

    [[nodiscard]] const TextCleaner& cleaner() const { return cleaner_; }

private:
    void check_limits(std::size_t fields_before) {
        if (++fields_ > limits_.fields) {
            fail("the file holds more than {} fields", limits_.fields);
        }
        if (fields_before >= limits_.columns) {
            fail("a record of more than {} fields", limits_.columns);
        }
        if (scanned_.text.size() > limits_.text) {
            fail("a text of more than {} bytes; is a quote missing?", limits_.text);
        }
    }

    void fail(const char* message, std::size_t limit) const {
        throw CsvFault(scanned_.start, fmt::format(fmt::runtime(message), limit).c_str());
    }

    CsvScanner scanner_;
    CsvLimits limits_;
    TextPlaces places_;
    TextCleaner cleaner_;
    ScannedField scanned_;
    std::size_t fields_ = 0;
};

} // namespace

std::optional<char> read_csv_records(const SourceFile& file,
                                     const CsvRecordHandler& handler,
                                     Diagnostics& diagnostics, const CsvLimits& limits) {
    const auto text = decoded_text(file, limits.bytes, diagnostics);
    if (!text) {
        return std::nullopt;
    }
    if (text->empty()) {
        diagnostics.error({file.name, 0, 0}, "the file is empty");
        return std::nullopt;
    }
    const CsvDialect dialect = detect_csv_dialect(*text);
    CsvRecordReader reader(file, *text, dialect, limits);
    CsvRecord record;
    try {
        while (reader.next(record)) {
            handler(record);
        }
    } catch (const CsvFault& fault) {
        diagnostics.add(reader.diagnostic(fault));
        return std::nullopt;
    }
    reader.cleaner().report({file.name, 0, 0}, "", diagnostics);
    return dialect.delimiter;
}

std::optional<CsvTable> read_csv(const SourceFile& file, Diagnostics& diagnostics,
                                 const CsvLimits& limits) {
    CsvTable table;
    const auto delimiter = read_csv_records(
        file, [&table](const CsvRecord& record) { table.records.push_back(record); },
        diagnostics, limits);
    if (!delimiter) {
        return std::nullopt;
    }
    table.delimiter = *delimiter;
    return table;
}

} // namespace capmat
