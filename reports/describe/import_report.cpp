// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/import_report.h"

#include "models/input/diagnostic.h"
#include "reports/describe/cells.h"

namespace capmat {

static std::string why_word(const Language& words, SetAside why) {
    switch (why) {
    case SetAside::NotUnderstood:
        return words.say("aside/not_understood", "not understood");
    case SetAside::Ambiguous:
        return words.say("aside/ambiguous", "ambiguous");
    case SetAside::UnknownQuestion:
        return words.say("aside/unknown_question", "unknown question");
    case SetAside::Skipped:
        return words.say("aside/not_asked", "not asked");
    case SetAside::Formula:
        return words.say("aside/formula", "formula");
    case SetAside::Incomplete:
        return words.say("aside/incomplete", "incomplete");
    case SetAside::Unchecked:
        return words.say("aside/not_checked", "not checked, but used");
    }
    return {};
}

static Table files_table(const Language& words, const std::vector<ImportedFile>& files) {
    Table table{"files",
                "",
                {text_column("file", words.say("column/file", "File")),
                 text_column("kind", words.say("column/kind", "Kind")),
                 number_column("rows", words.say("import/rows", "Rows read")),
                 number_column("forms", words.say("import/forms", "Forms")),
                 number_column("values", words.say("import/values", "Values")),
                 number_column("used", words.say("import/used", "Used")),
                 number_column("aside", words.say("import/aside", "Set aside")),
                 number_column("unchecked", words.say("import/unchecked", "Not checked")),
                 number_column("open", words.say("import/open", "Left open"))},
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

static Table aside_table(const Language& words, const std::vector<ImportedFile>& files) {
    Table table{"aside",
                "",
                {text_column("place", words.say("import/place", "Place")),
                 text_column("why", words.say("column/why", "Why")),
                 text_column("message", words.say("import/found", "What was found"))},
                {},
                {}};
    for (const ImportedFile& file : files) {
        for (const AsideNote& note : file.account.aside) {
            table.rows.push_back(
                {{text_cell(to_string(note.position)),
                  text_cell(why_word(words, note.why)), text_cell(note.message)}});
        }
    }
    return table;
}

static Table changes_table(const Language& words,
                           const std::vector<ImportChange>& changes) {
    Table table{"changes",
                "",
                {text_column("respondent", words.say("import/respondent", "Respondent")),
                 text_column("what", words.say("import/what", "What")),
                 text_column("from", words.say("import/before", "Before")),
                 text_column("to", words.say("import/now", "Now"))},
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
                         const std::vector<ImportChange>& changes,
                         const Language& words) {
    Document document;
    document.format = "import/1";
    document.language = words.code();
    document.title = words.say("import/title", "Import");
    document.sections.push_back(
        {"files", words.say("import/files", "Files"), {files_table(words, files)}, {}});
    if (Table aside = aside_table(words, files); !aside.rows.empty()) {
        document.sections.push_back(
            {"aside", words.say("import/aside", "Set aside"), {std::move(aside)}, {}});
    }
    if (!changes.empty()) {
        document.sections.push_back({"changes",
                                     words.say("import/changes", "What changes"),
                                     {changes_table(words, changes)},
                                     {}});
    }
    return document;
}

} // namespace capmat
