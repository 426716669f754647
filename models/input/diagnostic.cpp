// SPDX-License-Identifier: Apache-2.0
#include "models/input/diagnostic.h"

#include "models/input/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace capmat {

static constexpr std::size_t most_messages = 100; // a file; the rest is counted
static constexpr std::size_t excerpt_width = 76;

void Diagnostics::add(Diagnostic diagnostic) {
    all_.push_back(std::move(diagnostic));
}

void Diagnostics::error(SourcePosition position, std::string message) {
    add({Severity::Error, std::move(position), std::move(message), {}});
}

bool Diagnostics::has_errors() const {
    return error_count() > 0;
}

std::size_t Diagnostics::error_count() const {
    return static_cast<std::size_t>(
        std::ranges::count(all_, Severity::Error, &Diagnostic::severity));
}

std::string to_string(const SourcePosition& position) {
    if (!position.cell.empty()) {
        return fmt::format("{}:{}", escaped(position.file), escaped(position.cell));
    }
    if (position.line == 0) {
        return escaped(position.file);
    }
    return fmt::format("{}:{}:{}", escaped(position.file), position.line,
                       position.column);
}

/// The part of a line round the caret, and where the caret stands in it.
struct Excerpt {
    std::string text;
    std::size_t caret = 0;
};

static Excerpt excerpt_of(std::string_view line, int column) {
    const auto before = static_cast<std::size_t>(std::max(column - 1, 0));
    const std::size_t cut = before < excerpt_width ? 0 : before - excerpt_width / 2;
    line.remove_prefix(first_characters(line, cut).size());
    const std::string_view shown = first_characters(line, excerpt_width);
    const std::string head = escaped(first_characters(shown, before - cut));
    return {(cut > 0 ? "..." : "") + escaped(shown) +
                (shown.size() < line.size() ? "..." : ""),
            (cut > 0 ? 3U : 0U) + character_count(head)};
}

std::string to_string(const Diagnostic& diagnostic) {
    const char* word = diagnostic.severity == Severity::Error ? "error" : "warning";
    std::string text = fmt::format("{}: {}: {}\n", to_string(diagnostic.position), word,
                                   diagnostic.message);
    if (!diagnostic.excerpt.empty()) {
        const Excerpt excerpt =
            excerpt_of(diagnostic.excerpt, diagnostic.position.column);
        text += fmt::format("    {}\n    {}^\n", excerpt.text,
                            std::string(excerpt.caret, ' '));
    }
    return text;
}

static bool comes_first(const Diagnostic* left, const Diagnostic* right) {
    const auto place = [](const Diagnostic* diagnostic) {
        const SourcePosition& position = diagnostic->position;
        return std::tie(position.file, position.line, position.column);
    };
    return place(left) < place(right);
}

std::string to_string(const Diagnostics& diagnostics) {
    std::vector<const Diagnostic*> sorted;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        sorted.push_back(&diagnostic);
    }
    std::ranges::stable_sort(sorted, comes_first);
    std::map<std::string, std::size_t> printed;
    std::string text;
    for (const Diagnostic* diagnostic : sorted) {
        if (++printed[diagnostic->position.file] <= most_messages) {
            text += to_string(*diagnostic);
        }
    }
    for (const auto& [file, count] : printed) {
        if (count > most_messages) {
            text += fmt::format("{}: {} more problems, not shown\n", escaped(file),
                                count - most_messages);
        }
    }
    return text;
}

} // namespace capmat
