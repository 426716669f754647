// SPDX-License-Identifier: Apache-2.0
#include "models/model.h"

#include <algorithm>

namespace capmat {

std::string to_string(const ModelReference& reference) {
    return reference.id + "@" + reference.edition;
}

using IdIndex = std::map<std::string, std::size_t, std::less<>>;

static std::optional<std::size_t> find_in(const IdIndex& ids, std::string_view id) {
    const auto found = ids.find(id);
    return found == ids.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> Model::find_node(std::string_view id) const {
    return find_in(node_by_id, id);
}

std::optional<std::size_t> Model::find_indicator(std::string_view id) const {
    return find_in(indicator_by_id, id);
}

std::string_view Model::level_plural(const Node& node) const {
    return node.level == 0 ? total_id : std::string_view(level_plurals[node.level - 1]);
}

std::string_view Model::level_name(const Node& node) const {
    return node.level == 0 ? total_id : std::string_view(levels[node.level - 1]);
}

double Model::effort_count(const Indicator& indicator) const {
    const bool stated = indicator.action && indicator.action->effort;
    return stated ? efforts[*indicator.action->effort].count : 1.0;
}

std::optional<std::size_t> find_term(const std::vector<Term>& terms,
                                     std::string_view id) {
    const auto found = std::ranges::find(terms, id, &Term::id);
    return found == terms.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - terms.begin()));
}

} // namespace capmat
