// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/zip_archive.h"

#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// A pointer from one part of a package to another (ISO/IEC 29500-2, 9.3).
struct PartRelationship {
    std::string id;
    std::string type;   ///< the last word of the type's address: `worksheet`, `styles`
    std::string target; ///< name of the part, from the root of the archive
};

/// Where `target` leads from a part in `folder`: a relative path, one with `..` or `.`,
/// or one from the root, which begins with `/`. `..` above the root stays at the root.
[[nodiscard]] std::string resolved_target(std::string_view folder,
                                          std::string_view target);

/// The folder of a part, with `/` at its end unless it is the root.
[[nodiscard]] std::string folder_of_part(std::string_view part);

/// The relationships of a part; of the package itself when `part` is empty. Those that
/// lead out of the archive are left out: nothing is ever fetched.
[[nodiscard]] std::vector<PartRelationship> read_relationships(ZipArchive& archive,
                                                               std::string_view part);

} // namespace capmat
