// SPDX-License-Identifier: Apache-2.0
#include "tests/support/reading.h"

#include "models/input/yaml_parser.h"
#include "models/model_reader.h"
#include "questionnaires/response_reader.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace capmat::test {

std::string brief(const Diagnostics& diagnostics) {
    std::vector<Diagnostic> sorted = diagnostics.all();
    std::ranges::stable_sort(sorted, [](const Diagnostic& left, const Diagnostic& right) {
        return std::tie(left.position.line, left.position.column) <
               std::tie(right.position.line, right.position.column);
    });
    std::string text;
    for (const Diagnostic& diagnostic : sorted) {
        const SourcePosition& place = diagnostic.position;
        text += place.line == 0
                    ? "file"
                    : std::to_string(place.line) + ":" + std::to_string(place.column);
        text += " " + diagnostic.message + "\n";
    }
    return text;
}

std::string yaml_messages(std::string text) {
    Diagnostics diagnostics;
    (void)parse_yaml({"file.yaml", std::move(text)}, diagnostics);
    return brief(diagnostics);
}

std::string yaml_problems(std::string text) {
    Diagnostics diagnostics;
    (void)parse_yaml({"file.yaml", std::move(text)}, diagnostics);
    return to_string(diagnostics);
}

/// A test whose input is wrong by accident must not pass for another reason.
static void demand_no_errors(const Diagnostics& diagnostics) {
    if (diagnostics.has_errors()) {
        throw std::runtime_error(to_string(diagnostics));
    }
}

YamlDocumentPtr parsed(std::string text) {
    Diagnostics diagnostics;
    YamlDocumentPtr document = parse_yaml({"file.yaml", std::move(text)}, diagnostics);
    demand_no_errors(diagnostics);
    return document;
}

static Diagnostics model_diagnostics(std::string text) {
    Diagnostics diagnostics;
    const auto document = parse_yaml({"model.yaml", std::move(text)}, diagnostics);
    if (document != nullptr) {
        (void)read_model(document->root, diagnostics);
    }
    return diagnostics;
}

std::string model_messages(std::string text) {
    return brief(model_diagnostics(std::move(text)));
}

std::string model_problems(std::string text) {
    return to_string(model_diagnostics(std::move(text)));
}

Model model_of(std::string text) {
    Diagnostics diagnostics;
    const auto document = parse_yaml({"model.yaml", std::move(text)}, diagnostics);
    demand_no_errors(diagnostics);
    std::optional<Model> model = read_model(document->root, diagnostics);
    demand_no_errors(diagnostics);
    return std::move(model.value());
}

std::string response_messages(std::string text, const Model& model) {
    Diagnostics diagnostics;
    const auto document = parse_yaml({"responses.yaml", std::move(text)}, diagnostics);
    if (document != nullptr) {
        (void)read_responses(document->root, model, diagnostics);
    }
    return brief(diagnostics);
}

std::vector<ResponseSet> sets_of(std::string text, const Model& model, std::string name) {
    Diagnostics diagnostics;
    const auto document = parse_yaml({std::move(name), std::move(text)}, diagnostics);
    demand_no_errors(diagnostics);
    std::vector<ResponseSet> sets = read_responses(document->root, model, diagnostics);
    demand_no_errors(diagnostics);
    return sets;
}

std::string edited(std::string text, std::string_view old, std::string_view replacement) {
    const std::size_t at = text.find(old);
    if (at == std::string::npos || text.find(old, at + 1) != std::string::npos) {
        throw std::runtime_error("not exactly once in the text: " + std::string(old));
    }
    return text.replace(at, old.size(), replacement);
}

std::string source_text(std::string_view path) {
    std::ifstream file(std::filesystem::path(SOURCE_DIR) / path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + std::string(path));
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace capmat::test
