// SPDX-License-Identifier: Apache-2.0
#include "models/input/read_id.h"
#include "models/input/read_word.h"
#include "models/input/spelling.h"
#include "models/input/yaml_map.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

#include <array>

namespace capmat::test {

static const std::vector<std::string> known{"title", "weight", "indicators", "ID-1"};

TEST_CASE("a near word is suggested: dropped, added, changed and swapped letters") {
    CHECK(nearest("titl", known) == "title");
    CHECK(nearest("tittle", known) == "title");
    CHECK(nearest("titie", known) == "title");
    CHECK(nearest("wieght", known) == "weight");
    CHECK(nearest("TITLE", known) == "title");
    CHECK(nearest("id-1", known) == "ID-1");
}

TEST_CASE("at most a third of the letters may differ") {
    // wxxght: 6 letters, 2 changed; wxxxht: 3 changed.
    CHECK(nearest("wxxght", known) == "weight");
    CHECK(nearest("wxxxht", known).empty());
    CHECK(nearest("zzz", known).empty());
    CHECK(nearest("", known).empty());
}

TEST_CASE("where words are abbreviated, all that begin like that are suggested") {
    CHECK(did_you_mean("wei", known) == "");
    CHECK(did_you_mean_in_full("wei", known) == "; did you mean 'weight'?");
    CHECK(did_you_mean_in_full("ti", std::vector<std::string>{"tie", "title"}) ==
          "; did you mean 'tie' or 'title'?");
    CHECK(did_you_mean_in_full("wieght", known) == "; did you mean 'weight'?");
    CHECK(did_you_mean_in_full("", known) == "");
}

TEST_CASE("ties go to the earlier word, and endless words are not compared") {
    const std::vector<std::string> twins{"ab1", "ab2"};
    CHECK(nearest("ab3", twins) == "ab1");
    CHECK(nearest(std::string(65, 'a'), std::vector{std::string(64, 'a')}).empty());
    CHECK(nearest(std::string(63, 'a'), std::vector{std::string(64, 'a')}).size() == 64);
}

TEST_CASE("a suggestion ends the message, or nothing does") {
    CHECK(did_you_mean("wieght", known) == "; did you mean 'weight'?");
    CHECK(did_you_mean("nothing like it", known).empty());
}

TEST_CASE("a closed list reads like a sentence") {
    CHECK(any_of(std::vector<std::string>{}).empty());
    CHECK(any_of(std::vector<std::string>{"yes"}) == "yes");
    CHECK(any_of(std::vector<std::string>{"yes", "no"}) == "yes or no");
    CHECK(any_of(std::vector<std::string>{"yes", "partly", "no"}) == "yes, partly or no");
}

TEST_CASE("ids are letters, digits, dots, dashes and underscores, at most 64") {
    const std::array right{"a", "STR-1.1", "2026.1", "a_b", "0"};
    for (const char* id : right) {
        CAPTURE(id);
        CHECK(is_id(id));
    }
    CHECK(is_id(std::string(64, 'x')));
    CHECK_FALSE(is_id(std::string(65, 'x')));
    const std::array wrong{"",    "../a", "a/b", "a\\b", ".a", "-a",  "_a",
                           "a b", "é",    "a:b", "a\n",  "*",  "a@b", "<<"};
    for (const char* id : wrong) {
        CAPTURE(id);
        CHECK_FALSE(is_id(id));
    }
}

TEST_CASE("a wrong id is quoted, escaped and cut") {
    const YamlDocumentPtr document =
        parsed("- ../../etc/passwd\n- \"a\\nb\"\n- " + std::string(90, 'x') + "\n- 12\n");
    Diagnostics diagnostics;
    for (const YamlNode& item : document->root.items) {
        CHECK_FALSE(read_id(YamlValue(item, "id", diagnostics)).has_value());
    }
    const std::string rest =
        " is not an id; expected letters, digits, '.', '-' or '_', at most 64\n";
    CHECK(brief(diagnostics) == "1:3 '../../etc/passwd'" + rest + "2:3 'a\\nb'" + rest +
                                    "3:3 '" + std::string(80, 'x') + "...'" + rest +
                                    "4:3 'id' must be text; put it in quotes: \"12\"\n");
}

TEST_CASE("references are looked up; unknown and repeated ones are reported") {
    const IdIndex ids{{"alpha", 7}, {"beta", 8}};
    const YamlDocumentPtr document = parsed("[beta, alpah, alpha, beta, [x], Alpha]\n");
    Diagnostics diagnostics;
    const std::vector<std::size_t> found = read_references(
        YamlValue(document->root, "unless", diagnostics), ids, "indicator");
    CHECK(found == std::vector<std::size_t>{8, 7});
    CHECK(brief(diagnostics) ==
          "1:8 unknown indicator 'alpah'; did you mean 'alpha'?\n"
          "1:22 'beta' is named twice\n"
          "1:28 'unless' must name an indicator\n"
          "1:33 unknown indicator 'Alpha'; did you mean 'alpha'?\n");
}

TEST_CASE("a word outside a closed list is answered with the list") {
    static constexpr Words<int, 2> words{{{"higher", 1}, {"lower", 2}}};
    const YamlDocumentPtr document = parsed("[lower, lowest]\n");
    Diagnostics diagnostics;
    CHECK(read_word(YamlValue(document->root.items[0], "better", diagnostics), words,
                    "a direction") == 2);
    CHECK(read_word(YamlValue(document->root.items[1], "better", diagnostics), words,
                    "a direction") == std::nullopt);
    CHECK(brief(diagnostics) ==
          "1:9 'lowest' is not a direction; expected higher or lower\n");
    CHECK(word_for(words, 1) == "higher");
}

} // namespace capmat::test
