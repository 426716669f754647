// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace capmat {

/// Throws std::runtime_error unless `bytes` are a whole workbook: every part of the zip
/// unpacks to the size and checksum that its directory states, and is XML whose elements
/// are all closed.
///
/// libxlsxwriter 1.1.4 reports success when its temporary files were cut short, so that
/// its word is not enough.
void require_whole_workbook(std::string_view bytes);

/// The parts of a zip by name, unpacked and checked against sizes and checksums.
[[nodiscard]] std::map<std::string, std::string> unpacked_parts(std::string_view bytes);

/// Whether every element of `xml` is closed by its own end tag.
[[nodiscard]] bool is_balanced_xml(std::string_view xml);

} // namespace capmat
