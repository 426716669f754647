// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/country_report/brief.h"
#include "reports/describe/outline.h"
#include "reports/describe/phrases.h"
#include "reports/describe/rules_in_words.h"
#include "reports/describe/wording.h"

#include <algorithm>

namespace capmat {

static std::string answers_sentence(const Language& words, const NodeCounts& counts) {
    std::string text = words.say_count(
        "certainty/answers", "{0} indicator applies to the country; {1} and {2}.",
        "{0} indicators apply to the country; {1} and {2}.", counts.applicable,
        words.say_count("certainty/answered", "{0} is answered", "{0} are answered",
                        counts.answered),
        words.say_count("certainty/open", "{0} is open", "{0} are open", counts.open));
    if (counts.contested == 0) {
        return text;
    }
    return joined_sentences(
        {text, words.say_count("certainty/contested", "On {0} the answers differ.",
                               "On {0} the answers differ.", counts.contested)});
}

static std::string proof_sentence(const Language& words, const NodeCounts& counts) {
    const double all = std::max(1.0, static_cast<double>(counts.applicable));
    const double share = static_cast<double>(counts.evidenced) / all;
    return words.say_count(
        "certainty/proof", "{0} of {1} ({2}) rests on accepted evidence.",
        "{0} of {1} ({2}) rest on accepted evidence.", counts.evidenced,
        counts.applicable, share_text(words, share, share));
}

/// The units that another reading would put elsewhere, by their low ends.
struct ReadingDistance {
    std::size_t higher = 0;
    std::size_t lower = 0;
    bool same_high = true;
};

static ReadingDistance distance_of(const Model& model, const Assessment& assessment,
                                   Reading reading) {
    ReadingDistance distance;
    for (const std::size_t unit : all_units(model)) {
        const auto& there = assessment.nodes[reading][unit].low;
        const auto& here = assessment.node(unit).low;
        distance.higher += there && here && *there > *here + 1e-9 ? 1 : 0;
        distance.lower += there && here && *there < *here - 1e-9 ? 1 : 0;
        distance.same_high = distance.same_high && assessment.nodes[reading][unit].high ==
                                                       assessment.node(unit).high;
    }
    return distance;
}

static std::string distance_sentence(const Model& model, const Assessment& assessment,
                                     Reading reading) {
    const Language& words = words_of(model);
    const ReadingDistance distance = distance_of(model, assessment, reading);
    const std::string as = capitalised(words, reading_phrase(words, reading));
    const std::string higher = count_of_units(model, distance.higher);
    const std::string lower = count_of_units(model, distance.lower);
    if (distance.higher > 0 && distance.lower > 0) {
        return words.say_with("certainty/higher_and_lower",
                              "{0}, {1} would stand higher and {2} would stand lower.",
                              as, higher, lower);
    }
    if (distance.higher > 0) {
        return words.say_count("certainty/higher", "{1}, {2} would stand higher.",
                               "{1}, {2} would stand higher.", distance.higher, as,
                               higher);
    }
    if (distance.lower > 0) {
        return words.say_count("certainty/lower", "{1}, {2} would stand lower.",
                               "{1}, {2} would stand lower.", distance.lower, as, lower);
    }
    return distance.same_high
               ? words.say_with("certainty/same",
                                "{0}, every {1} would stand where it stands.", as,
                                unit_word(model))
               : words.say_with("certainty/same_low",
                                "{0}, the low end of every {1} would stay.", as,
                                unit_word(model));
}

std::vector<std::string> certainty_sentences(const Model& model,
                                             const Assessment& assessment) {
    const Language& words = words_of(model);
    const NodeCounts& counts = assessment.node(0).counts;
    std::vector<std::string> sentences{answers_sentence(words, counts)};
    if (!asks_for_evidence(model)) {
        sentences.push_back(
            words.say("certainty/no_evidence",
                      "This model asks for no evidence: every answer counts as it was "
                      "given."));
        return sentences;
    }
    sentences.push_back(proof_sentence(words, counts));
    for (const Reading reading : all_readings) {
        if (reading != assessment.headline) {
            sentences.push_back(distance_sentence(model, assessment, reading));
        }
    }
    return sentences;
}

} // namespace capmat
