// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/remedies.h"

#include "assessor/scoring/tolerance.h"
#include "questionnaires/response_words.h"
#include "reports/describe/phrases.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>

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

/// Why a claim is not proven.
static std::string proof_text(const Assessment& assessment,
                              const IndicatorResult& result) {
    const std::vector<CheckedEvidence>& evidence = result.merged.evidence;
    if (evidence.empty()) {
        return "no evidence was offered";
    }
    if (only_unchecked(assessment, result)) {
        return "no assessor has checked the evidence";
    }
    if (any_is(evidence, EvidenceState::TooOld)) {
        return "the evidence is too old";
    }
    if (all_are(evidence, EvidenceState::WrongKind)) {
        return "the evidence is of a kind that is not accepted";
    }
    if (all_are(evidence, EvidenceState::Future)) {
        return "the evidence is dated after the assessment";
    }
    return "none of the evidence counts";
}

static std::string below_full_text(const Language& words, const Indicator& indicator,
                                   const DistinctAnswer& answer) {
    return answer.answer.state == AnswerState::Value
               ? fmt::format("answered {}; {} is full credit", to_string(answer.answer),
                             plain_number(words, indicator.scale.best))
               : fmt::format("answered {}", to_string(answer.answer));
}

static std::string to_do_text(const Model& model, const Assessment& assessment,
                              std::size_t indicator) {
    const IndicatorResult& result = assessment.indicators[indicator];
    if (result.merged.answers.empty()) {
        return std::string(state_word(words_of(model), result.merged.state));
    }
    const std::string text = below_full_text(words_of(model), model.indicators[indicator],
                                             result.merged.answers.front());
    const double claimed = result.ranges[Reading::Claimed].low.credit;
    const bool unproven = assessment.range(indicator).low.credit < claimed;
    return unproven ? text + ", and " + proof_text(assessment, result) : text;
}

std::string shortfall_text(const Model& model, const Assessment& assessment,
                           std::size_t indicator) {
    const std::optional<Need> need = need_at(assessment, indicator);
    if (!need) {
        return {};
    }
    const IndicatorResult& result = assessment.indicators[indicator];
    switch (*need) {
    case Need::Settle:
        return fmt::format("the answers differ: {}",
                           answer_text(words_of(model), result.merged));
    case Need::FindOut:
        return result.merged.state == MergedState::Unknown
                   ? "nobody who was asked could tell"
                   : "nobody answered";
    case Need::Do:
        return to_do_text(model, assessment, indicator);
    case Need::Prove:
        return fmt::format("answered {}, but {}",
                           answer_text(words_of(model), result.merged),
                           proof_text(assessment, result));
    }
    return {};
}

static std::string filing_text(const Model& model, const Indicator& indicator) {
    const EvidenceRule rule = indicator.evidence.value_or(EvidenceRule{});
    std::string text;
    for (const std::size_t kind : rule.kinds) {
        const Term& term = model.evidence_kinds[kind];
        text += (text.empty() ? "" : "; ") + (term.text.empty() ? term.id : term.text);
    }
    text = text.empty() ? "File evidence" : "File evidence: " + text;
    if (rule.max_age_months) {
        text += fmt::format(" (at most {} old)",
                            count_text(static_cast<std::size_t>(*rule.max_age_months),
                                       "month", "months"));
    }
    return text;
}

static std::string prove_text(const Model& model, const Assessment& assessment,
                              std::size_t indicator) {
    if (only_unchecked(assessment, assessment.indicators[indicator])) {
        return "Have an assessor check the evidence on file";
    }
    const std::string text = filing_text(model, model.indicators[indicator]);
    return assessment.headline == Reading::Verified
               ? text + ", and have an assessor check it"
               : text;
}

static std::string asking_text(const Model& model, const Indicator& indicator) {
    std::vector<std::string> roles;
    for (const std::size_t role : indicator.ask) {
        roles.push_back(role_text(model, model.roles[role].id));
    }
    return roles.empty() ? "Find out and record the answer"
                         : fmt::format("Ask and record the answer. Who can tell: {}",
                                       fmt::join(roles, "; "));
}

static std::string work_text(const Indicator& indicator) {
    if (indicator.action) {
        return clause(indicator.action->title);
    }
    const bool is_statement = indicator.scale.kind == LeafKind::Met;
    return (is_statement ? "Fulfil: " : "Raise: ") + clause(indicator.statement);
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
        return work_text(indicator);
    case Need::Prove:
        return prove_text(model, assessment, index);
    case Need::FindOut:
        return asking_text(model, indicator);
    case Need::Settle:
        return fmt::format("Settle between the answers ({})",
                           voices_text(model, assessment, index));
    }
    return {};
}

std::string full_action_text(const Model& model, const Assessment& assessment,
                             std::size_t index) {
    const std::string text = action_text(model, assessment, index);
    if (text.empty() || need_at(assessment, index) == Need::Do) {
        return text;
    }
    return fmt::format("{}. Statement: {}", text,
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
    const Round& round = *assessment.round;
    std::string text;
    for (const AnswerPlace& place : assessment.indicators[indicator].merged.given) {
        if (!place.is_settlement) {
            text += fmt::format(
                "{}{}: {}", text.empty() ? "" : "; ",
                respondent_text(model, round.sets[place.set]),
                answer_word(words_of(model), response_at(round, place).answer));
        }
    }
    return text;
}

std::string settled_answer_text(const Language& words, const MergedAnswer& merged) {
    return merged.settled ? words.say_with("said/settled", "{0} (settled)",
                                           answer_text(words, merged))
                          : answer_text(words, merged);
}

} // namespace capmat
