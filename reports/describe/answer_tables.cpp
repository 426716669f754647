// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/answer_tables.h"

#include "assessor/scoring/tolerance.h"
#include "questionnaires/response_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/phrases.h"
#include "reports/describe/remedies.h"
#include "reports/describe/wording.h"

#include <algorithm>
#include <numeric>

namespace capmat {

std::vector<std::size_t> indicators_below(const Node& node) {
    std::vector<std::size_t> indicators(node.end_leaf - node.first_leaf);
    std::iota(indicators.begin(), indicators.end(), node.first_leaf);
    return indicators;
}

static Tone credit_tone(const MergedAnswer& merged, const LeafRange& range) {
    if (state_tone(merged.state) != Tone::Plain) {
        return state_tone(merged.state);
    }
    return is_full(range.low.credit) ? Tone::Good : Tone::Bad;
}

/// The reason a respondent or a settlement gave for `not applicable`.
static std::string reason_of(const Round& round, const MergedAnswer& merged) {
    std::string reason;
    for (const AnswerPlace& place : merged.given) {
        const Response& response = response_at(round, place);
        reason = response.reason.empty() ? reason : response.reason;
    }
    return reason;
}

static Cell credit_cell(const MergedAnswer& merged, double credit) {
    return merged.applies() ? number_cell(credit) : Cell{};
}

static Row indicator_row(const Model& model, const Assessment& assessment,
                         std::size_t index) {
    const Indicator& indicator = model.indicators[index];
    const MergedAnswer& merged = assessment.indicators[index].merged;
    const LeafRange& range = assessment.range(index);
    const std::string missing = merged.applies()
                                    ? shortfall_text(model, assessment, index)
                                    : reason_of(*assessment.round, merged);
    const auto need = need_at(assessment, index);
    return {{text_cell(indicator.id.text),
             indicator.stage ? count_cell(static_cast<std::size_t>(*indicator.stage))
                             : Cell{},
             indicator.gate ? Cell{true, Tone::Plain, {}} : Cell{},
             number_cell(indicator.weight), text_cell(indicator.statement),
             text_cell(settled_answer_text(words_of(model), merged),
                       credit_tone(merged, range)),
             text_cell(state_word(words_of(model), merged.state)),
             credit_cell(merged, range.low.credit),
             credit_cell(merged, range.high.credit),
             need ? text_cell(need_word(words_of(model), *need)) : Cell{},
             text_cell(missing)}};
}

Table indicator_table(const Model& model, const Assessment& assessment,
                      const std::vector<std::size_t>& indicators) {
    const Language& words = words_of(model);
    Table table{"indicators",
                words.say("table/indicators", "Indicators"),
                {},
                {},
                words.say("empty/indicators", "No indicators.")};
    table.columns = {
        text_column("id", words.say("column/indicator", "Indicator")),
        number_column("stage", words.say("column/stage", "Stage")),
        text_column("gate", words.say("column/gate", "Gate")),
        number_column("weight", words.say("column/weight", "Weight"), 2),
        text_column("statement", words.say("column/statement", "Statement"), 0.34),
        text_column("answer", words.say("column/answer", "Answer")),
        text_column("state", words.say("column/state", "State")),
        number_column("credit_low", words.say("column/credit_low", "Credit, low"), 2),
        number_column("credit_high", words.say("column/credit_high", "Credit, high"), 2),
        text_column("need", words.say("column/needs", "Needs")),
        text_column("missing", words.say("column/missing", "What is missing"))};
    for (const std::size_t index : indicators) {
        table.rows.push_back(indicator_row(model, assessment, index));
    }
    return table;
}

static std::string confidence_text(const Language& words, Confidence confidence) {
    switch (confidence) {
    case Confidence::Unstated:
        return {};
    case Confidence::Low:
        return words.say("sureness/low", "low");
    case Confidence::Medium:
        return words.say("sureness/medium", "medium");
    case Confidence::High:
        return words.say("sureness/high", "high");
    }
    return {};
}

static std::string assessor_type_text(const Language& words, AssessorType type) {
    switch (type) {
    case AssessorType::Self:
        return words.say("assessor_type/self", "self");
    case AssessorType::Facilitated:
        return words.say("assessor_type/facilitated", "facilitated");
    case AssessorType::Independent:
        return words.say("assessor_type/independent", "independent");
    case AssessorType::Published:
        return words.say("assessor_type/published", "published");
    }
    return {};
}

static Row answer_row(const Model& model, const Round& round, std::size_t indicator,
                      const AnswerPlace& place) {
    const Language& words = words_of(model);
    const ResponseSet& set = round.sets[place.set];
    const Response& response = response_at(round, place);
    const Settlement* settled =
        place.is_settlement ? &set.settlements[place.index] : nullptr;
    return {
        {text_cell(model.indicators[indicator].id.text),
         text_cell(settled != nullptr ? settled->by : respondent_text(model, set)),
         settled != nullptr ? Cell{} : text_cell(set.respondent.role),
         text_cell(settled != nullptr ? words.say("answer_sort/settlement", "settlement")
                                      : words.say("answer_sort/answer", "answer")),
         text_cell(answer_word(words, response.answer)),
         text_cell(confidence_text(words, response.confidence)),
         text_cell(settled != nullptr ? settled->why : response.note),
         text_cell(response.assessor_note), text_cell(response.reason),
         text_cell(to_string(settled != nullptr ? settled->on : set.date)),
         text_cell(place_text(response.position))}};
}

Table answer_table(const Model& model, const Assessment& assessment,
                   const std::vector<std::size_t>& indicators) {
    const Language& words = words_of(model);
    Table table{"answers",
                words.say("table/answers", "Every answer given"),
                {},
                {},
                words.say("empty/answers", "Nobody answered.")};
    table.columns = {
        text_column("indicator", words.say("column/indicator", "Indicator")),
        text_column("by", words.say("column/who", "Who")),
        text_column("role", words.say("column/role", "Role")),
        text_column("sort", words.say("column/sort", "Sort")),
        text_column("answer", words.say("column/answer", "Answer")),
        text_column("confidence", words.say("column/confidence", "Confidence")),
        text_column("note", words.say("column/in_their_words", "In their words"), 0.3),
        text_column("assessor_note", words.say("column/assessor_note", "Assessor's note"),
                    0.2),
        text_column("reason", words.say("column/reason_given", "Reason given")),
        text_column("date", words.say("column/date", "Date")),
        text_column("place", words.say("column/where", "Where"))};
    for (const std::size_t index : indicators) {
        for (const AnswerPlace& place : assessment.indicators[index].merged.given) {
            table.rows.push_back(answer_row(model, *assessment.round, index, place));
        }
    }
    return table;
}

static Cell age_cell(const CheckedEvidence& checked, const Date& as_of) {
    if (!checked.item->date || checked.state == EvidenceState::Future) {
        return {};
    }
    return number_cell(months_between(checked.item->date->last, as_of));
}

static Row evidence_row(const Model& model, const Assessment& assessment,
                        std::size_t indicator, const CheckedEvidence& checked) {
    const Round& round = *assessment.round;
    const Evidence& item = *checked.item;
    const Term& kind = model.evidence_kinds[item.kind];
    const bool counts = checked.state == EvidenceState::InDate;
    return {{text_cell(model.indicators[indicator].id.text), text_cell(item.title),
             text_cell(kind.text.empty() ? kind.id : kind.text),
             item.date ? text_cell(to_string(*item.date)) : Cell{},
             age_cell(checked, round.as_of),
             checked.expires ? text_cell(to_string(*checked.expires)) : Cell{},
             text_cell(evidence_state_text(words_of(model), checked.state),
                       counts ? Tone::Good : Tone::Bad),
             item.verified ? text_cell(item.verified->by) : Cell{},
             item.verified ? text_cell(to_string(item.verified->on)) : Cell{},
             text_cell(respondent_text(model, round.sets[checked.set])),
             text_cell(item.url), text_cell(item.sha256),
             text_cell(place_text(item.position))}};
}

Table evidence_table(const Model& model, const Assessment& assessment,
                     const std::vector<std::size_t>& indicators) {
    const Language& words = words_of(model);
    Table table{"evidence",
                words.say("table/evidence", "Evidence"),
                {},
                {},
                words.say("empty/evidence", "No evidence was offered.")};
    table.columns = {
        text_column("indicator", words.say("column/indicator", "Indicator")),
        text_column("title", words.say("column/document", "Document"), 0.24),
        text_column("kind", words.say("column/kind", "Kind"), 0.14),
        text_column("date", words.say("column/date", "Date")),
        number_column("age_months", words.say("column/months_old", "Months old")),
        text_column("expires", words.say("column/good_until", "Good until")),
        text_column("state", words.say("column/counts", "Counts?")),
        text_column("verified_by", words.say("column/checked_by", "Checked by")),
        text_column("verified_on", words.say("column/checked_on", "on")),
        text_column("offered_by", words.say("column/offered_by", "Offered by")),
        text_column("url", words.say("column/address", "Address")),
        text_column("sha256", "SHA-256"),
        text_column("place", words.say("column/where", "Where"))};
    for (const std::size_t index : indicators) {
        for (const CheckedEvidence& item : assessment.indicators[index].merged.evidence) {
            table.rows.push_back(evidence_row(model, assessment, index, item));
        }
    }
    return table;
}

static Row respondent_row(const Model& model, const ResponseSet& set) {
    const auto given = std::ranges::count_if(set.responses, [](const Response& response) {
        return response.answer.is_real();
    });
    return {
        {text_cell(set.respondent.organisation),
         text_cell(role_text(model, set.respondent.role)), text_cell(to_string(set.date)),
         text_cell(assessor_type_text(words_of(model), set.assessor_type)),
         count_cell(set.responses.size()), count_cell(static_cast<std::size_t>(given)),
         count_cell(set.settlements.size()),
         text_cell(std::string(word_for(marking_words, set.marking))),
         text_cell(set.position.file)}};
}

Table respondent_table(const Model& model, const Assessment& assessment) {
    const Language& words = words_of(model);
    Table table{"respondents",
                words.say("table/respondents", "Who answered"),
                {},
                {},
                words.say("empty/answers", "Nobody answered.")};
    table.columns = {
        text_column("organisation", words.say("column/organisation", "Organisation")),
        text_column("role", words.say("column/role", "Role")),
        text_column("date", words.say("column/date", "Date")),
        text_column("assessor_type", words.say("column/how_answered", "How")),
        number_column("answers", words.say("column/answers", "Answers")),
        number_column("real_answers",
                      words.say("column/real_answers", "Of these, not unknown")),
        number_column("settlements",
                      words.say("column/settlements", "Settlements recorded")),
        text_column("marking", words.say("column/marking", "Marking")),
        text_column("file", words.say("column/file", "File"))};
    for (const ResponseSet& set : assessment.round->sets) {
        table.rows.push_back(respondent_row(model, set));
    }
    return table;
}

} // namespace capmat
