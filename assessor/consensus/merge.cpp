// SPDX-License-Identifier: Apache-2.0
#include "assessor/consensus/merge.h"

#include <algorithm>

namespace capmat {

const Response& response_at(const Round& round, const AnswerPlace& place) {
    const ResponseSet& set = round.sets[place.set];
    return place.is_settlement ? set.settlements[place.index].response
                               : set.responses[place.index];
}

double claimed_credit(const Model& model, const Indicator& indicator,
                      const Answer& answer) {
    switch (answer.state) {
    case AnswerState::Yes:
        return 1.0;
    case AnswerState::Partly:
        return model.partly;
    case AnswerState::Value:
        return indicator.scale.credit_of(answer.value);
    case AnswerState::No:
    case AnswerState::Unknown:
    case AnswerState::NotApplicable:
        return 0.0;
    }
    return 0.0;
}

static void pool_evidence(const Indicator& indicator, const Round& round,
                          const AnswerPlace& place, MergedAnswer& merged) {
    for (const Evidence& item : response_at(round, place).evidence) {
        merged.evidence.push_back({place.set, &item,
                                   check_evidence(indicator.evidence, item, round.as_of),
                                   expiry(indicator.evidence, item)});
    }
}

static void add_answer(const Model& model, const Indicator& indicator,
                       const Answer& answer, MergedAnswer& merged) {
    const double credit = claimed_credit(model, indicator, answer);
    const bool known = std::ranges::find(merged.answers, credit,
                                         &DistinctAnswer::credit) != merged.answers.end();
    if (!known) {
        merged.answers.push_back({answer, credit});
    }
}

/// The state of an indicator on which nobody has settled anything.
static MergedState unsettled_state(const MergedAnswer& merged, bool not_applicable,
                                   bool unknown) {
    if (merged.answers.size() > 1 || (!merged.answers.empty() && not_applicable)) {
        return MergedState::Contested;
    }
    if (!merged.answers.empty()) {
        return MergedState::Answered;
    }
    if (not_applicable) {
        return MergedState::NotApplicable;
    }
    return unknown ? MergedState::Unknown : MergedState::Unanswered;
}

static MergedState settled_state(const Answer& answer) {
    if (answer.state == AnswerState::NotApplicable) {
        return MergedState::NotApplicable;
    }
    return answer.is_real() ? MergedState::Answered : MergedState::Unknown;
}

static void decide(const Model& model, const Indicator& indicator, const Round& round,
                   MergedAnswer& merged) {
    bool not_applicable = false;
    bool unknown = false;
    for (const AnswerPlace& place : merged.given) {
        const Answer& answer = response_at(round, place).answer;
        if (place.is_settlement) {
            merged.settled = true;
            merged.answers.clear();
            merged.state = settled_state(answer);
        }
        not_applicable |= answer.state == AnswerState::NotApplicable;
        unknown |= answer.state == AnswerState::Unknown;
        if (answer.is_real()) {
            add_answer(model, indicator, answer, merged);
        }
    }
    std::ranges::sort(merged.answers, {}, &DistinctAnswer::credit);
    if (!merged.settled) {
        merged.state = unsettled_state(merged, not_applicable, unknown);
    }
}

static void collect_given(const Round& round, std::vector<MergedAnswer>& merged) {
    for (std::size_t s = 0; s < round.sets.size(); ++s) {
        const ResponseSet& set = round.sets[s];
        for (std::size_t i = 0; i < set.responses.size(); ++i) {
            merged[set.responses[i].indicator].given.push_back({s, i, false});
        }
    }
    for (std::size_t s = 0; s < round.sets.size(); ++s) {
        const ResponseSet& set = round.sets[s];
        for (std::size_t i = 0; i < set.settlements.size(); ++i) {
            merged[set.settlements[i].response.indicator].given.push_back({s, i, true});
        }
    }
}

std::vector<MergedAnswer> merge_answers(const Model& model, const Round& round) {
    std::vector<MergedAnswer> merged(model.indicators.size());
    collect_given(round, merged);
    for (std::size_t i = 0; i < merged.size(); ++i) {
        for (const AnswerPlace& place : merged[i].given) {
            pool_evidence(model.indicators[i], round, place, merged[i]);
        }
        decide(model, model.indicators[i], round, merged[i]);
        if (!round.in_scope.empty() && !round.in_scope[i]) {
            merged[i].state = MergedState::OutOfScope;
        }
    }
    return merged;
}

} // namespace capmat
