// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// What an archive may hold at most, in bytes. The sizes an archive declares are checked
/// before anything is unpacked, and the bytes that really come out while unpacking: a
/// declared size may be a lie. The largest ratio seen in 841 real workbooks is 56.
struct ZipLimits {
    std::size_t archive = 64U << 20U;     ///< the file itself
    std::size_t entries = 4096;           ///< parts, folders included
    std::uint64_t part = 64U << 20U;      ///< one part, unpacked
    std::uint64_t total = 128U << 20U;    ///< all parts that are read, unpacked
    std::uint64_t ratio = 200;            ///< unpacked to packed, of a part ...
    std::uint64_t ratio_from = 8U << 20U; ///< ... that is larger than this
};

/// The parts of a zip held in memory (PKWARE APPNOTE 6.3; stored and deflated parts, as
/// in workbooks and text documents, ISO/IEC 29500-2). The only door to libzip.
///
/// Refused with a `Refusal`: what is no zip, names given twice (regardless of case, as
/// file systems and Office see them), absolute names and names with `..`, encrypted
/// parts, other methods of packing, wrong checksums, and whatever is beyond the limits.
class ZipArchive {
public:
    /// Takes a piece of an unpacked part; pieces come in order.
    using PieceHandler = std::function<void(std::string_view piece)>;

    /// `bytes` are not copied and must outlive the archive.
    explicit ZipArchive(std::string_view bytes, const ZipLimits& limits = {});
    ~ZipArchive();
    ZipArchive(ZipArchive&& other) noexcept;
    ZipArchive& operator=(ZipArchive&& other) noexcept;
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    /// The names of all parts in the order of the archive's directory.
    [[nodiscard]] const std::vector<std::string>& names() const;

    /// Whether there is a part of this name, regardless of case.
    [[nodiscard]] bool has(std::string_view name) const;

    /// Unpacks a part, 64 kB at a time. Each reading counts towards the total.
    void read(std::string_view name, const PieceHandler& handler);

    /// A part in one piece.
    [[nodiscard]] std::string read(std::string_view name);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// One part of an archive that is written.
struct ZipPart {
    std::string name; ///< relative, with `/` between folders
    std::string bytes;
};

/// An archive of the parts, in their order. The same parts give the same bytes: every
/// part is dated 1 January 1980 and has the same attributes. Throws std::logic_error when
/// a name is given twice and std::runtime_error when memory runs out.
[[nodiscard]] std::string write_zip(std::span<const ZipPart> parts);

} // namespace capmat
