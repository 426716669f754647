// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/question_ids.h"

#include "models/input/lower_case.h"
#include "models/input/plain_text.h"
#include "questionnaires/question_reader.h"

#include <fmt/format.h>

namespace capmat {

void QuestionIds::claim_section(const std::string& id, YamlValue& where) {
    claim(sections_, id, where, "section");
}

void QuestionIds::claim_question(const Question& question, YamlValue& where) {
    claim(questions_, question.id, where, "question");
    claim_name(question, where);
}

void QuestionIds::claim(Used& used, const std::string& id, YamlValue& where,
                        std::string_view what) {
    if (id.empty()) {
        return;
    }
    const auto [place, is_new] = used.emplace(lower_case(id), id);
    if (!is_new) {
        where.error(fmt::format(
            "{} {} is given twice{}", what, in_quotes(id),
            place->second == id
                ? std::string()
                : fmt::format(", the first time as {}", in_quotes(place->second))));
    }
}

void QuestionIds::claim_name(const Question& question, YamlValue& where) {
    if (question.id.empty()) {
        return;
    }
    if (!is_survey_name(question.name)) {
        where.error(fmt::format(
            "{} cannot be a name in survey tools: a letter, then letters and digits, "
            "20 in all; give the question a 'name'",
            in_quotes(question.name)));
        return;
    }
    const auto [place, is_new] = names_.emplace(lower_case(question.name), question.id);
    if (!is_new && place->second != question.id) {
        where.error(fmt::format("in survey tools this question would have the name "
                                "{} of question {}; give it a 'name' of its own",
                                in_quotes(question.name), place->second));
    }
}

} // namespace capmat
