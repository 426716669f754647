// SPDX-License-Identifier: Apache-2.0
#include "cli/model_files.h"

#include "cli/files.h"
#include "models/catalog.h"
#include "models/input/format_line.h"
#include "models/input/sha256.h"
#include "models/input/yaml_map.h"
#include "models/input/yaml_parser.h"
#include "models/model_reader.h"
#include "models/overlay.h"

#include <algorithm>
#include <filesystem>

namespace capmat {

/// Parts lie beside the model; a name with a folder in it could point anywhere.
static bool is_plain_name(const std::string& name) {
    return !name.empty() && name.front() != '.' &&
           name.find_first_of("/\\") == std::string::npos;
}

static YamlDocumentPtr read_part(YamlValue place, const std::string& model_path,
                                 Diagnostics& diagnostics) {
    const std::string& name = place.scalar();
    if (!is_plain_name(name)) {
        place.error("a part is named by its file name alone; it lies beside the model");
        return nullptr;
    }
    const std::filesystem::path folder = std::filesystem::path(model_path).parent_path();
    const std::string path = (folder / name).string();
    if (!exists(path)) {
        place.error("there is no such file beside the model");
        return nullptr;
    }
    return parse_yaml(read_file(path), diagnostics);
}

std::optional<YamlTree> read_model_tree(const YamlDocumentPtr& document,
                                        Diagnostics& diagnostics) {
    std::vector<YamlDocumentPtr> parts;
    bool complete = true;
    for (const YamlValue& place : part_places(document->root, diagnostics)) {
        parts.push_back(read_part(place, document->file, diagnostics));
        complete = complete && parts.back() != nullptr;
    }
    if (!complete) {
        return std::nullopt;
    }
    return join_parts(document, parts, diagnostics);
}

/// The files of a model hashed as the catalogue hashes them, so that a built-in model and
/// its exported copy have the same hash.
static std::string hash_of(const YamlTree& tree) {
    std::vector<SourceFile> files;
    for (const YamlDocumentPtr& document : tree.documents) {
        files.push_back(
            {std::filesystem::path(document->file).filename().string(), document->text});
    }
    return sha256_hex(files);
}

static std::optional<FoundModel> read_tree_as_model(YamlTree tree,
                                                    Diagnostics& diagnostics) {
    if (diagnostics.has_errors()) {
        return std::nullopt;
    }
    std::optional<Model> model = read_model(tree.root, diagnostics);
    if (!model) {
        return std::nullopt;
    }
    std::string hash = hash_of(tree);
    return FoundModel{std::make_shared<const Model>(std::move(*model)), std::move(hash),
                      std::move(tree)};
}

std::optional<FoundModel> model_from_file(const std::string& path,
                                          Diagnostics& diagnostics) {
    const YamlDocumentPtr document = parse_yaml(read_file(path), diagnostics);
    if (document == nullptr) {
        return std::nullopt;
    }
    if (format_of(document->root).starts_with("overlay/")) {
        std::optional<OverlayResult> result = overlay_tree(document, diagnostics);
        if (!result) {
            return std::nullopt;
        }
        // The catalogue hashes an overlay before the files of its base.
        std::vector<YamlDocumentPtr>& files = result->tree.documents;
        std::rotate(files.begin(), files.end() - 1, files.end());
        return read_tree_as_model(std::move(result->tree), diagnostics);
    }
    std::optional<YamlTree> tree = read_model_tree(document, diagnostics);
    return tree ? read_tree_as_model(std::move(*tree), diagnostics) : std::nullopt;
}

std::optional<OverlayResult> overlay_tree(const YamlDocumentPtr& overlay,
                                          Diagnostics& diagnostics,
                                          const BaseTree& base) {
    if (base) {
        return apply_overlay(*base, overlay, diagnostics);
    }
    YamlMap yaml = root_map(overlay->root, diagnostics);
    auto extends = yaml.require("extends");
    const auto reference = extends ? read_model_reference(*extends) : std::nullopt;
    if (!reference) {
        return std::nullopt;
    }
    const CatalogEntry* entry = find_in_catalog(reference->id);
    if (entry == nullptr) {
        extends->error("there is no built-in model of this id; an overlay extends one");
        return std::nullopt;
    }
    const std::optional<YamlTree> tree = built_in_tree(*entry, diagnostics);
    return tree ? apply_overlay(*tree, overlay, diagnostics) : std::nullopt;
}

std::optional<YamlTree> built_in_tree(const CatalogEntry& entry,
                                      Diagnostics& diagnostics) {
    std::vector<YamlDocumentPtr> documents;
    for (const SourceFile& file : entry.files()) {
        documents.push_back(parse_yaml(file, diagnostics));
    }
    if (entry.kind == CatalogKind::Model) {
        return join_parts(documents.front(), {documents.begin() + 1, documents.end()},
                          diagnostics);
    }
    std::optional<OverlayResult> result = overlay_tree(documents.front(), diagnostics);
    return result ? std::optional(std::move(result->tree)) : std::nullopt;
}

std::optional<FoundModel> built_in_model(const std::string& id) {
    const CatalogEntry* entry = find_in_catalog(id);
    if (entry == nullptr) {
        return std::nullopt;
    }
    return FoundModel{std::make_shared<const Model>(load(*entry)),
                      std::string(entry->sha256), std::nullopt};
}

std::vector<std::string> built_in_ids() {
    std::vector<std::string> ids;
    for (const CatalogEntry& entry : catalog()) {
        ids.emplace_back(entry.id);
    }
    return ids;
}

} // namespace capmat
