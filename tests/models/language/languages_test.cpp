// SPDX-License-Identifier: Apache-2.0
#include "models/catalog.h"
#include "models/language/language.h"
#include "models/language/locale_data.h"
#include "models/language/model_texts.h"
#include "models/language/po_reader.h"
#include "models/language/shipped_translations.h"
#include "questionnaires/country.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace capmat::test {

TEST_CASE("the program speaks English, Arabic, Spanish and French") {
    std::string codes;
    for (const Language& language : program_languages()) {
        codes += language.code() + " ";
    }
    CHECK(codes == "en ar es fr ");
    CHECK(find_language("fr")->say("answer/yes", "Yes") == "Oui");
    CHECK(find_language("en")->say("answer/yes", "Yes") == "Yes");
    CHECK_FALSE(find_language("de"));
}

TEST_CASE("direction and names of languages and countries come from CLDR") {
    CHECK(is_right_to_left("ar"));
    CHECK_FALSE(is_right_to_left("fr"));
    CHECK(own_name("fr") == "français");
    CHECK(own_name("ar") == "العربية");
    CHECK(english_name("es") == "Spanish");
    CHECK(region_name("KEN", "fr") == "Kenya");
    CHECK(region_name("DEU", "es") == "Alemania");
    CHECK(region_name("EGY", "ar") == "مصر");
    CHECK(region_name("XQZ", "fr").empty());
    CHECK(region_name("XAA", "fr").empty()); // ICU: "pseudo-accents"
}

TEST_CASE("every country of ISO 3166-1 has a name in every language") {
    for (const Language& language : program_languages()) {
        for (const Country& country : all_countries()) {
            CAPTURE(language.code());
            CAPTURE(country.code);
            CHECK_FALSE(region_name(country.code, language.code()).empty());
        }
    }
}

TEST_CASE("a model in another language keeps everything but its words") {
    const Model english = load(*find_in_catalog("national"));
    Diagnostics diagnostics;
    const CatalogFile* french_file = nullptr;
    for (const CatalogFile& file : model_translation_files()) {
        french_file = file.name == "national/fr.po" ? &file : french_file;
    }
    REQUIRE(french_file != nullptr);
    const auto translation = read_po(
        {std::string(french_file->name), std::string(french_file->text)}, diagnostics);
    REQUIRE(translation);
    Model french = translated(english, *translation);
    CHECK(french.find_node("STR"));
    CHECK(french.nodes[*french.find_node("STR")].title == "Stratégie");
    CHECK(french.nodes.front().title == french.title);
    CHECK(french.indicators[0].statement != english.indicators[0].statement);
    CHECK(french.indicators[0].id.text == english.indicators[0].id.text);
    // Taking the words back gives the English model, so nothing else has changed.
    std::vector<std::string> words;
    Model again = english;
    visit_texts(again, [&](const std::string& /*id*/, const std::string& text) {
        words.push_back(text);
    });
    std::size_t next = 0;
    visit_texts(french, [&](const std::string& /*id*/, std::string& text) {
        text = words.at(next++);
    });
    CHECK(next == words.size());
    CHECK(french.language == "fr");
    french.language = "en";
    CHECK((french == english));
}

} // namespace capmat::test
