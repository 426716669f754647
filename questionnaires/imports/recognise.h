// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "questionnaires/imports/survey_exports.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace capmat {

/// What a returned file is.
enum class ReturnedKind : std::uint8_t {
    CapmatWorkbook, ///< our own .xlsx, by what its hidden sheet says
    CapmatPage,     ///< what our offline page saves
    KoboCsv,
    KoboXlsx,
    KoboJson,
    OdkCsv,
    OdkZip,
    OdkJson,
    LimeSurveyCsv,
    SurveyJsResults,
    PlainCsv, ///< a table made by hand, long or wide
    Yaml      ///< `responses/1`, written by hand
};

/// Which kind a file is, by what is in it and never by its name: people rename files, and
/// half of these end in `.csv`. Nothing when it is none of them, and then an error says
/// so; a damaged file is an error of its reader, in the reader's words.
[[nodiscard]] std::optional<ReturnedKind> recognise(const SourceFile& file,
                                                    const FormLanguages& languages,
                                                    Diagnostics& diagnostics);

/// What people call it: "KoboToolbox CSV".
[[nodiscard]] std::string_view kind_name(ReturnedKind kind);

/// How a kind of survey export or table is read; null for the kinds that have readers of
/// their own, and for `OdkCsv`, whose files are read together (`read_odk_csv`).
using SurveyReader = std::vector<ReturnedForm> (*)(const SourceFile& file,
                                                   const FormLanguages& languages,
                                                   ImportAccount& account,
                                                   Diagnostics& diagnostics);
[[nodiscard]] SurveyReader survey_reader(ReturnedKind kind);

} // namespace capmat
