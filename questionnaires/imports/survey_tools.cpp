// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_headings.h"

#include <algorithm>
#include <array>

namespace capmat {

namespace {

/// A heading of a survey tool, and how well it tells the day of the answers (0: not).
struct ToolHeading {
    std::string_view name;
    int day_rank;
};

// KoboToolbox, ODK Central and LimeSurvey in this order; from their exports.
constexpr std::array tool_headings{
    ToolHeading{"form_end", 1},
    ToolHeading{"form_start", 2},
    ToolHeading{"end", 3},
    ToolHeading{"start", 4},
    ToolHeading{"today", 5},
    ToolHeading{"_submission_time", 6},
    ToolHeading{"submissiondate", 6},
    ToolHeading{"submitdate", 3},
    ToolHeading{"date submitted", 3},
    ToolHeading{"datestamp", 4},
    ToolHeading{"date last action", 4},
    ToolHeading{"startdate", 5},
    ToolHeading{"date started", 5},
    ToolHeading{"deviceid", 0},
    ToolHeading{"username", 0},
    ToolHeading{"audit", 0},
    ToolHeading{"phonenumber", 0},
    ToolHeading{"simserial", 0},
    ToolHeading{"subscriberid", 0},
    ToolHeading{"__version__", 0},
    ToolHeading{"formhub/uuid", 0},
    ToolHeading{"submitterid", 0},
    ToolHeading{"submittername", 0},
    ToolHeading{"attachmentspresent", 0},
    ToolHeading{"attachmentsexpected", 0},
    ToolHeading{"status", 0},
    ToolHeading{"reviewstate", 0},
    ToolHeading{"edits", 0},
    ToolHeading{"formversion", 0},
    ToolHeading{"key", 0},
    ToolHeading{"parent_key", 0},
    ToolHeading{"header_imprint", 0},
    ToolHeading{"id", 0},
    ToolHeading{"response id", 0},
    ToolHeading{"lastpage", 0},
    ToolHeading{"last page", 0},
    ToolHeading{"startlanguage", 0},
    ToolHeading{"start language", 0},
    ToolHeading{"seed", 0},
    ToolHeading{"ipaddr", 0},
    ToolHeading{"ip address", 0},
    ToolHeading{"refurl", 0},
    ToolHeading{"referrer url", 0},
    ToolHeading{"token", 0},
    ToolHeading{"access code", 0},
    ToolHeading{"interviewtime", 0},
    ToolHeading{"total time", 0},
};

// `_id`, `_uuid`, `_tags`, ...: no name of ours begins so. LimeSurvey's timings.
constexpr std::array<std::string_view, 7> tool_beginnings{
    "_", "meta/", "meta-", "__system", "grouptime", "group time:", "question time:"};

} // namespace

static bool is_section_intro(std::string_view name) {
    return name.starts_with("section_") && name.ends_with("_intro");
}

std::optional<SurveyMeaning> tool_meaning(std::string_view name) {
    const std::string folded = for_comparison(name);
    SurveyMeaning meaning;
    meaning.kind = SurveyMeaning::Kind::Tool;
    const auto* const known =
        std::ranges::find(tool_headings, folded, &ToolHeading::name);
    if (known != tool_headings.end()) {
        meaning.day_rank = known->day_rank;
        return meaning;
    }
    const bool begins_so =
        std::ranges::any_of(tool_beginnings, [&](std::string_view beginning) {
            return folded.starts_with(beginning);
        });
    const bool ends_so = folded.ends_with("@odata.navigationlink");
    return begins_so || ends_so || is_section_intro(folded) ? std::optional(meaning)
                                                            : std::nullopt;
}

} // namespace capmat
