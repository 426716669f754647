// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/assessment_header.h"

#include "questionnaires/response_words.h"
#include "reports/describe/cells.h"
#include "reports/describe/phrases.h"
#include "reports/describe/rules_in_words.h"

namespace capmat {

Document document_about(const Model& model, const Assessment& assessment,
                        const std::string& title) {
    const Round& round = *assessment.round;
    const Language& words = words_of(model);
    Document document;
    document.title = title;
    document.language = model.language.empty() ? "en" : model.language;
    document.marking = word_for(marking_words, round.marking);
    document.header = {
        "header",
        {text_fact("country", words.say("fact/code", "Code"), round.country),
         text_fact("name", words.say("fact/country", "Country"),
                   country_name(model, round)),
         text_fact("round", words.say("fact/round", "Round"), round.round),
         text_fact("date", words.say("fact/date", "Date"), to_string(round.as_of)),
         text_fact("model", words.say("fact/model", "Model"), to_string(model.reference)),
         text_fact("reading", words.say("fact/reading", "Reading"),
                   reading_word(words, assessment.headline))}};
    return document;
}

} // namespace capmat
