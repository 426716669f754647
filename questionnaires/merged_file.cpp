// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/merged_file.h"

#include "models/input/yaml_lookup.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace capmat {

/// Keys that all sets of a merged file have in common.
static constexpr std::array common_keys{"capmat", "model", "country", "name", "round"};

static bool is_common(const std::string& key) {
    return std::ranges::find(common_keys, key) != common_keys.end();
}

static YamlNode without_common_keys(const YamlNode& root) {
    YamlNode set = root;
    std::erase_if(set.entries,
                  [](const auto& entry) { return is_common(entry.first.text); });
    return set;
}

static void add_sets(const YamlNode& root, YamlNode& sets) {
    if (const YamlNode* merged = value_of(root, "sets")) {
        sets.items.insert(sets.items.end(), merged->items.begin(), merged->items.end());
    } else {
        sets.items.push_back(without_common_keys(root));
    }
}

/// The keys and values that the sets have in common, as the first of them writes them.
static std::vector<YamlEntry> common_entries(const YamlNode& first) {
    std::vector<YamlEntry> entries = first.entries;
    std::erase_if(entries,
                  [](const auto& entry) { return !is_common(entry.first.text); });
    return entries;
}

YamlNode merge_files(const std::vector<YamlDocumentPtr>& documents,
                     const std::string& country, const std::string& round) {
    YamlNode root = documents.front()->root;
    root.entries.clear();
    YamlNode sets = root;
    sets.kind = YamlNode::Kind::List;
    for (const YamlDocumentPtr& document : documents) {
        const YamlNode* its_country = value_of(document->root, "country");
        const YamlNode* its_round = value_of(document->root, "round");
        if (its_country->text != country || its_round->text != round) {
            continue;
        }
        if (root.entries.empty()) {
            root.entries = common_entries(document->root);
        }
        add_sets(document->root, sets);
    }
    YamlNode key = root.entries.front().first;
    key.text = "sets";
    root.entries.emplace_back(std::move(key), std::move(sets));
    return root;
}

} // namespace capmat
