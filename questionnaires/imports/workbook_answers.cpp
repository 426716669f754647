// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/workbook_answers.h"

#include "models/input/plain_text.h"
#include "questionnaires/exchange/workbook.h"
#include "questionnaires/exchange/xlsx_reader.h"
#include "questionnaires/forms/level_words.h"
#include "questionnaires/forms/workbook_columns.h"
#include "questionnaires/imports/label_lookup.h"
#include "questionnaires/imports/understand_answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace capmat {

namespace {

/// A column of a questions sheet and what its cells are about.
struct BookColumnRole {
    BookColumn column;
    CellRole role;
};

constexpr std::array book_words{
    BookColumnRole{BookColumn::Reason, CellRole::Reason},
    BookColumnRole{BookColumn::Note, CellRole::Note},
    BookColumnRole{BookColumn::Confidence, CellRole::Confidence},
    BookColumnRole{BookColumn::EvidenceKind, CellRole::EvidenceKind},
    BookColumnRole{BookColumn::EvidenceTitle, CellRole::EvidenceTitle},
    BookColumnRole{BookColumn::EvidenceDate, CellRole::EvidenceDate},
    BookColumnRole{BookColumn::EvidenceLink, CellRole::EvidenceLink},
    BookColumnRole{BookColumn::SettledBy, CellRole::SettledBy},
    BookColumnRole{BookColumn::SettledOn, CellRole::SettledOn},
    BookColumnRole{BookColumn::SettledWhy, CellRole::SettledWhy}};

/// Where the columns of one sheet are; 0 for those it lacks.
using BookColumns = std::map<BookColumn, std::uint32_t>;

} // namespace

static std::string text_in(const SheetRow& row, std::uint32_t column) {
    const WorkbookCell* cell = column == 0 ? nullptr : cell_in(row, column);
    return cell == nullptr ? std::string() : cell->text;
}

/// Whether the row begins our own description of the form.
static bool begins_identity(const SheetRow& row) {
    return text_in(row, 1) == "capmat" && text_in(row, 2).starts_with("form/");
}

/// The columns that a row of codes names; empty for every other row.
static BookColumns columns_named_in(const SheetRow& row) {
    const bool names = std::ranges::any_of(row.cells, [](const WorkbookCell& cell) {
        return cell.text == book_column_codes.front().code;
    });
    BookColumns columns;
    for (const WorkbookCell& cell : row.cells) {
        const auto* known =
            std::ranges::find(book_column_codes, cell.text, &BookColumnCode::code);
        if (names && known != book_column_codes.end()) {
            columns.emplace(known->column, cell.column);
        }
    }
    return columns;
}

/// Collects what was filled in, sheet by sheet.
class WorkbookAnswersReader {
public:
    WorkbookAnswersReader(std::string file, const std::vector<FormLanguage>& languages,
                          ImportAccount& account)
        : file_(std::move(file)), languages_(&languages), account_(&account) {
        form_.position = {file_, 0, 0};
    }

    ReturnedForm read(const Workbook& book) {
        for (const Sheet& sheet : book.sheets) {
            read_sheet(sheet);
        }
        return std::move(form_);
    }

private:
    enum class Part : std::uint8_t { Nothing, Identity, Header, Answers };

    void read_sheet(const Sheet& sheet) {
        sheet_ = &sheet;
        Part part = Part::Nothing;
        BookColumns columns;
        for (const SheetRow& row : sheet.rows) {
            if (BookColumns named = columns_named_in(row); !named.empty()) {
                columns = std::move(named);
                part = Part::Answers;
            } else if (begins_identity(row)) {
                part = Part::Identity;
                read_pair(row, 1, 2);
            } else if (part == Part::Nothing && is_header_start(row)) {
                part = Part::Header;
            } else if (part == Part::Identity) {
                read_pair(row, 1, 2);
            } else if (part == Part::Header) {
                read_pair(row, key_column_, value_column_);
            } else if (part == Part::Answers) {
                read_row(row, columns);
            }
        }
    }

    bool is_header_start(const SheetRow& row) {
        key_column_ = 0;
        for (const WorkbookCell& cell : row.cells) {
            key_column_ = cell.text == book_header_key ? cell.column : key_column_;
            value_column_ = cell.text == book_header_value ? cell.column : value_column_;
        }
        return key_column_ != 0;
    }

    [[nodiscard]] SourcePosition place(const SheetRow& row, std::uint32_t column) const {
        return {file_, 0, 0, cell_place(sheet_->name, row.number, column)};
    }

    void read_pair(const SheetRow& row, std::uint32_t keys, std::uint32_t values) {
        const std::string key = text_in(row, keys);
        if (key.empty()) {
            return;
        }
        form_.header_places.emplace(key, place(row, values));
        const std::string value = text_in(row, values);
        if (!for_comparison(value).empty() && key != "capmat") {
            form_.header.emplace(key, value);
        }
    }

    void read_row(const SheetRow& row, const BookColumns& columns) {
        const auto number = [&](BookColumn column) {
            const auto found = columns.find(column);
            return found == columns.end() ? 0U : found->second;
        };
        row_ = &row;
        kind_ = text_in(row, number(BookColumn::Kind));
        if (kind_ == book_head_kind) {
            return;
        }
        question_ = text_in(row, number(BookColumn::Id));
        item_ = 0;
        if (kind_ == "document") {
            question_ = question_of_label(text_in(row, number(BookColumn::Question)));
            item_ = ++documents_;
        } else if (question_.empty()) {
            question_ = text_in(row, number(BookColumn::Question));
        }
        if (kind_ == "option") {
            option_ = text_in(row, number(BookColumn::Option));
            take(number(BookColumn::Answer), CellRole::Ticked);
            option_.clear();
        } else {
            take(number(BookColumn::Answer), CellRole::Answer);
        }
        for (const BookColumnRole& word : book_words) {
            take(number(word.column), word.role);
        }
    }

    /// `STR-1.1 Has the head of government ...`: the list for documents says more than
    /// the id.
    [[nodiscard]] std::string question_of_label(const std::string& label) const {
        const std::string id = label.substr(0, label.find(' '));
        const auto& known = languages_->front().questionnaire.question_by_id;
        return known.contains(id) ? id : label;
    }

    void take(std::uint32_t column, CellRole role) {
        const WorkbookCell* found = column == 0 ? nullptr : cell_in(*row_, column);
        const bool filled =
            found != nullptr && (found->formula || !for_comparison(found->text).empty());
        if (!filled) {
            return;
        }
        FormCell cell;
        cell.question = question_;
        cell.role = role;
        cell.option = option_;
        cell.item = item_;
        cell.text = found->text.empty() ? "=" : found->text;
        cell.is_formula = found->formula;
        cell.position = place(*row_, column);
        if (role == CellRole::Answer) {
            cell.text = level_in(std::move(cell.text));
        }
        add(std::move(cell));
    }

    /// The number of a level chosen by its name, in any language.
    [[nodiscard]] std::string level_in(std::string text) const {
        const auto& known = languages_->front().questionnaire.question_by_id;
        const auto question = known.find(question_);
        if (question == known.end()) {
            return text;
        }
        const std::string wanted = for_comparison(text);
        for (const FormLanguage& in : *languages_) {
            const Question& asked = in.questionnaire.questions[question->second];
            for (const auto& [level, label] : labelled_levels(in, asked)) {
                if (for_comparison(label) == wanted) {
                    return fmt::format("{}", level);
                }
            }
        }
        return text;
    }

    using FilledKey = std::tuple<std::string, CellRole, std::string, std::size_t>;

    /// Two values for one thing: the first counts, the second is reported.
    void add(FormCell cell) {
        const FilledKey key{cell.question, cell.role, cell.option, cell.item};
        const auto [first, is_new] = filled_.try_emplace(key, cell.position.cell);
        if (is_new && cell.role == CellRole::Ticked) {
            filled_.try_emplace({cell.question, CellRole::Answer, "", 0},
                                cell.position.cell);
        }
        if (is_new) {
            form_.cells.push_back(std::move(cell));
            return;
        }
        account_->values += 1;
        set_aside(
            *account_, SetAside::Ambiguous, cell.position,
            fmt::format("{}: {} stands here, but {} was filled in as well and comes "
                        "first; not used",
                        cell.question, in_quotes(cell.text), first->second));
    }

    std::string file_;
    const std::vector<FormLanguage>* languages_;
    ImportAccount* account_;
    ReturnedForm form_;
    std::map<FilledKey, std::string> filled_; ///< the cell that came first
    const Sheet* sheet_ = nullptr;
    const SheetRow* row_ = nullptr;
    std::uint32_t key_column_ = 0;
    std::uint32_t value_column_ = 0;
    std::string kind_;
    std::string question_;
    std::string option_;
    std::size_t item_ = 0;
    std::size_t documents_ = 0;
};

bool is_workbook_answers(const Workbook& book) {
    return std::ranges::any_of(book.sheets, [](const Sheet& sheet) {
        return !sheet.rows.empty() && begins_identity(sheet.rows.front());
    });
}

std::vector<ReturnedForm>
read_workbook_answers(const SourceFile& file, const std::vector<FormLanguage>& languages,
                      ImportAccount& account, Diagnostics& diagnostics) {
    const auto book = read_workbook(file, diagnostics);
    if (!book) {
        return {};
    }
    if (!is_workbook_answers(*book)) {
        diagnostics.error(
            {file.name, 0, 0},
            "this workbook is no form of ours: its hidden sheet is missing");
        return {};
    }
    return {WorkbookAnswersReader(file.name, languages, account).read(*book)};
}

} // namespace capmat
