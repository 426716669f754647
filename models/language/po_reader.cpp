// SPDX-License-Identifier: Apache-2.0
#include "models/language/po_reader.h"

#include "models/input/plain_text.h"
#include "models/input/text_checks.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

/// Reads a PO file line by line: keywords begin a string, strings continue it.
class PoReading {
public:
    PoReading(const YamlDocument& document, Diagnostics& diagnostics)
        : document_(&document), diagnostics_(&diagnostics) {}

    Translation read() {
        const int lines = static_cast<int>(document_->line_starts.size());
        for (line_ = 1; line_ <= lines; ++line_) {
            const std::string line = line_text(*document_, line_);
            read_line(line);
        }
        finish_entry();
        if (!has_header_ || translation_.language().empty()) {
            diagnostics_->error({document_->file, 0, 0},
                                "no header with 'Language:'; a PO file begins with an "
                                "entry whose msgid is empty");
        }
        return std::move(translation_);
    }

private:
    void error(std::string message, int column = 1) {
        diagnostics_->add(error_in(*document_, line_, column, std::move(message)));
    }

    void read_line(std::string_view line) {
        const std::size_t start = line.find_first_not_of(" \t");
        if (start == std::string_view::npos) {
            return;
        }
        line.remove_prefix(start);
        if (line.front() == '#') {
            read_comment(line);
        } else if (line.front() == '"') {
            continue_string(line);
        } else {
            begin_string(line);
        }
    }

    void read_comment(std::string_view line) {
        if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos) {
            finish_entry();
            next_is_fuzzy_ = true;
        }
    }

    void continue_string(std::string_view line) {
        if (current_ == nullptr) {
            error("a string without msgctxt, msgid or msgstr before it");
            return;
        }
        *current_ += unquoted(line);
    }

    void begin_string(std::string_view line) {
        const std::size_t end = std::min(line.find_first_of(" \t\""), line.size());
        const std::string_view keyword = line.substr(0, end);
        current_ = place_of(keyword);
        const std::size_t quote = line.find('"', end);
        if (current_ == nullptr) {
            error(fmt::format("{} is not a word of PO files; expected msgctxt, msgid, "
                              "msgid_plural or msgstr",
                              in_quotes(keyword)));
        } else if (quote == std::string_view::npos) {
            error(fmt::format("{} needs a text in double quotes", keyword));
        } else {
            *current_ += unquoted(line.substr(quote));
        }
    }

    /// Where the text after a keyword goes; starts the next entry where one begins.
    std::string* place_of(std::string_view keyword) {
        if (keyword == "msgctxt") {
            finish_entry();
            begin_entry();
            has_context_ = true;
            return &context_;
        }
        if (keyword == "msgid") {
            if (!has_context_ || !entry_.forms.empty()) {
                finish_entry();
                begin_entry();
            }
            return &entry_.english;
        }
        if (keyword == "msgid_plural") {
            return &entry_.plural;
        }
        if (keyword == "msgstr" || keyword.starts_with("msgstr[")) {
            return &entry_.forms.emplace_back();
        }
        return nullptr;
    }

    void begin_entry() {
        open_ = true;
        entry_.position = {document_->file, line_, 1};
        entry_.fuzzy = next_is_fuzzy_;
        next_is_fuzzy_ = false;
    }

    void finish_entry() {
        if (open_) {
            keep_entry();
        }
        open_ = false;
        has_context_ = false;
        current_ = nullptr;
        context_.clear();
        entry_ = {};
    }

    void keep_entry() {
        const int line = entry_.position.line;
        if (!has_context_ && entry_.english.empty()) {
            read_header(entry_.forms.empty() ? "" : entry_.forms.front());
            return;
        }
        if (!has_context_) {
            diagnostics_->add(error_in(*document_, line, 1,
                                       "a text without 'msgctxt', which names what it "
                                       "translates"));
        } else if (translation_.texts.contains(context_)) {
            diagnostics_->add(
                error_in(*document_, line, 1,
                         fmt::format("{} is translated twice; first in "
                                     "line {}",
                                     in_quotes(context_),
                                     translation_.texts[context_].position.line)));
        } else {
            translation_.texts.emplace(context_, std::move(entry_));
        }
    }

    void read_header(std::string_view text) {
        has_header_ = true;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view field = text.substr(0, end);
            const std::size_t colon = field.find(": ");
            if (colon != std::string_view::npos) {
                translation_.header[std::string(field.substr(0, colon))] =
                    field.substr(colon + 2);
            }
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    /// What stands between the quotes of `line`, which begins with one.
    std::string unquoted(std::string_view line) {
        std::string text;
        for (std::size_t i = 1; i < line.size(); ++i) {
            if (line[i] == '"') {
                if (line.find_first_not_of(" \t", i + 1) != std::string_view::npos) {
                    error("something follows the closing quote");
                }
                return text;
            }
            if (line[i] == '\\' && i + 1 < line.size()) {
                text += escape(line[++i]);
            } else {
                text += line[i];
            }
        }
        error("this text has no closing quote");
        return text;
    }

    char escape(char letter) {
        switch (letter) {
        case 'n':
            return '\n';
        case 't':
            return '\t';
        case '"':
        case '\\':
            return letter;
        default:
            error(fmt::format(R"(unknown escape {}; expected \n, \t, \" or \\)",
                              in_quotes(std::string{'\\', letter})));
            return letter;
        }
    }

    const YamlDocument* document_;
    Diagnostics* diagnostics_;
    Translation translation_;
    int line_ = 0;
    bool open_ = false;
    bool has_context_ = false;
    bool has_header_ = false;
    bool next_is_fuzzy_ = false;
    std::string context_;
    TranslatedText entry_;
    std::string* current_ = nullptr;
};

std::optional<Translation> read_po(const SourceFile& file, Diagnostics& diagnostics) {
    constexpr std::size_t most_bytes = 20'000'000;
    const std::size_t errors_before = diagnostics.error_count();
    YamlDocument document;
    document.file = file.name;
    document.text = without_byte_order_mark(file.text);
    document.line_starts = line_starts(document.text);
    if (!check_text(document, most_bytes, diagnostics)) {
        return std::nullopt;
    }
    Translation translation = PoReading(document, diagnostics).read();
    return diagnostics.error_count() > errors_before ? std::nullopt
                                                     : std::optional(translation);
}

} // namespace capmat
