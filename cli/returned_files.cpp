// SPDX-License-Identifier: Apache-2.0
#include "cli/returned_files.h"

#include "models/input/format_line.h"
#include "models/input/yaml_lookup.h"
#include "models/input/yaml_parser.h"
#include "questionnaires/imports/page_answers.h"
#include "questionnaires/imports/workbook_answers.h"

#include <array>

namespace capmat {

/// A kind of returned file.
struct ReturnedKind {
    std::string_view name;
    /// Whether a file is of this kind, and the questionnaire it names.
    bool (*recognise)(const SourceFile& file, std::string& questionnaire);
    std::vector<ReturnedForm> (*read)(const SourceFile& file,
                                      const std::vector<FormLanguage>& languages,
                                      ImportAccount& account, Diagnostics& diagnostics);
};

static bool is_page(const SourceFile& file, std::string& questionnaire) {
    if (file.text.find("form-answers/1") == std::string::npos) {
        return false;
    }
    Diagnostics said_when_read;
    const YamlDocumentPtr document = parse_yaml(file, said_when_read);
    if (document == nullptr) {
        return true; // reading it says what is wrong
    }
    const YamlNode* named = value_of(document->root, "questionnaire");
    questionnaire = named == nullptr ? "" : named->text;
    return format_of(document->root) == "form-answers/1";
}

static std::vector<ReturnedForm> read_page(const SourceFile& file,
                                           const std::vector<FormLanguage>& /*languages*/,
                                           ImportAccount& /*account*/,
                                           Diagnostics& diagnostics) {
    return read_page_answers(file, diagnostics);
}

static constexpr std::array kinds{
    ReturnedKind{"answers saved by our page", is_page, read_page},
    ReturnedKind{"workbook of capmat", is_workbook_answers, read_workbook_answers},
};

ReturnedFile recognise_returned(SourceFile file) {
    ReturnedFile returned{std::move(file), "", ""};
    for (const ReturnedKind& kind : kinds) {
        if (kind.recognise(returned.file, returned.questionnaire)) {
            returned.kind = kind.name;
            break;
        }
    }
    return returned;
}

std::vector<ReturnedForm> read_returned(const ReturnedFile& file,
                                        const std::vector<FormLanguage>& languages,
                                        ImportAccount& account,
                                        Diagnostics& diagnostics) {
    for (const ReturnedKind& kind : kinds) {
        if (kind.name == file.kind) {
            return kind.read(file.file, languages, account, diagnostics);
        }
    }
    return {};
}

std::vector<std::string> returned_kinds() {
    std::vector<std::string> names;
    for (const ReturnedKind& kind : kinds) {
        names.emplace_back(kind.name);
    }
    return names;
}

} // namespace capmat
