// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "questionnaires/exchange/workbook.h"
#include "questionnaires/exchange/xlsx_sheet.h"
#include "questionnaires/exchange/zip_archive.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// What a workbook may hold at most. Beyond it the workbook is refused, never cut.
struct XlsxLimits {
    ZipLimits zip{};
    SharedStrings::Limits texts{}; ///< 1 million shared texts, 128 kB each
    std::size_t cells = 2'000'000; ///< in all sheets, empty ones included
    std::size_t sheets = 1000;
};

/// Reads .xlsx and .xlsm workbooks (ISO/IEC 29500-1, transitional and strict) row by row,
/// so that a large one needs little more memory than its shared texts.
///
/// Sheets are found by relationships, not by file names. Values are those stored in the
/// file: formulas are not computed, and cells with one are marked. Texts are put together
/// from rich text, without phonetic runs; control characters are left out with a warning.
/// Macros, links, pictures and connections are not looked at, and nothing is fetched.
///
/// A file that is refused is one error in the diagnostics: what is wrong, with sheet and
/// cell (`Answers!C7`) or the part where there is one, and what to do about it.
class XlsxReader {
public:
    /// Reads all but the sheets; null when the file is refused. The file's bytes are not
    /// copied and must outlive the reader.
    [[nodiscard]] static std::unique_ptr<XlsxReader>
    opened(const SourceFile& file, Diagnostics& diagnostics,
           const XlsxLimits& limits = {});

    ~XlsxReader();
    XlsxReader(const XlsxReader&) = delete;
    XlsxReader& operator=(const XlsxReader&) = delete;

    /// The worksheets in the order of their tabs, hidden ones too; never none.
    [[nodiscard]] const std::vector<XlsxSheetEntry>& sheets() const;

    /// Hands over the rows of a sheet that have filled cells, in the order of the file,
    /// and returns its merged ranges; nothing when it is refused, which may be after some
    /// rows. Each reading counts towards the limits.
    [[nodiscard]] std::optional<std::vector<CellRange>>
    read_sheet(std::size_t index, const SheetRowHandler& handler,
               Diagnostics& diagnostics);

private:
    struct State;
    explicit XlsxReader(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// The whole workbook in memory, about 100 bytes a cell; nothing when it is refused.
[[nodiscard]] std::optional<Workbook> read_workbook(const SourceFile& file,
                                                    Diagnostics& diagnostics,
                                                    const XlsxLimits& limits = {});

} // namespace capmat
