// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/refusal.h"
#include "questionnaires/exchange/xml_reader.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

namespace capmat::test {

/// Writes down what it is told.
class RecordingHandler : public XmlHandler {
public:
    std::string seen;

    void start_element(std::string_view name, const XmlAttributes& attributes) override {
        seen += "<" + std::string(name);
        if (const auto id = attributes.find("id")) {
            seen += " id=" + std::string(*id);
        }
        seen += ">";
        if (name == "throw") {
            throw std::domain_error("thrown by a handler");
        }
    }

    void end_element(std::string_view name) override {
        seen += "</" + std::string(name) + ">";
    }

    void text(std::string_view piece) override { seen += piece; }
};

/// What a handler sees of a text that is fed in pieces of `step` bytes.
static std::string events(std::string_view xml, std::size_t step = 1000,
                          const XmlLimits& limits = {}) {
    RecordingHandler handler;
    try {
        XmlReader reader("part.xml", handler, limits);
        for (; !xml.empty(); xml.remove_prefix(std::min(step, xml.size()))) {
            reader.feed(xml.substr(0, step));
        }
        reader.finish();
    } catch (const Refusal& refusal) {
        return refusal.what();
    }
    return handler.seen;
}

TEST_CASE("names are local names, and text may come in any pieces") {
    const std::string xml =
        "<?xml version=\"1.0\"?><x:a xmlns:x='u'><b x:id='1 &amp; 2'/>"
        "t&#x151;&lt;<![CDATA[<c>]]></x:a>";
    const std::string seen = "<a><b id=1 & 2></b>t\xC5\x91<<c></a>";
    CHECK(events(xml) == seen);
    CHECK(events(xml, 1) == seen);
}

TEST_CASE("UTF-16 and Latin-1 come as UTF-8") {
    std::string wide = "\xFF\xFE";
    for (const char letter : std::string("<a>\xE9</a>")) {
        wide += letter;
        wide += '\0';
    }
    CHECK(events(wide) == "<a>\xC3\xA9</a>");
    CHECK(events("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>") ==
          "<a>\xC3\xA9</a>");
    CHECK(events("<?xml version='1.0' encoding='EBCDIC'?><a/>") ==
          "part.xml, line 1, column 31: not valid XML: unknown encoding");
}

TEST_CASE("what is not well-formed is refused with its place") {
    CHECK(events("<a>\n  <b></a>") ==
          "part.xml, line 2, column 8: not valid XML: mismatched tag");
    CHECK(events("<a>") == "part.xml, line 1, column 4: not valid XML: no element found");
    CHECK(events("") == "part.xml, line 1, column 1: not valid XML: no element found");
    CHECK(events("<a>\xC3(</a>") ==
          "part.xml, line 1, column 4: not valid XML: not well-formed (invalid token)");
    CHECK(events("<a>&undefined;</a>") ==
          "part.xml, line 1, column 4: not valid XML: undefined entity");
}

TEST_CASE("a DOCTYPE is refused before anything can expand") {
    const std::string end = ": a DOCTYPE is not accepted";
    CHECK(events("<!DOCTYPE a><a/>") == "part.xml, line 1, column 12" + end);
    CHECK(events("<!DOCTYPE a [<!ENTITY b 'cc'><!ENTITY d '&b;&b;'>]><a>&d;</a>") ==
          "part.xml, line 1, column 13" + end);
    CHECK(events("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>") ==
          "part.xml, line 1, column 40" + end);
}

TEST_CASE("limits of depth and of one tag") {
    std::string deep;
    for (int i = 0; i < 65; ++i) {
        deep += "<a>";
    }
    CHECK(events(deep) ==
          "part.xml, line 1, column 193: elements are nested deeper than 64");
    const std::string tag = "<a id='" + std::string(3000, 'x') + "'/>";
    CHECK(events(tag, 100, {.markup = 1000}) ==
          "part.xml, line 1, column 1: a tag of more than 1000 bytes");
    // Text is not held back, however long.
    const std::string text(100'000, 'x');
    CHECK(events("<a>" + text + "</a>", 100, {.markup = 1000}) == "<a>" + text + "</a>");
}

TEST_CASE("what a handler throws comes out, and nothing is told to it afterwards") {
    RecordingHandler handler;
    XmlReader reader("part.xml", handler);
    CHECK_THROWS_WITH_AS(reader.feed("<a><throw><b/></throw></a>"), "thrown by a handler",
                         std::domain_error);
    CHECK(handler.seen == "<a><throw>");
}

} // namespace capmat::test
