// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/xlsx_strings.h"

#include "questionnaires/exchange/refusal.h"
#include "questionnaires/exchange/xlsx_escapes.h"
#include "questionnaires/exchange/xml_reader.h"

#include <fmt/format.h>

namespace capmat {

static constexpr std::size_t block_size = 4096;

void RichTextCollector::clear() {
    text_.clear();
    phonetic_ = 0;
    in_text_ = false;
}

void RichTextCollector::start_element(std::string_view name) {
    if (name == "rPh") {
        ++phonetic_;
    } else if (name == "t") {
        in_text_ = phonetic_ == 0;
    }
}

void RichTextCollector::end_element(std::string_view name) {
    if (name == "rPh") {
        --phonetic_;
    } else if (name == "t") {
        in_text_ = false;
    }
}

void RichTextCollector::text(std::string_view piece) {
    if (!in_text_) {
        return;
    }
    if (piece.size() > most_bytes_ - text_.size()) {
        throw Refusal(fmt::format("a text of more than {} KiB", most_bytes_ / 1024));
    }
    text_ += piece;
}

std::string& RichTextCollector::decoded() {
    decode_xlsx_escapes(text_);
    return text_;
}

namespace {

class SharedStringHandler : public XmlHandler {
public:
    SharedStringHandler(SharedStrings& strings, const SharedStrings::Limits& limits,
                        TextCleaner& cleaner)
        : strings_(&strings), limits_(limits), cleaner_(&cleaner), text_(limits.text) {}

    void start_element(std::string_view name, const XmlAttributes& /*none*/) override {
        if (name == "si") {
            text_.clear();
        } else {
            text_.start_element(name);
        }
    }

    void end_element(std::string_view name) override {
        if (name != "si") {
            text_.end_element(name);
            return;
        }
        if (strings_->size() >= limits_.count) {
            throw Refusal(
                fmt::format("the workbook has more than {} texts", limits_.count));
        }
        std::string& text = text_.decoded();
        cleaner_->clean(text);
        strings_->add(text);
    }

    void text(std::string_view piece) override { text_.text(piece); }

private:
    SharedStrings* strings_;
    SharedStrings::Limits limits_;
    TextCleaner* cleaner_;
    RichTextCollector text_;
};

} // namespace

void SharedStrings::read(ZipArchive& archive, std::string_view part, const Limits& limits,
                         TextCleaner& cleaner) {
    SharedStringHandler handler(*this, limits, cleaner);
    read_xml_part(archive, part, handler);
}

void SharedStrings::add(std::string_view text) {
    if (size_ % block_size == 0) {
        if (!blocks_.empty()) {
            blocks_.back().bytes.shrink_to_fit();
        }
        blocks_.emplace_back().ends.reserve(block_size);
    }
    Block& block = blocks_.back();
    block.bytes += text;
    block.ends.push_back(static_cast<std::uint32_t>(block.bytes.size()));
    ++size_;
}

std::optional<std::string_view> SharedStrings::at(std::size_t number) const {
    if (number >= size_) {
        return std::nullopt;
    }
    const Block& block = blocks_[number / block_size];
    const std::size_t index = number % block_size;
    const std::size_t start = index == 0 ? 0 : block.ends[index - 1];
    return std::string_view(block.bytes).substr(start, block.ends[index] - start);
}

} // namespace capmat
