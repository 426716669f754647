// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/questionnaire_checks.h"

#include <fmt/format.h>

#include <map>
#include <string>

namespace capmat {

/// "Lowest" has a meaning among yes, partly and no only.
static void check_single_sources(const Questionnaire& read, const Model& model,
                                 YamlMap& yaml) {
    std::map<std::size_t, std::string> set_by;
    for (const Question& question : read.questions) {
        for (const std::size_t indicator : indicators_of(question)) {
            const Indicator& set = model.indicators[indicator];
            const auto [place, is_new] = set_by.emplace(indicator, question.id);
            if (!is_new && set.scale.kind != LeafKind::Met) {
                yaml.error(fmt::format("{} is set by {} and by {}; an indicator "
                                       "with levels or figures takes one question",
                                       set.id.text, place->second, question.id));
            }
        }
    }
}

static void check_all_asked(const Questionnaire& read, const Model& model,
                            YamlMap& yaml) {
    if (!read.asks_all) {
        return;
    }
    for (const std::size_t missing : indicators_not_asked(read, model)) {
        yaml.error(fmt::format("no question asks for {}; add one, or write "
                               "'asks: part'",
                               model.indicators[missing].id.text));
    }
}

void check_questionnaire(const Questionnaire& read, const Model& model, YamlMap& yaml) {
    check_single_sources(read, model, yaml);
    check_all_asked(read, model, yaml);
}

} // namespace capmat
