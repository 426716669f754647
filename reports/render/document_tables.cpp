// SPDX-License-Identifier: Apache-2.0
#include "reports/render/document_tables.h"

#include "reports/render/formats.h"

#include <algorithm>

namespace capmat {

static void collect(const Section& section, std::vector<const Table*>& tables) {
    for (const Block& block : section.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            tables.push_back(table);
        }
    }
    for (const Section& inner : section.sections) {
        collect(inner, tables);
    }
}

std::vector<const Table*> tables_of(const Document& document) {
    std::vector<const Table*> tables;
    for (const Section& section : document.sections) {
        collect(section, tables);
    }
    return tables;
}

std::vector<std::string> table_keys(const Document& document) {
    std::vector<std::string> keys;
    for (const Table* table : tables_of(document)) {
        if (std::ranges::find(keys, table->key) == keys.end()) {
            keys.push_back(table->key);
        }
    }
    return keys;
}

} // namespace capmat
