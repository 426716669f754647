// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

namespace fs = std::filesystem;

/// Types that stand at the beginning of a line and outside an unnamed namespace, which
/// closes with a bare `} // namespace`. `struct Reader::State {` belongs to its class.
static std::vector<std::string> types_defined_in(std::istream& file) {
    static const std::regex definition(
        R"(^(?:struct|class|enum class) (\w+)\b(?!::)[^;]*\{)");
    std::vector<std::string> types;
    bool unnamed = false;
    std::smatch match;
    for (std::string line; std::getline(file, line);) {
        unnamed = line == "namespace {" || (unnamed && line != "} // namespace");
        if (!unnamed && std::regex_search(line, match, definition)) {
            types.push_back(match[1]);
        }
    }
    return types;
}

// Two types of one name in one namespace are one type to the linker: it keeps the
// constructor of either, and the other is used with the wrong one.
TEST_CASE("no two source files define a type of the same name") {
    std::map<std::string, std::string> first;
    for (const char* folder :
         {"models", "questionnaires", "assessor", "reports", "cli", "tests"}) {
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / folder)) {
            const fs::path& path = entry.path();
            if (path.extension() != ".cpp" && path.extension() != ".h") {
                continue;
            }
            std::ifstream file(path);
            for (const std::string& type : types_defined_in(file)) {
                const auto placed = first.emplace(type, path.string());
                const std::string& earlier = placed.first->second;
                CHECK_MESSAGE(placed.second, type, " is defined in ", earlier, " and ",
                              path.string());
            }
        }
    }
    CHECK(first.size() > 100);
}
