// SPDX-License-Identifier: Apache-2.0
#include "models/catalog_image.h"

#include "models/image_bytes.h"

namespace capmat {

// Raise the number whenever the description in model_members.h changes.
static constexpr std::string_view mark = "capmat model image 2\n";
static constexpr std::size_t checksum_size = 8;

/// Changes when any byte changes (each step is one to one), which is all that is asked of
/// it: it guards against accidents, not against attackers. Eight bytes a step, since
/// byte-wise sums would take longer than the decoding.
static std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t sum = bytes.size();
    while (!bytes.empty()) {
        const std::string_view block = bytes.substr(0, 8);
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < block.size(); ++i) {
            word |= std::uint64_t{static_cast<std::uint8_t>(block[i])} << (8 * i);
        }
        sum = (sum ^ word) * 0x9E3779B97F4A7C15U;
        sum ^= sum >> 32U;
        bytes.remove_prefix(block.size());
    }
    return sum;
}

static std::string checksum_text(std::string_view bytes) {
    const std::uint64_t sum = checksum(bytes);
    std::string text;
    for (unsigned shift = 0; shift < 64; shift += 8) {
        text.push_back(static_cast<char>((sum >> shift) & 0xFFU));
    }
    return text;
}

std::string encode(const Model& model) {
    ImageWriter writer;
    writer(model);
    return std::string(mark) + checksum_text(writer.bytes()) + writer.bytes();
}

Model decode(std::string_view image) {
    if (!image.starts_with(mark) || image.size() < mark.size() + checksum_size) {
        throw std::runtime_error("not the image of a model, or one of another version");
    }
    const std::string_view sum = image.substr(mark.size(), checksum_size);
    const std::string_view bytes = image.substr(mark.size() + checksum_size);
    if (sum != checksum_text(bytes)) {
        throw std::runtime_error("the image of a built-in model is damaged");
    }
    ImageReader reader(bytes);
    Model model;
    reader(model);
    return model;
}

} // namespace capmat
