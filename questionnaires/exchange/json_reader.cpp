// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/json_reader.h"

#include "questionnaires/exchange/foreign_text.h"
#include "questionnaires/exchange/json_tree_builder.h"
#include "questionnaires/exchange/refusal.h"

#include <iterator>
#include <nlohmann/json.hpp>

namespace capmat {

namespace {

/// Walks over a text and tells the builder how far the parser has come. The parser would
/// take in a single number of any length; here it is stopped.
class WatchedIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    WatchedIterator(const char* at, ParsingProgress& progress)
        : at_(at), progress_(&progress) {}

    reference operator*() const { return *at_; }

    WatchedIterator& operator++() {
        progress_->reached = ++at_;
        if (at_ > progress_->limit) {
            throw Refusal("a value of more than 1 MiB");
        }
        return *this;
    }

    bool operator==(const WatchedIterator& other) const { return at_ == other.at_; }

private:
    const char* at_;
    ParsingProgress* progress_;
};

} // namespace

static bool parse_json(std::string_view text, JsonTreeBuilder& builder) {
    const WatchedIterator begin(text.data(), builder.progress());
    const WatchedIterator end(text.data() + text.size(), builder.progress());
    try {
        return nlohmann::json::sax_parse(begin, end, &builder);
    } catch (const Refusal& refusal) {
        builder.report_pending(refusal.what());
        return false;
    }
}

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
    if (!parse_json(*text, builder) || diagnostics.error_count() > errors) {
        return std::nullopt;
    }
    builder.cleaner().report({file.name, 0, 0}, "", diagnostics);
    return builder.take_root();
}

} // namespace capmat
