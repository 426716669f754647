// SPDX-License-Identifier: Apache-2.0
#include "models/catalog.h"
#include "models/input/diagnostic.h"
#include "models/input/sha256.h"
#include "models/language/po_reader.h"
#include "models/language/shipped_translations.h"
#include "questionnaires/exchange/json_reader.h"
#include "questionnaires/forms/page_files.h"
#include "questionnaires/forms/page_form.h"
#include "tests/support/questions.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

namespace capmat::test {

static const char* const page_model = R"(capmat: model/1
id: tiny
edition: "1"
title: T
language: en
licence: CC0-1.0
levels: [factor]
stages: [{id: 1, name: Floor, definition: Nothing yet}, {id: 2, name: Second}]
scoring: {factor: {rule: none}}
evidence: {kinds: {law: A law, report: A report}}
roles: {cert: The team, court: A court}
nodes:
  - id: F
    title: F
    indicators:
      - id: F-1
        statement: s
        evidence: {kinds: [report]}
        guidance: {"yes": All of it., "no": "Nothing <b>at all</b>."}
      - {id: F-2, statement: s}
  - id: G
    title: G
    indicators: [{id: G-1, statement: s, answer: stage}]
)";

static const char* const page_questions = R"(capmat: questionnaire/1
id: q
edition: "1"
model: tiny@1
title: "Title </script><script>alert(1)</script> & \"quotes\""
language: en
licence: CC0-1.0
asks: part
sections:
  - id: s
    title: "Section\u2028with a separator\u2029"
    questions:
      - {id: a, text: "Is it <!-- so?", type: yes_partly_no, sets: F-1}
      - id: b
        text: B?
        type: choices
        ask_if: {a: [yes, partly]}
        options: [{id: red, text: Red}, {id: none, text: None, exclusive: true}]
      - {id: n, text: "N?", type: number, max: 9, whole: true, bands: [{from: 0, sets: {F-2: no}}]}
      - {id: g, text: "G?", type: level, sets: G-1, ask_if: {any: [{n: {at_least: 2}}, {b: [red], a: [yes]}]}}
      - {id: t, text: "T?", type: text}
)";

static Form small_form() {
    const Model model = model_of(page_model);
    Form form = make_form(questionnaire_of(page_questions, model), model, {Language()},
                          {std::map<std::string, Translation>()});
    form.header = {"KEN", "", "2026", "cert", "The team's \"office\""};
    return form;
}

/// What stands between the first `begin` and the `end` after it.
static std::string between(const std::string& text, const std::string& begin,
                           const std::string& end) {
    const std::size_t start = text.find(begin);
    const std::size_t stop = text.find(end, start);
    if (start == std::string::npos || stop == std::string::npos) {
        throw std::runtime_error("no " + begin + " ... " + end);
    }
    return text.substr(start + begin.size(), stop - start - begin.size());
}

static const char* const data_begins =
    "<script type=\"application/json\" id=\"form-data\">";

static JsonValue data_of(const std::string& page) {
    Diagnostics diagnostics;
    auto data = read_json({"data", between(page, data_begins, "</script>")}, diagnostics);
    if (!data) {
        throw std::runtime_error(to_string(diagnostics));
    }
    return *std::move(data);
}

static const JsonValue& member(const JsonValue& value, std::string_view key) {
    const JsonValue* found = find_member(value, key);
    if (found == nullptr) {
        throw std::runtime_error("no " + std::string(key));
    }
    return *found;
}

/// The JSON text of a question, from its id to the next one's.
static std::string question_json(const std::string& page, const std::string& id) {
    const std::string found =
        between(page, "{\"id\":\"" + id + "\",\"type\":", ",{\"id\":\"");
    return found.substr(0, found.find("}],\"languages\""));
}

static std::size_t occurrences(const std::string& text, const std::string& word) {
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string::npos;
         at = text.find(word, at + 1)) {
        ++count;
    }
    return count;
}

TEST_CASE("texts of the files cannot become markup or script of the page") {
    const std::string page = write_page_form(small_form());
    CHECK(occurrences(page, "<script") == 2);
    CHECK(occurrences(page, "</script") == 2);
    CHECK(occurrences(page, "<!--") == 0);
    CHECK(page.find("\u2028") == std::string::npos);
    CHECK(page.find("\u2029") == std::string::npos);
    CHECK(between(page, "<title>", "</title>") ==
          "Title &lt;/script>&lt;script>alert(1)&lt;/script> &amp; &quot;quotes&quot;");
    const JsonValue data = data_of(page);
    const JsonValue& english = member(data, "languages").items.front();
    CHECK(member(english, "title").text ==
          "Title </script><script>alert(1)</script> & \"quotes\"");
    CHECK(member(member(english, "sections").items.front(), "title").text ==
          "Section\u2028with a separator\u2029");
    CHECK(member(member(data, "header"), "organisation").text == "The team's \"office\"");
}

/// What base64 stands for, as hexadecimal digits.
static std::string hex_of_base64(const std::string& text) {
    static const std::string digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string hex;
    std::size_t bits = 0;
    std::size_t count = 0;
    for (const char letter : text.substr(0, text.find('='))) {
        bits = (bits << 6U | digits.find(letter)) & 0xfffU;
        for (count += 6; count >= 4; count -= 4) {
            hex += "0123456789abcdef"[bits >> (count - 4) & 15U];
        }
    }
    return hex.substr(0, 64);
}

TEST_CASE("the policy of the page names the hashes of its script and style") {
    const std::string page = write_page_form(small_form());
    CHECK(hex_of_base64(between(page, "script-src 'sha256-", "'")) ==
          sha256_hex(between(page, "<script>", "</script>")));
    CHECK(hex_of_base64(between(page, "style-src 'sha256-", "'")) ==
          sha256_hex(between(page, "<style>", "</style>")));
}

TEST_CASE("the page forbids itself everything but its own script and style") {
    const std::string page = write_page_form(small_form());
    const std::string policy =
        between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\">");
    CHECK(policy.starts_with("default-src 'none'; script-src 'sha256-"));
    CHECK(policy.ends_with("; base-uri 'none'; form-action 'none'"));
    CHECK(occurrences(policy, "'sha256-") == 2);
    CHECK(policy.find("unsafe") == std::string::npos);
    for (const CatalogFile& file : page_files()) {
        CAPTURE(file.name);
        CHECK(page.find(file.text) != std::string::npos);
        for (const char* word : {"innerHTML", "eval(", "setAttribute('style'", "fetch(",
                                 "XMLHttpRequest", "@import", "url(", "document.write"}) {
            CAPTURE(word);
            CHECK(file.text.find(word) == std::string_view::npos);
        }
    }
    CHECK(page_files().size() > 8);
}

TEST_CASE("the same form gives the same bytes") {
    CHECK(write_page_form(small_form()) == write_page_form(small_form()));
}

TEST_CASE("what the script knows of each type of question") {
    const std::string page = write_page_form(small_form());
    CHECK(question_json(page, "a") == "\"yes_partly_no\",\"kinds\":[1]}");
    CHECK(question_json(page, "b") ==
          "\"choices\",\"options\":[{\"id\":\"red\",\"exclusive\":false}");
    CHECK(page.find("\"ask_if\":{\"a\":[\"yes\",\"partly\"]}") != std::string::npos);
    CHECK(question_json(page, "n") ==
          "\"number\",\"low\":0.0,\"high\":9.0,\"whole\":true,\"stages\":false}");
    CHECK(question_json(page, "g") ==
          "\"level\",\"low\":1.0,\"high\":2.0,\"whole\":true,\"stages\":true,"
          "\"ask_if\":{\"any\":[{\"n\":{\"at_least\":2.0}},"
          "{\"all\":[{\"b\":[\"red\"]},{\"a\":[\"yes\"]}]}]}}");
    const JsonValue data = data_of(page);
    const JsonValue& english = member(data, "languages").items.front();
    const JsonValue& guide = member(member(english, "questions").items.front(), "guide");
    CHECK(guide.items.size() == 2);
    CHECK(guide.items[1].items[1].text == "Nothing <b>at all</b>.");
    CHECK(member(member(english, "stages"), "1").items[1].text == "Nothing yet");
    CHECK(member(data, "licence").text == "CC0-1.0");
    for (const auto& identity : form_identity(small_form())) {
        const std::string& key = identity.first;
        const std::string& text = identity.second;
        CAPTURE(key);
        CHECK(member(member(data, "identity"), key).text == text);
    }
}

TEST_CASE("what is filled in already stands in the shape in which it is saved") {
    Form form = small_form();
    form.given = given_of(form.languages.front().questionnaire,
                          "a: not_applicable, b: [red], n: 3, g: 2, t: words");
    form.given[0]->note = "a note";
    form.given[0]->confidence = Confidence::High;
    form.given[0]->evidence = {
        {1, "R", parse_partial_date("2024-05"), "https://example.org", "", {}, {}}};
    form.recheck[0] = true;
    form.languages[0].shown[4] = {"Earlier <i>words</i>"};
    const std::string page = write_page_form(form);
    CHECK(page.find("\"given\":{\"answer\":\"not_applicable\",\"reason\":\"because\","
                    "\"note\":\"a note\",\"confidence\":\"high\",\"evidence\":[{\"kind\":"
                    "\"report\",\"title\":\"R\",\"date\":\"2024-05\",\"link\":"
                    "\"https://example.org\"}]},\"recheck\":true") != std::string::npos);
    CHECK(page.find("\"given\":{\"answer\":[\"red\"]}") != std::string::npos);
    CHECK(page.find("\"given\":{\"answer\":\"3\"}") != std::string::npos);
    CHECK(page.find("\"given\":{\"answer\":\"2\"}") != std::string::npos);
    CHECK(page.find("\"given\":{\"answer\":\"words\"}") != std::string::npos);
    CHECK(page.find("\"shown\":[\"Earlier \\u003ci>words\\u003c/i>\"]") !=
          std::string::npos);
}

static Translation shipped_translation(const std::string& name) {
    for (const CatalogFile& file : model_translation_files()) {
        if (file.name == name) {
            Diagnostics diagnostics;
            return read_po({std::string(file.name), std::string(file.text)}, diagnostics)
                .value();
        }
    }
    throw std::runtime_error("no translation " + name);
}

TEST_CASE("every question of the national model is there in every language") {
    const Model model = load(*find_in_catalog("national"));
    std::vector<Language> languages{Language()};
    std::vector<std::map<std::string, Translation>> translations(1);
    for (const std::string code : {"ar", "es", "fr"}) {
        Translation words;
        words.header["Language"] = code;
        languages.emplace_back(words);
        translations.push_back(
            {{"model:national", shipped_translation("national/" + code + ".po")}});
    }
    const Form form =
        make_form(questionnaire_from_model(model), model, languages, translations);
    const JsonValue data = data_of(write_page_form(form));
    const std::vector<JsonValue>& shown = member(data, "languages").items;
    REQUIRE(shown.size() == 4);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto& asked = form.languages[i].questionnaire.questions;
        const auto& questions = member(shown[i], "questions").items;
        REQUIRE(questions.size() == 140);
        for (std::size_t k = 0; k < asked.size(); ++k) {
            CHECK(member(questions[k], "text").text == asked[k].text);
            CHECK(member(member(data, "questions").items[k], "id").text == asked[k].id);
        }
        CHECK(member(shown[i], "direction").text == (i == 1 ? "rtl" : "ltr"));
        CHECK(member(shown[i], "countries").members.size() > 240);
    }
    CHECK(member(shown[1], "name").text == "العربية");
    CHECK(form.languages[1].questionnaire.questions[0].text !=
          form.languages[0].questionnaire.questions[0].text);
}

} // namespace capmat::test
