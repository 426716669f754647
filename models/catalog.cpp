// SPDX-License-Identifier: Apache-2.0
#include "models/catalog.h"

#include "models/catalog_image.h"

#include <algorithm>

namespace capmat {

std::vector<SourceFile> CatalogEntry::files() const {
    std::vector<SourceFile> files;
    for (const CatalogFile& file : texts) {
        files.push_back({std::string(file.name), std::string(file.text)});
    }
    return files;
}

const CatalogEntry* find_in_catalog(std::string_view id) {
    const std::span<const CatalogEntry> entries = catalog();
    const auto found = std::ranges::find(entries, id, &CatalogEntry::id);
    return found == entries.end() ? nullptr : &*found;
}

Model load(const CatalogEntry& entry) {
    return decode(entry.image);
}

} // namespace capmat
