// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/form_words.h"

#include <algorithm>

namespace capmat {

const std::vector<std::string>& form_answer_codes() {
    static const std::vector<std::string> codes{"yes", "partly", "no", "unknown",
                                                "not_applicable"};
    return codes;
}

std::string recheck_label(const Language& language) {
    return language.say("page/recheck_done", "Still right");
}

std::string marking_label(const Language& language) {
    return language.say("page/marking", "TLP marking");
}

std::string marking_hint(const Language& language) {
    return language.say(
        "page/marking_hint",
        "How far these answers may go. TLP:CLEAR: to everybody. TLP:GREEN: within the "
        "community. TLP:AMBER: to those who need them in the organisations that receive "
        "them, and to their clients. TLP:AMBER+STRICT: only within these organisations. "
        "TLP:RED: only to the persons who receive them. Without a label they count as "
        "TLP:AMBER+STRICT.");
}

std::vector<LabelledCode> labelled_answers(const Language& language) {
    return {{"yes", language.say("answer/yes", "Yes")},
            {"partly", language.say("answer/partly", "Partly")},
            {"no", language.say("answer/no", "No")},
            {"unknown", language.say("answer/unknown", "I do not know")},
            {"not_applicable", language.say("answer/not_applicable", "Does not apply")}};
}

std::vector<LabelledCode> labelled_confidence(const Language& language) {
    return {{"low", language.say("confidence/low", "Low")},
            {"medium", language.say("confidence/medium", "Medium")},
            {"high", language.say("confidence/high", "High")}};
}

static std::string label_of(const std::vector<LabelledCode>& codes,
                            std::string_view code) {
    const auto found = std::ranges::find(codes, code, &LabelledCode::code);
    return found == codes.end() ? std::string(code) : found->label;
}

std::string answer_label(const Language& language, std::string_view code) {
    return label_of(labelled_answers(language), code);
}

std::string confidence_label(const Language& language, std::string_view code) {
    return label_of(labelled_confidence(language), code);
}

} // namespace capmat
