// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace capmat {

/// A folder that only this user can enter, gone with everything in it when the value
/// goes. For the one library here that cannot write to memory.
class PrivateFolder {
public:
    /// Throws std::runtime_error, naming the folder for temporary files, on refusal.
    PrivateFolder();
    ~PrivateFolder();
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    PrivateFolder(PrivateFolder&&) = delete;
    PrivateFolder& operator=(PrivateFolder&&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace capmat
