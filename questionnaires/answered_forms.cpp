// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/answered_forms.h"

#include "models/input/plain_text.h"
#include "models/input/read_id.h"
#include "models/input/yaml_build.h"
#include "models/input/yaml_map.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::size_t read_asked(YamlValue value) {
    constexpr int most = 10'000;
    const int asked = value.whole_number().value_or(0);
    if (asked < 0 || asked > most) {
        value.error(fmt::format("a form asks 0 to {} questions", most));
    }
    return static_cast<std::size_t>(std::clamp(asked, 0, most));
}

static void read_open(YamlValue value, AnsweredForm& form) {
    for (const YamlValue& question : value.list()) {
        form.open.push_back(read_id(question).value_or(""));
    }
    if (form.open.size() > form.asked) {
        value.error(fmt::format("{} questions are open, but 'asked' says {}",
                                form.open.size(), form.asked));
    }
}

static std::string read_questionnaire_name(YamlValue value) {
    std::string name = value.text().value_or("");
    const std::size_t at = std::min(name.find('@'), name.size());
    const bool named =
        is_id(name.substr(0, at)) && is_id(at < name.size() ? name.substr(at + 1) : "");
    if (!named && !name.empty()) {
        value.error(fmt::format("{} does not name a questionnaire and its edition; "
                                "expected ID@EDITION",
                                in_quotes(name)));
    }
    return name;
}

static AnsweredForm read_answered_form(const YamlValue& value) {
    YamlMap yaml(value);
    AnsweredForm form;
    if (const auto named = yaml.require("questionnaire")) {
        form.questionnaire = read_questionnaire_name(*named);
    }
    if (const auto asked = yaml.require("asked")) {
        form.asked = read_asked(*asked);
    }
    if (const auto open = yaml.find("open")) {
        read_open(*open, form);
    }
    yaml.reject_unknown_keys();
    return form;
}

std::vector<AnsweredForm> read_answered_forms(YamlValue value) {
    std::vector<AnsweredForm> forms;
    for (YamlValue& item : value.list()) {
        AnsweredForm form = read_answered_form(item);
        if (std::ranges::find(forms, form.questionnaire, &AnsweredForm::questionnaire) !=
            forms.end()) {
            item.error(
                fmt::format("{} stands here twice", in_quotes(form.questionnaire)));
        }
        forms.push_back(std::move(form));
    }
    return forms;
}

static YamlNode answered_form_node(const AnsweredForm& form) {
    YamlNode node = yaml_map();
    put(node, "questionnaire", yaml_text(form.questionnaire));
    put(node, "asked", yaml_word(std::to_string(form.asked)));
    std::vector<YamlNode> open;
    for (const std::string& question : form.open) {
        open.push_back(yaml_text(question));
    }
    put(node, "open", yaml_list(std::move(open)));
    return node;
}

YamlNode answered_forms_node(const std::vector<AnsweredForm>& forms) {
    std::vector<YamlNode> items;
    for (const AnsweredForm& form : forms) {
        items.push_back(answered_form_node(form));
    }
    return yaml_list(std::move(items));
}

} // namespace capmat
