// SPDX-License-Identifier: Apache-2.0
#include "models/catalog.h"
#include "models/input/plain_text.h"
#include "models/input/yaml_parser.h"
#include "models/input/yaml_scalar.h"
#include "models/input/yaml_writer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

namespace capmat {

namespace fs = std::filesystem;

static YamlDocumentPtr parsed(const std::string& text) {
    Diagnostics diagnostics;
    YamlDocumentPtr document = parse_yaml({"test.yaml", text}, diagnostics);
    CAPTURE(text);
    CHECK(to_string(diagnostics) == "");
    REQUIRE(document != nullptr);
    return document;
}

static std::string rewritten(const std::string& text) {
    return write_yaml(parsed(text)->root);
}

/// Same kinds, texts and order; a number, `true` or `false` in one is one in the other.
static bool same(const YamlNode& left, const YamlNode& right) {
    if (left.kind != right.kind || left.text != right.text ||
        is_value_word(left) != is_value_word(right) ||
        left.items.size() != right.items.size() ||
        left.entries.size() != right.entries.size()) {
        return false;
    }
    for (std::size_t i = 0; i < left.items.size(); ++i) {
        if (!same(left.items[i], right.items[i])) {
            return false;
        }
    }
    for (std::size_t i = 0; i < left.entries.size(); ++i) {
        const auto& [key, value] = left.entries[i];
        const auto& [other_key, other_value] = right.entries[i];
        if (!same(key, other_key) || !same(value, other_value)) {
            return false;
        }
    }
    return true;
}

static YamlNode scalar(const std::string& text, bool plain = false) {
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.plain = plain;
    node.text = text;
    return node;
}

static YamlNode list(std::vector<YamlNode> items) {
    YamlNode node;
    node.kind = YamlNode::Kind::List;
    node.items = std::move(items);
    return node;
}

static YamlNode map(const std::vector<std::pair<std::string, YamlNode>>& entries) {
    YamlNode node;
    node.kind = YamlNode::Kind::Map;
    for (const auto& [key, value] : entries) {
        node.entries.push_back({scalar(key), value});
    }
    return node;
}

static std::string written(const std::string& text) {
    return write_yaml(map({{"k", scalar(text)}}));
}

TEST_CASE("short lists and maps of scalars stand on one line, the rest in blocks") {
    CHECK(rewritten(R"(
{"capmat": "model/1", "levels": ["dimension", "factor"], "empty": [], "none": {},
 "nothing": null, "scoring": {"factor": {"rule": "staged", "share": 0.75, "gates": true}},
 "nodes": [{"id": "A", "indicators": [{"id": "A.1", "ask": ["x", "z"]}]}, ["b", ["c"]]]}
)") == R"(capmat: model/1
levels: [dimension, factor]
empty: []
none: {}
nothing: null
scoring:
  factor: {rule: staged, share: 0.75, gates: true}
nodes:
  - id: A
    indicators:
      - id: A.1
        ask: [x, z]
  - - b
    - [c]
)");
}

TEST_CASE("prose is folded at 100 columns") {
    const std::string prose =
        "A head-of-government, cabinet or equivalent decision names one body: it leads "
        "national cyber security policy, \"in fact\" # and in name, for as long as it "
        "says.";
    CHECK(write_yaml(list({map({{"statement", scalar(prose)}, {"id", scalar("A")}})})) ==
          "- statement: >-\n"
          "    A head-of-government, cabinet or equivalent decision names one body: it "
          "leads "
          "national cyber\n"
          "    security policy, \"in fact\" # and in name, for as long as it says.\n"
          "  id: A\n");
}

TEST_CASE("paragraphs are kept by empty lines") {
    const std::string line(60, 'x');
    CHECK(written(line + "\n" + line + "\n\n" + line) ==
          "k: >-\n  " + line + "\n\n  " + line + "\n\n\n  " + line + "\n");
}

TEST_CASE("prose that folding would change is put in double quotes") {
    const std::string words = "one two three four five six seven eight nine ten eleven "
                              "twelve thirteen fourteen "
                              "fifteen sixteen seventeen";
    for (const std::string& text :
         {" " + words, words + " ", words + "\n", "\n" + words, words + "\n " + words,
          words + " \n" + words, words + "\t" + words, words + "\r\n" + words,
          words + "\xE2\x80\xA8" + words}) {
        CAPTURE(text);
        CHECK(written(text).starts_with("k: \""));
        CHECK(std::ranges::count(written(text), '\n') == 1);
    }
    // Two spaces are kept within a line; folding only ends lines at single ones.
    CHECK(written(words + "  " + words).starts_with("k: >-\n"));
}

TEST_CASE("a word too long to fold stays on its line") {
    const std::string url = "https://example.org/" + std::string(100, 'a');
    CHECK(written(url) == "k: " + url + "\n");
    // Two spaces are no place to end a line: one would be left at its end.
    const std::string spaced = std::string(97, 'a') + "  bbbb";
    CHECK(written(spaced) == "k: " + spaced + "\n");
}

TEST_CASE("text that YAML 1.1 or 1.2 reads as something else is quoted") {
    for (const char* text : {"",
                             "yes",
                             "No",
                             "ON",
                             "off",
                             "y",
                             "N",
                             "true",
                             "False",
                             "null",
                             "NULL",
                             "~",
                             "1",
                             "-1",
                             "+1",
                             "0.75",
                             ".5",
                             "1e3",
                             "010",
                             "0x1F",
                             "0o17",
                             "0b11",
                             "1_000",
                             "12:30:00",
                             "2026-03-31",
                             "2026.1",
                             ".inf",
                             "-.inf",
                             ".nan",
                             "=",
                             "<<",
                             "- a",
                             "? a",
                             ": a",
                             "#a",
                             "a #b",
                             "a: b",
                             "a:",
                             "&a",
                             "*a",
                             "!a",
                             "|",
                             ">",
                             "%a",
                             "@a",
                             "`a",
                             "'a'",
                             "\"a\"",
                             "[a",
                             "{a",
                             "]",
                             "}",
                             ",a",
                             "---",
                             "...",
                             " a",
                             "a ",
                             "a\nb",
                             "a\tb",
                             "a\\\n",
                             "a\x7F",
                             "\xEF\xBB\xBF"
                             "a",
                             "a\xC2\x85"
                             "b",
                             "a\xE2\x80\xA9"
                             "b",
                             "2001-12-14 21:59:43"}) {
        CAPTURE(text);
        CHECK(written(text).starts_with("k: \""));
    }
}

TEST_CASE("ordinary text is not quoted") {
    for (const char* text :
         {"model/1", "national@2026.1", "CC-BY-4.0", "STR-1.1", "cmm-2021", "D1.1",
          "Policy, law (in force): no", "it's", "a?", "État", "3 of 4", "nothing",
          "12 months", "https://example.org/a#b"}) {
        CAPTURE(text);
        const bool quoted = std::string_view(text).find(": ") != std::string_view::npos;
        CHECK(written(text) == (quoted ? "k: \"" + std::string(text) + "\"\n"
                                       : "k: " + std::string(text) + "\n"));
    }
}

TEST_CASE("inside a line of several values, what would end one is quoted") {
    CHECK(yaml_line(list({scalar("a, b"), scalar("a[0]"), scalar("a:b"), scalar("why?"),
                          scalar("a b")})) == R"(["a, b", "a[0]", "a:b", "why?", a b])");
    CHECK(yaml_line(map({{"a, b", map({{"yes", scalar("2", true)}})}})) ==
          R"({"a, b": {"yes": 2}})");
}

TEST_CASE("numbers and truth values stay what they were, and so do texts like them") {
    const std::string text =
        "a: 2\nb: \"2\"\nc: 0.750\nd: \"0.75\"\ne: true\nf: \"true\"\n"
        "g: -1e3\nh: [1, \"1\", false]\n";
    CHECK(rewritten(text) == text);
}

TEST_CASE("keys are quoted like values, and long ones are marked as keys") {
    CHECK(rewritten("'yes': a\n'0': b\n3: c\n'a: b': d\n") ==
          "\"yes\": a\n\"0\": b\n3: c\n\"a: b\": d\n");
    const std::string key(2000, 'k');
    CHECK(write_yaml(list({map({{key, list({scalar("a")})}})})) ==
          "- ? " + key + "\n  : [a]\n");
}

TEST_CASE("a line of values breaks up when it would pass 100 columns") {
    const YamlNode fits = list(std::vector<YamlNode>(8, scalar("abcdefghi")));
    const YamlNode breaks = list(std::vector<YamlNode>(9, scalar("abcdefghi")));
    CHECK(std::ranges::count(write_yaml(map({{"k", fits}})), '\n') == 1);
    CHECK(std::ranges::count(write_yaml(map({{"k", breaks}})), '\n') == 10);
}

/// Every YAML file of the repository that is not a deliberate mistake.
static std::vector<SourceFile> shipped_files() {
    std::vector<SourceFile> files;
    for (const CatalogEntry& entry : catalog()) {
        for (SourceFile& file : entry.files()) {
            files.push_back(std::move(file));
        }
    }
    const fs::path root = fs::path(SOURCE_DIR);
    for (const auto& entry : fs::recursive_directory_iterator(root / "examples")) {
        if (entry.path().extension() == ".yaml") {
            std::ifstream stream(entry.path(), std::ios::binary);
            files.push_back({entry.path().string(),
                             {std::istreambuf_iterator<char>(stream),
                              std::istreambuf_iterator<char>()}});
        }
    }
    return files;
}

static void check_line_widths(const std::string& text) {
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
        const std::string line = text.substr(at, text.find('\n', at) - at);
        CAPTURE(line);
        CHECK(character_count(line) <= 100);
    }
}

TEST_CASE("every shipped file is the same tree after writing, in lines of 100 columns") {
    const std::vector<SourceFile> files = shipped_files();
    REQUIRE(files.size() > 40);
    for (const SourceFile& file : files) {
        CAPTURE(file.name);
        const YamlDocumentPtr document = parsed(file.text);
        const std::string text = write_yaml(document->root);
        CHECK(same(document->root, parsed(text)->root));
        CHECK(same(document->root, parsed(yaml_line(document->root))->root));
        CHECK(write_yaml(parsed(text)->root) == text);
        check_line_widths(text);
    }
}

/// Texts put together from what YAML gives a meaning to.
class NastyTexts {
public:
    std::string text(int most_pieces) {
        static const std::vector<std::string> pieces{
            " ",
            "  ",
            "\n",
            "\n\n",
            "\t",
            "\r",
            ":",
            ": ",
            "#",
            " #",
            "-",
            "- ",
            "?",
            "? ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            "\\",
            "\\n",
            "&a",
            "*a",
            "!",
            "!!s",
            "|",
            ">",
            ">-",
            "%",
            "@",
            "`",
            "~",
            "null",
            "yes",
            "true",
            "0",
            "1.5",
            "-3",
            "0x1",
            "...",
            "---",
            "é",
            "漢",
            "a",
            "word",
            "b ",
            " c",
            "<<",
            "=",
            ".",
            "+1",
            "1e3",
            "2026-01-01",
            "\xC2\xA0",
            "\xE2\x80\xA8",
            "\xEF\xBB\xBF",
            "some longer text that can be folded somewhere"};
        std::string text;
        for (int count = below(most_pieces + 1); count > 0; --count) {
            text +=
                pieces[static_cast<std::size_t>(below(static_cast<int>(pieces.size())))];
        }
        return text;
    }

    YamlNode tree(int depth) {
        const int kind = depth == 0 ? 0 : below(4);
        if (kind < 2) {
            return below(12) == 0 ? YamlNode{} : scalar(text(below(4) == 0 ? 40 : 6));
        }
        std::vector<std::pair<std::string, YamlNode>> entries;
        for (int count = below(4); count > 0; --count) {
            // Numbered, since a key may not come twice.
            entries.emplace_back(text(5) + std::to_string(count), tree(depth - 1));
        }
        if (kind == 2) {
            return map(entries);
        }
        YamlNode node = list({});
        for (auto& [key, value] : entries) {
            node.items.push_back(std::move(value));
        }
        return node;
    }

private:
    int below(int limit) {
        return static_cast<int>(random_() % static_cast<unsigned>(limit));
    }

    std::mt19937 random_{20260331}; // fixed: a failure must come back
};

TEST_CASE("nasty texts come back as they were") {
    NastyTexts nasty;
    for (int i = 0; i < 20'000; ++i) {
        const YamlNode tree = map({{"k", scalar(nasty.text(12))},
                                   {nasty.text(6) + "!", list({scalar(nasty.text(6))})}});
        const std::string text = write_yaml(tree);
        CAPTURE(text);
        REQUIRE(same(tree, parsed(text)->root));
        REQUIRE(text.find(" \n") == std::string::npos); // editors strip such spaces
    }
}

TEST_CASE("trees of nasty texts come back as they were") {
    NastyTexts nasty;
    for (int i = 0; i < 3'000; ++i) {
        const YamlNode tree = nasty.tree(4);
        const std::string text = write_yaml(tree);
        CAPTURE(text);
        REQUIRE(same(tree, parsed(text)->root));
        REQUIRE(same(tree, parsed(yaml_line(tree))->root));
    }
}

} // namespace capmat
