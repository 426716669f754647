// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/import_report.h"

#include "models/input/diagnostic.h"
#include "reports/describe/cells.h"

namespace capmat {

static std::string_view why_word(SetAside why) {
    switch (why) {
    case SetAside::NotUnderstood:
        return "not understood";
    case SetAside::Ambiguous:
        return "ambiguous";
    case SetAside::UnknownQuestion:
        return "unknown question";
    case SetAside::Skipped:
        return "not asked";
    case SetAside::Formula:
        return "formula";
    case SetAside::Incomplete:
        return "incomplete";
    case SetAside::Unchecked:
        return "not checked, but used";
    }
    return "";
}

static Table files_table(const std::vector<ImportedFile>& files) {
    Table table{"files",
                "",
                {{"file", "File", Align::Text, 0, 0},
                 {"kind", "Kind", Align::Text, 0, 0},
                 {"rows", "Rows read", Align::Number, 0, 0},
                 {"forms", "Forms", Align::Number, 0, 0},
                 {"values", "Values", Align::Number, 0, 0},
                 {"used", "Used", Align::Number, 0, 0},
                 {"aside", "Set aside", Align::Number, 0, 0},
                 {"unchecked", "Not checked", Align::Number, 0, 0},
                 {"open", "Left open", Align::Number, 0, 0}},
                {},
                {}};
    for (const ImportedFile& file : files) {
        const ImportAccount& account = file.account;
        table.rows.push_back(
            {{text_cell(file.name), text_cell(account.kind), count_cell(account.rows),
              count_cell(account.forms), count_cell(account.values),
              count_cell(account.used), count_cell(account.aside.size()),
              count_cell(account.unchecked), count_cell(account.open)}});
    }
    return table;
}

static Table aside_table(const std::vector<ImportedFile>& files) {
    Table table{"aside",
                "",
                {{"place", "Place", Align::Text, 0, 0},
                 {"why", "Why", Align::Text, 0, 0},
                 {"message", "What was found", Align::Text, 0, 0}},
                {},
                {}};
    for (const ImportedFile& file : files) {
        for (const AsideNote& note : file.account.aside) {
            table.rows.push_back(
                {{text_cell(to_string(note.position)),
                  text_cell(std::string(why_word(note.why))), text_cell(note.message)}});
        }
    }
    return table;
}

static Table changes_table(const std::vector<ImportChange>& changes) {
    Table table{"changes",
                "",
                {{"respondent", "Respondent", Align::Text, 0, 0},
                 {"what", "What", Align::Text, 0, 0},
                 {"from", "Before", Align::Text, 0, 0},
                 {"to", "Now", Align::Text, 0, 0}},
                {},
                {}};
    for (const ImportChange& change : changes) {
        table.rows.push_back(
            {{text_cell(change.respondent.organisation), text_cell(change.what),
              text_cell(change.from), text_cell(change.to)}});
    }
    return table;
}

Document describe_import(const std::vector<ImportedFile>& files,
                         const std::vector<ImportChange>& changes) {
    Document document;
    document.format = "import/1";
    document.title = "Import";
    document.sections.push_back({"files", "Files", {files_table(files)}, {}});
    if (Table aside = aside_table(files); !aside.rows.empty()) {
        document.sections.push_back({"aside", "Set aside", {std::move(aside)}, {}});
    }
    if (!changes.empty()) {
        document.sections.push_back(
            {"changes", "What changes", {changes_table(changes)}, {}});
    }
    return document;
}

} // namespace capmat
