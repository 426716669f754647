// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// Finds what a returned text stands for: by code first, then by label in any language.
///
/// Texts are compared without regard to ASCII case and to blanks at the ends or repeated
/// within, since people and spreadsheets change both.
class LabelLookup {
public:
    void add_code(std::string_view code, std::size_t value);
    void add_label(std::string_view label, std::size_t value);

    /// Every value the text may stand for: none, one, or several when it is ambiguous.
    [[nodiscard]] std::set<std::size_t> find(std::string_view text) const;

private:
    std::map<std::string, std::size_t> codes_;
    std::map<std::string, std::set<std::size_t>> labels_;
};

/// The text as it is compared.
[[nodiscard]] std::string for_comparison(std::string_view text);

} // namespace capmat
