// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/questionnaire_base.h"

#include "models/input/plain_text.h"
#include "models/input/read_id.h"
#include "questionnaires/questionnaire_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

/// Both parts are ids, so that a name can never lead out of a folder.
static std::optional<QuestionnaireReference> read_questionnaire_name(YamlValue value) {
    const std::string text = value.text().value_or("");
    const std::size_t at = std::min(text.find('@'), text.size());
    const std::string id = text.substr(0, at);
    const std::string edition = text.substr(std::min(at + 1, text.size()));
    if (!is_id(id) || !is_id(edition)) {
        value.error(fmt::format("{} does not name a questionnaire and its edition; "
                                "expected id@edition",
                                in_quotes(text)));
        return std::nullopt;
    }
    return QuestionnaireReference{id, edition};
}

std::optional<QuestionnaireReference> questionnaire_named_by(const YamlNode& root,
                                                             Diagnostics& diagnostics) {
    YamlMap yaml = root_map(root, diagnostics);
    const auto from = yaml.find("from");
    return from ? read_questionnaire_name(*from) : std::nullopt;
}

void require_base(YamlMap& yaml, const Questionnaire* base) {
    auto from = yaml.find("from");
    const auto named = from ? read_questionnaire_name(*from) : std::nullopt;
    if (named && base == nullptr) {
        from->error(fmt::format("questionnaire {} was not found", to_string(*named)));
    } else if (named && !(*named == base->reference)) {
        from->error(fmt::format("this questionnaire takes questions from {}, but {} was "
                                "found",
                                to_string(*named), to_string(base->reference)));
    }
}

} // namespace capmat
