// SPDX-License-Identifier: Apache-2.0
#include "assessor/finding.h"

#include "assessor/consensus/merge.h"

#include <algorithm>
#include <map>
#include <set>

namespace capmat {

namespace {

/// What is looked through for findings.
struct Examined {
    const Model& model;
    const Round& round;
    const std::vector<MergedAnswer>& merged; ///< by indicator
};

} // namespace

static SourcePosition place_of(const Round& round, const MergedAnswer& merged) {
    return merged.given.empty() ? SourcePosition{}
                                : response_at(round, merged.given.front()).position;
}

static void check_prerequisites(const Examined& examined, std::size_t index,
                                std::vector<Finding>& findings) {
    const std::vector<MergedAnswer>& merged = examined.merged;
    if (!merged[index].is_positive() || !merged[index].applies()) {
        return;
    }
    for (const std::size_t first : examined.model.indicators[index].prerequisites) {
        if (merged[first].is_no() && merged[first].applies()) {
            Finding finding{FindingKind::PrerequisiteNo, index, first, {}, 0, {}, {}};
            finding.position = place_of(examined.round, merged[index]);
            findings.push_back(std::move(finding));
        }
    }
}

/// An item may be of the wrong kind and dated after the assessment: both are said.
static void check_items(const Examined& examined, std::size_t index,
                        std::vector<Finding>& findings) {
    for (const CheckedEvidence& checked : examined.merged[index].evidence) {
        const Evidence& item = *checked.item;
        if (checked.state == EvidenceState::WrongKind) {
            findings.push_back(
                {FindingKind::WrongKind, index, {}, item.title, 0, {}, item.position});
        }
        if (item.date && item.date->first > examined.round.as_of) {
            findings.push_back({FindingKind::FutureEvidence,
                                index,
                                {},
                                item.title,
                                0,
                                {},
                                item.position});
        }
    }
}

/// What makes two items the same document: the content, else the address, else the title.
static std::string identity(const Evidence& item) {
    if (!item.sha256.empty()) {
        return "sha256 " + item.sha256;
    }
    return item.url.empty() ? "title " + item.title : "url " + item.url;
}

using Uses = std::map<std::string, std::set<std::size_t>>;

static Uses count_uses(const std::vector<MergedAnswer>& merged) {
    Uses uses;
    for (std::size_t i = 0; i < merged.size(); ++i) {
        for (const CheckedEvidence& checked : merged[i].evidence) {
            uses[identity(*checked.item)].insert(i);
        }
    }
    return uses;
}

/// A document that serves too many indicators is reported at the first of them.
static void check_uses(const Examined& examined, const Uses& uses, std::size_t index,
                       std::vector<Finding>& findings) {
    std::set<std::string> reported;
    for (const CheckedEvidence& checked : examined.merged[index].evidence) {
        const std::string document = identity(*checked.item);
        const std::set<std::size_t>& indicators = uses.at(document);
        const bool too_many =
            indicators.size() > static_cast<std::size_t>(examined.model.max_uses);
        if (too_many && *indicators.begin() == index &&
            reported.insert(document).second) {
            findings.push_back({FindingKind::OverusedDocument,
                                index,
                                {},
                                checked.item->title,
                                indicators.size(),
                                {},
                                checked.item->position});
        }
    }
}

static void run_check(const Examined& examined, std::size_t number,
                      std::vector<Finding>& findings) {
    const ConsistencyCheck& check = examined.model.checks[number];
    const MergedAnswer& positive = examined.merged[check.if_positive];
    const MergedAnswer& then = examined.merged[check.then];
    const bool is_yes =
        !positive.answers.empty() && positive.answers.back().credit >= 1.0;
    if (is_yes && then.is_no() && positive.applies() && then.applies()) {
        findings.push_back({FindingKind::CheckFailed,
                            check.if_positive,
                            check.then,
                            {},
                            0,
                            number,
                            place_of(examined.round, positive)});
    }
}

std::vector<Finding> find_inconsistencies(const Model& model, const Round& round,
                                          const std::vector<MergedAnswer>& merged) {
    const Examined examined{model, round, merged};
    std::vector<Finding> findings;
    const Uses uses = count_uses(merged);
    for (std::size_t i = 0; i < merged.size(); ++i) {
        check_prerequisites(examined, i, findings);
        check_items(examined, i, findings);
        check_uses(examined, uses, i, findings);
    }
    for (std::size_t i = 0; i < model.checks.size(); ++i) {
        run_check(examined, i, findings);
    }
    std::ranges::stable_sort(findings, {}, &Finding::indicator);
    return findings;
}

} // namespace capmat
