// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/json_reader.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <stdexcept>
#include <string>

namespace capmat::test {

static void describe_json(const JsonValue& value, std::string& lines, int depth) {
    const auto place = fmt::format("{}:{}", value.line, value.column);
    switch (value.kind) {
    case JsonValue::Kind::Null:
        lines += place + " null\n";
        return;
    case JsonValue::Kind::Boolean:
        lines += place + (value.boolean ? " true\n" : " false\n");
        return;
    case JsonValue::Kind::Number:
        lines += place + " number " + value.text + "\n";
        return;
    case JsonValue::Kind::Text:
        lines += place + " text " + value.text + "\n";
        return;
    case JsonValue::Kind::List:
        lines += place + " list\n";
        for (const JsonValue& item : value.items) {
            lines += std::string(static_cast<std::size_t>(depth) + 1, ' ');
            describe_json(item, lines, depth + 1);
        }
        return;
    case JsonValue::Kind::Object:
        lines += place + " object\n";
        for (const JsonMember& member : value.members) {
            lines += std::string(static_cast<std::size_t>(depth) + 1, ' ');
            lines += fmt::format("{}:{} {}: ", member.line, member.column, member.key);
            describe_json(member.value, lines, depth + 1);
        }
        return;
    }
}

/// The tree, a line a value, each with its place; or the problems, as printed.
static std::string json_described(const std::string& text,
                                  const JsonLimits& limits = {}) {
    Diagnostics diagnostics;
    const auto value = read_json({"data.json", text}, diagnostics, limits);
    if (value.has_value() == diagnostics.has_errors()) {
        throw std::logic_error("a value and errors, or neither");
    }
    std::string lines;
    if (value) {
        describe_json(*value, lines, 0);
    }
    return lines + to_string(diagnostics);
}

TEST_CASE("every kind of value with its place") {
    CHECK(json_described("{\"a\" : [1, -2.50 ,true,\n false, null],\n"
                         "  \"\xC3\xA9\": {\"b\": \"x\\n\\u00e9\"}, \"c\": []}\n") ==
          "1:1 object\n"
          " 1:2 a: 1:8 list\n"
          "  1:9 number 1\n"
          "  1:12 number -2.50\n"
          "  1:19 true\n"
          "  2:2 false\n"
          "  2:9 null\n"
          " 3:3 \xC3\xA9: 3:8 object\n"
          "  3:9 b: 3:14 text x\n\xC3\xA9\n"
          " 3:28 c: 3:33 list\n");
    CHECK(json_described("7") == "1:1 number 7\n");
    CHECK(json_described(" [[1],[2],{}]") == "1:2 list\n 1:3 list\n  1:4 number 1\n"
                                             " 1:7 list\n  1:8 number 2\n 1:11 object\n");
}

TEST_CASE("numbers keep their digits") {
    CHECK(json_described("[12345678901234567890123, 0.10000000000000000001, 1E+2,-0]") ==
          "1:1 list\n"
          " 1:2 number 12345678901234567890123\n"
          " 1:27 number 0.10000000000000000001\n"
          " 1:51 number 1E+2\n"
          " 1:56 number -0\n");
    Diagnostics diagnostics;
    const auto value = read_json({"d", "[2.5, \"2.5\"]"}, diagnostics);
    REQUIRE(value.has_value());
    CHECK(number_of(value->items[0]) == 2.5);
    CHECK_FALSE(number_of(value->items[1]).has_value());
}

TEST_CASE("a member is found by its key") {
    Diagnostics diagnostics;
    const auto value = read_json({"d", R"({"a": 1, "b": "x"})"}, diagnostics);
    REQUIRE(value.has_value());
    REQUIRE(find_member(*value, "b") != nullptr);
    CHECK(find_member(*value, "b")->text == "x");
    CHECK(find_member(*value, "c") == nullptr);
    CHECK(find_member(*find_member(*value, "a"), "b") == nullptr);
}

TEST_CASE("keys given twice are refused, all of them") {
    CHECK(json_described("{\"a\": 1, \"b\": {\"c\": 1,\n \"c\": 2}, \"\\u0061\": 3}") ==
          "data.json:2:2: error: key 'c' is given twice; first on line 1\n"
          "     \"c\": 2}, \"\\u0061\": 3}\n"
          "     ^\n"
          "data.json:2:11: error: key 'a' is given twice; first on line 1\n"
          "     \"c\": 2}, \"\\u0061\": 3}\n"
          "              ^\n");
}

TEST_CASE("what is not JSON is refused where it stops to be") {
    const auto problem = [](const std::string& text) {
        const std::string message = json_described(text);
        return message.substr(0, message.find('\n'));
    };
    const std::string start = "data.json:1:";
    CHECK(problem("[1, 2") ==
          start + "6: error: not valid JSON: unexpected end of input; expected ']'");
    CHECK(problem("{'a': 1}") == start + "2: error: not valid JSON: invalid literal");
    CHECK(
        problem("[1,]") ==
        start +
            "4: error: not valid JSON: unexpected ']'; expected '[', '{', or a literal");
    CHECK(problem("[01]") ==
          start + "3: error: not valid JSON: unexpected number literal; expected ']'");
    CHECK(problem("[tru]") == start + "5: error: not valid JSON: invalid literal");
    CHECK(problem("[\"a\nb\"]") ==
          start + "4: error: not valid JSON: invalid string: control character U+000A "
                  "(LF) must be escaped to \\u000A or \\n");
    CHECK(problem("[1] [2]") ==
          start + "5: error: not valid JSON: unexpected '['; expected end of input");
    CHECK(problem("[1e999]") ==
          start + "6: error: not valid JSON: number overflow parsing '1e999'");
    CHECK(problem("[NaN]") == start + "2: error: not valid JSON: invalid literal");
    CHECK(problem("// c\n1") == start + "1: error: not valid JSON: invalid literal");
    CHECK(problem("[\"\\ud800\"]") ==
          start + "9: error: not valid JSON: invalid string: surrogate U+D800..U+DBFF "
                  "must be followed by U+DC00..U+DFFF");
    CHECK(problem(" \n") == "data.json: error: the file is empty");
    CHECK(problem("[\"\xE9\"]") ==
          "data.json:1:3: error: byte 0xe9 is not UTF-8; save the file as UTF-8");
}

TEST_CASE("limits of a JSON file") {
    const auto problem = [](const std::string& text, const JsonLimits& limits) {
        const std::string message = json_described(text, limits);
        return message.substr(0, message.find('\n'));
    };
    CHECK(problem(std::string(65, '['), {}) ==
          "data.json:1:65: error: nested deeper than 64 levels");
    CHECK(json_described(std::string(64, '[') + std::string(64, ']')).size() > 64);
    CHECK(problem("[1,2]", {.values = 2}) ==
          "data.json:1:4: error: the file holds more than 2 values");
    CHECK(problem("[\"abc\"]", {.text = 2}) ==
          "data.json:1:2: error: a text of more than 0 KiB");
    const std::string ones(2'000'000, '1');
    CHECK(problem("[1, " + ones + "]", {}) ==
          "data.json:1:5: error: a value of more than 1 MiB");
    CHECK(problem("[1, " + ones.substr(0, 200'000) + "]", {}).size() < 200);
    CHECK(problem("[1]", {.bytes = 2}) ==
          "data.json: error: the file has 3 bytes; at most 2 are read");
}

TEST_CASE("control characters are left out of texts and keys with one warning") {
    CHECK(json_described(R"({"a\u0000": "x\u001b\u202ey"})") ==
          "1:1 object\n 1:2 a: 1:13 text xy\n"
          "data.json: warning: 3 characters were left out that cannot be shown (control "
          "characters, changes of reading direction)\n");
}

TEST_CASE("a byte order mark and UTF-16 with one are accepted") {
    CHECK(json_described("\xEF\xBB\xBF[1]") == "1:1 list\n 1:2 number 1\n");
    CHECK(json_described(std::string("\xFF\xFE[\0001\0]\0", 8)) ==
          "1:1 list\n 1:2 number 1\n");
}

TEST_CASE("many mistakes end the reading, and a line without end is not shown") {
    std::string text = "{";
    for (int i = 0; i < 5000; ++i) {
        text += "\"key\": 1, ";
    }
    Diagnostics diagnostics;
    CHECK_FALSE(read_json({"d", text + "\"z\": 1}"}, diagnostics).has_value());
    CHECK(diagnostics.error_count() == 100);
    CHECK(diagnostics.all().front().excerpt == "");
}

} // namespace capmat::test
