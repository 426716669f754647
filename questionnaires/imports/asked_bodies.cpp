// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/asked_bodies.h"

#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "questionnaires/exchange/file_kind.h"
#include "questionnaires/exchange/xlsx_reader.h"
#include "questionnaires/imports/survey_table.h"
#include "questionnaires/imports/understand_answer.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static const std::vector<std::string>& list_columns() {
    static const std::vector<std::string> columns{"role", "organisation", "questionnaire",
                                                  "due"};
    return columns;
}

/// Reads the rows of the list.
class BodyListReader {
public:
    BodyListReader(const ExportTable& table, const Model& model, Diagnostics& diagnostics)
        : table_(&table), model_(&model), diagnostics_(&diagnostics) {}

    std::vector<AskedBody> read() {
        check_header();
        std::vector<AskedBody> bodies;
        for (row_ = 0; row_ < table_->rows.size(); ++row_) {
            AskedBody body = read_row();
            const auto before = std::ranges::find_if(bodies, [&](const AskedBody& other) {
                return other.body == body.body &&
                       other.questionnaire == body.questionnaire;
            });
            if (before != bodies.end()) {
                diagnostics_->error(body.position,
                                    "this body stands in the list twice, with the same "
                                    "questionnaire");
            }
            bodies.push_back(std::move(body));
        }
        return bodies;
    }

private:
    void check_header() {
        if (!column_of(*table_, "role")) {
            diagnostics_->error(table_->header.front().position,
                                "the list has no column 'role'; its first row names the "
                                "columns: role, organisation, questionnaire, due");
        }
        for (const ExportValue& heading : table_->header) {
            const std::string name = for_comparison(heading.text);
            const std::string meant = nearest(name, list_columns());
            if (!meant.empty() && meant != name) {
                diagnostics_->error(heading.position,
                                    fmt::format("unknown column {}; did you mean {}?",
                                                in_quotes(heading.text),
                                                in_quotes(meant)));
            }
        }
    }

    [[nodiscard]] ExportValue value_of(std::string_view column) const {
        const auto index = column_of(*table_, column);
        const std::vector<ExportValue>& row = table_->rows[row_];
        return index && *index < row.size()
                   ? row[*index]
                   : ExportValue{{}, table_->places[row_], false};
    }

    AskedBody read_row() {
        AskedBody asked;
        asked.position = table_->places[row_];
        asked.body.organisation = value_of("organisation").text;
        asked.questionnaire = value_of("questionnaire").text;
        const ExportValue role = value_of("role");
        asked.body.role = role.text;
        if (role.text.empty() ||
            (!model_->roles.empty() && !find_term(model_->roles, role.text))) {
            diagnostics_->error(role.position, role_problem(role.text));
        }
        const ExportValue due = value_of("due");
        asked.due = due.text.empty() ? std::nullopt : date_in(due.text);
        if (!due.text.empty() && !asked.due) {
            diagnostics_->error(due.position,
                                fmt::format("{} is not a date; expected YYYY-MM-DD",
                                            in_quotes(due.text)));
        }
        return asked;
    }

    [[nodiscard]] std::string role_problem(const std::string& role) const {
        if (role.empty()) {
            return "this row names no role";
        }
        std::vector<std::string> known;
        for (const Term& term : model_->roles) {
            known.push_back(term.id);
        }
        return fmt::format("unknown role {}{}", in_quotes(role),
                           did_you_mean(role, known));
    }

    const ExportTable* table_;
    const Model* model_;
    Diagnostics* diagnostics_;
    std::size_t row_ = 0;
};

static std::optional<ExportTable> list_table(const SourceFile& file,
                                             Diagnostics& diagnostics) {
    if (begins_as_zip(file.text)) {
        const auto workbook = read_workbook(file, diagnostics);
        return workbook ? export_table(file.name, workbook->sheets.front())
                        : std::nullopt;
    }
    const auto csv = read_csv(file, diagnostics);
    return csv ? export_table(file.name, *csv) : std::nullopt;
}

std::vector<AskedBody> read_asked_bodies(const SourceFile& file, const Model& model,
                                         Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    const auto table = list_table(file, diagnostics);
    if ((!table || table->rows.empty()) && diagnostics.error_count() == errors_before) {
        diagnostics.error({file.name, 0, 0}, "this list names no body");
    }
    return table ? BodyListReader(*table, model, diagnostics).read()
                 : std::vector<AskedBody>{};
}

} // namespace capmat
