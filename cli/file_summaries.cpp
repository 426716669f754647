// SPDX-License-Identifier: Apache-2.0
#include "cli/file_summaries.h"

#include "cli/count_text.h"

#include <fmt/format.h>

#include <vector>

namespace capmat {

std::string model_summary(const Model& model) {
    std::vector<std::size_t> at_level(model.levels.size() + 1, 0);
    for (const Node& node : model.nodes) {
        at_level[node.level] += 1;
    }
    std::string levels;
    for (std::size_t i = 0; i < model.levels.size(); ++i) {
        levels += fmt::format("{} {}, ", model.levels[i], at_level[i + 1]);
    }
    return fmt::format("model {}: {}indicators {}", to_string(model.reference), levels,
                       model.indicators.size());
}

std::string questionnaire_summary(const Questionnaire& questionnaire,
                                  const Model& model) {
    const std::vector<std::size_t> missing = indicators_not_asked(questionnaire, model);
    std::string says =
        fmt::format("questionnaire {} for {}: {}, {}, {} of {} indicators",
                    to_string(questionnaire.reference), to_string(model.reference),
                    count_text(questionnaire.sections.size(), "section", "sections"),
                    count_text(questionnaire.questions.size(), "question", "questions"),
                    model.indicators.size() - missing.size(), model.indicators.size());
    for (std::size_t i = 0; i < missing.size(); ++i) {
        says += i == 0 ? "\n    not asked: " : ", ";
        says += model.indicators[missing[i]].id.text;
    }
    return says;
}

} // namespace capmat
