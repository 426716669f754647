// SPDX-License-Identifier: Apache-2.0
#include "reports/render/formats.h"

#include <cassert>
#include <cmath>
#include <nlohmann/json.hpp>

namespace capmat {

using Json = nlohmann::ordered_json;

namespace {

struct ToJson {
    Json operator()(std::monostate /*nothing*/) const { return nullptr; }

    Json operator()(const std::string& text) const { return text; }

    Json operator()(bool value) const { return value; }

    Json operator()(double value) const {
        // Up to here every whole number has a double of its own.
        constexpr double largest_exact = 9007199254740992.0;
        if (std::abs(value) <= largest_exact && value == std::trunc(value)) {
            return static_cast<std::int64_t>(value);
        }
        return value;
    }

    Json operator()(const std::vector<std::string>& texts) const { return texts; }
};

} // namespace

static void add(Json& root, const Table& table) {
    if (table.key.empty()) {
        return;
    }
    Json& rows = root[table.key];
    assert(rows.is_null() || rows.is_array());
    if (!rows.is_array()) {
        rows = Json::array();
    }
    for (const Row& row : table.rows) {
        Json object = Json::object();
        for (std::size_t at = 0; at < table.columns.size(); ++at) {
            const bool given = at < row.cells.size();
            object[table.columns[at].key] =
                given ? std::visit(ToJson{}, row.cells[at].value) : Json();
        }
        rows.push_back(std::move(object));
    }
}

static void add_facts(Json& object, const Facts& facts) {
    for (const Fact& fact : facts.rows) {
        object[fact.key] = std::visit(ToJson{}, fact.value.value);
    }
}

static void add(Json& root, const Facts& facts) {
    if (facts.key.empty()) {
        return;
    }
    Json& object = root[facts.key];
    assert(object.is_null() || object.is_object());
    if (!object.is_object()) {
        object = Json::object();
    }
    add_facts(object, facts);
}

// Prose and pictures are for people; what they show is in the tables.
static void add(Json& /*root*/, const Paragraph& /*paragraph*/) {}

static void add(Json& /*root*/, const List& /*list*/) {}

static void add(Json& /*root*/, const Figure& /*figure*/) {}

static void add_section(Json& root, const Section& section) {
    for (const Block& block : section.blocks) {
        std::visit([&root](const auto& part) { add(root, part); }, block);
    }
    for (const Section& inner : section.sections) {
        add_section(root, inner);
    }
}

std::string render_json(const Document& document) {
    Json root = Json::object();
    root["capmat"] = document.format;
    add_facts(root, document.header);
    // Whoever passes the data on must see under which label it stands.
    if (!document.marking.empty() && !root.contains("marking")) {
        root["marking"] = document.marking;
    }
    for (const Section& section : document.sections) {
        add_section(root, section);
    }
    return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace capmat
