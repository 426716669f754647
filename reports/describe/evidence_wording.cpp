// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

std::string_view evidence_state_text(EvidenceState state) {
    switch (state) {
    case EvidenceState::InDate:
        return "yes";
    case EvidenceState::TooOld:
        return "too old";
    case EvidenceState::Future:
        return "dated after the assessment";
    case EvidenceState::WrongKind:
        return "kind not accepted";
    }
    return {};
}

/// A model's key for a kind of evidence as a word: "review report".
static std::string kind_word(std::string id) {
    std::ranges::replace(id, '_', ' ');
    return id;
}

static std::string age_text(const CheckedEvidence& checked, const Date& as_of) {
    const std::optional<PartialDate>& date = checked.item->date;
    if (checked.state == EvidenceState::Future) {
        return "dated after the assessment";
    }
    const std::string too_old =
        checked.state == EvidenceState::TooOld ? ", beyond the age limit" : "";
    if (!date) {
        return "undated" + too_old;
    }
    const int months = months_between(date->last, as_of);
    return fmt::format("{}, {} old{}", to_string(*date),
                       count_text(static_cast<std::size_t>(months), "month", "months"),
                       too_old);
}

std::string evidence_text(const Model& model, const Indicator& /*indicator*/,
                          const CheckedEvidence& checked, const Date& as_of) {
    const Evidence& item = *checked.item;
    std::string text = fmt::format("{} ({}, {})", item.title,
                                   kind_word(model.evidence_kinds[item.kind].id),
                                   age_text(checked, as_of));
    if (checked.state == EvidenceState::WrongKind) {
        text += ", a kind this indicator does not accept";
    }
    if (item.verified) {
        text += fmt::format(", checked by {} on {}", item.verified->by,
                            to_string(item.verified->on));
    }
    return text;
}

std::string_view finding_word(FindingKind kind) {
    switch (kind) {
    case FindingKind::PrerequisiteNo:
        return "prerequisite";
    case FindingKind::FutureEvidence:
        return "future evidence";
    case FindingKind::WrongKind:
        return "evidence kind";
    case FindingKind::OverusedDocument:
        return "overused document";
    case FindingKind::CheckFailed:
        return "check";
    }
    return {};
}

std::string finding_text(const Model& model, const Finding& finding) {
    const std::string& id = model.indicators[finding.indicator].id.text;
    const std::string other =
        finding.other ? model.indicators[*finding.other].id.text : std::string();
    switch (finding.kind) {
    case FindingKind::PrerequisiteNo:
        return fmt::format("{} is answered positively, but {}, which it requires, is "
                           "answered no: check this answer",
                           id, other);
    case FindingKind::FutureEvidence:
        return fmt::format("{}: \"{}\" is dated after the assessment and does not count",
                           id, finding.document);
    case FindingKind::WrongKind:
        return fmt::format("{}: \"{}\" is of a kind this indicator does not accept", id,
                           finding.document);
    case FindingKind::OverusedDocument:
        return fmt::format(
            "\"{}\" is offered for {} indicators, {} the first: check what "
            "it shows of each",
            finding.document, finding.uses, id);
    case FindingKind::CheckFailed:
        return fmt::format("{} is yes but {} is no: {}", id, other,
                           model.checks[*finding.check].message);
    }
    return {};
}

} // namespace capmat
