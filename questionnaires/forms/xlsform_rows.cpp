// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/xlsform_rows.h"

#include "models/language/locale_data.h"
#include "questionnaires/forms/xpath_dialect.h"

#include <algorithm>
#include <array>

namespace capmat {

namespace {

/// A column that has a cell in every language, or one that has a single cell.
struct LocalColumn {
    std::string_view name;
    LocalText XlsFormRow::*cells;
};

struct PlainColumn {
    std::string_view name;
    std::string XlsFormRow::*cell;
};

constexpr std::array local_columns{
    LocalColumn{"label", &XlsFormRow::label},
    LocalColumn{"hint", &XlsFormRow::hint},
    LocalColumn{"guidance_hint", &XlsFormRow::guidance},
    LocalColumn{"required_message", &XlsFormRow::required_message},
    LocalColumn{"constraint_message", &XlsFormRow::constraint_message},
};

constexpr std::array plain_columns{
    PlainColumn{"relevant", &XlsFormRow::relevant},
    PlainColumn{"constraint", &XlsFormRow::constraint},
    PlainColumn{"appearance", &XlsFormRow::appearance},
    PlainColumn{"calculation", &XlsFormRow::calculation},
    PlainColumn{"default", &XlsFormRow::filled_in},
    PlainColumn{"bind::capmat:id", &XlsFormRow::question},
};

} // namespace

std::string xlsform_language(const FormLanguage& language) {
    const std::string& code = language.language.code();
    return english_name(code) + " (" + code + ")";
}

static void add_languages(const Form& form, std::string_view column,
                          std::vector<std::string>& names) {
    for (const FormLanguage& language : form.languages) {
        names.push_back(std::string(column) + "::" + xlsform_language(language));
    }
}

static std::vector<std::string> survey_header(const Form& form) {
    std::vector<std::string> names{"type", "name"};
    for (const LocalColumn& column : local_columns) {
        add_languages(form, column.name, names);
    }
    names.emplace_back("required");
    for (const PlainColumn& column : plain_columns) {
        names.emplace_back(column.name);
    }
    return names;
}

SurveyTable xlsform_survey(const Form& form, const std::vector<XlsFormRow>& rows) {
    SurveyTable table{survey_header(form)};
    for (const XlsFormRow& row : rows) {
        std::vector<std::string>& cells = table.emplace_back();
        cells = {row.type, row.name};
        for (const LocalColumn& column : local_columns) {
            LocalText texts = row.*column.cells;
            texts.resize(form.languages.size());
            cells.insert(cells.end(), texts.begin(), texts.end());
        }
        cells.emplace_back(row.required ? "yes" : "");
        for (const PlainColumn& column : plain_columns) {
            cells.push_back(row.*column.cell);
        }
    }
    return table;
}

SurveyTable xlsform_choices(const Form& form, const std::vector<XlsFormList>& lists) {
    SurveyTable table{{"list_name", "name"}};
    add_languages(form, "label", table.front());
    for (const XlsFormList& list : lists) {
        for (const SurveyChoice& choice : list.choices) {
            std::vector<std::string>& cells = table.emplace_back();
            cells = {list.name, choice.code};
            cells.insert(cells.end(), choice.label.begin(), choice.label.end());
        }
    }
    return table;
}

static bool is_plain(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == ' ' || letter == '_';
}

std::string xlsform_default(const std::string& text) {
    if (std::ranges::all_of(text, is_plain) && text.find(" div ") == std::string::npos &&
        text.find(" mod ") == std::string::npos) {
        return text;
    }
    const std::string literal = xpath_literal(text);
    return literal.starts_with("concat(") ? literal : "concat(" + literal + ", '')";
}

} // namespace capmat
