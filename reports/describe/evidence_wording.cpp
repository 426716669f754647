// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/phrases.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

std::string evidence_state_text(const Language& words, EvidenceState state) {
    switch (state) {
    case EvidenceState::InDate:
        return words.say("evidence_state/counts", "yes");
    case EvidenceState::TooOld:
        return words.say("evidence_state/too_old", "too old");
    case EvidenceState::Future:
        return words.say("evidence_state/future", "dated after the assessment");
    case EvidenceState::WrongKind:
        return words.say("evidence_state/wrong_kind", "kind not accepted");
    }
    return {};
}

/// A kind of evidence: in English the model's short key as a word, "review report"; in
/// other languages what the model calls it.
static std::string kind_word(const Language& words, const Term& kind) {
    if (!words.is_english() && !kind.text.empty()) {
        return kind.text;
    }
    std::string word = kind.id;
    std::ranges::replace(word, '_', ' ');
    return word;
}

static std::string age_text(const Language& words, const CheckedEvidence& checked,
                            const Date& as_of) {
    const std::optional<PartialDate>& date = checked.item->date;
    if (checked.state == EvidenceState::Future) {
        return words.say("evidence_state/future", "dated after the assessment");
    }
    std::string age = words.say("evidence/undated", "undated");
    if (date) {
        const auto months = static_cast<std::size_t>(months_between(date->last, as_of));
        age = words.say_with("evidence/age", "{0}, {1} old", to_string(*date),
                             count_of_months(words, months));
    }
    return checked.state == EvidenceState::TooOld
               ? words.say_with("evidence/beyond_limit", "{0}, beyond the age limit", age)
               : age;
}

std::string evidence_text(const Model& model, const Indicator& /*indicator*/,
                          const CheckedEvidence& checked, const Date& as_of) {
    const Language& words = words_of(model);
    const Evidence& item = *checked.item;
    const Term& kind = model.evidence_kinds[item.kind];
    std::string text =
        words.say_with("evidence/item", "{0} ({1}, {2})", item.title,
                       kind_word(words, kind), age_text(words, checked, as_of));
    if (checked.state == EvidenceState::WrongKind) {
        text = words.say_with("evidence/wrong_kind",
                              "{0}, a kind this indicator does not accept", text);
    }
    if (item.verified) {
        text = words.say_with("evidence/verified", "{0}, checked by {1} on {2}", text,
                              item.verified->by, to_string(item.verified->on));
    }
    return text;
}

std::string finding_word(const Language& words, FindingKind kind) {
    switch (kind) {
    case FindingKind::PrerequisiteNo:
        return words.say("finding/prerequisite", "prerequisite");
    case FindingKind::FutureEvidence:
        return words.say("finding/future_evidence", "future evidence");
    case FindingKind::WrongKind:
        return words.say("finding/evidence_kind", "evidence kind");
    case FindingKind::OverusedDocument:
        return words.say("finding/overused_document", "overused document");
    case FindingKind::CheckFailed:
        return words.say("finding/check", "check");
    }
    return {};
}

std::string finding_text(const Model& model, const Finding& finding) {
    return finding_text(words_of(model), model, finding);
}

std::string finding_text(const Language& words, const Model& model,
                         const Finding& finding) {
    const std::string& id = model.indicators[finding.indicator].id.text;
    const std::string other =
        finding.other ? model.indicators[*finding.other].id.text : std::string();
    switch (finding.kind) {
    case FindingKind::PrerequisiteNo:
        return words.say_with("finding/prerequisite_no",
                              "{0} is answered positively, but {1}, which it requires, "
                              "is answered no: check this answer",
                              id, other);
    case FindingKind::FutureEvidence:
        return words.say_with(
            "finding/is_future",
            "{0}: \"{1}\" is dated after the assessment and does not count", id,
            finding.document);
    case FindingKind::WrongKind:
        return words.say_with("finding/is_wrong_kind",
                              "{0}: \"{1}\" is of a kind this indicator does not accept",
                              id, finding.document);
    case FindingKind::OverusedDocument:
        return words.say_with("finding/is_overused",
                              "\"{0}\" is offered for {1} indicators, {2} the first: "
                              "check what it shows of each",
                              finding.document, finding.uses, id);
    case FindingKind::CheckFailed:
        return words.say_with("finding/check_failed", "{0} is yes but {1} is no: {2}", id,
                              other, model.checks[*finding.check].message);
    }
    return {};
}

} // namespace capmat
