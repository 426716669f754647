// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/status_report.h"

#include "models/model_words.h"
#include "questionnaires/response_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/phrases.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::string joined_roles(const Model& model, const Indicator& indicator) {
    std::string roles;
    for (const std::size_t role : indicator.ask) {
        roles += (roles.empty() ? "" : ", ") + model.roles[role].id;
    }
    return roles;
}

static Cell state_cell(ReturnState state) {
    switch (state) {
    case ReturnState::Nothing:
        return text_cell("nothing", Tone::Bad);
    case ReturnState::Partly:
        return text_cell("partly", Tone::Caution);
    case ReturnState::Complete:
        return text_cell("complete", Tone::Good);
    }
    return {};
}

static Row return_row(const BodyReturn& one, bool has_list) {
    const std::size_t open = one.form.open.size();
    const bool nothing = one.state == ReturnState::Nothing;
    // Of a form that never came back every question is open: no news to anybody.
    Row row{{text_cell(one.body.role), text_cell(one.body.organisation),
             text_cell(one.form.questionnaire), state_cell(one.state),
             count_cell(one.form.asked), count_cell(one.form.asked - open),
             list_cell(nothing ? std::vector<std::string>{} : one.form.open)}};
    if (has_list) {
        row.cells.insert(row.cells.begin() + 3,
                         text_cell(one.due ? to_string(*one.due) : ""));
        row.cells.push_back(one.listed ? text_cell("yes")
                                       : text_cell("no", Tone::Caution));
    }
    return row;
}

static Table returns_table(const Returns& returns) {
    Table table{"returns",
                "Who has returned what",
                {{"role", "Role", Align::Text, 0, 0},
                 {"organisation", "Organisation", Align::Text, 0, 0},
                 {"questionnaire", "Questionnaire", Align::Text, 0, 0},
                 {"returned", "Returned", Align::Text, 0, 0},
                 {"asked", "Asked", Align::Number, 0, 0},
                 {"answered", "Answered", Align::Number, 0, 0},
                 {"open", "Open questions", Align::Text, 0, 0}},
                {},
                "Nobody was asked, and nobody has answered."};
    if (returns.has_list) {
        table.columns.insert(table.columns.begin() + 3,
                             Column{"due", "Due", Align::Text, 0, 0});
        table.columns.push_back({"listed", "On the list", Align::Text, 0, 0});
    }
    for (const BodyReturn& one : returns.bodies) {
        table.rows.push_back(return_row(one, returns.has_list));
    }
    return table;
}

static bool says_the_same(const Table& table, std::size_t column) {
    return std::ranges::all_of(table.rows, [&](const Row& row) {
        return row.cells[column].value == table.rows.front().cells[column].value;
    });
}

/// People's tables have the width of a screen: what is the same in every row, as the
/// questionnaire usually is, stands at the head of the report or goes without saying.
static Table for_people(const Table& returns) {
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

static Cell questionnaires_cell(const Returns& returns) {
    std::vector<std::string> names;
    for (const BodyReturn& one : returns.bodies) {
        if (std::ranges::find(names, one.form.questionnaire) == names.end()) {
            names.push_back(one.form.questionnaire);
        }
    }
    std::ranges::sort(names);
    return list_cell(std::move(names));
}

static Row respondent_row(const ResponseSet& set) {
    std::size_t real = 0;
    std::size_t unknown = 0;
    for (const Response& response : set.responses) {
        real += response.answer.is_real() ? 1 : 0;
        unknown += response.answer.state == AnswerState::Unknown ? 1 : 0;
    }
    return {{text_cell(set.respondent.role), text_cell(set.respondent.organisation),
             text_cell(to_string(set.date)), count_cell(set.responses.size()),
             count_cell(unknown), count_cell(set.responses.size() - real - unknown),
             count_cell(set.settlements.size()), text_cell(set.position.file)}};
}

static Table respondents_table(const Round& round) {
    Table table{"respondents",
                "Who has answered",
                {{"role", "Role", Align::Text, 0, 0},
                 {"organisation", "Organisation", Align::Text, 0, 0},
                 {"date", "Date", Align::Text, 0, 0},
                 {"answers", "Answers", Align::Number, 0, 0},
                 {"unknown", "Unknown", Align::Number, 0, 0},
                 {"not_applicable", "Not applicable", Align::Number, 0, 0},
                 {"settlements", "Settled", Align::Number, 0, 0},
                 {"file", "File", Align::Text, 0, 0}},
                {},
                "Nobody has answered."};
    for (const ResponseSet& set : round.sets) {
        table.rows.push_back(respondent_row(set));
    }
    return table;
}

NodeCounts count_asked(const Assessment& assessment, const std::vector<bool>& asked) {
    NodeCounts counts;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const IndicatorResult& result = assessment.indicators[i];
        const MergedAnswer& merged = result.merged;
        if (!asked[i] || !merged.applies()) {
            continue;
        }
        const bool proved = merged.is_positive() && !merged.is_open() &&
                            result.proof[assessment.headline] == Proof::InDate;
        counts.applicable += 1;
        counts.open += merged.is_open() ? 1 : 0;
        counts.contested += merged.state == MergedState::Contested ? 1 : 0;
        counts.evidenced += proved ? 1 : 0;
    }
    counts.answered = counts.applicable - counts.open;
    return counts;
}

/// The indicators of this round that `role` is asked.
static std::vector<bool> asked_of(const Model& model, std::size_t role,
                                  std::vector<bool> asked) {
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const std::vector<std::size_t>& ask = model.indicators[i].ask;
        asked[i] = asked[i] && std::ranges::find(ask, role) != ask.end();
    }
    return asked;
}

static Row role_row(const std::string& role, const NodeCounts& counts,
                    const Round& round) {
    const bool answered = std::ranges::any_of(
        round.sets, [&](const ResponseSet& set) { return set.respondent.role == role; });
    return {{text_cell(role), count_cell(counts.applicable), count_cell(counts.open),
             count_cell(counts.contested),
             text_cell(answered ? "yes" : "no", answered ? Tone::Good : Tone::Caution)}};
}

static Table roles_table(const Model& model, const Assessment& assessment,
                         const std::vector<bool>& asked) {
    Table table{"roles",
                "Who is asked",
                {{"role", "Role", Align::Text, 0, 0},
                 {"asked", "Asked", Align::Number, 0, 0},
                 {"open", "Open", Align::Number, 0, 0},
                 {"contested", "Contested", Align::Number, 0, 0},
                 {"has_answered", "Has answered", Align::Text, 0, 0}},
                {},
                "No role is asked."};
    for (std::size_t role = 0; role < model.roles.size(); ++role) {
        const NodeCounts counts = count_asked(assessment, asked_of(model, role, asked));
        if (counts.applicable > 0) {
            table.rows.push_back(
                role_row(model.roles[role].id, counts, *assessment.round));
        }
    }
    return table;
}

static Row open_row(const Model& model, const Assessment& assessment, std::size_t index) {
    const Indicator& indicator = model.indicators[index];
    const MergedAnswer& merged = assessment.indicators[index].merged;
    return {{text_cell(indicator.id.text),
             text_cell(std::string(state_word(words_of(model), merged.state)),
                       state_tone(merged.state)),
             text_cell(answer_text(words_of(model), merged)),
             text_cell(joined_roles(model, indicator)), text_cell(indicator.statement)}};
}

static Table open_table(const Model& model, const Assessment& assessment,
                        const std::vector<bool>& asked) {
    Table table{"open",
                "Open and contested",
                {{"indicator", "Indicator", Align::Text, 0, 0},
                 {"state", "State", Align::Text, 0, 0},
                 {"answer", "Answers", Align::Text, 0, 0},
                 {"ask", "Ask", Align::Text, 0, 0},
                 {"statement", "Statement", Align::Text, 0, 0}},
                {},
                "Every indicator has one answer."};
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        const MergedAnswer& merged = assessment.indicators[i].merged;
        const bool contested = merged.state == MergedState::Contested;
        if (contested || (asked[i] && merged.is_open())) {
            table.rows.push_back(open_row(model, assessment, i));
        }
    }
    return table;
}

static Table expiry_table(const Model& model, const Assessment& assessment,
                          const Date& before) {
    Table table{"expiring",
                fmt::format("Evidence that runs out before {}", to_string(before)),
                {{"indicator", "Indicator", Align::Text, 0, 0},
                 {"last_day", "Last day", Align::Text, 0, 0},
                 {"kind", "Kind", Align::Text, 0, 0},
                 {"title", "Title", Align::Text, 0, 0}},
                {},
                "No accepted evidence runs out before that date."};
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        for (const CheckedEvidence& item : assessment.indicators[i].merged.evidence) {
            const bool counts = item.state == EvidenceState::InDate && item.expires;
            if (counts && *item.expires < before) {
                table.rows.push_back(
                    {{text_cell(model.indicators[i].id.text),
                      text_cell(to_string(*item.expires), Tone::Caution),
                      text_cell(model.evidence_kinds[item.item->kind].id),
                      text_cell(item.item->title)}});
            }
        }
    }
    std::ranges::stable_sort(table.rows, {}, [](const Row& row) {
        return std::get<std::string>(row.cells[1].value);
    });
    return table;
}

static Table replaced_table(const Round& round) {
    Table table{"replaced",
                "Files replaced by a later one",
                {{"file", "File", Align::Text, 0, 0},
                 {"date", "Date", Align::Text, 0, 0},
                 {"by", "Replaced by", Align::Text, 0, 0}},
                {},
                "No file was replaced."};
    for (const ReplacedSet& replaced : round.replaced) {
        table.rows.push_back(
            {{text_cell(place_text(replaced.position)),
              text_cell(to_string(replaced.date)), text_cell(place_text(replaced.by))}});
    }
    return table;
}

Document describe_status(const Model& model, const Assessment& assessment,
                         const StatusInput& input) {
    const Round& round = *assessment.round;
    const std::vector<bool>& asked = input.returns.asked;
    const NodeCounts counts = count_asked(assessment, asked);
    Document document;
    document.format = "status/1";
    document.title = fmt::format("{}, round {}: state of the answers",
                                 country_name(model, round), round.round);
    document.marking = word_for(marking_words, round.marking);
    document.header = {
        "header",
        {{"country", "Country", text_cell(round.country), 0},
         {"round", "Round", text_cell(round.round), 0},
         {"date", "Assessment date", text_cell(to_string(round.as_of)), 0},
         {"questionnaires", "Questionnaires", questionnaires_cell(input.returns), 0},
         {"applicable", "Asked and applicable", count_cell(counts.applicable), 0},
         {"answered", "Answered", count_cell(counts.answered), 0},
         {"open_count", "Open", count_cell(counts.open), 0},
         {"contested", "Contested", count_cell(counts.contested), 0},
         {"evidenced", "With accepted evidence in date", count_cell(counts.evidenced),
          0}}};
    Section section{"status", "Answers", {}, {}};
    const Table returns = returns_table(input.returns);
    section.blocks.emplace_back(input.for_people ? for_people(returns) : returns);
    section.blocks.emplace_back(respondents_table(round));
    section.blocks.emplace_back(roles_table(model, assessment, asked));
    section.blocks.emplace_back(open_table(model, assessment, asked));
    if (input.expires_before) {
        section.blocks.emplace_back(
            expiry_table(model, assessment, *input.expires_before));
    }
    if (!round.replaced.empty()) {
        section.blocks.emplace_back(replaced_table(round));
    }
    document.sections.push_back(std::move(section));
    return document;
}

} // namespace capmat
