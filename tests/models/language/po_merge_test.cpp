// SPDX-License-Identifier: Apache-2.0
#include "models/language/po_merge.h"
#include "models/language/po_reader.h"

#include <doctest/doctest.h>

#include <stdexcept>

namespace capmat::test {

static const std::string old_po = R"(# Typed by hand.
msgid ""
msgstr ""
"Project-Id-Version: m@1\n"
"Language: fr\n"
"X-Capmat-Reviewed: yes\n"

# ask Ada
msgctxt "title"
msgid "A model"
msgstr "Un modèle"

msgctxt "changed"
msgid "Once a year"
msgstr "Une fois par an"

#, fuzzy
msgctxt "unsure"
msgid "Unsure"
msgstr "Incertain"

msgctxt "gone"
msgid "Gone"
msgstr "Parti"

msgctxt "gone-unsaid"
msgid "Never said"
msgstr ""

#~ msgctxt "long-gone"
#~ msgid "Long gone"
#~ msgstr "Parti depuis longtemps"
)";

static MergedPo merged(const std::string& po) {
    const SourceFile file{"fr.po", po};
    Diagnostics diagnostics;
    const auto translation = read_po(file, diagnostics);
    if (!translation) {
        throw std::runtime_error(to_string(diagnostics));
    }
    return merge_po("m@2",
                    {{"new", "Say \"new\""},
                     {"title", "A model"},
                     {"changed", "Twice a year"},
                     {"unsure", "Unsure"}},
                    file, *translation);
}

TEST_CASE("a translation is brought up to date and loses nothing") {
    const MergedPo result = merged(old_po);
    CHECK(result.text == R"(# Typed by hand.
msgid ""
msgstr ""
"Project-Id-Version: m@2\n"
"Language: fr\n"
"X-Capmat-Reviewed: yes\n"

msgctxt "new"
msgid "Say \"new\""
msgstr ""

# ask Ada
msgctxt "title"
msgid "A model"
msgstr "Un modèle"

#, fuzzy
#| msgid "Once a year"
msgctxt "changed"
msgid "Twice a year"
msgstr "Une fois par an"

#, fuzzy
msgctxt "unsure"
msgid "Unsure"
msgstr "Incertain"

#~ msgctxt "long-gone"
#~ msgid "Long gone"
#~ msgstr "Parti depuis longtemps"

#~ msgctxt "gone"
#~ msgid "Gone"
#~ msgstr "Parti"
)");
    CHECK(result.kept == 2);
    CHECK(result.untranslated == std::vector<std::string>{"new"});
    CHECK(result.changed == std::vector<std::string>{"changed"});
    CHECK(result.unused == std::vector<std::string>{"gone"});
}

TEST_CASE("a translation that is up to date stays as it is") {
    const std::string once = merged(old_po).text;
    CHECK(merged(once).text == once);
}

TEST_CASE("line ends and the mark of other machines do no harm") {
    std::string windows = "\xEF\xBB\xBF";
    for (const char letter : old_po) {
        windows += letter == '\n' ? "\r\n" : std::string(1, letter);
    }
    CHECK(merged(windows).text == merged(old_po).text);
}

} // namespace capmat::test
