// SPDX-License-Identifier: Apache-2.0
#include "models/catalog.h"
#include "models/catalog_image.h"
#include "models/image_bytes.h"
#include "models/input/sha256.h"
#include "models/input/yaml_parser.h"
#include "models/model_reader.h"
#include "models/overlay.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace capmat {

static Scoring some_scoring() {
    return {Rule::Percent, 0.75, false, {{0.0, "low"}, {1.5, "high"}}};
}

static Indicator some_indicator() {
    Indicator indicator;
    indicator.id = {"A-1.1"};
    indicator.statement = "Something is in place.";
    indicator.node = 1;
    indicator.weight = 2.5;
    indicator.scale = {LeafKind::Number, 20.0, -1.0};
    indicator.stage = 300;
    indicator.gate = true;
    indicator.evidence = EvidenceRule{{1, 0}, 60};
    indicator.guidance = {"a note", {{"yes", "it is"}, {"no", "it is not"}}};
    indicator.not_applicable_when = "there is none";
    indicator.ask = {1};
    indicator.release = Release::Restricted;
    indicator.prerequisites = {1};
    indicator.kind = IndicatorKind::Outcome;
    indicator.references = {{1, "D1.1", true}};
    indicator.action = Action{"do it", 1, -6, "course", {0}};
    indicator.replaces = "A-0.9";
    indicator.position = {"a.yaml", 12, 5};
    return indicator;
}

static Node some_node() {
    Node node;
    node.id = {"A-1"};
    node.title = "Mandate";
    node.about = "Who leads.";
    node.level = 1;
    node.parent = 1;
    node.children = {2, 3};
    node.first_leaf = 1;
    node.end_leaf = 2;
    node.weight = 0.25;
    node.scoring = some_scoring();
    node.caps = {{3, {0, 1}}};
    node.figure = FigureKind::Averaged;
    node.lowest = -1.0;
    node.highest = 1e300;
    node.position = {"b.yaml", 3, 4};
    return node;
}

/// A model no member of which has its default value. It makes no sense; it need not.
static Model model_with_everything() {
    Model model;
    model.reference = {"everything", "2026.1"};
    model.extends = ModelReference{"base", "1"};
    model.hidden = {{{"C", "everything@2026.1"}}, {{"C-1", "middle@2"}}};
    model.title = "Everything\n\xC3\xA9";
    model.description = std::string("with a \0 inside", 15);
    model.language = "en";
    model.licence = "CC0-1.0";
    model.source = "nowhere";
    model.levels = {"dimension", "factor"};
    model.stages = {{1, "Low", "the floor", "start-up"},
                    {2, "High", "the top", "dynamic"}};
    model.interval_scale = true;
    model.partly = 0.4;
    model.policy = Reading::Verified;
    model.max_uses = -2147483647;
    model.evidence_kinds = {{"law", "A law"}, {"decree", "A decree"}};
    model.roles = {{"cert", "The CERT"}, {"pmo", "The office"}};
    model.frameworks = {{"cmm", "CMM", "unchecked"}, {"gci", "GCI", "checked"}};
    model.efforts = {{"S", 1.0, "small"}, {"L", 9.0, "large"}};
    model.activity_types = {{"course", "A course"}};
    model.level_scoring = {some_scoring(), Scoring{}};
    model.nodes = {some_node(), Node{}};
    model.indicators = {some_indicator(), Indicator{}};
    model.checks = {{1, 1, "that is odd"}};
    model.profiles = {{"p", "Profile", "about it", {{true, 1, 2.0}, {false, 1, {}}}}};
    model.tiers = {{"t", "Tier", "about it", {{true, 1, {}}}}};
    model.activities = {
        {"M1", "Course", "course", {"all"}, "2 days", "about it", {0, 1}}};
    model.node_by_id = {{"A-1", 1}, {"B-1", 2}};
    model.indicator_by_id = {{"A-1.1", 0}, {"A-1.2", 200}};
    return model;
}

TEST_CASE("every member of a model comes back") {
    const Model model = model_with_everything();
    CHECK(decode(encode(model)) == model);
    CHECK(decode(encode(Model{})) == Model{});
    CHECK(encode(model) == encode(model_with_everything()));
}

static bool is_refused(std::string_view image) {
    try {
        (void)decode(image);
        return false;
    } catch (const std::runtime_error&) {
        return true;
    }
}

TEST_CASE("an image with any bit turned is refused") {
    const std::string image = encode(model_with_everything());
    REQUIRE(image.size() > 500);
    for (std::size_t at = 0; at < image.size(); ++at) {
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string damaged = image;
            damaged[at] =
                static_cast<char>(static_cast<unsigned char>(image[at]) ^ (1U << bit));
            CAPTURE(at);
            REQUIRE(is_refused(damaged));
        }
    }
}

TEST_CASE("an image that is cut short or too long is refused") {
    const std::string image = encode(model_with_everything());
    for (std::size_t size = 0; size < image.size(); ++size) {
        CAPTURE(size);
        REQUIRE(is_refused(std::string_view(image).substr(0, size)));
    }
    CHECK(is_refused(image + '\0'));
}

TEST_CASE("messages say what is wrong with an image") {
    std::string image = encode(Model{});
    CHECK_THROWS_WITH((void)decode("{}"),
                      "not the image of a model, or one of another version");
    image.back() = 'x';
    CHECK_THROWS_WITH((void)decode(image), "the image of a built-in model is damaged");
}

// The checksum of `decode` would hide what the reader below does with damaged bytes.
TEST_CASE("reading damaged bytes ends in an exception or in other values") {
    ImageWriter writer;
    writer(model_with_everything());
    const std::string& bytes = writer.bytes();
    int refused = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (const unsigned value : {0x00U, 0x01U, 0x7FU, 0x80U, 0xFFU}) {
            std::string damaged = bytes;
            damaged[at] = static_cast<char>(value);
            try {
                ImageReader reader(damaged);
                Model model;
                reader(model);
            } catch (const std::runtime_error&) {
                ++refused;
            }
        }
    }
    CHECK(refused > 500);
}

TEST_CASE("a reader refuses what no writer writes") {
    const auto refuses = [](std::string_view bytes, auto value) {
        ImageReader reader(bytes);
        CHECK_THROWS_WITH(reader(value), "the image of a built-in model is damaged");
    };
    refuses("", 0);
    refuses("\xFF\xFF\xFF\xFF\xFF\xFF", 0); // a number without end
    refuses("\x02", false);                 // neither no nor yes
    refuses("\x0B", Rule::None);            // beyond the last rule
    refuses("\x05"
            "abcd",
            std::string()); // a longer text than there are bytes
    refuses("\xFF\xFF\xFF\xFF\x0F", std::vector<std::string>());
    refuses("1234567", 0.0);
}

/// The model that the texts of an entry give, read as a user's files would be.
static Model read_again(const CatalogEntry& entry) {
    Diagnostics diagnostics;
    const auto tree_of = [&](const CatalogEntry& from) {
        std::vector<YamlDocumentPtr> documents;
        for (const SourceFile& file : from.files()) {
            documents.push_back(parse_yaml(
                {std::string(from.id) + "/" + file.name, file.text}, diagnostics));
        }
        const YamlDocumentPtr main = documents.front();
        documents.erase(documents.begin());
        return join_parts(main, documents, diagnostics);
    };
    YamlTree tree = tree_of(entry);
    if (entry.kind == CatalogKind::Overlay) {
        const std::string base = load(entry).extends.value().id;
        const CatalogEntry* extended = find_in_catalog(base);
        REQUIRE(extended != nullptr);
        auto result =
            apply_overlay(tree_of(*extended), tree.documents.front(), diagnostics);
        CHECK(to_string(diagnostics) == "");
        REQUIRE(result.has_value());
        tree = std::move(result->tree);
    }
    std::optional<Model> model = read_model(tree.root, diagnostics);
    CHECK(to_string(diagnostics) == "");
    REQUIRE(model.has_value());
    return std::move(*model);
}

TEST_CASE("the built-in form equals its YAML") {
    REQUIRE(catalog().size() >= 3);
    for (const CatalogEntry& entry : catalog()) {
        CAPTURE(entry.id);
        const Model model = load(entry);
        CHECK(model == read_again(entry));
        CHECK(model.reference.id == entry.id);
        CHECK(model.reference.edition == entry.edition);
        CHECK(model.extends.has_value() == (entry.kind == CatalogKind::Overlay));
        CHECK_FALSE(model.indicators.empty());
    }
}

TEST_CASE("the catalogue is ordered and found by id") {
    std::vector<std::string_view> ids;
    for (const CatalogEntry& entry : catalog()) {
        ids.push_back(entry.id);
        CHECK(find_in_catalog(entry.id) == &entry);
    }
    CHECK(std::ranges::is_sorted(ids));
    CHECK(std::ranges::adjacent_find(ids) == ids.end());
    CHECK(find_in_catalog("no-such-model") == nullptr);
}

TEST_CASE("the hash of an entry is that of its files, an overlay's with its base") {
    for (const CatalogEntry& entry : catalog()) {
        CAPTURE(entry.id);
        std::vector<SourceFile> files = entry.files();
        if (entry.kind == CatalogKind::Overlay) {
            for (SourceFile& file :
                 find_in_catalog(load(entry).extends.value().id)->files()) {
                files.push_back(std::move(file));
            }
        }
        CHECK(sha256_hex(files) == entry.sha256);
    }
}

TEST_CASE("SHA-256 of the examples of FIPS 180-4") {
    CHECK(sha256_hex(std::string_view()) ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex(std::string_view("abc")) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("the hash of files covers their names and where one ends") {
    const std::vector<SourceFile> files{{"a", "x"}, {"b", "yz"}};
    CHECK(sha256_hex(files) == sha256_hex(std::string_view("a 1\nxb 2\nyz")));
}

} // namespace capmat
