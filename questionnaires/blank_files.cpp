// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/blank_files.h"

#include "models/input/yaml_writer.h"
#include "questionnaires/country.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

static std::string or_fill_in(const std::string& text, const char* placeholder) {
    return text.empty() ? placeholder : text;
}

/// Text as a YAML value, in quotes where it needs them.
static std::string as_yaml(const std::string& text) {
    YamlNode scalar;
    scalar.kind = YamlNode::Kind::Scalar;
    scalar.plain = false;
    scalar.text = text;
    return yaml_line(scalar);
}

/// A line end inside a comment would end the comment.
static std::string on_one_line(std::string text) {
    std::ranges::replace_if(
        text,
        [](char letter) { return letter == '\n' || letter == '\r' || letter == '\t'; },
        ' ');
    return text;
}

static std::string header(const Model& model, const BlankChoices& choices) {
    const std::string name =
        is_user_assigned(choices.country)
            ? fmt::format("name: {}\n", as_yaml(or_fill_in(choices.name, "FILL IN")))
            : "";
    return fmt::format("model: {}\ncountry: {}\n{}", to_string(model.reference),
                       choices.country, name);
}

static std::string possible_answers(const LeafScale& scale) {
    switch (scale.kind) {
    case LeafKind::Met:
        return "yes | partly | no";
    case LeafKind::Level:
    case LeafKind::Stage:
        return fmt::format("{} to {}", scale.worst, scale.best);
    case LeafKind::Points:
        return fmt::format("0 to {} points", scale.best);
    case LeafKind::Number:
        return fmt::format("{} to {}", std::min(scale.worst, scale.best),
                           std::max(scale.worst, scale.best));
    }
    return {};
}

/// A text as comment lines of at most 88 characters.
static std::string comment(const std::string& words, std::string_view indent) {
    constexpr std::size_t width = 84;
    const std::string one_line = on_one_line(words);
    std::string_view text = one_line;
    std::string lines = fmt::format("{}#", indent);
    std::size_t column = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (column > 0 && column + end + 1 > width) {
            lines += fmt::format("\n{}#", indent);
            column = 0;
        }
        lines += fmt::format(" {}", text.substr(0, end));
        column += end + 1;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines + "\n";
}

static bool is_asked(const Model& model, const Indicator& indicator,
                     const std::string& role) {
    return role.empty() || std::ranges::any_of(indicator.ask, [&](std::size_t index) {
               return model.roles[index].id == role;
           });
}

static std::string question(const Indicator& indicator) {
    const std::string stage = indicator.stage
                                  ? fmt::format(" (stage {}{})", *indicator.stage,
                                                indicator.gate ? ", gate" : "")
                                  : "";
    std::string text = comment(
        fmt::format("{}{}: {}", indicator.id.text, stage, indicator.statement), "  ");
    for (const auto& [answer, meaning] : indicator.guidance.answers) {
        text += comment(fmt::format("  {}: {}", answer, meaning), "  ");
    }
    return text + fmt::format("  # {}:   # {}\n\n", indicator.id.text,
                              possible_answers(indicator.scale));
}

static std::string responses_file(const Model& model, const BlankChoices& choices) {
    std::string text = "# The answers of one respondent. Take the '#' away before an "
                       "indicator's id and write\n"
                       "# the answer behind the colon. Other answers: unknown, or\n"
                       "#   ID: {answer: not_applicable, reason: why it cannot apply}\n"
                       "# and with evidence:\n"
                       "#   ID:\n"
                       "#     answer: yes\n"
                       "#     evidence:\n"
                       "#       - {kind: KIND, title: TITLE, date: 2026-01-31}\n"
                       "# Then: capmat check responses.yaml\n"
                       "capmat: responses/1\n";
    text += header(model, choices);
    text += fmt::format("round: {}\ndate: {}\n",
                        choices.round.empty() ? "\"FILL IN\"" : as_yaml(choices.round),
                        or_fill_in(choices.date, "FILL IN"));
    text += fmt::format("respondent: {{role: {}, organisation: FILL IN}}\nanswers:\n",
                        or_fill_in(choices.role, model.roles.empty()
                                                     ? "FILL IN"
                                                     : model.roles.front().id.c_str()));
    std::size_t node = model.nodes.size();
    for (const Indicator& indicator : model.indicators) {
        if (!is_asked(model, indicator, choices.role)) {
            continue;
        }
        if (indicator.node != node) {
            node = indicator.node;
            text += fmt::format("  # ---- {} {}\n\n", model.nodes[node].id.text,
                                on_one_line(model.nodes[node].title));
        }
        text += question(indicator);
    }
    return text;
}

static std::string target_file(const Model& model, const BlankChoices& choices) {
    std::string text = "# Where the country wants to be. Write a stage for each node, or "
                       "name a ready-made\n# target with 'profile:'";
    for (const Profile& profile : model.profiles) {
        text += fmt::format("\n#   profile: {}   # {}", profile.id,
                            on_one_line(profile.title));
    }
    return text +
           fmt::format("\ncapmat: target/1\nmodel: {}\ncountry: {}\ntargets: next\n",
                       to_string(model.reference), choices.country);
}

static std::string readme_file(const Model& model, const BlankChoices& choices) {
    const std::string_view iso_name = country_name(choices.country);
    const std::string name = iso_name.empty() ? choices.name : std::string(iso_name);
    return fmt::format(
        "# Assessment of {} by {}\n\n"
        "1. Copy `responses.yaml` for each respondent and fill it in. Role and "
        "organisation say who answered.\n"
        "2. `capmat check .` lists every mistake with its line.\n"
        "3. `capmat status .` says what is open or contested.\n"
        "4. `capmat assess .` prints the stages; `capmat explain . ID` says why.\n"
        "5. `capmat gaps . --target target.yaml` lists what to do first.\n"
        "6. `capmat report . --target target.yaml -o report.html -o report.xlsx`\n",
        or_fill_in(name, choices.country.c_str()), model.title);
}

std::vector<SourceFile> blank_files(const Model& model, const BlankChoices& choices) {
    return {{"responses.yaml", responses_file(model, choices)},
            {"target.yaml", target_file(model, choices)},
            {"README.md", readme_file(model, choices)}};
}

} // namespace capmat
