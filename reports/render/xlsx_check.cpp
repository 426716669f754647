// SPDX-License-Identifier: Apache-2.0
#include "reports/render/xlsx_check.h"

#include <fmt/format.h>

#include <stdexcept>
#include <string>
#include <vector>
#include <zlib.h>

namespace capmat {

namespace {

/// What the directory at the end of a zip says about one part.
struct Part {
    std::string name;
    std::uint32_t method = 0;
    std::uint32_t checksum = 0;
    std::size_t packed_size = 0;
    std::size_t size = 0;
    std::size_t offset = 0;
};

constexpr std::size_t end_record_size = 22;
constexpr std::size_t entry_size = 46;
constexpr std::size_t local_size = 30;

} // namespace

static std::runtime_error broken(std::string_view what) {
    return std::runtime_error(
        fmt::format("the workbook was not written completely ({}); is the folder for "
                    "temporary files full?",
                    what));
}

static std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t length) {
    if (at > bytes.size() || bytes.size() - at < length) {
        throw broken("the file ends early");
    }
    std::uint32_t value = 0;
    for (std::size_t i = length; i-- > 0;) {
        value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

static std::string_view slice(std::string_view bytes, std::size_t at,
                              std::size_t length) {
    if (at > bytes.size() || bytes.size() - at < length) {
        throw broken("the file ends early");
    }
    return bytes.substr(at, length);
}

static void require_signature(std::string_view bytes, std::size_t at,
                              std::string_view signature) {
    if (slice(bytes, at, signature.size()) != signature) {
        throw broken("a zip record is missing");
    }
}

static Part read_entry(std::string_view bytes, std::size_t& at) {
    require_signature(bytes, at, "PK\x01\x02");
    const std::size_t name_length = number(bytes, at + 28, 2);
    Part part{std::string(slice(bytes, at + entry_size, name_length)),
              number(bytes, at + 10, 2),
              number(bytes, at + 16, 4),
              number(bytes, at + 20, 4),
              number(bytes, at + 24, 4),
              number(bytes, at + 42, 4)};
    at +=
        entry_size + name_length + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
    return part;
}

static std::vector<Part> directory(std::string_view bytes) {
    if (bytes.size() < end_record_size) {
        throw broken("the file ends early");
    }
    // The library writes no comment: the end record is the end of the file.
    const std::size_t end = bytes.size() - end_record_size;
    require_signature(bytes, end, "PK\x05\x06");
    std::vector<Part> parts(number(bytes, end + 10, 2));
    std::size_t at = number(bytes, end + 16, 4);
    for (Part& part : parts) {
        part = read_entry(bytes, at);
    }
    return parts;
}

static std::string inflated(std::string_view packed, const Part& part) {
    constexpr int raw_deflate = -15;
    std::string content(part.size, '\0');
    z_stream stream{};
    if (inflateInit2(&stream, raw_deflate) != Z_OK) {
        throw broken("no memory to check it");
    }
    // zlib's interface is not const-correct; it does not write to its input.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(content.data());
    stream.avail_out = static_cast<uInt>(content.size());
    const int result = inflate(&stream, Z_FINISH);
    const bool whole =
        result == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0;
    inflateEnd(&stream);
    if (!whole) {
        throw broken(part.name);
    }
    return content;
}

static std::string unpacked(std::string_view bytes, const Part& part) {
    constexpr std::uint32_t stored = 0;
    require_signature(bytes, part.offset, "PK\x03\x04");
    const std::size_t start = part.offset + local_size +
                              number(bytes, part.offset + 26, 2) +
                              number(bytes, part.offset + 28, 2);
    const std::string_view packed = slice(bytes, start, part.packed_size);
    std::string content =
        part.method == stored ? std::string(packed) : inflated(packed, part);
    const auto* data = reinterpret_cast<const Bytef*>(content.data());
    const auto checksum = crc32(0, data, static_cast<uInt>(content.size()));
    if (content.size() != part.size || checksum != part.checksum) {
        throw broken(part.name);
    }
    return content;
}

/// What a tag does to the stack of open elements; false: it closes what is not open.
static bool apply_tag(std::string_view tag, std::vector<std::string_view>& open) {
    if (tag.empty() || tag.front() == '?' || tag.front() == '!' || tag.back() == '/') {
        return !tag.empty();
    }
    if (tag.front() != '/') {
        open.push_back(tag.substr(0, tag.find_first_of(" \r\n\t")));
        return true;
    }
    if (open.empty() || open.back() != tag.substr(1)) {
        return false;
    }
    open.pop_back();
    return true;
}

bool is_balanced_xml(std::string_view xml) {
    std::vector<std::string_view> open;
    bool any = false;
    for (std::size_t at = xml.find('<'); at != std::string_view::npos;
         at = xml.find('<')) {
        xml.remove_prefix(at + 1);
        const std::size_t end = xml.find('>');
        if (end == std::string_view::npos || !apply_tag(xml.substr(0, end), open)) {
            return false;
        }
        any = true;
        xml.remove_prefix(end + 1);
    }
    return any && open.empty();
}

std::map<std::string, std::string> unpacked_parts(std::string_view bytes) {
    std::map<std::string, std::string> contents;
    for (const Part& part : directory(bytes)) {
        contents.emplace(part.name, unpacked(bytes, part));
    }
    return contents;
}

void require_whole_workbook(std::string_view bytes) {
    const std::map<std::string, std::string> parts = unpacked_parts(bytes);
    if (parts.empty()) {
        throw broken("it has no parts");
    }
    for (const auto& [name, content] : parts) {
        if (!is_balanced_xml(content)) {
            throw broken(name);
        }
    }
}

} // namespace capmat
