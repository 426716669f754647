// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/xlsx_reader.h"

#include "models/input/plain_text.h"
#include "questionnaires/exchange/file_kind.h"
#include "questionnaires/exchange/refusal.h"
#include "questionnaires/exchange/xlsx_relationships.h"
#include "questionnaires/exchange/xml_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace capmat {

namespace {

/// A sheet as the workbook part lists it.
struct ListedSheet {
    std::string name;
    std::string relationship;
    SheetVisibility visibility = SheetVisibility::Visible;
};

class WorkbookHandler : public XmlHandler {
public:
    explicit WorkbookHandler(std::size_t most_sheets) : most_sheets_(most_sheets) {}

    std::vector<ListedSheet> sheets;
    DateSystem dates = DateSystem::From1900;

    void start_element(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "workbookPr") {
            const std::string_view flag = attributes.text("date1904");
            dates = flag == "1" || flag == "true" ? DateSystem::From1904
                                                  : DateSystem::From1900;
        } else if (name == "sheets") {
            in_sheets_ = true;
        } else if (name == "sheet" && in_sheets_) {
            add_sheet(attributes);
        }
    }

    void end_element(std::string_view name) override {
        if (name == "sheets") {
            in_sheets_ = false;
        }
    }

private:
    void add_sheet(const XmlAttributes& attributes) {
        if (sheets.size() >= most_sheets_) {
            throw Refusal(
                fmt::format("the workbook has more than {} sheets", most_sheets_));
        }
        const std::string_view state = attributes.text("state");
        const SheetVisibility visibility = state == "veryHidden"
                                               ? SheetVisibility::VeryHidden
                                           : state == "hidden" ? SheetVisibility::Hidden
                                                               : SheetVisibility::Visible;
        sheets.push_back({std::string(attributes.text("name")),
                          std::string(attributes.text("id")), visibility});
    }

    std::size_t most_sheets_;
    bool in_sheets_ = false;
};

const PartRelationship* of_type(const std::vector<PartRelationship>& relationships,
                                std::string_view type) {
    const auto found = std::ranges::find(relationships, type, &PartRelationship::type);
    return found == relationships.end() ? nullptr : &*found;
}

ZipArchive open_package(std::string_view bytes, const ZipLimits& limits) {
    if (!begins_as_zip(bytes)) {
        throw Refusal(why_no_zip(bytes));
    }
    return ZipArchive(bytes, limits);
}

} // namespace

struct XlsxReader::State {
    SourcePosition position;
    ZipArchive archive;
    XlsxCellContext context;
    std::vector<XlsxSheetEntry> sheets;

    State(const SourceFile& file, const XlsxLimits& limits)
        : position{file.name, 0, 0}, archive(open_package(file.text, limits.zip)) {
        context.most_cells = limits.cells;
        context.text_limits = limits.texts;
    }

    [[nodiscard]] std::string workbook_part() {
        const bool any = archive.has("_rels/.rels");
        const auto relationships =
            any ? read_relationships(archive, "") : std::vector<PartRelationship>();
        const PartRelationship* main = of_type(relationships, "officeDocument");
        const bool other =
            main != nullptr && !main->target.starts_with("xl/") &&
            (archive.has("word/document.xml") || archive.has("ppt/presentation.xml"));
        if (main == nullptr || other || main->target.ends_with(".bin")) {
            throw Refusal(why_no_workbook(archive));
        }
        return main->target;
    }

    void read_parts(const XlsxLimits& limits) {
        TextCleaner& cleaner = context.cleaner;
        const std::string part = workbook_part();
        WorkbookHandler workbook(limits.sheets);
        read_xml_part(archive, part, workbook);
        context.dates = workbook.dates;
        const auto relationships = read_relationships(archive, part);
        if (const auto* styles = of_type(relationships, "styles")) {
            context.styles = XlsxStyles(archive, styles->target);
        }
        if (const auto* strings = of_type(relationships, "sharedStrings")) {
            context.strings.read(archive, strings->target, limits.texts, cleaner);
        }
        std::set<std::string> parts;
        for (ListedSheet& sheet : workbook.sheets) {
            cleaner.clean(sheet.name);
            add_sheet(sheet, relationships, parts);
        }
        if (sheets.empty()) {
            throw Refusal("the workbook has no sheet with cells");
        }
    }

    void add_sheet(const ListedSheet& sheet,
                   const std::vector<PartRelationship>& relationships,
                   std::set<std::string>& parts) {
        const auto target =
            std::ranges::find(relationships, sheet.relationship, &PartRelationship::id);
        if (target == relationships.end() || !archive.has(target->target)) {
            throw Refusal(
                fmt::format("the part of sheet {} is missing; the file is damaged",
                            in_quotes(sheet.name)));
        }
        if (target->type != "worksheet") {
            return; // a sheet that is a chart has no cells
        }
        if (!parts.insert(target->target).second) {
            throw Refusal(fmt::format("sheet {} has the cells of another sheet; the file "
                                      "is damaged",
                                      in_quotes(sheet.name)));
        }
        sheets.push_back({sheet.name, sheet.visibility, target->target});
    }
};

XlsxReader::XlsxReader(std::unique_ptr<State> state) : state_(std::move(state)) {}

XlsxReader::~XlsxReader() = default;

std::unique_ptr<XlsxReader> XlsxReader::opened(const SourceFile& file,
                                               Diagnostics& diagnostics,
                                               const XlsxLimits& limits) {
    try {
        auto state = std::make_unique<State>(file, limits);
        state->read_parts(limits);
        state->context.cleaner.report(state->position, "", diagnostics);
        return std::unique_ptr<XlsxReader>(new XlsxReader(std::move(state)));
    } catch (const Refusal& refusal) {
        diagnostics.error({file.name, 0, 0}, refusal.what());
        return nullptr;
    }
}

const std::vector<XlsxSheetEntry>& XlsxReader::sheets() const {
    return state_->sheets;
}

std::optional<std::vector<CellRange>>
XlsxReader::read_sheet(std::size_t index, const SheetRowHandler& handler,
                       Diagnostics& diagnostics) {
    const XlsxSheetEntry& sheet = state_->sheets.at(index);
    XlsxCellContext& context = state_->context;
    context.cleaner = {};
    try {
        auto merged = read_sheet_part(state_->archive, sheet, context, handler);
        context.cleaner.report(state_->position, sheet.name + ": ", diagnostics);
        return merged;
    } catch (const Refusal& refusal) {
        diagnostics.error(state_->position, refusal.what());
        return std::nullopt;
    }
}

std::optional<Workbook> read_workbook(const SourceFile& file, Diagnostics& diagnostics,
                                      const XlsxLimits& limits) {
    const auto reader = XlsxReader::opened(file, diagnostics, limits);
    if (reader == nullptr) {
        return std::nullopt;
    }
    Workbook workbook;
    for (std::size_t i = 0; i < reader->sheets().size(); ++i) {
        const XlsxSheetEntry& entry = reader->sheets()[i];
        Sheet& sheet = workbook.sheets.emplace_back();
        sheet.name = entry.name;
        sheet.visibility = entry.visibility;
        auto merged = reader->read_sheet(
            i, [&sheet](const SheetRow& row) { sheet.rows.push_back(row); }, diagnostics);
        if (!merged) {
            return std::nullopt;
        }
        sheet.merged = std::move(*merged);
        if (!std::ranges::is_sorted(sheet.rows, {}, &SheetRow::number)) {
            std::ranges::sort(sheet.rows, {}, &SheetRow::number);
        }
    }
    return workbook;
}

} // namespace capmat
