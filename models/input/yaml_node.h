// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace capmat {

struct YamlDocument;
struct YamlEntry;

/// One value of a YAML document, as written: nothing is converted yet.
///
/// `no` stays the text "no" and `010` the text "010"; what they mean is decided by the
/// reader that asks, so that no value changes its type behind the author's back.
struct YamlNode {
    enum class Kind : std::uint8_t { Empty, Scalar, List, Map };

    const YamlDocument* document = nullptr; ///< the file it was read from
    Kind kind = Kind::Empty;
    bool plain = true; ///< written without quotes, so a number or `true` counts as one
    int line = 0;      ///< from 1
    int column = 0;    ///< from 1, in characters
    std::string text;
    std::vector<YamlNode> items;    ///< of a list
    std::vector<YamlEntry> entries; ///< of a map, in file order
};

/// A key and its value.
struct YamlEntry {
    YamlNode first;
    YamlNode second;

    YamlEntry(YamlNode key, YamlNode value)
        : first(std::move(key)), second(std::move(value)) {}
};

/// A parsed file. `lines` are kept for the excerpts in messages.
struct YamlDocument {
    std::string file;
    std::string text;
    int first_line = 1;                   ///< number of the first line of `text`
    std::vector<std::size_t> line_starts; ///< byte offset of each line
    YamlNode root;
};

/// A tree put together from several files. Its nodes know which file each came from.
struct YamlTree {
    std::vector<std::shared_ptr<const YamlDocument>> documents;
    YamlNode root;
};

using YamlDocumentPtr = std::shared_ptr<const YamlDocument>;

} // namespace capmat
