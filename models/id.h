// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <string>

namespace capmat {

/// An identifier of one kind of thing; ids of different kinds do not mix.
///
/// Written in files as letters, digits, `.`, `-` and `_`, at most 64 of them, and unique
/// without regard to case, so that an id can become a file or sheet name.
template <class Kind>
struct Id {
    std::string text;
    auto operator<=>(const Id&) const = default;
};

struct Node;
struct Indicator;
using NodeId = Id<Node>;
using IndicatorId = Id<Indicator>;

} // namespace capmat
