// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_parser.h"

#include "models/input/column_counter.h"
#include "models/input/plain_text.h"
#include "models/input/syntax_message.h"
#include "models/input/text_checks.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <sstream>
#include <string_view>

namespace capmat {

/// Ends the parse when going on would cost time or memory without end.
struct LimitReached {
    YAML::Mark mark;
    std::string message;
};

/// Builds our own tree from yaml-cpp's events and reports what we do not accept.
class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(YamlDocument& document, Diagnostics& diagnostics,
                const YamlLimits& limits)
        : document_(&document), diagnostics_(&diagnostics), limits_(limits),
          columns_(document) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ > 1) {
            throw LimitReached{mark, "a second document starts here; a file holds one"};
        }
    }

    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(mark, anchor);
        put(make(YamlNode::Kind::Empty, mark));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        report(mark, "aliases are not supported; write the value out");
        put(make(YamlNode::Kind::Empty, mark));
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        YamlNode node = make(YamlNode::Kind::Scalar, mark);
        node.plain = tag == "?";
        node.text = value;
        last_quoted_ = node.plain ? YAML::Mark::null_mark() : mark;
        check_scalar(mark, value);
        put(std::move(node));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                         YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override {
        open(YamlNode::Kind::List, mark, tag, anchor);
    }

    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override {
        open(YamlNode::Kind::Map, mark, tag, anchor);
    }

    void OnMapEnd() override { close(); }

    /// yaml-cpp takes a quoted text without its closing quote for one that ends with the
    /// file, when the last line has a line end. All that should follow would be lost.
    void check_last_quote() {
        if (!last_quoted_.is_null() && !is_closed(last_quoted_)) {
            report(last_quoted_, "not valid YAML: this quote is never closed");
        }
    }

    void report(const YAML::Mark& mark, std::string message) {
        const int column = columns_.column(mark.line, mark.column);
        diagnostics_->add(error_in(*document_, mark.line + document_->first_line, column,
                                   std::move(message)));
    }

private:
    /// A list or map whose end has not come yet.
    struct Open {
        YamlNode node;
        YamlNode key;
        bool has_key = false;
        std::map<std::string, int> lines_of_keys;
    };

    [[nodiscard]] bool is_closed(const YAML::Mark& mark) const {
        const std::string& text = document_->text;
        const std::size_t start =
            document_->line_starts[static_cast<std::size_t>(mark.line)] +
            static_cast<std::size_t>(mark.column);
        const char quote = start < text.size() ? text[start] : '\0';
        if (quote != '"' && quote != '\'') {
            return true;
        }
        for (std::size_t at = start + 1; at < text.size(); ++at) {
            if (text[at] == '\\' && quote == '"') {
                ++at;
            } else if (text[at] == quote) {
                const bool doubled = quote == '\'' && text.substr(at, 2) == "''";
                if (!doubled) {
                    return true;
                }
                ++at;
            }
        }
        return false;
    }

    YamlNode make(YamlNode::Kind kind, const YAML::Mark& mark) {
        if (++nodes_ > limits_.nodes) {
            throw LimitReached{
                mark, fmt::format("the file holds more than {} values", limits_.nodes)};
        }
        YamlNode node;
        node.document = document_;
        node.kind = kind;
        node.line = mark.line + document_->first_line;
        node.column = columns_.column(mark.line, mark.column);
        return node;
    }

    void open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
              YAML::anchor_t anchor) {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        if (open_.size() >= limits_.depth) {
            throw LimitReached{
                mark, fmt::format("nested deeper than {} levels", limits_.depth)};
        }
        open_.push_back({make(kind, mark), {}, false, {}});
    }

    void close() {
        YamlNode node = std::move(open_.back().node);
        open_.pop_back();
        put(std::move(node));
    }

    void put(YamlNode node) {
        if (open_.empty()) {
            document_->root = std::move(node);
            return;
        }
        Open& parent = open_.back();
        if (parent.node.kind == YamlNode::Kind::List) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.has_key) {
            check_key(node, parent);
            parent.key = std::move(node);
            parent.has_key = true;
        } else {
            if (node.kind == YamlNode::Kind::Empty && node.line > parent.key.line) {
                // yaml-cpp places what is missing where the next thing begins.
                node.line = parent.key.line;
                node.column = parent.key.column;
            }
            parent.node.entries.emplace_back(std::move(parent.key), std::move(node));
            parent.has_key = false;
        }
    }

    void check_key(const YamlNode& key, Open& map) {
        if (key.kind != YamlNode::Kind::Scalar) {
            report_at(key, "a key must be text");
            return;
        }
        const auto [first, added] = map.lines_of_keys.emplace(key.text, key.line);
        if (!added) {
            report_at(key, fmt::format("key {} is given twice; first on line {}",
                                       in_quotes(key.text), first->second));
        }
    }

    void report_at(const YamlNode& node, std::string message) {
        diagnostics_->add(
            error_in(*document_, node.line, node.column, std::move(message)));
    }

    void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (anchor != YAML::NullAnchor) {
            report(mark, "anchors are not supported; write the value out");
        }
    }

    void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
        if (!tag.empty() && tag != "?" && tag != "!") {
            report(mark,
                   fmt::format("tag {} is not supported; remove it", in_quotes(tag)));
        }
    }

    void check_scalar(const YAML::Mark& mark, const std::string& value) {
        if (value.size() > limits_.text && character_count(value) > limits_.text) {
            report(mark, fmt::format("a text of {} characters; at most {} are allowed",
                                     character_count(value), limits_.text));
        }
        // Escapes such as "\e" can bring in what the file's own bytes may not hold.
        const std::size_t bad = find_forbidden(value);
        if (bad != std::string::npos) {
            const Character character =
                first_character(std::string_view(value).substr(bad));
            report(mark,
                   fmt::format("character U+{:04X} is not allowed in text; remove it",
                               static_cast<unsigned>(character.code)));
        }
    }

    YamlDocument* document_;
    Diagnostics* diagnostics_;
    YamlLimits limits_;
    ColumnCounter columns_;
    std::vector<Open> open_;
    YAML::Mark last_quoted_ = YAML::Mark::null_mark();
    std::size_t nodes_ = 0;
    int documents_ = 0;
};

/// A tab before the first word of a line: YAML indents with blanks only, and yaml-cpp's
/// own message is about something else.
static bool is_indented_by_tab(const YamlDocument& document, int line) {
    const std::string text = line_text(document, line);
    return text.substr(0, text.find_first_not_of(" \t")).find('\t') != std::string::npos;
}

/// Parses the document and makes sure that nothing follows it. Never `LoadAll`: it takes
/// memory without end on the one-byte document `,`. Returns whether the document could be
/// read to its end.
static bool parse_into(TreeBuilder& builder, const YamlDocument& document) {
    std::istringstream stream(document.text);
    try {
        YAML::Parser parser(stream);
        if (parser.HandleNextDocument(builder)) {
            (void)parser.HandleNextDocument(builder);
        }
        builder.check_last_quote();
        return true;
    } catch (const YAML::Exception& failure) {
        const YAML::Mark mark = failure.mark.is_null() ? YAML::Mark() : failure.mark;
        const bool tab = is_indented_by_tab(document, mark.line + document.first_line);
        builder.report(mark, tab ? "not valid YAML: indent with blanks, not with tabs"
                                 : syntax_message(failure.msg));
    } catch (const LimitReached& limit) {
        builder.report(limit.mark, limit.message);
    }
    return false;
}

YamlDocumentPtr parse_yaml(const SourceFile& file, Diagnostics& diagnostics,
                           const YamlLimits& limits) {
    auto document = std::make_shared<YamlDocument>();
    document->file = file.name;
    document->text = std::string(without_byte_order_mark(file.text));
    document->first_line = file.first_line;
    document->line_starts = line_starts(document->text);
    document->root.document = document.get();
    if (!check_text(*document, limits.bytes, diagnostics)) {
        return nullptr;
    }
    TreeBuilder builder(*document, diagnostics, limits);
    return parse_into(builder, *document) ? document : nullptr;
}

} // namespace capmat
