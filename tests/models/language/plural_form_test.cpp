// SPDX-License-Identifier: Apache-2.0
#include "models/language/language.h"
#include "models/language/locale_data.h"
#include "models/language/plural_form.h"
#include "models/language/po_reader.h"
#include "models/language/shipped_translations.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace capmat::test {

static std::string forms_of(const std::string& field,
                            const std::vector<std::size_t>& counts) {
    std::string text;
    for (const std::size_t count : counts) {
        const auto form = plural_form(field, count);
        text += form ? std::to_string(*form) : std::string("-");
    }
    return text;
}

TEST_CASE("the plural form of a count, as the gettext manual lists them") {
    CHECK(forms_of("nplurals=2; plural=(n != 1);", {0, 1, 2, 21}) == "1011");
    CHECK(forms_of("nplurals=2; plural=n>1;", {0, 1, 2}) == "001");
    CHECK(forms_of("nplurals=1; plural=0;", {0, 1, 7}) == "000");
    CHECK(forms_of("nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2;",
                   {0, 1, 11, 21, 5}) == "20101"); // Latvian
    CHECK(forms_of("nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
                   "(n%100<10 || n%100>=20) ? 1 : 2;",
                   {1, 3, 5, 11, 12, 22, 101}) == "0122210"); // Russian
    CHECK(forms_of("nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && "
                   "n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
                   {0, 1, 2, 3, 10, 11, 99, 100, 103}) == "012334453"); // Arabic
    CHECK(forms_of("nplurals=9; plural=2+3*2-n%4/2-!n;", {0, 1, 2}) == "787");
}

TEST_CASE("what is no plural expression has no form") {
    for (const char* field :
         {"", "nplurals=2;", "plural=0;", "nplurals=2; plural=;",
          "nplurals=2; plural=n+;", "nplurals=2; plural=(n;", "nplurals=2; plural=n?1;",
          "nplurals=2; plural=n%0;", "nplurals=2; plural=1/0;", "nplurals=2; plural=x;",
          "nplurals=2; plural=1 1;", "nplurals=many; plural=0;"}) {
        CAPTURE(field);
        CHECK_FALSE(plural_form(field, 1));
    }
    CHECK_FALSE(plural_form("nplurals=2; plural=n;", 2)); // there is no third form
    const std::string deep(10000, '(');
    CHECK_FALSE(plural_form("nplurals=2; plural=" + deep, 1));
}

TEST_CASE("a counted text takes the form of its language") {
    Diagnostics diagnostics;
    const auto polish = read_po(
        {"pl.po", "msgid \"\"\nmsgstr \"Language: pl\\nPlural-Forms: nplurals=3; "
                  "plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 "
                  ": 2);\\n\"\n\nmsgctxt \"count/gaps\"\nmsgid \"{0} gap in {1}\"\n"
                  "msgid_plural \"{0} gaps in {1}\"\nmsgstr[0] \"{1}: {0} luka\"\n"
                  "msgstr[1] \"{1}: {0} luki\"\nmsgstr[2] \"{1}: {0} luk\"\n"},
        diagnostics);
    REQUIRE(polish);
    const Language words(*polish);
    const auto say = [&](std::size_t count) {
        return words.say_count("count/gaps", "{0} gap in {1}", "{0} gaps in {1}", count,
                               std::string("Togo"));
    };
    CHECK(say(1) == "Togo: 1 luka");
    CHECK(say(3) == "Togo: 3 luki");
    CHECK(say(5) == "Togo: 5 luk");
    // A text of another plural is stale, and what is not translated stays English.
    CHECK(words.say_count("count/gaps", "{0} gap in {1}", "{0} holes in {1}", 2,
                          "Togo") == "2 holes in Togo");
    CHECK(Language().say_count("x", "{0} gap", "{0} gaps", 1) == "1 gap");
}

/// The places `{0}`, `{1}` of a text.
static std::set<std::string> places_of(const std::string& text) {
    std::set<std::string> places;
    for (std::size_t at = text.find('{'); at != std::string::npos;
         at = text.find('{', at + 1)) {
        places.insert(text.substr(at, text.find('}', at) - at + 1));
    }
    return places;
}

/// The places a translation of `text` must have: a counted one may leave out the count.
static bool same_places(const TranslatedText& text, const std::string& form) {
    std::set<std::string> wanted = places_of(text.english);
    wanted.merge(places_of(text.plural));
    std::set<std::string> found = places_of(form);
    if (!text.plural.empty()) {
        wanted.insert("{0}");
        found.insert("{0}");
        // A level of a model in two forms: each language chooses.
        return std::ranges::includes(wanted, found);
    }
    return wanted == found;
}

TEST_CASE("the program's translations have every plural form and every place in braces") {
    for (const CatalogFile& file : program_translation_files()) {
        Diagnostics diagnostics;
        const auto words =
            read_po({std::string(file.name), std::string(file.text)}, diagnostics);
        REQUIRE(words);
        const std::string field = words->header.at("Plural-Forms");
        const std::size_t forms = plural_forms_in(field).value_or(0);
        for (std::size_t count = 0; count < 1000; ++count) {
            CHECK(plural_form(field, count));
        }
        for (const auto& entry : words->texts) {
            const TranslatedText& text = entry.second;
            CAPTURE(file.name);
            CAPTURE(entry.first);
            CHECK(text.forms.size() == (text.plural.empty() ? 1 : forms));
            for (const std::string& form : text.forms) {
                CHECK_FALSE(form.empty());
                CHECK(same_places(text, form));
            }
        }
    }
}

TEST_CASE("days, decimal marks and capitals of a language") {
    CHECK(day_in_words(2026, 3, 31, "en") == "31 March 2026");
    CHECK(day_in_words(2026, 3, 1, "fr") == "1 mars 2026");
    CHECK(day_in_words(2026, 3, 31, "es") == "31 de marzo de 2026");
    CHECK(day_in_words(2026, 3, 31, "ar") == "31 مارس 2026");
    CHECK(decimal_mark("en") == ".");
    CHECK(decimal_mark("fr") == ",");
    CHECK(decimal_mark("ar") == ".");
    CHECK(with_capital("états", "fr") == "États");
    CHECK(with_capital("", "fr").empty());
    CHECK(with_capital("عامل", "ar") == "عامل");
    CHECK(find_language("fr")->number("0.75") == "0,75");
}

TEST_CASE("a variety of a language is spoken to in the language") {
    CHECK(language_of("fr").code() == "fr");
    CHECK(language_of("fr-CA").code() == "fr");
    CHECK(language_of("de").code() == "en");
    CHECK(language_of("").code() == "en");
}

} // namespace capmat::test
