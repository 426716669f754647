// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/cells.h"
#include "reports/describe/country_report/chapters.h"
#include "reports/describe/gap_report.h"
#include "reports/describe/phrases.h"

namespace capmat {

/// "Target: Basic protection, by 31 March 2027."; empty for a target without a name.
static std::string target_sentence(const Language& words, const Target& target) {
    if (!target.by) {
        return target.title.empty()
                   ? std::string()
                   : words.say_with("gap_chapter/target", "Target: {0}.", target.title);
    }
    const std::string day = day_text(words, *target.by);
    return target.title.empty()
               ? words.say_with("gap_chapter/target_day", "Target: by {0}.", day)
               : words.say_with("gap_chapter/target_by", "Target: {0}, by {1}.",
                                target.title, day);
}

Section describe_gap_chapter(const Subject& subject) {
    const Language& words = words_of(subject.model);
    Section section{
        "gap-analysis", words.say("gap_chapter/title", "Gap analysis"), {}, {}};
    if (!subject.extras.aim) {
        return section;
    }
    const Aim& aim = *subject.extras.aim;
    section.blocks.emplace_back(lead(gaps_sentence(words, aim.gaps)));
    const std::string target = target_sentence(words, aim.target);
    if (!target.empty()) {
        section.blocks.emplace_back(body(target));
    }
    section.blocks.emplace_back(
        with_columns(gap_table(subject.model, subject.assessment, aim.gaps),
                     {"id", "title", "now", "wanted", "closing"}));
    section.blocks.emplace_back(note(words.say(
        "gap_chapter/priority",
        "Priority = leverage × weight × gap / effort. Leverage counts the blockers that "
        "need this one, itself included; weight and gap are those of the part it belongs "
        "to; effort is the count of its class.")));
    section.blocks.emplace_back(
        with_columns(blocker_table(subject.model, subject.assessment, aim.gaps),
                     {"rank", "indicator", "need", "action", "owner", "leverage",
                      "weight", "gap", "effort_count", "priority"}));
    return section;
}

} // namespace capmat
