// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/json_tree_builder.h"

#include "models/input/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace capmat {

static constexpr std::size_t most_errors = 100;
static constexpr std::size_t longest_reason = 120; // in characters

JsonTreeBuilder::JsonTreeBuilder(const SourceFile& file, std::string_view text,
                                 const JsonLimits& limits, Diagnostics& diagnostics)
    : text_(text), limits_(limits), diagnostics_(&diagnostics),
      places_(file.name, text, file.first_line), progress_{text.data(), nullptr} {
    end_token();
}

/// After the last token come only blanks and punctuation. (A number is only known to end
/// when the character behind it has been read; that is punctuation, too.)
SourcePosition JsonTreeBuilder::start_token() {
    token_ = std::min(text_.find_first_not_of(" \t\r\n,:", token_end_), text_.size());
    end_token();
    return places_.at(token_);
}

void JsonTreeBuilder::end_token() {
    token_end_ = static_cast<std::size_t>(progress_.reached - text_.data());
    const char* end = text_.data() + text_.size();
    progress_.limit = end - progress_.reached > longest_json_token
                          ? progress_.reached + longest_json_token
                          : end;
}

bool JsonTreeBuilder::refuse(std::string message) {
    diagnostics_->add(places_.error(token_, std::move(message)));
    return false;
}

void JsonTreeBuilder::report_pending(std::string message) {
    (void)start_token();
    (void)refuse(std::move(message));
}

JsonValue* JsonTreeBuilder::add(JsonValue::Kind kind) {
    const SourcePosition place = start_token();
    if (++values_ > limits_.values) {
        (void)refuse(fmt::format("the file holds more than {} values", limits_.values));
        return nullptr;
    }
    JsonValue* added = &root_;
    if (!open_.empty()) {
        JsonValue& parent = *open_.back().value;
        added = parent.kind == JsonValue::Kind::List ? &parent.items.emplace_back()
                                                     : &parent.members.back().value;
    }
    added->kind = kind;
    added->line = place.line;
    added->column = place.column;
    return added;
}

bool JsonTreeBuilder::add_number() {
    JsonValue* added = add(JsonValue::Kind::Number);
    if (added == nullptr) {
        return false;
    }
    const std::string_view rest = text_.substr(token_);
    added->text = rest.substr(0, rest.find_first_not_of("+-.0123456789eE"));
    return check_text(added->text);
}

bool JsonTreeBuilder::open_value(JsonValue::Kind kind) {
    JsonValue* added = add(kind);
    if (added == nullptr) {
        return false;
    }
    if (open_.size() >= limits_.depth) {
        return refuse(fmt::format("nested deeper than {} levels", limits_.depth));
    }
    open_.push_back({added, {}});
    return true;
}

bool JsonTreeBuilder::check_text(std::string& text) {
    if (text.size() > limits_.text) {
        return refuse(fmt::format("a text of more than {} KiB", limits_.text / 1024));
    }
    cleaner_.clean(text);
    return true;
}

bool JsonTreeBuilder::null() {
    return add(JsonValue::Kind::Null) != nullptr;
}

bool JsonTreeBuilder::boolean(bool value) {
    JsonValue* added = add(JsonValue::Kind::Boolean);
    if (added == nullptr) {
        return false;
    }
    added->boolean = value;
    return true;
}

bool JsonTreeBuilder::string(std::string& text) {
    JsonValue* added = add(JsonValue::Kind::Text);
    if (added == nullptr || !check_text(text)) {
        return false;
    }
    added->text = std::move(text);
    return true;
}

bool JsonTreeBuilder::key(std::string& text) {
    const SourcePosition place = start_token();
    if (!check_text(text)) {
        return false;
    }
    OpenValue& object = open_.back();
    object.key_offsets.push_back(token_);
    object.value->members.push_back({std::move(text), place.line, place.column, {}});
    return true;
}

bool JsonTreeBuilder::end_object() {
    end_token();
    const bool go_on = check_keys(open_.back());
    open_.pop_back();
    return go_on;
}

bool JsonTreeBuilder::end_array() {
    end_token();
    open_.pop_back();
    return true;
}

/// Sorting once is cheaper than a look-up for every key.
bool JsonTreeBuilder::check_keys(const OpenValue& object) {
    const std::vector<JsonMember>& members = object.value->members;
    std::vector<std::size_t> order(members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&members](std::size_t left, std::size_t right) {
        const int difference = members[left].key.compare(members[right].key);
        return difference == 0 ? left < right : difference < 0;
    });
    for (std::size_t i = 1; i < order.size() && errors_ < most_errors; ++i) {
        const JsonMember& before = members[order[i - 1]];
        if (members[order[i]].key == before.key) {
            report_twice(object, order[i], before.line);
        }
    }
    return errors_ < most_errors;
}

void JsonTreeBuilder::report_twice(const OpenValue& object, std::size_t index,
                                   int first_line) {
    const JsonMember& member = object.value->members[index];
    diagnostics_->add({Severity::Error,
                       {places_.file(), member.line, member.column},
                       fmt::format("key {} is given twice; first on line {}",
                                   in_quotes(member.key), first_line),
                       places_.line_around(object.key_offsets[index])});
    ++errors_;
}

/// Of the parser's message only the reason: not its own numbers and excerpts.
void JsonTreeBuilder::report_syntax(std::size_t position, std::string_view reason) {
    const std::size_t dash = reason.find(" - ");
    const std::size_t bracket = reason.find("] ");
    if (dash != std::string_view::npos) {
        reason.remove_prefix(dash + 3);
    } else if (bracket != std::string_view::npos) {
        reason.remove_prefix(bracket + 2);
    }
    reason =
        first_characters(reason.substr(0, reason.find("; last read: ")), longest_reason);
    const std::size_t place = position == 0 ? 0 : position - 1;
    diagnostics_->add(places_.error(place, "not valid JSON: " + escaped(reason)));
}

} // namespace capmat
