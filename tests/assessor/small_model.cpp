// SPDX-License-Identifier: Apache-2.0
#include "tests/assessor/small_model.h"

#include "models/input/yaml_parser.h"
#include "models/model_reader.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace capmat {

static std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

static std::string with_comma(std::string_view more) {
    return more.empty() ? "" : ", " + std::string(more);
}

std::string leaf(std::string_view id, std::string_view more, std::string_view effort) {
    std::string text =
        "{id: " + std::string(id) + ", statement: stated" + with_comma(more);
    if (!effort.empty()) {
        text += ", action: {title: done, effort: " + std::string(effort) + ", months: 1}";
    }
    return text + "}";
}

std::string factor(std::string_view id, std::string_view more,
                   const std::vector<std::string>& leaves) {
    return "{id: " + std::string(id) + ", title: T" + with_comma(more) +
           ", indicators: [" + joined(leaves) + "]}";
}

std::string dimension(std::string_view id, std::string_view more,
                      const std::vector<std::string>& factors) {
    return "{id: " + std::string(id) + ", title: T" + with_comma(more) + ", nodes: [" +
           joined(factors) + "]}";
}

static std::optional<Model> read_text(const std::string& text, Diagnostics& diagnostics) {
    const YamlDocumentPtr document = parse_yaml({"model.yaml", text}, diagnostics);
    return document ? read_model(document->root, diagnostics) : std::nullopt;
}

Model small_model(const std::vector<std::string>& dimensions, std::string_view more) {
    static constexpr std::string_view header = R"(capmat: model/1
id: small
edition: "1"
title: Small
language: en
licence: CC0-1.0
levels: [dimension, factor]
stages:
  - {id: 1, name: One}
  - {id: 2, name: Two}
  - {id: 3, name: Three}
  - {id: 4, name: Four}
  - {id: 5, name: Five}
)";
    std::string text(header);
    text += std::string(more) + "\n";
    if (more.find("scoring:") == std::string_view::npos) {
        text += "scoring: {dimension: {rule: none}, factor: {rule: none}}\n";
    }
    text += "nodes: [" + joined(dimensions) + "]\n";
    Diagnostics diagnostics;
    std::optional<Model> model = read_text(text, diagnostics);
    if (!model) {
        throw std::runtime_error(to_string(diagnostics));
    }
    return *std::move(model);
}

Model one_factor(std::string_view rule, const std::vector<std::string>& leaves) {
    return small_model(
        {dimension("DIM", "", {factor("F", "scoring: " + std::string(rule), leaves)})});
}

static YamlDocumentPtr read_file(const std::filesystem::path& path,
                                 Diagnostics& diagnostics) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return parse_yaml({path.filename().string(), text}, diagnostics);
}

Model catalogue_model(std::string_view name) {
    const std::filesystem::path folder =
        std::filesystem::path(SOURCE_DIR) / "models/catalog" / name;
    Diagnostics diagnostics;
    const YamlDocumentPtr model = read_file(folder / "model.yaml", diagnostics);
    std::vector<YamlDocumentPtr> parts;
    for (const std::string& part : part_names(model->root)) {
        parts.push_back(read_file(folder / part, diagnostics));
    }
    const YamlTree tree = join_parts(model, parts, diagnostics);
    std::optional<Model> read = read_model(tree.root, diagnostics);
    if (!read) {
        throw std::runtime_error(to_string(diagnostics));
    }
    return *std::move(read);
}

static Leaf leaf_with(const LeafScale& scale, double value) {
    return {scale.credit_of(value), value, true};
}

static LeafRange worth_of(const LeafScale& scale, const std::string& word) {
    const Leaf worst = leaf_with(scale, scale.worst);
    const Leaf best = leaf_with(scale, scale.best);
    if (word == "open") {
        return {worst, best};
    }
    if (word == "n/a") {
        return {{0.0, 0.0, false}, {0.0, 0.0, false}};
    }
    if (word == "yes" || word == "no") {
        const Leaf leaf = word == "yes" ? best : worst;
        return {leaf, leaf};
    }
    const Leaf leaf = leaf_with(scale, word == "partly" ? 0.5 : std::stod(word));
    return {leaf, leaf};
}

std::vector<LeafRange> worth(const Model& model, std::string_view words) {
    std::istringstream stream{std::string(words)};
    std::vector<LeafRange> leaves;
    std::string word;
    while (stream >> word) {
        leaves.push_back(worth_of(model.indicators.at(leaves.size()).scale, word));
    }
    if (leaves.size() != model.indicators.size()) {
        throw std::runtime_error("a test needs one word per indicator");
    }
    return leaves;
}

std::string ids_of(const Model& model, const std::vector<std::size_t>& indicators) {
    std::string text;
    for (const std::size_t i : indicators) {
        text += (text.empty() ? "" : " ") + model.indicators[i].id.text;
    }
    return text;
}

} // namespace capmat
