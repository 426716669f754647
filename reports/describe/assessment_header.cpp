// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/assessment_header.h"

#include "models/model_words.h"
#include "questionnaires/response_words.h"
#include "reports/describe/cells.h"

namespace capmat {

Document document_about(const Model& model, const Assessment& assessment,
                        const std::string& title) {
    const Round& round = *assessment.round;
    Document document;
    document.title = title;
    document.language = model.language.empty() ? "en" : model.language;
    document.marking = word_for(marking_words, round.marking);
    document.header = {
        "header",
        {text_fact("country", "Code", round.country),
         text_fact("name", "Country", round.name),
         text_fact("round", "Round", round.round),
         text_fact("date", "Date", to_string(round.as_of)),
         text_fact("model", "Model", to_string(model.reference)),
         text_fact("reading", "Reading",
                   std::string(word_for(reading_words, assessment.headline)))}};
    return document;
}

} // namespace capmat
