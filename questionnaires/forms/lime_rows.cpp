// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/lime_rows.h"

#include "questionnaires/forms/survey_texts.h"

#include <array>

namespace capmat {

namespace {

struct LimeColumn {
    std::string_view name;
    std::string LimeRow::*field;
};

constexpr std::array lime_columns{
    LimeColumn{"class", &LimeRow::kind},
    LimeColumn{"type/scale", &LimeRow::scale},
    LimeColumn{"name", &LimeRow::name},
    LimeColumn{"relevance", &LimeRow::relevance},
    LimeColumn{"text", &LimeRow::text},
    LimeColumn{"help", &LimeRow::help},
    LimeColumn{"language", &LimeRow::language},
    LimeColumn{"mandatory", &LimeRow::mandatory},
    LimeColumn{"default", &LimeRow::filled_in},
    LimeColumn{"same_default", &LimeRow::same_default},
    LimeColumn{"min_num_value_n", &LimeRow::lowest},
    LimeColumn{"max_num_value_n", &LimeRow::highest},
    LimeColumn{"num_value_int_only", &LimeRow::whole},
    LimeColumn{"exclude_all_others", &LimeRow::exclusive},
    LimeColumn{"hidden", &LimeRow::hidden},
};

} // namespace

std::string lime_text(std::string_view text) {
    std::string safe;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '{':
            safe += "&#123;";
            break;
        case '}':
            safe += "&#125;";
            break;
        case '\n':
            safe += "<br />";
            break;
        case '\t':
        case '\r':
            safe += ' ';
            break;
        default:
            safe += letter;
        }
    }
    return safe;
}

/// A field in quotes, which the importer takes off again, when it holds one.
static std::string lime_field(const std::string& field) {
    if (field.find('"') == std::string::npos) {
        return field;
    }
    std::string quoted = "\"";
    for (const char letter : field) {
        quoted += letter;
        if (letter == '"') {
            quoted += '"';
        }
    }
    return quoted + "\"";
}

std::string lime_header() {
    std::string line;
    for (const LimeColumn& column : lime_columns) {
        line += (line.empty() ? "" : "\t") + std::string(column.name);
    }
    return line + "\n";
}

std::string lime_line(const LimeRow& row) {
    std::string line;
    const char* between = ""; // the first field may be empty
    for (const LimeColumn& column : lime_columns) {
        line += between + lime_field(row.*column.field);
        between = "\t";
    }
    return line + "\n";
}

std::string lime_type(const Question& question) {
    switch (question.type) {
    case QuestionType::YesPartlyNo:
    case QuestionType::Choice:
    case QuestionType::Level:
        return "L";
    case QuestionType::Choices:
        return "M";
    case QuestionType::Number:
        return "N";
    case QuestionType::Date:
        return "D";
    case QuestionType::Text:
        break;
    }
    return "T";
}

void set_lime_bounds(const Question& asked, LimeRow& row) {
    if (asked.type == QuestionType::Number) {
        row.lowest = number_in_full(asked.lowest);
        row.highest = asked.highest ? number_in_full(*asked.highest) : "";
        row.whole = asked.whole ? "1" : "";
    }
}

} // namespace capmat
