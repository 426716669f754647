// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/outline.h"

#include "reports/describe/phrases.h"
#include "reports/describe/wording.h"

#include <algorithm>

namespace capmat {

const std::vector<std::size_t>& chapters_of(const Model& model) {
    return model.nodes.front().children;
}

static void collect_units(const Model& model, std::size_t index,
                          std::vector<std::size_t>& units) {
    const Node& node = model.nodes[index];
    if (node.holds_indicators()) {
        units.push_back(index);
    }
    for (const std::size_t child : node.children) {
        collect_units(model, child, units);
    }
}

std::vector<std::size_t> units_below(const Model& model, std::size_t node) {
    std::vector<std::size_t> units;
    collect_units(model, node, units);
    return units;
}

std::vector<std::size_t> all_units(const Model& model) {
    return units_below(model, 0);
}

std::size_t chapter_of(const Model& model, std::size_t node) {
    while (node != 0 && model.nodes[node].parent != 0) {
        node = model.nodes[node].parent;
    }
    return node;
}

bool has_units_of_their_own(const Model& model) {
    return all_units(model) != chapters_of(model);
}

bool asks_for_evidence(const Model& model) {
    return std::ranges::any_of(model.indicators, [](const Indicator& indicator) {
        return indicator.evidence.has_value();
    });
}

static const Node& chapter_node(const Model& model) {
    return model.nodes[chapters_of(model).front()];
}

/// A unit; where units stand on several levels, the deepest gives its name to all.
static const Node& unit_node(const Model& model) {
    const Node* deepest = &model.nodes.front();
    for (const Node& node : model.nodes) {
        deepest = node.level > deepest->level ? &node : deepest;
    }
    return *deepest;
}

std::string_view chapter_word(const Model& model) {
    return model.level_name(chapter_node(model));
}

std::string_view chapters_word(const Model& model) {
    return model.level_plural(chapter_node(model));
}

std::string_view unit_word(const Model& model) {
    return model.level_name(unit_node(model));
}

std::string_view units_word(const Model& model) {
    return model.level_plural(unit_node(model));
}

std::string level_text(const Model& model, const Node& node) {
    return node.level == 0 ? words_of(model).say("word/total", "total")
                           : std::string(model.level_name(node));
}

static std::string count_of(const Language& words, std::size_t count,
                            std::string_view one, std::string_view many) {
    return words.say_count("count/of_level", "{0} {1}", "{0} {2}", count, one, many);
}

std::string count_of_chapters(const Model& model, std::size_t count) {
    return count_of(words_of(model), count, chapter_word(model), chapters_word(model));
}

std::string count_of_units(const Model& model, std::size_t count) {
    return count_of(words_of(model), count, unit_word(model), units_word(model));
}

std::string node_name(const Node& node) {
    return node.id.text + " " + node.title;
}

} // namespace capmat
