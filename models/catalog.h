// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/source_file.h"
#include "models/model.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace capmat {

/// How a shipped model is written: in full, or as changes to another one.
enum class CatalogKind : std::uint8_t { Model, Overlay };

/// One file of a shipped model as its authors wrote it.
struct CatalogFile {
    std::string_view name; ///< `model.yaml`
    std::string_view text;
};

/// A model the program carries inside, so that it needs no files where it is used.
struct CatalogEntry {
    std::string_view id;
    std::string_view edition;
    CatalogKind kind = CatalogKind::Model;
    /// `sha256_hex` of its files in order; of an overlay, its own file and then those of
    /// the model it extends, because the result depends on all of them.
    std::string_view sha256;
    std::string_view image; ///< for `load`
    std::span<const CatalogFile> texts;

    /// The files to write out for someone who wants to change the model: the main file
    /// first, then its parts in order.
    [[nodiscard]] std::vector<SourceFile> files() const;
};

/// Every shipped model, by id. Defined in a source file that the build generates from
/// models/catalog.
[[nodiscard]] std::span<const CatalogEntry> catalog();

/// The entry of that id, or null.
[[nodiscard]] const CatalogEntry* find_in_catalog(std::string_view id);

/// The model itself, of an overlay the resulting one. Positions in it name files by their
/// place in the catalogue (`national/strategy.yaml`).
[[nodiscard]] Model load(const CatalogEntry& entry);

} // namespace capmat
