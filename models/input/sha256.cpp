// SPDX-License-Identifier: Apache-2.0
#include "models/input/sha256.h"

#include <fmt/format.h>

#include <array>
#include <sodium/crypto_hash_sha256.h>

namespace capmat {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    // The plain hash needs no sodium_init and cannot fail.
    (void)crypto_hash_sha256(
        hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::string text;
    for (const unsigned char byte : hash) {
        text += fmt::format("{:02x}", static_cast<unsigned>(byte));
    }
    return text;
}

std::string sha256_hex(std::span<const SourceFile> files) {
    std::string bytes;
    for (const SourceFile& file : files) {
        bytes += fmt::format("{} {}\n", file.name, file.text.size());
        bytes += file.text;
    }
    return sha256_hex(bytes);
}

} // namespace capmat
