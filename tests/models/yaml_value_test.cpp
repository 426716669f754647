// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_map.h"
#include "models/input/yaml_value.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

#include <array>

namespace capmat::test {

/// `n: TEXT` read by one getter: what it gave and what it said.
template <class Getter>
static auto read_as(const std::string& text, Getter getter) {
    const YamlDocumentPtr document = parsed("n: " + text);
    Diagnostics diagnostics;
    YamlMap map = root_map(document->root, diagnostics);
    const auto value = getter(map.require("n").value());
    return std::pair(value, brief(diagnostics));
}

static auto number(const std::string& text) {
    return read_as(text, [](YamlValue value) { return value.number(); });
}

static auto whole(const std::string& text) {
    return read_as(text, [](YamlValue value) { return value.whole_number(); });
}

static auto text_of(const std::string& text) {
    return read_as(text, [](YamlValue value) { return value.text(); });
}

static auto boolean(const std::string& text) {
    return read_as(text, [](YamlValue value) { return value.boolean(); });
}

TEST_CASE("numbers are plain decimals as in JSON") {
    CHECK(number("0").first == 0.0);
    CHECK(number("-0").first == 0.0);
    CHECK(number("3").first == 3.0);
    CHECK(number("-2").first == -2.0);
    CHECK(number("0.75").first == 0.75);
    CHECK(number("1e3").first == 1000.0);
    CHECK(number("25E-2").first == 0.25);
    CHECK(number("1e+2").first == 100.0);
}

TEST_CASE("what only some readers take for a number is refused as a number") {
    const std::array wrong{"010",  "0x10", "0o17", "+1",    ".5",    "5.",     "1e999",
                           ".nan", ".NaN", ".inf", "-.inf", "1_0",   "1,5",    "-1e999",
                           "1e",   "--1",  "0b1",  "1 000", "12:30", "1e-400", "ten",
                           "true", "00",   "-01",  "1.e3",  "1.5.2", "٣"};
    for (const char* text : wrong) {
        CAPTURE(text);
        const auto [value, says] = number(text);
        CHECK_FALSE(value.has_value());
        CHECK(says == std::string("1:4 'n' must be a number such as 2 or 0.75, found '") +
                          text + "'\n");
    }
}

TEST_CASE("a number in quotes is text, and the message says that it was in quotes") {
    CHECK(number("\"3\"").second ==
          "1:4 'n' must be a number such as 2 or 0.75, found '3' in quotes\n");
    CHECK(number("'3'").second ==
          "1:4 'n' must be a number such as 2 or 0.75, found '3' in quotes\n");
    CHECK(number("[3]").second ==
          "1:4 'n' must be a number such as 2 or 0.75, found a list\n");
    CHECK(number("{a: 3}").second ==
          "1:4 'n' must be a number such as 2 or 0.75, found a mapping\n");
    CHECK(number("~").second ==
          "1:4 'n' must be a number such as 2 or 0.75, found nothing\n");
}

TEST_CASE("whole numbers have no fraction, exponent or leading zero") {
    CHECK(whole("12").first == 12);
    CHECK(whole("-3").first == -3);
    const std::array wrong{"1.0", "1e2", "010", "+1", "2147483648", "one", "1.5"};
    for (const char* text : wrong) {
        CAPTURE(text);
        const auto [value, says] = whole(text);
        CHECK_FALSE(value.has_value());
        CHECK(says ==
              std::string("1:4 'n' must be a whole number, found '") + text + "'\n");
    }
}

TEST_CASE("only true and false are truth values") {
    CHECK(boolean("true").first == true);
    CHECK(boolean("false").first == false);
    const std::array wrong{"yes", "no", "on", "True", "1", "y"};
    for (const char* text : wrong) {
        CAPTURE(text);
        const auto [value, says] = boolean(text);
        CHECK_FALSE(value.has_value());
        CHECK(says ==
              std::string("1:4 'n' must be true or false, found '") + text + "'\n");
    }
    CHECK(boolean("\"true\"").second ==
          "1:4 'n' must be true or false, found 'true' in quotes\n");
}

TEST_CASE("text of which other readers make a number or truth value needs quotes") {
    const std::array wrong{"2026.10", "1",    "-1",   "+1",    "1.",    ".5",    "1e5",
                           "0x1F",    "0o7",  ".inf", "-.Inf", "+.INF", ".nan",  ".NAN",
                           "true",    "True", "TRUE", "false", "False", "FALSE", "010"};
    for (const char* text : wrong) {
        CAPTURE(text);
        const auto [value, says] = text_of(text);
        CHECK_FALSE(value.has_value());
        CHECK(says ==
              std::string("1:4 'n' must be text; put it in quotes: \"") + text + "\"\n");
        CHECK(text_of(std::string("\"") + text + "\"").first == std::string(text));
    }
}

TEST_CASE("words, dates, times and versions are text without quotes") {
    const std::array right{"no",    "yes", "on", "2026-03-31", "12:30", "1.2.3",
                           "1_000", "0x",  "e5", "1e",         "-x",    "N/A"};
    for (const char* text : right) {
        CAPTURE(text);
        const auto [value, says] = text_of(text);
        CHECK(value == std::string(text));
        CHECK(says.empty());
    }
}

TEST_CASE("text must not be empty") {
    CHECK(text_of("\"\"").second == "1:4 'n' must not be empty\n");
    CHECK(text_of("\" \\t\\n\"").second == "1:4 'n' must not be empty\n");
    CHECK(text_of("null").second == "1:4 'n' must be text, found nothing\n");
    CHECK(text_of("[a]").second == "1:4 'n' must be text, found a list\n");
    CHECK(text_of("{a: b}").second == "1:4 'n' must be text, found a mapping\n");
}

TEST_CASE("lists and mappings say what they found instead") {
    const auto list = read_as("a", [](YamlValue value) { return value.list().size(); });
    CHECK(list.first == 0);
    CHECK(list.second == "1:4 'n' must be a list, found 'a'\n");
    const auto map =
        read_as("[a]", [](YamlValue value) { return value.entries().size(); });
    CHECK(map.first == 0);
    CHECK(map.second == "1:4 'n' must be a mapping, found a list\n");
}

TEST_CASE("a wrong shape is one message, not ten") {
    const YamlDocumentPtr document = parsed("- a\n- b\n");
    Diagnostics diagnostics;
    YamlMap map = root_map(document->root, diagnostics);
    CHECK(map.text("title").empty());
    CHECK(map.number("weight", 2.0) == 2.0);
    CHECK(map.boolean("gate", true));
    CHECK(map.list("nodes").empty());
    map.reject_unknown_keys();
    CHECK(to_string(diagnostics) ==
          "file.yaml:1:1: error: expected a mapping, found a list\n"
          "    - a\n"
          "    ^\n");
}

TEST_CASE("an empty file is named without inventing a line") {
    const YamlDocumentPtr document = parsed("# only a comment\n");
    Diagnostics diagnostics;
    (void)root_map(document->root, diagnostics);
    CHECK(to_string(diagnostics) ==
          "file.yaml: error: expected a mapping, found nothing\n");
}

TEST_CASE("a mapping reports what is missing and what nobody asked for") {
    const YamlDocumentPtr document = parsed("titel: a\nzzz: b\n<<: {}\n");
    Diagnostics diagnostics;
    YamlMap map = root_map(document->root, diagnostics);
    CHECK(map.text("title").empty());
    CHECK(map.optional_text("about").empty());
    map.reject_unknown_keys();
    CHECK(brief(diagnostics) == "1:1 missing 'title'\n"
                                "1:1 unknown key 'titel'; did you mean 'title'?\n"
                                "2:1 unknown key 'zzz'\n"
                                "3:1 unknown key '<<'\n");
}

} // namespace capmat::test
