// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/status_report.h"

#include "assessor/assess.h"
#include "models/model_words.h"
#include "questionnaires/response_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/phrases.h"
#include "reports/describe/return_table.h"
#include "reports/describe/wording.h"

#include <algorithm>
#include <utility>

namespace capmat {

static std::string joined_roles(const Model& model, const Indicator& indicator) {
    std::string roles;
    for (const std::size_t role : indicator.ask) {
        roles += (roles.empty() ? "" : ", ") + model.roles[role].id;
    }
    return roles;
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

static Table respondents_table(const Language& words, const Round& round) {
    Table table{
        "respondents",
        words.say("status/respondents", "Who has answered"),
        {text_column("role", words.say("column/role", "Role")),
         text_column("organisation", words.say("column/organisation", "Organisation")),
         text_column("date", words.say("column/date", "Date")),
         number_column("answers", words.say("column/answers", "Answers")),
         number_column("unknown", words.say("status/unknown", "Unknown")),
         number_column("not_applicable",
                       words.say("status/not_applicable", "Not applicable")),
         number_column("settlements", words.say("status/settled", "Settled")),
         text_column("file", words.say("column/file", "File"))},
        {},
        words.say("status/nobody", "Nobody has answered.")};
    for (const ResponseSet& set : round.sets) {
        table.rows.push_back(respondent_row(set));
    }
    return table;
}

NodeCounts count_asked(const Assessment& assessment, const std::vector<bool>& asked) {
    NodeCounts counts;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (asked[i]) {
            count_indicator(counts, assessment.indicators[i], assessment.headline);
        }
    }
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

static Row role_row(const std::string& role, const NodeCounts& counts, bool answered,
                    const Language& words) {
    return {{text_cell(role), count_cell(counts.applicable), count_cell(counts.open),
             count_cell(counts.contested),
             answered ? text_cell(words.say("said/yes", "yes"), Tone::Good)
                      : text_cell(words.say("said/no", "no"), Tone::Caution)}};
}

static bool has_answered(const Round& round, const std::string& role) {
    return std::ranges::any_of(
        round.sets, [&](const ResponseSet& set) { return set.respondent.role == role; });
}

static Table roles_table(const Language& words, const Model& model,
                         const Assessment& assessment, const std::vector<bool>& asked) {
    Table table{
        "roles",
        words.say("status/roles", "Who is asked"),
        {text_column("role", words.say("column/role", "Role")),
         number_column("asked", words.say("status/asked", "Asked")),
         number_column("open", words.say("column/open", "Open")),
         number_column("contested", words.say("column/contested", "Contested")),
         text_column("has_answered", words.say("status/has_answered", "Has answered"))},
        {},
        words.say("status/no_role", "No role is asked.")};
    for (std::size_t role = 0; role < model.roles.size(); ++role) {
        const NodeCounts counts = count_asked(assessment, asked_of(model, role, asked));
        if (counts.applicable > 0) {
            const std::string& id = model.roles[role].id;
            table.rows.push_back(
                role_row(id, counts, has_answered(*assessment.round, id), words));
        }
    }
    return table;
}

static Row open_row(const Language& words, const Model& model,
                    const Assessment& assessment, std::size_t index) {
    const Indicator& indicator = model.indicators[index];
    const MergedAnswer& merged = assessment.indicators[index].merged;
    return {{text_cell(indicator.id.text),
             text_cell(std::string(state_word(words, merged.state)),
                       state_tone(merged.state)),
             text_cell(answer_text(words, merged)),
             text_cell(joined_roles(model, indicator)), text_cell(indicator.statement)}};
}

static Table open_table(const Language& words, const Model& model,
                        const Assessment& assessment, const std::vector<bool>& asked) {
    Table table{"open",
                words.say("status/open_and_contested", "Open and contested"),
                {text_column("indicator", words.say("column/indicator", "Indicator")),
                 text_column("state", words.say("column/state", "State")),
                 text_column("answer", words.say("column/answers", "Answers")),
                 text_column("ask", words.say("column/ask", "Ask")),
                 text_column("statement", words.say("column/statement", "Statement"))},
                {},
                words.say("status/all_answered", "Every indicator has one answer.")};
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        const MergedAnswer& merged = assessment.indicators[i].merged;
        const bool contested = merged.state == MergedState::Contested;
        if (contested || (asked[i] && merged.is_open())) {
            table.rows.push_back(open_row(words, model, assessment, i));
        }
    }
    return table;
}

static Table expiry_table(const Language& words, const Model& model,
                          const Assessment& assessment, const Date& before) {
    Table table{"expiring",
                words.say_with("status/expiring", "Evidence that runs out before {0}",
                               to_string(before)),
                {text_column("indicator", words.say("column/indicator", "Indicator")),
                 text_column("last_day", words.say("status/last_day", "Last day")),
                 text_column("kind", words.say("column/kind", "Kind")),
                 text_column("title", words.say("column/title", "Title"))},
                {},
                words.say("status/none_expiring",
                          "No accepted evidence runs out before that date.")};
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

static Table replaced_table(const Language& words, const Round& round) {
    Table table{"replaced",
                words.say("status/replaced", "Files replaced by a later one"),
                {text_column("file", words.say("column/file", "File")),
                 text_column("date", words.say("column/date", "Date")),
                 text_column("by", words.say("status/replaced_by", "Replaced by"))},
                {},
                words.say("status/none_replaced", "No file was replaced.")};
    for (const ReplacedSet& replaced : round.replaced) {
        table.rows.push_back(
            {{text_cell(place_text(replaced.position)),
              text_cell(to_string(replaced.date)), text_cell(place_text(replaced.by))}});
    }
    return table;
}

static Facts header_facts(const Language& words, const Round& round,
                          const NodeCounts& counts, Cell questionnaires) {
    return {
        "header",
        {{"country", words.say("fact/country", "Country"), text_cell(round.country), 0},
         {"round", words.say("fact/round", "Round"), text_cell(round.round), 0},
         {"date", words.say("status/assessment_date", "Assessment date"),
          text_cell(to_string(round.as_of)), 0},
         {"questionnaires", words.say("status/questionnaires", "Questionnaires"),
          std::move(questionnaires), 0},
         {"applicable", words.say("status/applicable", "Asked and applicable"),
          count_cell(counts.applicable), 0},
         {"answered", words.say("status/answered", "Answered"),
          count_cell(counts.answered), 0},
         {"open_count", words.say("column/open", "Open"), count_cell(counts.open), 0},
         {"contested", words.say("column/contested", "Contested"),
          count_cell(counts.contested), 0},
         {"evidenced", words.say("status/evidenced", "With accepted evidence in date"),
          count_cell(counts.evidenced), 0}}};
}

Document describe_status(const Model& model, const Assessment& assessment,
                         const StatusInput& input) {
    const Round& round = *assessment.round;
    const std::vector<bool>& asked = input.returns.asked;
    // What machines read is the same in every language.
    const Language& words = input.for_people ? words_of(model) : english_language();
    Document document;
    document.format = "status/1";
    document.language = words.code();
    document.title = words.say_with(
        "status/title", "{0}, round {1}: state of the answers",
        input.for_people ? country_name(model, round) : round.name, round.round);
    document.marking = word_for(marking_words, round.marking);
    document.header = header_facts(words, round, count_asked(assessment, asked),
                                   questionnaires_cell(input.returns));
    Section section{"status", words.say("column/answers", "Answers"), {}, {}};
    const Table returns = returns_table(words, input.returns);
    section.blocks.emplace_back(input.for_people ? for_people(returns) : returns);
    section.blocks.emplace_back(respondents_table(words, round));
    section.blocks.emplace_back(roles_table(words, model, assessment, asked));
    section.blocks.emplace_back(open_table(words, model, assessment, asked));
    if (input.expires_before) {
        section.blocks.emplace_back(
            expiry_table(words, model, assessment, *input.expires_before));
    }
    if (!round.replaced.empty()) {
        section.blocks.emplace_back(replaced_table(words, round));
    }
    document.sections.push_back(std::move(section));
    return document;
}

} // namespace capmat
