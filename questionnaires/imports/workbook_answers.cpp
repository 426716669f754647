// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/workbook_answers.h"

#include "models/input/plain_text.h"
#include "questionnaires/exchange/workbook.h"
#include "questionnaires/exchange/xlsx_reader.h"
#include "questionnaires/forms/level_words.h"
#include "questionnaires/forms/workbook_columns.h"
#include "questionnaires/imports/label_lookup.h"
#include "questionnaires/imports/understand_answer.h"
#include "questionnaires/imports/workbook_checks.h"
#include "questionnaires/imports/workbook_rows.h"

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

} // namespace

/// Collects what was filled in, sheet by sheet.
class WorkbookAnswersReader {
public:
    WorkbookAnswersReader(std::string file, const std::vector<FormLanguage>& languages,
                          ImportAccount& account)
        : file_(std::move(file)), languages_(&languages), account_(&account),
          checks_(languages) {
        form_.position = {file_, 0, 0};
    }

    ReturnedForm read(const Workbook& book) {
        for (const Sheet& sheet : book.sheets) {
            read_sheet(sheet);
        }
        for (FormCell& cell : checks_.unchecked()) {
            form_.cells.push_back(std::move(cell));
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
        if (number(BookColumn::Earlier) != 0 && kind_ != "document") {
            look_at_earlier(columns);
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

    /// Whether the row still holds what it held when it was sent out, and its mark.
    void look_at_earlier(const BookColumns& columns) {
        const std::uint32_t answer = columns.at(BookColumn::Answer);
        const WorkbookCell* now = cell_in(*row_, answer);
        FormCell cell;
        cell.question = question_;
        cell.text = now == nullptr ? std::string() : now->text;
        cell.is_formula = now != nullptr && now->formula;
        cell.position = place(*row_, answer);
        checks_.add_row(question_, text_in(*row_, columns.at(BookColumn::Earlier)), cell);
        const auto marks = columns.find(BookColumn::Checked);
        const std::string mark =
            marks == columns.end() ? std::string() : text_in(*row_, marks->second);
        if (for_comparison(mark).empty() || checks_.add_mark(question_, mark)) {
            return;
        }
        account_->values += 1;
        set_aside(*account_, SetAside::NotUnderstood, place(*row_, marks->second),
                  fmt::format("{}: {} does not say whether the earlier answer is still "
                              "right",
                              question_, in_quotes(mark)));
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
    WorkbookChecks checks_;
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
