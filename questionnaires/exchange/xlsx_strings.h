// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/foreign_text.h"
#include "questionnaires/exchange/zip_archive.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// Collects the text of an `si` or `is` element: plain text, the runs of rich text one
/// after the other, and never phonetic runs, which repeat the text in another script
/// (ISO/IEC 29500-1, 18.4).
class RichTextCollector {
public:
    explicit RichTextCollector(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    void clear();
    void start_element(std::string_view name);
    void end_element(std::string_view name);
    /// Throws `Refusal` when the text grows beyond the limit.
    void text(std::string_view piece);

    /// The text so far, its escapes decoded.
    [[nodiscard]] std::string& decoded();

private:
    std::size_t most_bytes_;
    std::string text_;
    int phonetic_ = 0;
    bool in_text_ = false;
};

/// The texts that cells point to by number. Kept close together: a million texts of
/// twenty letters take little more than 25 MB.
class SharedStrings {
public:
    struct Limits {
        std::size_t count = 1'000'000;
        std::size_t text = 131'072; ///< bytes of one text
    };

    /// Reads the part of shared strings. Throws `Refusal`.
    void read(ZipArchive& archive, std::string_view part, const Limits& limits,
              TextCleaner& cleaner);

    void add(std::string_view text);

    /// The text of that number, valid as long as this object; nothing beyond the last.
    [[nodiscard]] std::optional<std::string_view> at(std::size_t number) const;

    [[nodiscard]] std::size_t size() const { return size_; }

private:
    /// Up to 4096 texts, one after the other.
    struct Block {
        std::string bytes;
        std::vector<std::uint32_t> ends;
    };

    std::vector<Block> blocks_;
    std::size_t size_ = 0;
};

} // namespace capmat
