// SPDX-License-Identifier: Apache-2.0
#include "models/input/diagnostic.h"
#include "models/input/format_line.h"
#include "models/input/plain_text.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

namespace capmat::test {

TEST_CASE("a message names file, line, column and shows the line with a caret") {
    CHECK(to_string(Diagnostic{Severity::Error, {"a.yaml", 4, 3}, "wrong", "x: y"}) ==
          "a.yaml:4:3: error: wrong\n"
          "    x: y\n"
          "      ^\n");
    CHECK(to_string(Diagnostic{Severity::Warning, {"a.yaml", 0, 0}, "odd", ""}) ==
          "a.yaml: warning: odd\n");
}

TEST_CASE("a long line is cut round the caret") {
    const std::string line = std::string(200, 'a') + "X" + std::string(200, 'b');
    // 201 - 1 characters before X; the cut leaves 38 of them before it and 37 b after.
    CHECK(to_string(Diagnostic{Severity::Error, {"a.yaml", 1, 201}, "wrong", line}) ==
          "a.yaml:1:201: error: wrong\n"
          "    ..." +
              std::string(38, 'a') + "X" + std::string(37, 'b') + "...\n" + "    " +
              std::string(41, ' ') + "^\n");
}

TEST_CASE("what could harm a terminal is shown as an escape, and the caret still fits") {
    CHECK(to_string(Diagnostic{
              Severity::Error, {"a\x1B[2J.yaml", 1, 3}, "wrong", "\x1B\tbad"}) ==
          "a\\x1b[2J.yaml:1:3: error: wrong\n"
          "    \\x1b\\tbad\n"
          "          ^\n");
}

TEST_CASE("messages are printed by file, line and column") {
    Diagnostics diagnostics;
    diagnostics.error({"b.yaml", 1, 1}, "last");
    diagnostics.error({"a.yaml", 2, 9}, "third");
    diagnostics.error({"a.yaml", 2, 1}, "second");
    diagnostics.error({"a.yaml", 0, 0}, "first");
    CHECK(to_string(diagnostics) == "a.yaml: error: first\n"
                                    "a.yaml:2:1: error: second\n"
                                    "a.yaml:2:9: error: third\n"
                                    "b.yaml:1:1: error: last\n");
}

TEST_CASE("a hundred messages of a file are printed, the rest is counted") {
    Diagnostics diagnostics;
    for (int line = 1; line <= 103; ++line) {
        diagnostics.error({"a.yaml", line, 1}, "wrong");
    }
    diagnostics.error({"b.yaml", 1, 1}, "also wrong");
    const std::string text = to_string(diagnostics);
    CHECK(text.find("a.yaml:100:1: error: wrong\n") != std::string::npos);
    CHECK(text.find("a.yaml:101:1") == std::string::npos);
    CHECK(text.ends_with("b.yaml:1:1: error: also wrong\n"
                         "a.yaml: 3 more problems, not shown\n"));
    CHECK(diagnostics.error_count() == 104);
}

TEST_CASE("warnings are no errors") {
    Diagnostics diagnostics;
    diagnostics.add({Severity::Warning, {"a.yaml", 1, 1}, "odd", ""});
    CHECK_FALSE(diagnostics.has_errors());
    diagnostics.error({"a.yaml", 1, 1}, "wrong");
    CHECK(diagnostics.has_errors());
    CHECK(diagnostics.error_count() == 1);
}

TEST_CASE("quoted texts are escaped and cut at eighty characters") {
    CHECK(in_quotes("a\tb\n\x07") == "'a\\tb\\n\\x07'");
    CHECK(in_quotes(std::string(80, 'x')) == "'" + std::string(80, 'x') + "'");
    CHECK(in_quotes(std::string(81, 'x')) == "'" + std::string(80, 'x') + "...'");
    CHECK(escaped("\u202Eabc \u00E9") == "\\u202eabc \u00E9");
    CHECK(escaped("\xFF!") == "\\xff!");
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(character_count("\u00E9t\u00E9") == 3);
    CHECK(first_characters("\u00E9t\u00E9", 2) == "\u00E9t");
    CHECK(first_characters("ab", 9) == "ab");
    CHECK(find_forbidden("\u00E9t\u00E9\x01") == 5);
    CHECK(find_forbidden("tab\tand\r\nline ends") == std::string::npos);
}

static std::string format_message(const std::string& line) {
    const YamlDocumentPtr document = parsed(line + "\nid: a\n");
    Diagnostics diagnostics;
    YamlMap map = root_map(document->root, diagnostics);
    require_format(map, "model", 1);
    return brief(diagnostics);
}

TEST_CASE("the first key names the format and its version") {
    CHECK(format_message("capmat: model/1").empty());
    CHECK(format_message("title: x") == "1:1 missing 'capmat'\n");
    CHECK(format_message("capmat: model/2") ==
          "1:9 'model/2' is newer than this program, which reads model/1; a later capmat "
          "is needed\n");
    const std::string rest = " is not the format expected here: model/1\n";
    CHECK(format_message("capmat: responses/1") == "1:9 'responses/1'" + rest);
    CHECK(format_message("capmat: model/0") == "1:9 'model/0'" + rest);
    CHECK(format_message("capmat: model/x") == "1:9 'model/x'" + rest);
    CHECK(format_message("capmat: model") == "1:9 'model'" + rest);
    CHECK(format_message("capmat: model/1x") == "1:9 'model/1x'" + rest);
    CHECK(format_of(parsed("capmat: target/1\n")->root) == "target/1");
    CHECK(format_of(parsed("id: a\n")->root).empty());
}

} // namespace capmat::test
