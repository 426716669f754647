// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

namespace capmat {

/// A piece of a text on a page that is written from right to left.
struct DirectedPiece {
    std::string_view text;
    bool isolated = false; ///< runs from left to right whatever stands around it
};

/// `text` in pieces, for a page that is written from right to left. Browsers order
/// letters by Unicode's rules, which go wrong in two places: a text in Latin letters gets
/// its full stop at the wrong end, and an id such as `STR-1.1` draws the figures and ids
/// beside it into its own direction. Such a text, and each such id, is isolated,
/// and each date.
[[nodiscard]] std::vector<DirectedPiece> directed_pieces(std::string_view text);

/// Whether a text has letters or figures, and none that is written from right to left.
[[nodiscard]] bool is_left_to_right(std::string_view text);

/// Whether a text is made of words in Latin letters: whatever its language, it is none
/// that is written from right to left.
[[nodiscard]] bool has_latin_words(std::string_view text);

} // namespace capmat
