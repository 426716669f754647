// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/private_folder.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <system_error>

namespace capmat {

PrivateFolder::PrivateFolder() {
    std::error_code error;
    const std::filesystem::path parent = std::filesystem::temp_directory_path(error);
    if (error) {
        throw std::runtime_error(fmt::format(
            "no folder for temporary files: {}; set TMPDIR to one", error.message()));
    }
    std::string name = (parent / "capmat-XXXXXX").string();
    // mkdtemp makes the folder with mode 0700.
    if (mkdtemp(name.data()) == nullptr) {
        const std::string reason = std::generic_category().message(errno);
        throw std::runtime_error(fmt::format(
            "cannot make a temporary folder in {}: {}; set TMPDIR to a folder with room",
            parent.string(), reason));
    }
    path_ = name;
}

PrivateFolder::~PrivateFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace capmat
