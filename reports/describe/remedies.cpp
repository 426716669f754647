// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/remedies.h"

#include "assessor/scoring/tolerance.h"
#include "reports/describe/phrases.h"
#include "reports/describe/wording.h"

#include <algorithm>
#include <vector>

namespace capmat {

std::optional<Need> need_at(const Assessment& assessment, std::size_t indicator) {
    const IndicatorResult& result = assessment.indicators[indicator];
    if (!result.merged.applies() || is_full(assessment.range(indicator).low.credit)) {
        return std::nullopt;
    }
    return need_of(result, result.ranges[Reading::Claimed].low);
}

static bool all_are(const std::vector<CheckedEvidence>& evidence, EvidenceState state) {
    return std::ranges::all_of(
        evidence, [&](const CheckedEvidence& item) { return item.state == state; });
}

static bool any_is(const std::vector<CheckedEvidence>& evidence, EvidenceState state) {
    return std::ranges::any_of(
        evidence, [&](const CheckedEvidence& item) { return item.state == state; });
}

/// Evidence that would do, had an assessor looked at it.
static bool only_unchecked(const Assessment& assessment, const IndicatorResult& result) {
    return assessment.headline == Reading::Verified &&
           any_is(result.merged.evidence, EvidenceState::InDate);
}

/// Why a claim is not proven, as a clause: "the evidence is too old".
static std::string proof_text(const Language& words, const Assessment& assessment,
                              const IndicatorResult& result) {
    const std::vector<CheckedEvidence>& evidence = result.merged.evidence;
    if (evidence.empty()) {
        return words.say("unproven/none_offered", "no evidence was offered");
    }
    if (only_unchecked(assessment, result)) {
        return words.say("unproven/unchecked", "no assessor has checked the evidence");
    }
    if (any_is(evidence, EvidenceState::TooOld)) {
        return words.say("unproven/too_old", "the evidence is too old");
    }
    if (all_are(evidence, EvidenceState::WrongKind)) {
        return words.say("unproven/wrong_kind",
                         "the evidence is of a kind that is not accepted");
    }
    if (all_are(evidence, EvidenceState::Future)) {
        return words.say("unproven/future", "the evidence is dated after the assessment");
    }
    return words.say("unproven/none_counts", "none of the evidence counts");
}

/// An answer short of full credit, of which not even all is proven.
static std::string unproven_text(const Language& words, const Indicator& indicator,
                                 const Answer& answer, const std::string& why) {
    const std::string given = answer_word(words, answer);
    return answer.state == AnswerState::Value
               ? words.say_with("shortfall/unproven_value",
                                "answered {0}; {1} is full credit, and {2}", given,
                                plain_number(words, indicator.scale.best), why)
               : words.say_with("shortfall/unproven", "answered {0}, and {1}", given,
                                why);
}

static std::string below_full_text(const Language& words, const Indicator& indicator,
                                   const Answer& answer) {
    const std::string given = answer_word(words, answer);
    return answer.state == AnswerState::Value
               ? words.say_with("shortfall/value", "answered {0}; {1} is full credit",
                                given, plain_number(words, indicator.scale.best))
               : words.say_with("shortfall/answer", "answered {0}", given);
}

static std::string to_do_text(const Model& model, const Assessment& assessment,
                              std::size_t indicator) {
    const Language& words = words_of(model);
    const IndicatorResult& result = assessment.indicators[indicator];
    if (result.merged.answers.empty()) {
        return state_word(words, result.merged.state);
    }
    const Answer& answer = result.merged.answers.front().answer;
    const double claimed = result.ranges[Reading::Claimed].low.credit;
    return assessment.range(indicator).low.credit < claimed
               ? unproven_text(words, model.indicators[indicator], answer,
                               proof_text(words, assessment, result))
               : below_full_text(words, model.indicators[indicator], answer);
}

std::string shortfall_text(const Model& model, const Assessment& assessment,
                           std::size_t indicator) {
    const std::optional<Need> need = need_at(assessment, indicator);
    if (!need) {
        return {};
    }
    const Language& words = words_of(model);
    const IndicatorResult& result = assessment.indicators[indicator];
    switch (*need) {
    case Need::Settle:
        return words.say_with("shortfall/contested", "the answers differ: {0}",
                              answer_text(words, result.merged));
    case Need::FindOut:
        return result.merged.state == MergedState::Unknown
                   ? words.say("shortfall/unknown", "nobody who was asked could tell")
                   : words.say("shortfall/unanswered", "nobody answered");
    case Need::Do:
        return to_do_text(model, assessment, indicator);
    case Need::Prove:
        return words.say_with("shortfall/claimed", "answered {0}, but {1}",
                              answer_text(words, result.merged),
                              proof_text(words, assessment, result));
    }
    return {};
}

/// The kinds of evidence an indicator accepts: "Act of parliament; Decree".
static std::string kinds_text(const Model& model, const EvidenceRule& rule) {
    std::vector<std::string> kinds;
    for (const std::size_t kind : rule.kinds) {
        const Term& term = model.evidence_kinds[kind];
        kinds.push_back(term.text.empty() ? term.id : term.text);
    }
    return side_by_side(words_of(model), kinds);
}

/// What to file where the model names no kind of evidence.
static std::string filing_any_text(const Language& words, const EvidenceRule& rule,
                                   bool to_be_checked) {
    if (!rule.max_age_months) {
        return to_be_checked ? words.say("remedy/file_checked",
                                         "File evidence, and have an assessor check it")
                             : words.say("remedy/file", "File evidence");
    }
    const auto months = static_cast<std::size_t>(*rule.max_age_months);
    return to_be_checked
               ? words.say_count("remedy/file_recent_checked",
                                 "File evidence (at most {0} month old), and have an "
                                 "assessor check it",
                                 "File evidence (at most {0} months old), and have an "
                                 "assessor check it",
                                 months)
               : words.say_count("remedy/file_recent",
                                 "File evidence (at most {0} month old)",
                                 "File evidence (at most {0} months old)", months);
}

static std::string filing_text(const Model& model, const Indicator& indicator,
                               bool to_be_checked) {
    const Language& words = words_of(model);
    const EvidenceRule rule = indicator.evidence.value_or(EvidenceRule{});
    if (rule.kinds.empty()) {
        return filing_any_text(words, rule, to_be_checked);
    }
    std::string kinds = kinds_text(model, rule);
    if (rule.max_age_months) {
        kinds = words.say_count("remedy/recent_kinds", "{1} (at most {0} month old)",
                                "{1} (at most {0} months old)",
                                static_cast<std::size_t>(*rule.max_age_months), kinds);
    }
    return to_be_checked
               ? words.say_with("remedy/file_kinds_checked",
                                "File evidence: {0}, and have an assessor check it",
                                kinds)
               : words.say_with("remedy/file_kinds", "File evidence: {0}", kinds);
}

static std::string prove_text(const Model& model, const Assessment& assessment,
                              std::size_t indicator) {
    if (only_unchecked(assessment, assessment.indicators[indicator])) {
        return words_of(model).say("remedy/check",
                                   "Have an assessor check the evidence on file");
    }
    return filing_text(model, model.indicators[indicator],
                       assessment.headline == Reading::Verified);
}

static std::string asking_text(const Model& model, const Indicator& indicator) {
    const Language& words = words_of(model);
    std::vector<std::string> roles;
    for (const std::size_t role : indicator.ask) {
        roles.push_back(role_text(model, model.roles[role].id));
    }
    return roles.empty() ? words.say("remedy/find_out", "Find out and record the answer")
                         : words.say_with("remedy/ask",
                                          "Ask and record the answer. Who can tell: {0}",
                                          side_by_side(words, roles));
}

static std::string work_text(const Language& words, const Indicator& indicator) {
    if (indicator.action) {
        return clause(indicator.action->title);
    }
    const std::string statement = clause(indicator.statement);
    return indicator.scale.kind == LeafKind::Met
               ? words.say_with("remedy/fulfil", "Fulfil: {0}", statement)
               : words.say_with("remedy/raise", "Raise: {0}", statement);
}

std::string action_text(const Model& model, const Assessment& assessment,
                        std::size_t index) {
    const Indicator& indicator = model.indicators[index];
    const std::optional<Need> need = need_at(assessment, index);
    if (!need) {
        return {};
    }
    switch (*need) {
    case Need::Do:
        return work_text(words_of(model), indicator);
    case Need::Prove:
        return prove_text(model, assessment, index);
    case Need::FindOut:
        return asking_text(model, indicator);
    case Need::Settle:
        return words_of(model).say_with("remedy/settle",
                                        "Settle between the answers ({0})",
                                        voices_text(model, assessment, index));
    }
    return {};
}

std::string full_action_text(const Model& model, const Assessment& assessment,
                             std::size_t index) {
    std::string text = action_text(model, assessment, index);
    if (text.empty() || need_at(assessment, index) == Need::Do) {
        return text;
    }
    return words_of(model).say_with("remedy/with_statement", "{0}. Statement: {1}", text,
                                    clause(model.indicators[index].statement));
}

std::string owner_text(const Model& model, const Indicator& indicator) {
    return indicator.ask.empty()
               ? std::string()
               : role_text(model, model.roles[indicator.ask.front()].id);
}

static const Action* action_to_do(const Model& model, const Assessment& assessment,
                                  std::size_t index) {
    const Indicator& indicator = model.indicators[index];
    const bool to_do = need_at(assessment, index) == Need::Do;
    return to_do && indicator.action ? &*indicator.action : nullptr;
}

std::string effort_text(const Model& model, const Assessment& assessment,
                        std::size_t indicator) {
    const Action* action = action_to_do(model, assessment, indicator);
    return action != nullptr && action->effort ? model.efforts[*action->effort].id
                                               : std::string();
}

std::optional<int> months_of(const Model& model, const Assessment& assessment,
                             std::size_t indicator) {
    const Action* action = action_to_do(model, assessment, indicator);
    return action != nullptr ? action->months : std::nullopt;
}

std::string voices_text(const Model& model, const Assessment& assessment,
                        std::size_t indicator) {
    const Language& words = words_of(model);
    const Round& round = *assessment.round;
    std::vector<std::string> voices;
    for (const AnswerPlace& place : assessment.indicators[indicator].merged.given) {
        if (!place.is_settlement) {
            voices.push_back(
                labelled(words, respondent_text(model, round.sets[place.set]),
                         answer_word(words, response_at(round, place).answer)));
        }
    }
    return side_by_side(words, voices);
}

std::string settled_answer_text(const Language& words, const MergedAnswer& merged) {
    return merged.settled ? words.say_with("said/settled", "{0} (settled)",
                                           answer_text(words, merged))
                          : answer_text(words, merged);
}

} // namespace capmat
