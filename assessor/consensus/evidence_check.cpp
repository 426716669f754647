// SPDX-License-Identifier: Apache-2.0
#include "assessor/consensus/evidence_check.h"

#include <algorithm>

namespace capmat {

static bool accepts(const EvidenceRule& rule, std::size_t kind) {
    return rule.kinds.empty() || std::ranges::find(rule.kinds, kind) != rule.kinds.end();
}

std::optional<Date> expiry(const std::optional<EvidenceRule>& rule,
                           const Evidence& item) {
    if (!rule || !rule->max_age_months || !item.date) {
        return std::nullopt;
    }
    return add_months(item.date->last, *rule->max_age_months);
}

EvidenceState check_evidence(const std::optional<EvidenceRule>& rule,
                             const Evidence& item, const Date& as_of) {
    if (rule && !accepts(*rule, item.kind)) {
        return EvidenceState::WrongKind;
    }
    if (item.date && item.date->first > as_of) {
        return EvidenceState::Future;
    }
    const bool limited = rule && rule->max_age_months;
    const std::optional<Date> last_day = expiry(rule, item);
    const bool in_date = !limited || (last_day && as_of <= *last_day);
    return in_date ? EvidenceState::InDate : EvidenceState::TooOld;
}

Proof best_proof(std::span<const CheckedEvidence> items, Reading reading) {
    Proof best = Proof::None;
    for (const CheckedEvidence& checked : items) {
        if (reading == Reading::Verified && !checked.item->verified) {
            continue;
        }
        if (checked.state == EvidenceState::InDate) {
            best = Proof::InDate;
        } else if (checked.state == EvidenceState::TooOld) {
            best = std::max(best, Proof::TooOld);
        }
    }
    return best;
}

} // namespace capmat
