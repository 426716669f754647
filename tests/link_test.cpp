// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <memory>
#include <string>

namespace capmat::test {

/// What a command prints on standard output.
static std::string output_of(const std::string& command) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(
        popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe != nullptr);
    std::string text;
    std::array<char, 4096> buffer{};
    for (std::size_t count = 1; count > 0;) {
        count = std::fread(buffer.data(), 1, buffer.size(), pipe.get());
        text.append(buffer.data(), count);
    }
    return text;
}

/// The symbols a library needs from elsewhere, a line each.
static std::string needed_by(const std::string& library) {
    return output_of("nm -C --undefined-only '" + std::string(BINARY_DIR) + "/" +
                     library + "'");
}

static const std::array foreign{"YAML::",    "fmt::",     "boost::",     "nlohmann",
                                "lxw_",      "workbook_", "crypto_hash", "sodium",
                                "zip_fopen", "XML_Parse"};

/// Those of the words above that occur, with blanks between.
static std::string foreign_in(const std::string& symbols) {
    std::string found;
    for (const char* word : foreign) {
        if (symbols.find(word) != std::string::npos) {
            found += std::string(found.empty() ? "" : " ") + word;
        }
    }
    return found;
}

TEST_CASE("the engine needs nothing but the standard library and our types") {
    for (const std::string library :
         {"assessor/libcapmat_assessor.a", "questionnaires/libcapmat_responses.a",
          "models/libcapmat_model.a"}) {
        CAPTURE(library);
        const std::string symbols = needed_by(library);
        REQUIRE(symbols.find(" U ") != std::string::npos);
        CHECK(symbols.find("std::") != std::string::npos);
        CHECK(foreign_in(symbols) == "");
        CHECK(symbols.find("capmat::YamlValue") == std::string::npos);
        CHECK(symbols.find("capmat::Diagnostics") == std::string::npos);
        CHECK(symbols.find("fopen") == std::string::npos);
    }
}

TEST_CASE("the check would see a foreign library: the reader needs all three") {
    CHECK(foreign_in(needed_by("models/libcapmat_input.a")) ==
          "YAML:: fmt:: crypto_hash");
}

TEST_CASE("the doors for other programs' files know no model, and no YAML") {
    const std::string symbols = needed_by("questionnaires/libcapmat_exchange.a");
    CHECK(foreign_in(symbols) == "fmt:: lxw_ workbook_ zip_fopen XML_Parse");
    for (const char* word : {"capmat::Yaml", "capmat::Model", "capmat::Response",
                             "fopen@", "setlocale", "strtod@"}) {
        CAPTURE(word);
        CHECK(symbols.find(word) == std::string::npos);
    }
}

} // namespace capmat::test
