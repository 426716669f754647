// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/return_table.h"

#include "reports/describe/cells.h"

#include <algorithm>

namespace capmat {

static Cell state_cell(const Language& words, ReturnState state) {
    switch (state) {
    case ReturnState::Nothing:
        return text_cell(words.say("status/returned_nothing", "nothing"), Tone::Bad);
    case ReturnState::Partly:
        return text_cell(words.say("status/returned_partly", "partly"), Tone::Caution);
    case ReturnState::Complete:
        return text_cell(words.say("status/returned_complete", "complete"), Tone::Good);
    }
    return {};
}

static Row return_row(const Language& words, const BodyReturn& one, bool has_list) {
    const std::size_t open = one.form.open.size();
    const bool nothing = one.state == ReturnState::Nothing;
    // Of a form that never came back every question is open: no news to anybody.
    Row row{{text_cell(one.body.role), text_cell(one.body.organisation),
             text_cell(one.form.questionnaire), state_cell(words, one.state),
             count_cell(one.form.asked), count_cell(one.form.asked - open),
             list_cell(nothing ? std::vector<std::string>{} : one.form.open)}};
    if (has_list) {
        row.cells.insert(row.cells.begin() + 3,
                         text_cell(one.due ? to_string(*one.due) : ""));
        row.cells.push_back(one.listed
                                ? text_cell(words.say("said/yes", "yes"))
                                : text_cell(words.say("said/no", "no"), Tone::Caution));
    }
    return row;
}

Table returns_table(const Language& words, const Returns& returns) {
    Table table{
        "returns",
        words.say("status/returns", "Who has returned what"),
        {text_column("role", words.say("column/role", "Role")),
         text_column("organisation", words.say("column/organisation", "Organisation")),
         text_column("questionnaire", words.say("status/questionnaire", "Questionnaire")),
         text_column("returned", words.say("status/returned", "Returned")),
         number_column("asked", words.say("status/asked", "Asked")),
         number_column("answered", words.say("status/answered", "Answered")),
         text_column("open", words.say("status/open_questions", "Open questions"))},
        {},
        words.say("status/nobody_asked", "Nobody was asked, and nobody has answered.")};
    if (returns.has_list) {
        table.columns.insert(table.columns.begin() + 3,
                             text_column("due", words.say("status/due", "Due")));
        table.columns.push_back(
            text_column("listed", words.say("status/listed", "On the list")));
    }
    for (const BodyReturn& one : returns.bodies) {
        table.rows.push_back(return_row(words, one, returns.has_list));
    }
    return table;
}

static bool says_the_same(const Table& table, std::size_t column) {
    return std::ranges::all_of(table.rows, [&](const Row& row) {
        return row.cells[column].value == table.rows.front().cells[column].value;
    });
}

Table for_people(const Table& returns) {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < returns.columns.size(); ++i) {
        const std::string& key = returns.columns[i].key;
        const bool may_go = key == "questionnaire" || key == "listed";
        if (!may_go || !says_the_same(returns, i)) {
            keys.push_back(key);
        }
    }
    return without_empty_columns(with_columns(returns, keys));
}

Cell questionnaires_cell(const Returns& returns) {
    std::vector<std::string> names;
    for (const BodyReturn& one : returns.bodies) {
        if (std::ranges::find(names, one.form.questionnaire) == names.end()) {
            names.push_back(one.form.questionnaire);
        }
    }
    std::ranges::sort(names);
    return list_cell(std::move(names));
}

} // namespace capmat
