// SPDX-License-Identifier: Apache-2.0
#include "cli/returned_files.h"

#include "models/input/read_id.h"
#include "questionnaires/exchange/file_kind.h"
#include "questionnaires/exchange/xlsx_reader.h"
#include "questionnaires/imports/page_answers.h"
#include "questionnaires/imports/survey_table.h"
#include "questionnaires/imports/workbook_answers.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace capmat {

/// Where a text says `national-full@`, as every form of ours names its questionnaire, and
/// not `my-national-full@`; npos when it does not.
static std::size_t place_of_name(std::string_view text, const std::string& id) {
    const std::string name = id + "@";
    for (std::size_t at = text.find(name); at != std::string_view::npos;
         at = text.find(name, at + 1)) {
        if (at == 0 ||
            !(is_id(text.substr(at - 1, 1)) ||
              std::string_view(".-_").find(text[at - 1]) != std::string_view::npos)) {
            return at;
        }
    }
    return std::string_view::npos;
}

static void add_texts_of(const Sheet& sheet, std::string& texts) {
    for (const SheetRow& row : sheet.rows) {
        for (const WorkbookCell& cell : row.cells) {
            texts += cell.text + "\n";
        }
    }
}

/// All texts of a workbook, in a row.
static std::string texts_of(const SourceFile& file) {
    Diagnostics said_when_read;
    std::string texts;
    if (const auto workbook = read_workbook(file, said_when_read)) {
        for (const Sheet& sheet : workbook->sheets) {
            add_texts_of(sheet, texts);
        }
    }
    return texts;
}

/// The tables of an archive, else the workbook that it is.
static std::string texts_in_zip(const SourceFile& file) {
    Diagnostics said_when_read;
    std::string texts;
    for (const SourceFile& table : tables_in_zip(file, said_when_read)) {
        texts += table.text + "\n";
    }
    return texts.empty() ? texts_of(file) : texts;
}

std::string questionnaire_named_in(const SourceFile& file,
                                   const std::vector<std::string>& ids) {
    const std::string unpacked = begins_as_zip(file.text) ? texts_in_zip(file) : "";
    const std::string_view text = unpacked.empty() ? file.text : unpacked;
    std::string named;
    std::size_t first = std::string_view::npos;
    for (const std::string& id : ids) {
        const std::size_t place = place_of_name(text, id);
        if (place < first) {
            first = place;
            named = id;
        }
    }
    return named;
}

static std::optional<ExportTable> table_in(const SourceFile& file) {
    Diagnostics said_when_read;
    const auto csv = read_csv(file, said_when_read);
    return csv ? export_table(file.name, *csv) : std::nullopt;
}

/// The key of the record that the first row of a repeat belongs to, empty when it has no
/// row; nothing when the file holds no repeat.
static std::optional<std::string> parent_key(const SourceFile& file) {
    const auto table = table_in(file);
    const auto column = table ? column_of(*table, "PARENT_KEY") : std::nullopt;
    if (!column) {
        return std::nullopt;
    }
    const bool has = !table->rows.empty() && *column < table->rows.front().size();
    return has ? table->rows.front()[*column].text : std::string();
}

bool is_odk_repeat(const SourceFile& file) {
    return parent_key(file).has_value();
}

static bool holds_record(const ReturnedFiles& group, const std::string& key) {
    return std::ranges::any_of(group.files, [&](const SourceFile& file) {
        return !key.empty() && file.text.find(key) != std::string::npos;
    });
}

void add_returned(std::vector<ReturnedFiles>& all, ReturnedFiles one) {
    if (one.kind != ReturnedKind::OdkCsv) {
        all.push_back(std::move(one));
        return;
    }
    const std::string key = parent_key(one.files.front()).value_or("");
    const auto is_odk = [](const ReturnedFiles& group) {
        return group.kind == ReturnedKind::OdkCsv;
    };
    auto together = std::ranges::find_if(all, [&](const ReturnedFiles& group) {
        return is_odk(group) && holds_record(group, key);
    });
    if (together == all.end()) {
        together = std::ranges::find_if(all, [&](const ReturnedFiles& group) {
            return is_odk(group) && group.questionnaire == one.questionnaire;
        });
    }
    if (together == all.end()) {
        all.push_back(std::move(one));
    } else {
        together->files.push_back(std::move(one.files.front()));
    }
}

std::vector<ReturnedForm> read_returned(const ReturnedFiles& returned,
                                        const FormLanguages& languages,
                                        ImportAccount& account,
                                        Diagnostics& diagnostics) {
    const SourceFile& file = returned.files.front();
    if (returned.kind == ReturnedKind::CapmatPage) {
        return read_page_answers(file, diagnostics);
    }
    if (returned.kind == ReturnedKind::CapmatWorkbook) {
        return read_workbook_answers(file, languages, account, diagnostics);
    }
    if (returned.kind == ReturnedKind::OdkCsv) {
        return read_odk_csv(returned.files, languages, account, diagnostics);
    }
    const SurveyReader reader = survey_reader(returned.kind);
    return reader == nullptr ? std::vector<ReturnedForm>{}
                             : reader(file, languages, account, diagnostics);
}

} // namespace capmat
