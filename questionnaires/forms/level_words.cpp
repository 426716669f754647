// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/level_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace capmat {

static std::string level_label(const FormLanguage& in, bool stages, int level) {
    const auto stage = std::ranges::find(in.model.stages, level, &Stage::id);
    if (stages && stage != in.model.stages.end()) {
        return fmt::format("{}: {}", level, stage->name);
    }
    return in.language.say_with("form/level_number", "Level {0}", level);
}

std::vector<std::pair<int, std::string>> labelled_levels(const FormLanguage& in,
                                                         const Question& question) {
    constexpr double most = 20.0;
    std::vector<std::pair<int, std::string>> levels;
    if (question.type != QuestionType::Level || !question.highest ||
        *question.highest - question.lowest > most) {
        return levels;
    }
    const bool stages =
        !question.sets.empty() &&
        in.model.indicators[question.sets.front()].scale.kind == LeafKind::Stage;
    const int last = static_cast<int>(std::floor(*question.highest));
    for (int level = static_cast<int>(std::ceil(question.lowest)); level <= last;
         ++level) {
        levels.emplace_back(level, level_label(in, stages, level));
    }
    return levels;
}

} // namespace capmat
