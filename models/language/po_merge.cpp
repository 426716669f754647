// SPDX-License-Identifier: Apache-2.0
#include "models/language/po_merge.h"

#include "models/input/text_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace capmat {

namespace {

/// What `read_po` passes over and a translator wants to keep.
struct PoRemarks {
    std::string header; ///< with the comments before it
    std::map<std::string, std::string, std::less<>> of_text;     ///< comments, by id
    std::map<std::string, std::string, std::less<>> old_english; ///< `#|`, by id
    std::string unused; ///< what stood behind `#~` already
};

} // namespace

static std::vector<std::string> lines_of(std::string_view file) {
    std::vector<std::string> lines;
    while (!file.empty()) {
        const std::size_t end = std::min(file.find('\n'), file.size());
        lines.emplace_back(file.substr(0, end));
        if (lines.back().ends_with('\r')) {
            lines.back().pop_back();
        }
        file.remove_prefix(std::min(end + 1, file.size()));
    }
    return lines;
}

/// The id in `msgctxt "indicator/CRT-3.2/statement"`.
static std::string id_in(const std::string& line) {
    const std::size_t open = std::min(line.find('"'), line.size() - 1);
    const std::size_t close = line.rfind('"');
    return close > open && close != std::string::npos
               ? line.substr(open + 1, close - open - 1)
               : std::string();
}

/// The header ends at its first blank line; comments before a text belong to that text.
static PoRemarks remarks_in(std::string_view file) {
    PoRemarks remarks;
    std::string comments;
    std::string old_english;
    bool in_header = true;
    for (const std::string& line : lines_of(file)) {
        in_header = in_header && !line.empty() && !line.starts_with("msgctxt");
        if (in_header) {
            remarks.header += line + "\n";
        } else if (line.starts_with("#~")) {
            const bool next = line.starts_with("#~ msgctxt") && !remarks.unused.empty();
            remarks.unused += (next ? "\n" : "") + line + "\n";
        } else if (line.starts_with("#|")) {
            old_english += line + "\n";
        } else if (line.starts_with('#') && !line.starts_with("#,")) {
            comments += line + "\n";
        } else if (line.starts_with("msgctxt")) {
            remarks.of_text[id_in(line)] = std::exchange(comments, {});
            remarks.old_english[id_in(line)] = std::exchange(old_english, {});
        }
    }
    return remarks;
}

static std::string renamed(const std::string& header, std::string_view name) {
    std::string text;
    for (const std::string& line : lines_of(header)) {
        const bool is_name = line.starts_with("\"Project-Id-Version:");
        text += is_name ? fmt::format(R"("Project-Id-Version: {}\n")", name) : line;
        text += '\n';
    }
    return text;
}

/// `msgctxt`, `msgid` and `msgstr`, each line behind `mark`.
static std::string entry(std::string_view id, const TranslatedText& text,
                         std::string_view mark = "") {
    std::string lines = fmt::format("{0}msgctxt {1}\n{0}msgid {2}\n", mark, po_string(id),
                                    po_string(text.english));
    if (!text.plural.empty()) {
        lines += fmt::format("{}msgid_plural {}\n", mark, po_string(text.plural));
    }
    for (std::size_t i = 0; i < text.forms.size(); ++i) {
        lines += fmt::format("{}msgstr{} {}\n", mark,
                             text.plural.empty() ? "" : fmt::format("[{}]", i),
                             po_string(text.forms[i]));
    }
    return lines;
}

static bool is_translated(const TranslatedText& text) {
    return !text.forms.empty() && !text.forms.front().empty();
}

/// The text of today with the translation there was `before`, if any.
static std::string merged_text(const TextToTranslate& wanted,
                               const TranslatedText* before, PoRemarks& remarks,
                               MergedPo& merged) {
    TranslatedText now;
    now.english = wanted.english;
    now.forms = {""};
    std::string doubt;
    if (before == nullptr || !is_translated(*before)) {
        merged.untranslated.push_back(wanted.id);
    } else if (before->english == wanted.english) {
        now = *before;
        doubt = before->fuzzy ? "#, fuzzy\n" + remarks.old_english[wanted.id] : "";
        merged.kept += 1;
    } else {
        now.forms = before->forms;
        doubt = fmt::format("#, fuzzy\n#| msgid {}\n", po_string(before->english));
        merged.changed.push_back(wanted.id);
    }
    return remarks.of_text[wanted.id] + doubt + entry(wanted.id, now);
}

MergedPo merge_po(std::string_view name, const std::vector<TextToTranslate>& texts,
                  const SourceFile& file, const Translation& translation) {
    MergedPo merged;
    PoRemarks remarks = remarks_in(without_byte_order_mark(file.text));
    merged.text = renamed(remarks.header, name);
    std::set<std::string, std::less<>> asked;
    for (const TextToTranslate& wanted : texts) {
        asked.insert(wanted.id);
        const auto before = translation.texts.find(wanted.id);
        const TranslatedText* text =
            before == translation.texts.end() ? nullptr : &before->second;
        merged.text += "\n";
        merged.text += merged_text(wanted, text, remarks, merged);
    }
    merged.text += remarks.unused.empty() ? "" : "\n" + remarks.unused;
    for (const auto& [id, text] : translation.texts) {
        if (!asked.contains(id) && is_translated(text)) {
            merged.unused.push_back(id);
            merged.text += "\n" + remarks.of_text[id] + entry(id, text, "#~ ");
        }
    }
    return merged;
}

} // namespace capmat
