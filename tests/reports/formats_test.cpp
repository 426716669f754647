// SPDX-License-Identifier: Apache-2.0
#include "reports/render/formats.h"
#include "reports/render/xlsx_check.h"
#include "tests/reports/sample_document.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

using namespace capmat;

static std::string expected_path(const Format& format) {
    return std::string(CAPMAT_SOURCE_DIR) + "/tests/reports/expected/" +
           std::string(format.name);
}

static std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A workbook as the text of its parts, a row of a sheet on each line.
static std::string readable(const std::string& workbook) {
    std::string text;
    for (const auto& [name, content] : unpacked_parts(workbook)) {
        text += "== " + name + "\n";
        std::string_view rest = content;
        while (!rest.empty()) {
            const std::size_t next = std::min(rest.find("<row", 1), rest.find("<si>", 1));
            text += std::string(rest.substr(0, next)) + "\n";
            rest.remove_prefix(std::min(next, rest.size()));
        }
    }
    return text;
}

static std::string comparable(const Format& format) {
    const std::string output = format.render(sample_document());
    return format.name == "xlsx" ? readable(output) : output;
}

TEST_CASE("every format writes the sample as expected") {
    // CAPMAT_UPDATE_EXPECTED=1 writes the files instead; read the difference before
    // keeping it.
    const bool update = std::getenv("CAPMAT_UPDATE_EXPECTED") != nullptr;
    REQUIRE_FALSE(all_formats().empty());
    for (const Format& format : all_formats()) {
        CAPTURE(format.name);
        const std::string output = comparable(format);
        if (update) {
            std::ofstream(expected_path(format), std::ios::binary) << output;
        }
        const bool same = output == read(expected_path(format));
        CHECK_FALSE(output.empty());
        CHECK(same);
    }
}

TEST_CASE("a second run writes the same bytes") {
    REQUIRE_FALSE(all_formats().empty());
    for (const Format& format : all_formats()) {
        CAPTURE(format.name);
        const bool same =
            format.render(sample_document()) == format.render(sample_document());
        CHECK(same);
    }
}

TEST_CASE("an empty document is no problem for any format") {
    for (const Format& format : all_formats()) {
        CAPTURE(format.name);
        CHECK_NOTHROW((void)format.render(Document{}));
    }
}

TEST_CASE("names and extensions are distinct") {
    std::set<std::string_view> names;
    std::set<std::string_view> extensions;
    for (const Format& format : all_formats()) {
        CHECK(names.insert(format.name).second);
        CHECK(extensions.insert(format.extension).second);
    }
}

TEST_CASE("every format but CSV carries the marking") {
    for (const Format& format : all_formats()) {
        CAPTURE(format.name);
        if (format.name != "csv") {
            CHECK(comparable(format).find("TLP:AMBER+STRICT") != std::string::npos);
        }
    }
}

TEST_CASE("every sheet of an Arabic workbook is laid out from right to left") {
    Document document = sample_document();
    document.language = "ar";
    document.subtitle = "القدرات";
    std::size_t sheets = 0;
    std::string styles;
    for (const auto& [name, part] : unpacked_parts(render_xlsx(document))) {
        styles += name == "xl/styles.xml" ? part : "";
        if (!name.starts_with("xl/worksheets/sheet")) {
            continue;
        }
        ++sheets;
        CHECK(part.find("rightToLeft=\"1\"") != std::string::npos);
        CHECK(part.find("&amp;R&amp;\"-,Bold\"&amp;12 TLP") != std::string::npos);
        CHECK(part.find("&amp;Lصفحة &amp;P من &amp;N<") != std::string::npos);
    }
    CHECK(sheets == 6);
    CHECK(styles.find("horizontal=\"left\"") == std::string::npos);
    CHECK(styles.find("readingOrder=\"1\"") != std::string::npos);
    CHECK(styles.find("readingOrder=\"2\"") != std::string::npos);
}
