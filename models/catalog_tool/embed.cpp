// SPDX-License-Identifier: Apache-2.0
// Run by the build: writes files as one C++ source that defines a function returning
// them, so that the program carries its questionnaires and translations inside.

#include "models/catalog_tool/cpp_literal.h"
#include "models/catalog_tool/tool_files.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

namespace capmat {

namespace fs = std::filesystem;

/// Files are named by their place below `root`, so that every build gives the same bytes.
static std::string embedded(const std::string& header, const std::string& function,
                            const fs::path& root, const std::vector<fs::path>& files) {
    std::string entries;
    for (const fs::path& file : files) {
        entries += fmt::format("    {{{},\n     {}}},\n",
                               cpp_view(file.lexically_relative(root).generic_string()),
                               cpp_view(bytes_of(file)));
    }
    return fmt::format("// Written by capmat_embed_tool. Do not edit.\n\n"
                       "#include \"{0}\"\n\n#include <array>\n\nnamespace capmat {{\n\n"
                       "static constexpr std::array<CatalogFile, {1}> files{2};"
                       "\n\nstd::span<const CatalogFile> {3}() {{\n    return files;\n"
                       "}}\n\n}} // namespace capmat\n",
                       header, files.size(),
                       entries.empty() ? "{}" : "{{\n" + entries + "}}", function);
}

} // namespace capmat

/// OUTPUT HEADER FUNCTION ROOT FILE...
int main(int count, char** words) {
    try {
        const std::vector<std::string> arguments(words + 1, words + count);
        if (arguments.size() < 4) {
            fmt::print(stderr, "capmat_embed_tool: too few arguments\n");
            return 2;
        }
        const std::vector<std::filesystem::path> files(arguments.begin() + 4,
                                                       arguments.end());
        const std::string source =
            capmat::embedded(arguments[1], arguments[2], arguments[3], files);
        capmat::write_bytes(arguments[0], source);
        return 0;
    } catch (const std::exception& failure) {
        fmt::print(stderr, "capmat_embed_tool: {}\n", failure.what());
        return 1;
    }
}
