// SPDX-License-Identifier: Apache-2.0
#include "models/id_collector.h"

#include "models/input/lower_case.h"
#include "models/input/read_id.h"
#include "models/input/yaml_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

namespace capmat {

/// Walks through the tree and numbers what it meets, as the reader will.
class IdCollector {
public:
    explicit IdCollector(Model& model) : model_(&model) {}

    void collect_nodes(YamlValue nodes) {
        for (const YamlValue& item : nodes.list()) {
            if (!item.is_map()) {
                continue; // said when the tree is read
            }
            add_id(item, model_->node_by_id, ++node_count_);
            if (const auto below = child(item, "nodes")) {
                collect_nodes(*below);
            } else if (const auto leaves = child(item, "indicators")) {
                collect_indicators(*leaves);
            }
        }
    }

private:
    static std::optional<YamlValue> child(YamlValue map, std::string_view key) {
        for (const auto& [name, value] : map.entries()) {
            if (name.scalar() == key && value.is_list()) {
                return value;
            }
        }
        return std::nullopt;
    }

    void collect_indicators(YamlValue indicators) {
        for (const YamlValue& item : indicators.list()) {
            if (item.is_map()) {
                add_id(item, model_->indicator_by_id, indicator_count_);
            }
            ++indicator_count_;
        }
    }

    void add_id(YamlValue map, IdIndex& ids, std::size_t index) {
        YamlMap yaml(map);
        const std::optional<YamlValue> value = yaml.require("id");
        const std::optional<std::string> id = value ? read_id(*value) : std::nullopt;
        if (!id) {
            return;
        }
        YamlValue place = *value;
        const auto [first, added] = seen_.emplace(lower_case(*id), *id);
        if (*id == total_id) {
            place.error("'total' is the id of the whole model; choose another");
        } else if (!added) {
            place.error(
                fmt::format("id '{}' is used twice (upper and lower case count as "
                            "the same); first as '{}'",
                            *id, first->second));
        } else {
            ids.emplace(*id, index);
        }
    }

    Model* model_;
    std::map<std::string, std::string> seen_;
    std::size_t node_count_ = 0; // the total is node 0
    std::size_t indicator_count_ = 0;
};

void collect_ids(const YamlValue& nodes, Model& model) {
    IdCollector(model).collect_nodes(nodes);
}

} // namespace capmat
