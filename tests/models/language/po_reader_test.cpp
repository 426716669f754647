// SPDX-License-Identifier: Apache-2.0
#include "models/language/po_reader.h"
#include "models/language/po_writer.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>

namespace capmat::test {

static const std::string po_header = "msgid \"\"\nmsgstr \"\"\n\"Language: pt_BR\\n\"\n"
                                     "\"X-Capmat-Reviewed: no\\n\"\n";

static std::string po_messages(const std::string& text) {
    Diagnostics diagnostics;
    (void)read_po({"x.po", text}, diagnostics);
    return brief(diagnostics);
}

static Translation translation_of(const std::string& text) {
    Diagnostics diagnostics;
    auto translation = read_po({"x.po", text}, diagnostics);
    REQUIRE_MESSAGE(translation, to_string(diagnostics));
    return *std::move(translation);
}

TEST_CASE("a PO file gives texts by their ids") {
    const Translation read = translation_of(po_header + R"(
# A translator's remark
msgctxt "title"
msgid "Two "
"lines\n"
msgstr "Duas \"linhas\"\t\\"

#, fuzzy
msgctxt "unsure"
msgid "Word"
msgstr "Palavra"

msgctxt "count"
msgid "{} answer"
msgid_plural "{} answers"
msgstr[0] "{} resposta"
msgstr[1] "{} respostas"

#~ msgctxt "gone"
#~ msgid "Old"
#~ msgstr "Velho"
)");
    CHECK(read.language() == "pt-BR");
    CHECK_FALSE(read.is_reviewed());
    REQUIRE(read.texts.size() == 3);
    CHECK(read.texts.at("title").english == "Two lines\n");
    CHECK(read.texts.at("title").forms.at(0) == "Duas \"linhas\"\t\\");
    CHECK(read.texts.at("title").position.line == 7);
    CHECK(read.texts.at("count").forms.size() == 2);
    CHECK(read.text("title", "Two lines\n") == "Duas \"linhas\"\t\\");
    // Another English text, a fuzzy one and one that is not there stay English.
    CHECK(read.text("title", "Three lines") == "Three lines");
    CHECK(read.text("unsure", "Word") == "Word");
    CHECK(read.text("gone", "Old") == "Old");
}

TEST_CASE("a language without a word about reviewing counts as reviewed") {
    CHECK(translation_of("msgid \"\"\nmsgstr \"Language: fr\\n\"\n").is_reviewed());
}

TEST_CASE("what is wrong with a PO file is named by its line") {
    CHECK(po_messages("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n") ==
          "file no header with 'Language:'; a PO file begins with an entry whose msgid "
          "is empty\n");
    CHECK(po_messages(po_header + "msgid \"b\"\nmsgstr \"c\"\n") ==
          "5:1 a text without 'msgctxt', which names what it translates\n");
    CHECK(po_messages(po_header + "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n"
                                  "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n") ==
          "8:1 'a' is translated twice; first in line 5\n");
    CHECK(po_messages(po_header + "msgctxt \"a\nmsgid \"b\" x\nmsgstr \"\\d\"\n") ==
          "5:1 this text has no closing quote\n"
          "6:1 something follows the closing quote\n"
          "7:1 unknown escape '\\d'; expected \\n, \\t, \\\" or \\\\\n");
    CHECK(po_messages(po_header + "msgfoo \"a\"\n\"b\"\n") ==
          "5:1 'msgfoo' is not a word of PO files; expected msgctxt, msgid, msgid_plural "
          "or msgstr\n"
          "6:1 a string without msgctxt, msgid or msgstr before it\n");
    CHECK(po_messages(po_header + "msgctxt a\n") ==
          "5:1 msgctxt needs a text in double quotes\n");
}

TEST_CASE("a template reads back as its texts") {
    const std::string po = write_po_template(
        "x@1", {{"title", "Say \"no\""}, {"about", "Back\\slash\nand\ttab"}});
    std::string filled = po;
    filled.replace(filled.find("Language: "), 10, "Language: fr");
    const Translation read = translation_of(filled);
    CHECK(read.header.at("Project-Id-Version") == "x@1");
    CHECK(read.texts.at("title").english == "Say \"no\"");
    CHECK(read.texts.at("about").english == "Back\\slash\nand\ttab");
    // An empty translation is none.
    CHECK(read.text("title", "Say \"no\"") == "Say \"no\"");
}

} // namespace capmat::test
