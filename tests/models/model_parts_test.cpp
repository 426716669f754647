// SPDX-License-Identifier: Apache-2.0
#include "models/model_reader.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

namespace capmat::test {

static const std::string main_file = R"(capmat: model/1
id: tiny
edition: "1"
title: Tiny
language: en
licence: CC0-1.0
levels: [factor]
scoring: {factor: {rule: mean}}
parts: [law.yaml, cert.yaml]
)";

static std::string part(const std::string& node, const std::string& indicator) {
    return "capmat: model-part/1\nmodel: tiny@1\nnodes: [{id: " + node +
           ", title: T, indicators: [{id: " + indicator +
           ", statement: s, requires: [A]}]}]\n";
}

/// The joined tree's messages, of joining and of reading.
static std::string joined(const std::string& model,
                          const std::vector<std::string>& texts) {
    std::vector<YamlDocumentPtr> parts;
    for (const std::string& text : texts) {
        parts.push_back(parsed(text));
    }
    Diagnostics diagnostics;
    const YamlTree tree = join_parts(parsed(model), parts, diagnostics);
    if (!diagnostics.has_errors()) {
        (void)read_model(tree.root, diagnostics);
    }
    return brief(diagnostics);
}

TEST_CASE("a model says which files its nodes are in") {
    CHECK(part_names(parsed(main_file)->root) ==
          std::vector<std::string>{"law.yaml", "cert.yaml"});
    CHECK(part_names(parsed("id: a\n")->root).empty());
}

TEST_CASE("nodes follow in the order of the parts and keep their file") {
    Diagnostics diagnostics;
    const YamlTree tree =
        join_parts(parsed(main_file),
                   {parsed(edited(part("LAW", "A"), ", requires: [A]", "")),
                    parsed(part("CERT", "B"))},
                   diagnostics);
    const std::optional<Model> model = read_model(tree.root, diagnostics);
    REQUIRE(model.has_value());
    REQUIRE(model->nodes.size() == 3);
    CHECK(model->nodes[1].id.text == "LAW");
    CHECK(model->nodes[2].id.text == "CERT");
    CHECK(model->indicators[1].position.line == 3);
    CHECK(tree.documents.size() == 3);
}

TEST_CASE("a part must belong to its model and hold nodes and no more") {
    const std::string first = edited(part("LAW", "A"), ", requires: [A]", "");
    CHECK(joined(main_file, {first, part("CERT", "B")}).empty());
    CHECK(joined(main_file, {edited(first, "tiny@1", "tiny@2"), part("CERT", "B")}) ==
          "2:8 this part belongs to 'tiny@2', but the model is tiny@1\n");
    CHECK(joined(main_file, {first, "capmat: model/1\nmodel: tiny@1\ntitle: x\n"}) ==
          "1:1 missing 'nodes'\n"
          "1:9 'model/1' is not the format expected here: model-part/1\n"
          "3:1 unknown key 'title'\n");
    CHECK(joined(main_file, {first, "nodes: []\n"}) == "1:1 missing 'capmat'\n"
                                                       "1:1 missing 'model'\n");
}

TEST_CASE("ids are unique over all parts") {
    const std::string first = edited(part("LAW", "A"), ", requires: [A]", "");
    CHECK(
        joined(main_file, {first, part("law", "B")}) ==
        "3:14 id 'law' is used twice (upper and lower case count as the same); first as "
        "'LAW'\n");
}

TEST_CASE("a model has either nodes or parts") {
    CHECK(joined(main_file + "nodes: []\n", {part("LAW", "A")}) ==
          "9:8 a model has either 'nodes' or 'parts', not both\n");
}

} // namespace capmat::test
