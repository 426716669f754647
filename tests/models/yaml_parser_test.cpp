// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_parser.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

#include <array>

namespace capmat::test {

using namespace std::string_literals;

TEST_CASE("a document keeps kinds, texts, order and places") {
    const YamlDocumentPtr document = parsed("a: 010\nb: [\"no\", {c: ~}]\n");
    const YamlNode& root = document->root;
    REQUIRE(root.kind == YamlNode::Kind::Map);
    REQUIRE(root.entries.size() == 2);
    const auto& [key, number] = root.entries[0];
    CHECK(key.text == "a");
    CHECK(number.text == "010");
    CHECK(number.plain);
    CHECK(number.line == 1);
    CHECK(number.column == 4);
    const YamlNode& list = root.entries[1].second;
    REQUIRE(list.items.size() == 2);
    CHECK(list.items[0].text == "no");
    CHECK_FALSE(list.items[0].plain);
    CHECK(list.items[1].entries[0].second.kind == YamlNode::Kind::Empty);
    CHECK(list.items[1].entries[0].second.line == 2);
}

TEST_CASE("a byte order mark and carriage returns move no caret") {
    CHECK(yaml_problems("\xEF\xBB\xBF{a: 1, a: 2}\r\n") ==
          "file.yaml:1:8: error: key 'a' is given twice; first on line 1\n"
          "    {a: 1, a: 2}\n"
          "           ^\n");
    CHECK(yaml_problems("a: 1\r\na: 2\r\n") ==
          "file.yaml:2:1: error: key 'a' is given twice; first on line 1\n"
          "    a: 2\n"
          "    ^\n");
    CHECK(parsed("a: b\r\n")->root.entries[0].second.text == "b");
}

TEST_CASE("columns count characters, not bytes") {
    CHECK(yaml_problems("{été: 1, été: 2}\n") ==
          "file.yaml:1:10: error: key 'été' is given twice; first on line 1\n"
          "    {été: 1, été: 2}\n"
          "             ^\n");
}

TEST_CASE("UTF-16 is named as such, with and without its mark") {
    const std::string says = "file the file is UTF-16; save it as UTF-8\n";
    CHECK(yaml_messages("\xFF\xFE"s + "a\0:\0"s) == says);
    CHECK(yaml_messages("\xFE\xFF"s + "\0a\0:"s) == says);
    CHECK(yaml_messages("a\0:\0 \0b\0"s) == says);
    CHECK(yaml_messages("\0a\0:\0 \0b"s) == says);
}

TEST_CASE("bytes that are not UTF-8 are refused where they stand") {
    CHECK(yaml_messages("é: \xFF\n") ==
          "1:4 byte 0xff is not UTF-8; save the file as UTF-8\n");
    const std::array broken{"\xC0\xAF",         // longer than needed
                            "\xE0\x80\xAF",     // the same in three bytes
                            "\xED\xA0\x80",     // half of a surrogate pair
                            "\xF4\x90\x80\x80", // beyond the last character
                            "\x80",             // a tail without a head
                            "\xE2\x82"};        // cut short
    for (const char* bytes : broken) {
        const std::string text = std::string("a: 1\nb: ") + bytes;
        CAPTURE(text);
        CHECK(yaml_messages(text).starts_with("2:4 byte 0x"));
    }
}

TEST_CASE("control characters are refused, raw or as escapes") {
    CHECK(yaml_messages("a: b\0c\n"s) ==
          "1:5 character U+0000 is not allowed in text; remove it\n");
    CHECK(yaml_messages("a: \x1B[31mred\n") ==
          "1:4 character U+001B is not allowed in text; remove it\n");
    CHECK(yaml_messages("a: x\x7F\n") ==
          "1:5 character U+007F is not allowed in text; remove it\n");
    CHECK(yaml_messages("a: \xC2\x9B\n") ==
          "1:4 character U+009B is not allowed in text; remove it\n");
    CHECK(yaml_messages("a: \"\\e[31m\"\nb: \"\\0\"\nc: \"\\x9b\"\n") ==
          "1:4 character U+001B is not allowed in text; remove it\n"
          "2:4 character U+0000 is not allowed in text; remove it\n"
          "3:4 character U+009B is not allowed in text; remove it\n");
}

TEST_CASE("overrides of the reading direction are refused, right-to-left text is not") {
    CHECK(yaml_messages("a: x\u202Ey\n") ==
          "1:5 character U+202E is not allowed in text; remove it\n");
    CHECK(yaml_messages("a: \"\\u202d\"\n") ==
          "1:4 character U+202D is not allowed in text; remove it\n");
    CHECK(yaml_messages("a: \u0627\u0644\u0623\u0645\u0646 \u200F(2026)\n").empty());
}

TEST_CASE("anchors and aliases are refused, each where it stands") {
    CHECK(yaml_messages("a: &x 1\nb: *x\n") ==
          "1:4 anchors are not supported; write the value out\n"
          "2:4 aliases are not supported; write the value out\n");
    CHECK(yaml_messages("&x [*x]\n") ==
          "1:1 anchors are not supported; write the value out\n"
          "1:5 aliases are not supported; write the value out\n");
}

TEST_CASE("an alias bomb is a message a line, not a billion values") {
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string below = "*a" + std::to_string(i - 1);
        const std::string name = "a" + std::to_string(i);
        bomb += name + ": &" + name + " [" + below + ", " + below + ", " + below + "]\n";
    }
    Diagnostics diagnostics;
    const auto document = parse_yaml({"bomb.yaml", bomb}, diagnostics);
    REQUIRE(document != nullptr);
    CHECK(diagnostics.error_count() == 12 + 11 * 3);
    CHECK(document->root.entries.back().second.items.size() == 3);
}

TEST_CASE("tags are refused; the tag that only says 'text' is not") {
    CHECK(yaml_messages("a: !!str 1\nb: !python/object x\nc: ! 1\n") ==
          "1:4 tag 'tag:yaml.org,2002:str' is not supported; remove it\n"
          "2:4 tag '!python/object' is not supported; remove it\n");
}

TEST_CASE("a merge key is an ordinary key, so that readers refuse it by name") {
    CHECK(parsed("<<: {a: 1}\n")->root.entries[0].first.text == "<<");
}

TEST_CASE("a second document is refused, an end mark is not") {
    CHECK(yaml_messages("a: 1\n---\nb: 2\n") ==
          "2:1 a second document starts here; a file holds one\n");
    CHECK(yaml_messages("---\na: 1\n...\n").empty());
}

TEST_CASE("a key given twice is reported at the second place") {
    CHECK(yaml_messages("a: 1\nb: {c: 1, c: 2}\na: 3\n") ==
          "2:11 key 'c' is given twice; first on line 2\n"
          "3:1 key 'a' is given twice; first on line 1\n");
}

TEST_CASE("a key must be text") {
    CHECK(yaml_messages("[a]: 1\n") == "1:1 a key must be text\n");
    CHECK(yaml_messages("{a: 1}: 1\n") == "1:1 a key must be text\n");
    CHECK(yaml_messages("~: 1\n") == "1:1 a key must be text\n");
}

TEST_CASE("sixty-four levels are read, the sixty-fifth is refused at any depth") {
    CHECK(yaml_messages(std::string(64, '[') + std::string(64, ']')).empty());
    CHECK(yaml_messages(std::string(65, '[') + std::string(65, ']')) ==
          "1:65 nested deeper than 64 levels\n");
    // Where exactly depends on what yaml-cpp makes of brackets that are never closed.
    for (const std::string opening : {"[", "{", "- "}) {
        CAPTURE(opening);
        std::string text;
        for (int i = 0; i < 100'000; ++i) {
            text += opening;
        }
        const std::string says = yaml_messages(text);
        CHECK(says.starts_with("1:"));
        CHECK(says.ends_with(" nested deeper than 64 levels\n"));
        CHECK(says.find('\n') == says.size() - 1);
    }
}

TEST_CASE("nested keys and block mappings are counted as levels too") {
    std::string keys;
    std::string maps;
    for (int i = 0; i < 65; ++i) {
        keys += "? ";
        maps += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    }
    CHECK(yaml_messages(keys + "a") == "1:129 nested deeper than 64 levels\n");
    CHECK(yaml_messages(maps) == "65:65 nested deeper than 64 levels\n");
}

TEST_CASE("a text may have 32767 characters, whatever their bytes") {
    std::string text;
    for (int i = 0; i < 32'767; ++i) {
        text += "é";
    }
    CHECK(yaml_messages("a: " + text).empty());
    CHECK(yaml_messages("a: " + text + "é") ==
          "1:4 a text of 32768 characters; at most 32767 are allowed\n");
    CHECK(yaml_messages("a: " + std::string(10'000'000, 'x')) ==
          "1:4 a text of 10000000 characters; at most 32767 are allowed\n");
}

TEST_CASE("bytes and values have limits") {
    YamlLimits limits;
    limits.bytes = 10;
    Diagnostics of_bytes;
    CHECK(parse_yaml({"file.yaml", "a: 1\nb: 22\n"}, of_bytes, limits) == nullptr);
    CHECK(brief(of_bytes) == "file the file has 11 bytes; at most 10 are read\n");
    limits = {};
    limits.nodes = 4;
    Diagnostics of_values;
    CHECK(parse_yaml({"file.yaml", "[1,\n 2, 3, 4]\n"}, of_values, limits) == nullptr);
    CHECK(brief(of_values) == "2:8 the file holds more than 4 values\n");
}

TEST_CASE("lines of a larger file keep their numbers") {
    Diagnostics diagnostics;
    (void)parse_yaml({"all.jsonl", "{a: 1, a: 2}", 17}, diagnostics);
    CHECK(brief(diagnostics) == "17:8 key 'a' is given twice; first on line 17\n");
}

TEST_CASE("what is no YAML is said in our words") {
    CHECK(yaml_problems("a: b: c\n") ==
          "file.yaml:1:5: error: not valid YAML: a ':' is not expected here; put texts "
          "with ': ' in quotes\n"
          "    a: b: c\n"
          "        ^\n");
    CHECK(yaml_messages("a: 1\n b: 2\n") ==
          "2:3 not valid YAML: a ':' is not expected here; put texts with ': ' in "
          "quotes\n");
    CHECK(yaml_messages("a: [1, 2\n") == "2:1 not valid YAML: a ']' is missing\n");
    CHECK(yaml_messages("a: {b: 1\n") == "2:1 not valid YAML: a '}' is missing\n");
    CHECK(yaml_messages("a: \"x\" y\n") ==
          "1:8 not valid YAML: this line does not fit the ones above; check its "
          "indentation and quotes\n");
}

TEST_CASE("a quote that is never closed swallows nothing in silence") {
    CHECK(yaml_messages("a: \"x") ==
          "1:6 not valid YAML: the file ends inside a quoted text\n");
    CHECK(yaml_messages("a: 1\nb: \"x\nc: 1\n") ==
          "2:4 not valid YAML: this quote is never closed\n");
    CHECK(yaml_messages("- 'x\n- y\n") ==
          "1:3 not valid YAML: this quote is never closed\n");
    CHECK(yaml_messages("a: \"x\\\"\n") ==
          "1:4 not valid YAML: this quote is never closed\n");
    CHECK(yaml_messages("a: 'it''s'\n").empty());
    CHECK(yaml_messages("a: \"é \\\"x\\\\\"\n").empty());
    CHECK(yaml_messages("a: 'x\n\n  y'\n").empty());
}

TEST_CASE("tabs cannot indent") {
    CHECK(yaml_messages("a:\n\tb: 1\n") ==
          "2:3 not valid YAML: indent with blanks, not with tabs\n");
    CHECK(yaml_messages("a:\tb\n").empty());
}

TEST_CASE("odd files end in a message or a document, soon") {
    const std::array odd{
        ",",     ",,",  "]",   "}",         ":",   "?",  "-",
        "%",     "@",   "`",   "\t",        "!",   "&",  "*",
        "|",     ">",   "---", "...",       "'",   "\"", "%YAML 9.9\n---\na",
        "[,",    "{,}", "[?",  "- - ? : ,", "? [", "!<", "&a &b c",
        "*a: *b"};
    for (const std::string text : odd) {
        CAPTURE(text);
        Diagnostics diagnostics;
        const auto document = parse_yaml({"odd.yaml", text}, diagnostics);
        CHECK((document == nullptr) <= diagnostics.has_errors());
    }
    CHECK(yaml_messages(",") == "1:1 a second document starts here; a file holds one\n");
    CHECK(yaml_messages("]") == "1:1 not valid YAML: illegal flow end\n");
}

TEST_CASE("an empty file is an empty value without a line") {
    const YamlDocumentPtr document = parsed("");
    CHECK(document->root.kind == YamlNode::Kind::Empty);
    CHECK(document->root.line == 0);
}

} // namespace capmat::test
