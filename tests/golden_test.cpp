// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace capmat::test {

namespace fs = std::filesystem;

/// One `$ arguments` line of a case file, and what must follow it: all that is printed,
/// on either stream, then `= exit code`.
struct GoldenCommand {
    std::string line;
    std::string expected;
};

/// A case file reads like a terminal session. Lines that begin with '#' before the first
/// command say what it is about.
static std::vector<GoldenCommand> read_case(const fs::path& path) {
    std::vector<GoldenCommand> commands;
    std::istringstream lines(file_bytes(path));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("$ ")) {
            commands.push_back({line.substr(2), ""});
        } else if (!commands.empty()) {
            commands.back().expected += line + "\n";
        } else if (!line.starts_with("#")) {
            throw std::runtime_error(path.string() + " begins with neither '#' nor '$'");
        }
    }
    return commands;
}

/// Words between blanks; double quotes hold blanks together.
static std::vector<std::string> words_of(const std::string& line) {
    std::vector<std::string> words;
    bool quoted = false;
    bool inside = false;
    for (const char letter : line) {
        if (letter == '"') {
            quoted = !quoted;
        }
        if (letter == ' ' && !quoted) {
            inside = false;
            continue;
        }
        if (!inside) {
            words.emplace_back();
            inside = true;
        }
        words.back() += letter == '"' ? "" : std::string(1, letter);
    }
    return words;
}

/// Runs one line; `< FILE` at its end is the standard input. `cat FILE` shows what an
/// earlier line has written.
static std::string outcome_of(const std::string& line) {
    std::vector<std::string> arguments = words_of(line);
    if (arguments.size() == 2 && arguments.front() == "cat") {
        return file_bytes(arguments.back()) + "= 0\n";
    }
    std::istringstream in;
    const auto from = std::ranges::find(arguments, "<");
    if (from != arguments.end()) {
        in.str(file_bytes(*(from + 1)));
        arguments.erase(from, arguments.end());
    }
    std::ostringstream out;
    Surroundings surroundings{in, out, out, false, 100, std::nullopt};
    const ExitCode code = run(arguments, surroundings);
    return out.str() + "= " + std::to_string(static_cast<int>(code)) + "\n";
}

TEST_CASE("the program prints what the case files say") {
    const fs::path golden = fs::path(SOURCE_DIR) / "tests" / "golden";
    std::size_t commands = 0;
    for (const auto& entry : fs::directory_iterator(golden)) {
        if (entry.path().extension() != ".case") {
            continue;
        }
        CAPTURE(entry.path().filename().string());
        const TemporaryFolder folder;
        fs::copy(golden / "files", folder.path(), fs::copy_options::recursive);
        for (const GoldenCommand& command : read_case(entry.path())) {
            CAPTURE(command.line);
            CHECK(outcome_of(command.line) == command.expected);
            ++commands;
        }
    }
    CHECK(commands >= 60);
}

} // namespace capmat::test
