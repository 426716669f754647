// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/country_report/brief.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/rules_in_words.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::string answers_sentence(const NodeCounts& counts) {
    std::string text = fmt::format(
        "{} to the country; {} answered and {} open.",
        count_text(counts.applicable, "indicator applies", "indicators apply"),
        count_text(counts.answered, "is", "are"), count_text(counts.open, "is", "are"));
    if (counts.contested > 0) {
        text += fmt::format(" On {} the answers differ.", counts.contested);
    }
    return text;
}

static std::string proof_sentence(const Language& words, const NodeCounts& counts) {
    const double all = std::max(1.0, static_cast<double>(counts.applicable));
    const double share = static_cast<double>(counts.evidenced) / all;
    return fmt::format("{} of {} ({}) {} on accepted evidence.", counts.evidenced,
                       counts.applicable, share_text(words, share, share),
                       verb(counts.evidenced, "rests", "rest"));
}

/// How many units another reading would put higher or lower, on their low ends.
static std::string distance_sentence(const Model& model, const Assessment& assessment,
                                     Reading reading) {
    std::size_t higher = 0;
    std::size_t lower = 0;
    bool same_high = true;
    for (const std::size_t unit : all_units(model)) {
        const auto& there = assessment.nodes[reading][unit].low;
        const auto& here = assessment.node(unit).low;
        higher += there && here && *there > *here + 1e-9 ? 1 : 0;
        lower += there && here && *there < *here - 1e-9 ? 1 : 0;
        same_high = same_high &&
                    assessment.nodes[reading][unit].high == assessment.node(unit).high;
    }
    std::vector<std::string> parts;
    if (higher > 0) {
        parts.push_back(
            fmt::format("{} would stand higher", count_of_units(model, higher)));
    }
    if (lower > 0) {
        parts.push_back(
            fmt::format("{} would stand lower", count_of_units(model, lower)));
    }
    if (parts.empty()) {
        const std::string_view unit = unit_word(model);
        parts.push_back(same_high
                            ? fmt::format("every {} would stand where it stands", unit)
                            : fmt::format("the low end of every {} would stay", unit));
    }
    return fmt::format("{}, {}.",
                       capitalised(words_of(model),
                                   std::string(reading_phrase(words_of(model), reading))),
                       listed(words_of(model), parts));
}

std::vector<std::string> certainty_sentences(const Model& model,
                                             const Assessment& assessment) {
    const NodeCounts& counts = assessment.node(0).counts;
    std::vector<std::string> sentences{answers_sentence(counts)};
    if (!asks_for_evidence(model)) {
        sentences.emplace_back(
            "This model asks for no evidence: every answer counts as it was given.");
        return sentences;
    }
    sentences.push_back(proof_sentence(words_of(model), counts));
    for (const Reading reading : all_readings) {
        if (reading != assessment.headline) {
            sentences.push_back(distance_sentence(model, assessment, reading));
        }
    }
    return sentences;
}

} // namespace capmat
