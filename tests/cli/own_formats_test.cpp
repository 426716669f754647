// SPDX-License-Identifier: Apache-2.0
#include "cli/own_formats.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>

namespace capmat::test {

namespace fs = std::filesystem;

TEST_CASE("every format that reports are written in is known as our own") {
    static const std::string start = "document.format = \"";
    std::size_t formats = 0;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / "reports")) {
        if (entry.path().extension() != ".cpp") {
            continue;
        }
        const std::string text = file_bytes(entry.path());
        for (std::size_t at = text.find(start); at != std::string::npos;
             at = text.find(start, at + 1)) {
            const std::size_t begin = at + start.size();
            const std::string format = text.substr(begin, text.find('"', begin) - begin);
            CAPTURE(format);
            CHECK(is_own_output(format));
            ++formats;
        }
    }
    CHECK(formats >= 9);
}

TEST_CASE("what capmat reads, and what only looks like its output, is not") {
    for (const char* format :
         {"model/1", "model-part/1", "overlay/1", "responses/1", "target/1", "",
          "assessment", "assessment/", "assessment/x", "assessments/1"}) {
        CAPTURE(format);
        CHECK_FALSE(is_own_output(format));
    }
    CHECK(is_own_output("assessment/12"));
}

} // namespace capmat::test
