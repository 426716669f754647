// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/page_answers.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <string>

namespace capmat::test {

static std::string role_text(CellRole role) {
    static constexpr std::array names{
        "answer",     "ticked",      "reason",   "note", "confidence",
        "kind",       "title",       "date",     "link", "settled by",
        "settled on", "settled why", "unchecked"};
    return names.at(static_cast<std::size_t>(role));
}

/// What was read, a line a value with its place; then the problems, without excerpts.
static std::string page_answers_described(const std::string& text) {
    Diagnostics diagnostics;
    std::string lines;
    for (const ReturnedForm& form : read_page_answers({"a.json", text}, diagnostics)) {
        for (const auto& [key, value] : form.header) {
            const SourcePosition& place = form.header_places.at(key);
            lines += fmt::format("{}:{} {} = {}\n", place.line, place.column, key, value);
        }
        for (const FormCell& cell : form.cells) {
            const bool of_document = cell.role >= CellRole::EvidenceKind &&
                                     cell.role <= CellRole::EvidenceLink;
            lines +=
                fmt::format("{}:{} {} {}{}{}: {}\n", cell.position.line,
                            cell.position.column, cell.question, role_text(cell.role),
                            of_document ? fmt::format(" {}", cell.item) : "",
                            cell.option.empty() ? "" : " " + cell.option, cell.text);
        }
        CHECK(form.position == SourcePosition{"a.json", 1, 1, {}});
    }
    return lines + brief(diagnostics);
}

TEST_CASE("all that a page saves is read, each value with its place") {
    CHECK(page_answers_described(R"({
  "capmat": "form-answers/1",
  "form": {
    "capmat": "form/1",
    "questionnaire": "q@1",
    "settles": "no"
  },
  "header": {"country": "KEN", "role": ""},
  "answers": {
    "a": {
      "answer": "not_applicable",
      "reason": "شكرا",
      "note": "two\nlines",
      "confidence": "high",
      "evidence": [
        {"kind": "law", "title": "A \"law\""},
        {"date": "2024-05", "link": "https://example.org"}
      ],
      "recheck": "open"
    },
    "b": {"answer": ["red", "blue"]},
    "c": {"answer": [], "note": ""},
    "n": {"answer": 4.50},
    "s": {"answer": "yes", "by": "W", "on": "2026-04-10", "why": "X"}
  }
}
)") == "8:25 country = KEN\n"
       "5:22 questionnaire = q@1\n"
       "6:16 settles = no\n"
       "11:17 a answer: not_applicable\n"
       "12:17 a reason: شكرا\n"
       "13:15 a note: two\nlines\n"
       "14:21 a confidence: high\n"
       "16:18 a kind 0: law\n"
       "16:34 a title 0: A \"law\"\n"
       "17:18 a date 1: 2024-05\n"
       "17:37 a link 1: https://example.org\n"
       "19:18 a unchecked: open\n"
       "21:22 b ticked red: yes\n"
       "21:29 b ticked blue: yes\n"
       "23:21 n answer: 4.50\n"
       "24:21 s answer: yes\n"
       "24:34 s settled by: W\n"
       "24:45 s settled on: 2026-04-10\n"
       "24:66 s settled why: X\n");
}

TEST_CASE("a file that no page saved is refused") {
    CHECK(page_answers_described("{}") ==
          "1:1 these are not answers saved from a page; expected \"capmat\": "
          "\"form-answers/1\"\n");
    CHECK(page_answers_described(R"({"capmat": "form-answers/2", "answers": {}})") ==
          "1:1 these are not answers saved from a page; expected \"capmat\": "
          "\"form-answers/1\", found 'form-answers/2'\n");
    CHECK(page_answers_described("[1]") ==
          "1:1 these are not answers saved from a page; expected \"capmat\": "
          "\"form-answers/1\"\n");
    CHECK(page_answers_described("{\"capmat\": ").find("1:") == 0);
}

TEST_CASE("every value that is not what a page saves is an error of its own") {
    CHECK(page_answers_described(R"({"capmat": "form-answers/1",
"more": 1,
"form": [],
"header": {"country": null},
"answers": {
"a": "yes",
"b": {"answer": {"x": 1}, "score": 3},
"c": {"answer": ["red", 2], "evidence": {}},
"d": {"evidence": ["law", {"kind": true, "pages": 3}]}
}}
)") == "2:1 unknown key 'more'; expected form, header or answers\n"
       "3:9 'form' is no object\n"
       "4:23 'country' is no text\n"
       "6:6 the answer to 'a' is no object\n"
       "7:17 'answer' is no text\n"
       "7:27 unknown key 'score'; expected answer, reason, note, confidence, evidence, "
       "by, on, why or recheck\n"
       "8:25 an option that is ticked is no text\n"
       "8:41 'evidence' is no list\n"
       "9:20 a document is no object\n"
       "9:36 'kind' is no text\n"
       "9:42 unknown key 'pages'; expected kind, title, date or link\n");
}

} // namespace capmat::test
