// SPDX-License-Identifier: Apache-2.0
// Run by the build: reads every shipped model with the reader users have, stops the build
// when one of them is wrong, and writes them as one C++ source that defines `catalog()`.

#include "models/catalog_image.h"
#include "models/catalog_tool/cpp_literal.h"
#include "models/catalog_tool/tool_files.h"
#include "models/input/sha256.h"
#include "models/input/yaml_map.h"
#include "models/input/yaml_parser.h"
#include "models/model_reader.h"
#include "models/overlay.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

namespace fs = std::filesystem;

/// One folder of the catalogue.
struct Shipped {
    bool overlay = false;
    std::vector<SourceFile> files; ///< named without the folder, the main file first
    std::vector<YamlDocumentPtr> documents;
    YamlTree tree;
    std::optional<Model> model; ///< none when it is wrong, which has been said
    std::string sha256;
};

/// Messages and positions name a file by its place in the catalogue, wherever that lies,
/// so that every build gives the same bytes.
static YamlDocumentPtr add_file(Shipped& shipped, const fs::path& path,
                                Diagnostics& diagnostics) {
    const std::string folder = path.parent_path().filename().string();
    shipped.files.push_back({path.filename().string(), bytes_of(path)});
    YamlDocumentPtr document =
        parse_yaml({folder + "/" + path.filename().string(), shipped.files.back().text},
                   diagnostics);
    shipped.documents.push_back(document);
    return document;
}

static Shipped read_folder(const fs::path& folder, Diagnostics& diagnostics) {
    Shipped shipped;
    shipped.overlay = fs::exists(folder / "overlay.yaml");
    const YamlDocumentPtr main = add_file(
        shipped, folder / (shipped.overlay ? "overlay.yaml" : "model.yaml"), diagnostics);
    if (main != nullptr) {
        for (const std::string& part : part_names(main->root)) {
            (void)add_file(shipped, folder / part, diagnostics);
        }
    }
    return shipped;
}

/// A folder whose files could not be parsed has said why; nothing else is known of it.
static bool is_readable(const Shipped& shipped) {
    return std::ranges::find(shipped.documents, nullptr) == shipped.documents.end();
}

static void read_full(Shipped& shipped, Diagnostics& diagnostics) {
    const std::vector<YamlDocumentPtr> parts(shipped.documents.begin() + 1,
                                             shipped.documents.end());
    shipped.tree = join_parts(shipped.documents.front(), parts, diagnostics);
    shipped.model = read_model(shipped.tree.root, diagnostics);
    shipped.sha256 = sha256_hex(shipped.files);
}

static const Shipped* base_of(const YamlNode& overlay, const std::vector<Shipped>& all,
                              Diagnostics& diagnostics) {
    YamlMap yaml = root_map(overlay, diagnostics);
    auto extends = yaml.require("extends");
    if (!extends) {
        return nullptr;
    }
    for (const Shipped& other : all) {
        if (other.model && to_string(other.model->reference) == extends->scalar()) {
            return &other;
        }
    }
    extends->error("a shipped overlay extends a shipped model that is in order");
    return nullptr;
}

static void read_overlay(Shipped& shipped, const std::vector<Shipped>& all,
                         Diagnostics& diagnostics) {
    const Shipped* base = base_of(shipped.documents.front()->root, all, diagnostics);
    if (base == nullptr) {
        return;
    }
    if (auto result = apply_overlay(base->tree, shipped.documents.front(), diagnostics)) {
        shipped.tree = std::move(result->tree);
        shipped.model = read_model(shipped.tree.root, diagnostics);
    }
    std::vector<SourceFile> files = shipped.files;
    files.insert(files.end(), base->files.begin(), base->files.end());
    shipped.sha256 = sha256_hex(files);
}

static std::vector<Shipped> read_catalog(const fs::path& catalog,
                                         Diagnostics& diagnostics) {
    std::vector<fs::path> folders{fs::directory_iterator(catalog), {}};
    std::ranges::sort(folders); // the order on disk differs from machine to machine
    std::vector<Shipped> all;
    for (const fs::path& folder : folders) {
        Shipped shipped = read_folder(folder, diagnostics);
        if (is_readable(shipped)) {
            all.push_back(std::move(shipped));
        }
    }
    for (Shipped& shipped : all) {
        if (!shipped.overlay) {
            read_full(shipped, diagnostics);
        }
    }
    for (Shipped& shipped : all) {
        if (shipped.overlay) {
            read_overlay(shipped, all, diagnostics);
        }
    }
    return all;
}

static std::string source_of(const std::vector<Shipped>& all) {
    std::string files;
    std::string entries;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Shipped& shipped = all[i];
        files += fmt::format("static constexpr CatalogFile files_{}[] = {{\n", i);
        for (const SourceFile& file : shipped.files) {
            files += fmt::format("    {{{}, {}}},\n", cpp_view(file.name),
                                 cpp_view(file.text));
        }
        files += "};\n\n";
        entries += fmt::format(
            "    {{{}, {}, CatalogKind::{},\n     {},\n     {},\n     files_{}}},\n",
            cpp_view(shipped.model->reference.id),
            cpp_view(shipped.model->reference.edition),
            shipped.overlay ? "Overlay" : "Model", cpp_view(shipped.sha256),
            cpp_view(encode(*shipped.model)), i);
    }
    return "// Written by capmat_catalog_tool from models/catalog. Do not edit.\n\n"
           "#include \"models/catalog.h\"\n\nnamespace capmat {\n\n" +
           files + "static constexpr CatalogEntry entries[] = {\n" + entries +
           "};\n\nstd::span<const CatalogEntry> catalog() {\n    return entries;\n}\n\n" +
           "} // namespace capmat\n";
}

static int run(const fs::path& catalog, const fs::path& output) {
    Diagnostics diagnostics;
    const std::vector<Shipped> all = read_catalog(catalog, diagnostics);
    if (!diagnostics.all().empty()) {
        fmt::print(stderr, "in {}:\n{}", catalog.string(), to_string(diagnostics));
    }
    if (diagnostics.has_errors()) {
        return 1;
    }
    write_bytes(output, source_of(all));
    return 0;
}

} // namespace capmat

int main(int count, char** arguments) {
    if (count != 3) {
        fmt::print(stderr, "usage: capmat_catalog_tool CATALOG-FOLDER OUTPUT.cpp\n");
        return 2;
    }
    try {
        return capmat::run(arguments[1], arguments[2]);
    } catch (const std::exception& failure) {
        fmt::print(stderr, "capmat_catalog_tool: {}\n", failure.what());
        return 1;
    }
}
