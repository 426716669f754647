// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/json_reader.h"

#include "models/input/plain_text.h"
#include "questionnaires/exchange/foreign_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

namespace capmat {

namespace {

constexpr std::size_t most_errors = 100;

/// Walks over a text and tells how far the parser has come: its events have no places.
class WatchedIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    WatchedIterator(const char* at, const char** reached) : at_(at), reached_(reached) {}

    reference operator*() const { return *at_; }

    WatchedIterator& operator++() {
        *reached_ = ++at_;
        return *this;
    }

    bool operator==(const WatchedIterator& other) const { return at_ == other.at_; }

private:
    const char* at_;
    const char** reached_;
};

/// Builds our tree from the events of nlohmann-json. Its own tree would keep the last of
/// several equal keys and turn numbers into doubles.
class JsonTreeBuilder {
public:
    JsonTreeBuilder(const SourceFile& file, std::string_view text,
                    const JsonLimits& limits, Diagnostics& diagnostics)
        : text_(text), limits_(limits), diagnostics_(&diagnostics),
          places_(file.name, text, file.first_line), reached_(text.data()) {}

    WatchedIterator begin() { return {text_.data(), &reached_}; }

    WatchedIterator end() { return {text_.data() + text_.size(), &reached_}; }

    [[nodiscard]] JsonValue take_root() { return std::move(root_); }

    [[nodiscard]] const TextCleaner& cleaner() const { return cleaner_; }

    // From here on the names are those that nlohmann-json calls; false ends the parsing.

    bool null() { return add(JsonValue::Kind::Null) != nullptr; }

    bool boolean(bool value) {
        JsonValue* added = add(JsonValue::Kind::Boolean);
        if (added == nullptr) {
            return false;
        }
        added->boolean = value;
        return true;
    }

    bool number_integer(std::int64_t /*value*/) { return add_number(); }

    bool number_unsigned(std::uint64_t /*value*/) { return add_number(); }

    bool number_float(double /*value*/, const std::string& /*text*/) {
        return add_number();
    }

    bool string(std::string& text) {
        JsonValue* added = add(JsonValue::Kind::Text);
        if (added == nullptr || !check_text(text)) {
            return false;
        }
        added->text = std::move(text);
        return true;
    }

    // Only formats other than JSON have bytes.
    template <class Bytes>
    bool binary(Bytes& /*bytes*/) {
        return false;
    }

    bool start_object(std::size_t /*unknown*/) { return open(JsonValue::Kind::Object); }

    bool start_array(std::size_t /*unknown*/) { return open(JsonValue::Kind::List); }

    bool key(std::string& text) {
        const SourcePosition place = start_token();
        if (!check_text(text)) {
            return false;
        }
        OpenValue& object = open_.back();
        object.key_offsets.push_back(token_);
        object.value->members.push_back({std::move(text), place.line, place.column, {}});
        return true;
    }

    bool end_object() {
        token_end_ = consumed();
        const bool go_on = check_keys(open_.back());
        open_.pop_back();
        return go_on;
    }

    bool end_array() {
        token_end_ = consumed();
        open_.pop_back();
        return true;
    }

    template <class Exception>
    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const Exception& fault) {
        const std::size_t place = position == 0 ? 0 : position - 1;
        diagnostics_->add(places_.error(place, syntax_message(fault.what())));
        return false;
    }

private:
    /// A list or object whose end has not come yet. Its value does not move meanwhile:
    /// its parent only grows after it is closed.
    struct OpenValue {
        JsonValue* value;
        std::vector<std::size_t> key_offsets;
    };

    [[nodiscard]] std::size_t consumed() const {
        return static_cast<std::size_t>(reached_ - text_.data());
    }

    /// Finds where the token that was just read begins: after the last one come only
    /// blanks and punctuation. (A number is only known to end when the character behind
    /// it has been read; that is punctuation, too.)
    SourcePosition start_token() {
        token_ = std::min(text_.find_first_not_of(" \t\r\n,:", token_end_), text_.size());
        token_end_ = consumed();
        return places_.at(token_);
    }

    bool refuse(std::string message) {
        diagnostics_->add(places_.error(token_, std::move(message)));
        return false;
    }

    JsonValue* add(JsonValue::Kind kind) {
        const SourcePosition place = start_token();
        if (++values_ > limits_.values) {
            (void)refuse(
                fmt::format("the file holds more than {} values", limits_.values));
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

    bool add_number() {
        JsonValue* added = add(JsonValue::Kind::Number);
        if (added == nullptr) {
            return false;
        }
        const std::string_view rest = text_.substr(token_);
        added->text = rest.substr(0, rest.find_first_not_of("+-.0123456789eE"));
        return added->text.size() <= limits_.text || check_text(added->text);
    }

    bool open(JsonValue::Kind kind) {
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

    bool check_text(std::string& text) {
        if (text.size() > limits_.text) {
            return refuse(fmt::format("a text of more than {} KiB", limits_.text / 1024));
        }
        cleaner_.clean(text);
        return true;
    }

    bool check_keys(const OpenValue& object) {
        const std::vector<JsonMember>& members = object.value->members;
        std::vector<std::size_t> order(members.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::ranges::sort(order, [&members](std::size_t left, std::size_t right) {
            const int difference = members[left].key.compare(members[right].key);
            return difference == 0 ? left < right : difference < 0;
        });
        for (std::size_t i = 1; i < order.size(); ++i) {
            const JsonMember& member = members[order[i]];
            const JsonMember& first = members[order[i - 1]];
            if (member.key == first.key) {
                diagnostics_->add({Severity::Error,
                                   {places_.file(), member.line, member.column},
                                   fmt::format("key {} is given twice; first on line {}",
                                               in_quotes(member.key), first.line),
                                   places_.line_around(object.key_offsets[order[i]])});
                ++errors_;
            }
            if (errors_ >= most_errors) {
                return false;
            }
        }
        return true;
    }

    /// The reason in nlohmann-json's message, without its numbers and excerpts.
    static std::string syntax_message(std::string_view text) {
        const std::size_t reason = text.find(" - ");
        const std::size_t bracket = text.find("] ");
        if (reason != std::string_view::npos) {
            text.remove_prefix(reason + 3);
        } else if (bracket != std::string_view::npos) {
            text.remove_prefix(bracket + 2);
        }
        return "not valid JSON: " + escaped(text.substr(0, text.find("; last read: ")));
    }

    std::string_view text_;
    JsonLimits limits_;
    Diagnostics* diagnostics_;
    TextPlaces places_;
    TextCleaner cleaner_;
    const char* reached_;
    std::size_t token_ = 0;
    std::size_t token_end_ = 0;
    std::size_t values_ = 0;
    std::size_t errors_ = 0;
    JsonValue root_;
    std::vector<OpenValue> open_;
};

} // namespace

std::optional<JsonValue> read_json(const SourceFile& file, Diagnostics& diagnostics,
                                   const JsonLimits& limits) {
    const auto text = decoded_text(file, limits.bytes, diagnostics);
    if (!text) {
        return std::nullopt;
    }
    if (text->find_first_not_of(" \t\r\n") == std::string::npos) {
        diagnostics.error({file.name, 0, 0}, "the file is empty");
        return std::nullopt;
    }
    const std::size_t errors = diagnostics.error_count();
    JsonTreeBuilder builder(file, *text, limits, diagnostics);
    const bool whole =
        nlohmann::json::sax_parse(builder.begin(), builder.end(), &builder);
    if (!whole || diagnostics.error_count() > errors) {
        return std::nullopt;
    }
    builder.cleaner().report({file.name, 0, 0}, "", diagnostics);
    return builder.take_root();
}

} // namespace capmat
