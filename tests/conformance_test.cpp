// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"
#include "models/input/yaml_parser.h"
#include "models/model_reader.h"
#include "questionnaires/response_reader.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <stdexcept>

namespace capmat::test {

static constexpr double exact_enough = 1e-9;

static const YamlNode& member(const YamlNode& map, std::string_view key) {
    for (const auto& [name, value] : map.entries) {
        if (name.text == key) {
            return value;
        }
    }
    throw std::runtime_error("a case lacks " + std::string(key));
}

/// The model of a case; the reader's messages are thrown, for a case is always right.
static Model model_in(const YamlNode& root) {
    Diagnostics diagnostics;
    std::optional<Model> model = read_model(member(root, "model"), diagnostics);
    if (!model) {
        throw std::runtime_error(to_string(diagnostics));
    }
    return std::move(*model);
}

static std::shared_ptr<const Round> round_in(const YamlNode& root, const Model& model) {
    Diagnostics diagnostics;
    std::vector<ResponseSet> sets;
    for (const YamlNode& file : member(root, "responses").items) {
        for (ResponseSet& set : read_responses(file, model, diagnostics)) {
            sets.push_back(std::move(set));
        }
    }
    std::vector<Round> rounds =
        gather_rounds(std::move(sets), model, std::nullopt, diagnostics);
    if (diagnostics.has_errors() || rounds.size() != 1) {
        throw std::runtime_error("not one round: " + to_string(diagnostics));
    }
    return std::make_shared<const Round>(std::move(rounds.front()));
}

static void check_figure(const YamlNode& expected, std::string_view key,
                         const std::optional<double>& found) {
    CAPTURE(std::string(key));
    const YamlNode& value = member(expected, key);
    REQUIRE(found.has_value() == (value.kind == YamlNode::Kind::Scalar));
    if (found) {
        CHECK(std::abs(*found - std::stod(value.text)) <= exact_enough);
    }
}

static void check_count(const YamlNode& expected, std::string_view key,
                        std::size_t found) {
    CAPTURE(std::string(key));
    CHECK(member(expected, key).text == std::to_string(found));
}

static void check_node(const YamlNode& expected, const NodeResult& found) {
    if (expected.kind == YamlNode::Kind::Empty) {
        CHECK_FALSE(found.applicable);
        CHECK_FALSE(found.low.has_value());
        return;
    }
    CHECK(found.applicable);
    check_figure(expected, "low", found.low);
    check_figure(expected, "high", found.high);
    check_figure(expected, "progress_low", found.progress);
    check_figure(expected, "coverage_low", found.coverage_low);
    check_figure(expected, "coverage_high", found.coverage_high);
    check_count(expected, "applicable", found.counts.applicable);
    check_count(expected, "open", found.counts.open);
    check_count(expected, "contested", found.counts.contested);
}

/// How many nodes of a case were held against their expectation.
static std::size_t run_case(const std::string& name) {
    CAPTURE(name);
    const YamlDocumentPtr document = parsed(source_text("tests/conformance/" + name));
    const Model model = model_in(document->root);
    const Assessment assessment = assess(model, round_in(document->root, model));
    const YamlNode& expected = member(document->root, "expected");
    for (const YamlEntry& entry : expected.entries) {
        const std::string& id = entry.first.text;
        CAPTURE(id);
        const std::optional<std::size_t> index = id == total_id ? 0 : model.find_node(id);
        REQUIRE(index.has_value());
        check_node(entry.second, assessment.node(*index));
    }
    return expected.entries.size();
}

TEST_CASE("the eighty conformance cases give the figures of two independent programs") {
    const std::filesystem::path folder =
        std::filesystem::path(SOURCE_DIR) / "tests" / "conformance";
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") {
            names.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(names);
    REQUIRE(names.size() == 80);
    std::size_t nodes = 0;
    for (const std::string& name : names) {
        nodes += run_case(name);
    }
    CHECK(nodes >= 400);
}

} // namespace capmat::test
