// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/zip_archive.h"

#include "models/input/lower_case.h"
#include "models/input/plain_text.h"
#include "questionnaires/exchange/part_name.h"
#include "questionnaires/exchange/refusal.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>
#include <zip.h>

namespace capmat {

namespace {

constexpr std::size_t piece_size = 65'536;
constexpr std::size_t end_record_size = 22;
constexpr std::size_t longest_comment = 65'535;

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

struct ClosePart {
    void operator()(zip_file_t* part) const { zip_fclose(part); }
};

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

using ArchiveHandle = std::unique_ptr<zip_t, CloseArchive>;
using PartHandle = std::unique_ptr<zip_file_t, ClosePart>;
using SourceHandle = std::unique_ptr<zip_source_t, FreeSource>;

/// What the archive says of a part before it is unpacked.
struct DeclaredPart {
    zip_uint64_t index = 0;
    std::uint64_t size = 0;
    std::uint64_t packed = 0;
};

} // namespace

/// libzip makes room for every part that the end of the archive announces, so this is
/// looked at first.
static void check_announced_count(std::string_view bytes, const ZipLimits& limits) {
    const std::size_t start =
        bytes.size() - std::min(bytes.size(), end_record_size + longest_comment);
    const std::string_view tail = bytes.substr(start);
    for (std::size_t at = tail.find("PK\x05\x06"); at != std::string_view::npos;
         at = tail.find("PK\x05\x06", at + 1)) {
        if (tail.size() - at < end_record_size) {
            return;
        }
        const auto low = static_cast<unsigned char>(tail[at + 10]);
        const auto high = static_cast<unsigned char>(tail[at + 11]);
        if (low + 256U * high > limits.entries) {
            throw Refusal(
                fmt::format("the archive has more than {} parts", limits.entries));
        }
    }
}

static ArchiveHandle open_archive(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    SourceHandle source(zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error));
    ArchiveHandle archive;
    if (source != nullptr && !bytes.empty()) { // libzip takes nothing for an archive
        archive.reset(zip_open_from_source(source.get(), ZIP_RDONLY, &error));
    }
    zip_error_fini(&error);
    if (archive == nullptr) {
        throw Refusal(
            "the file is not a whole zip archive; it may be cut short or damaged");
    }
    (void)source.release(); // belongs to the archive now
    return archive;
}

static DeclaredPart declared_part(zip_t& archive, zip_uint64_t index,
                                  std::string_view name) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
                                    ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(&archive, index, 0, &stat) != 0 ||
        (stat.valid & needed) != needed) {
        throw Refusal(
            fmt::format("the archive does not describe its part {}", in_quotes(name)));
    }
    if (stat.encryption_method != ZIP_EM_NONE) {
        throw Refusal(fmt::format("part {} is encrypted; remove the password and save "
                                  "again",
                                  in_quotes(name)));
    }
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) {
        throw Refusal(fmt::format("part {} is packed by method {}; only deflate is read",
                                  in_quotes(name), stat.comp_method));
    }
    return {index, stat.size, stat.comp_size};
}

struct ZipArchive::State {
    ZipLimits limits;
    ArchiveHandle archive;
    std::vector<std::string> names;
    std::map<std::string, DeclaredPart, std::less<>> parts; ///< by lower-case name
    std::uint64_t unpacked = 0;                             ///< by all readings so far

    void add_part(zip_uint64_t index) {
        const char* raw = zip_get_name(archive.get(), index, 0);
        std::string name = raw == nullptr ? "" : raw;
        std::ranges::replace(name, '\\', '/');
        if (leaves_the_archive(name)) {
            throw Refusal(
                fmt::format("{} is no name for a part of an archive", in_quotes(name)));
        }
        const bool added =
            parts.emplace(lower_case(name), declared_part(*archive, index, name)).second;
        if (!added) {
            throw Refusal(
                fmt::format("part {} is in the archive twice", in_quotes(name)));
        }
        names.push_back(std::move(name));
    }

    /// Whether a part of `size` bytes, packed in `packed`, is too much.
    void check_size(std::uint64_t size, std::uint64_t packed,
                    std::string_view name) const {
        if (size > limits.part) {
            throw Refusal(fmt::format("part {} unpacks to more than {} MiB",
                                      in_quotes(name), limits.part >> 20U));
        }
        if (size > limits.total - std::min(unpacked, limits.total)) {
            throw Refusal(fmt::format("the parts unpack to more than {} MiB in all",
                                      limits.total >> 20U));
        }
        if (size > limits.ratio_from && size / limits.ratio > packed) {
            throw Refusal(fmt::format("part {} unpacks to more than {} times its size",
                                      in_quotes(name), limits.ratio));
        }
    }
};

ZipArchive::ZipArchive(std::string_view bytes, const ZipLimits& limits)
    : state_(std::make_unique<State>()) {
    if (bytes.size() > limits.archive) {
        throw Refusal(fmt::format("the file has {} bytes; at most {} are read",
                                  bytes.size(), limits.archive));
    }
    check_announced_count(bytes, limits);
    state_->limits = limits;
    state_->archive = open_archive(bytes);
    const zip_int64_t count = zip_get_num_entries(state_->archive.get(), 0);
    if (count < 0 || static_cast<zip_uint64_t>(count) > limits.entries) {
        throw Refusal(fmt::format("the archive has more than {} parts", limits.entries));
    }
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        state_->add_part(i);
    }
}

ZipArchive::~ZipArchive() = default;
ZipArchive::ZipArchive(ZipArchive&& other) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&& other) noexcept = default;

const std::vector<std::string>& ZipArchive::names() const {
    return state_->names;
}

bool ZipArchive::has(std::string_view name) const {
    return state_->parts.contains(lower_case(name));
}

void ZipArchive::read(std::string_view name, const PieceHandler& handler) {
    const auto found = state_->parts.find(lower_case(name));
    if (found == state_->parts.end()) {
        throw Refusal(fmt::format("part {} is missing", in_quotes(name)));
    }
    const DeclaredPart& part = found->second;
    state_->check_size(part.size, part.packed, name);
    const auto damaged = [&] {
        return Refusal(
            fmt::format("part {} is damaged and cannot be unpacked", in_quotes(name)));
    };
    const PartHandle file(zip_fopen_index(state_->archive.get(), part.index, 0));
    if (file == nullptr) {
        throw damaged();
    }
    std::string buffer(piece_size, '\0');
    std::uint64_t size = 0;
    for (;;) {
        const zip_int64_t count = zip_fread(file.get(), buffer.data(), buffer.size());
        if (count < 0) {
            throw damaged();
        }
        if (count == 0) {
            break;
        }
        size += static_cast<std::uint64_t>(count);
        state_->check_size(size, part.packed, name);
        if (size > part.size) {
            throw damaged();
        }
        handler(std::string_view(buffer).substr(0, static_cast<std::size_t>(count)));
    }
    if (size != part.size) {
        throw damaged();
    }
    state_->unpacked += size;
}

std::string ZipArchive::read(std::string_view name) {
    std::string bytes;
    read(name, [&bytes](std::string_view piece) { bytes += piece; });
    return bytes;
}

static std::runtime_error cannot_write(zip_t& archive) {
    return std::runtime_error(
        fmt::format("cannot make a zip archive: {}", zip_strerror(&archive)));
}

static void add_part(zip_t& archive, const ZipPart& part) {
    SourceHandle source(
        zip_source_buffer(&archive, part.bytes.data(), part.bytes.size(), 0));
    if (source == nullptr) {
        throw cannot_write(archive);
    }
    const zip_int64_t added =
        zip_file_add(&archive, part.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
    if (added < 0) {
        throw std::logic_error(fmt::format("cannot add part {} to a zip archive: {}",
                                           part.name, zip_strerror(&archive)));
    }
    (void)source.release(); // belongs to the archive now
    constexpr zip_uint16_t first_of_january_1980 = (1U << 5U) | 1U;
    constexpr zip_uint32_t readable_file = 0100644U << 16U;
    constexpr zip_uint32_t level = 6;
    const auto index = static_cast<zip_uint64_t>(added);
    zip_file_set_dostime(&archive, index, 0, first_of_january_1980, 0);
    zip_file_set_external_attributes(&archive, index, 0, ZIP_OPSYS_UNIX, readable_file);
    zip_set_file_compression(&archive, index, ZIP_CM_DEFLATE, level);
}

static std::string bytes_of(zip_source_t& source) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(&source, &stat) != 0 || zip_source_open(&source) != 0) {
        throw std::runtime_error("cannot make a zip archive: out of memory");
    }
    std::string bytes(stat.size, '\0');
    const zip_int64_t count = zip_source_read(&source, bytes.data(), bytes.size());
    zip_source_close(&source);
    if (count < 0 || static_cast<zip_uint64_t>(count) != bytes.size()) {
        throw std::runtime_error("cannot make a zip archive: out of memory");
    }
    return bytes;
}

std::string write_zip(std::span<const ZipPart> parts) {
    if (parts.empty()) {
        throw std::logic_error("a zip archive has at least one part");
    }
    const SourceHandle source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (source == nullptr) {
        throw std::runtime_error("cannot make a zip archive: out of memory");
    }
    zip_source_keep(source.get()); // once for us, once for the archive
    ArchiveHandle archive(
        zip_open_from_source(source.get(), ZIP_CREATE | ZIP_TRUNCATE, nullptr));
    if (archive == nullptr) {
        zip_source_free(source.get());
        throw std::runtime_error("cannot make a zip archive: out of memory");
    }
    for (const ZipPart& part : parts) {
        add_part(*archive, part);
    }
    if (zip_close(archive.get()) != 0) {
        throw cannot_write(*archive);
    }
    (void)archive.release(); // closing has freed it
    return bytes_of(*source);
}

} // namespace capmat
