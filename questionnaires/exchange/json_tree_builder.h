// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "questionnaires/exchange/foreign_text.h"
#include "questionnaires/exchange/json_reader.h"
#include "questionnaires/exchange/json_value.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// How far a parser has come in a text, and how far it may go before its next event.
struct ParsingProgress {
    const char* reached = nullptr;
    const char* limit = nullptr;
};

/// Builds our tree from the events of nlohmann-json, whose own tree would keep the last
/// of several equal keys and turn numbers into doubles. The events have no places:
/// `progress` says where the parser stands, and a token begins after the one before.
class JsonTreeBuilder {
public:
    /// The text must outlive this object.
    JsonTreeBuilder(const SourceFile& file, std::string_view text,
                    const JsonLimits& limits, Diagnostics& diagnostics);

    /// What the parser's iterator keeps up to date.
    [[nodiscard]] ParsingProgress& progress() { return progress_; }

    [[nodiscard]] JsonValue take_root() { return std::move(root_); }

    [[nodiscard]] const TextCleaner& cleaner() const { return cleaner_; }

    /// Reports what ended the parsing in the middle of a token, and where that begins.
    void report_pending(std::string message);

    // The names below are those that nlohmann-json calls; false ends the parsing.

    bool null();
    bool boolean(bool value);
    bool string(std::string& text);
    bool key(std::string& text);
    bool end_object();
    bool end_array();

    bool number_integer(std::int64_t /*value*/) { return add_number(); }

    bool number_unsigned(std::uint64_t /*value*/) { return add_number(); }

    bool number_float(double /*value*/, const std::string& /*text*/) {
        return add_number();
    }

    bool start_object(std::size_t /*unknown*/) {
        return open_value(JsonValue::Kind::Object);
    }

    bool start_array(std::size_t /*unknown*/) {
        return open_value(JsonValue::Kind::List);
    }

    /// Only formats other than JSON have bytes.
    template <class Bytes>
    bool binary(Bytes& /*bytes*/) {
        return false;
    }

    template <class Exception>
    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const Exception& fault) {
        report_syntax(position, fault.what());
        return false;
    }

private:
    /// A list or object whose end has not come yet. Its value does not move meanwhile:
    /// its parent only grows after it is closed.
    struct OpenValue {
        JsonValue* value;
        std::vector<std::size_t> key_offsets;
    };

    SourcePosition start_token();
    void end_token();
    bool refuse(std::string message);
    JsonValue* add(JsonValue::Kind kind);
    bool add_number();
    bool open_value(JsonValue::Kind kind);
    bool check_text(std::string& text);
    bool check_keys(const OpenValue& object);
    void report_twice(const OpenValue& object, std::size_t index, int first_line);
    void report_syntax(std::size_t position, std::string_view reason);

    std::string_view text_;
    JsonLimits limits_;
    Diagnostics* diagnostics_;
    TextPlaces places_;
    TextCleaner cleaner_;
    ParsingProgress progress_;
    std::size_t token_ = 0;     ///< where the last token begins
    std::size_t token_end_ = 0; ///< where the next is looked for
    std::size_t values_ = 0;
    std::size_t errors_ = 0;
    JsonValue root_;
    std::vector<OpenValue> open_;
};

} // namespace capmat
