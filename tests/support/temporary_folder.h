// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace capmat::test {

/// A new folder that is the current one until the end of a test, and is gone after it.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path before_;
    std::filesystem::path path_;
};

/// Writes and reads whole files, by a way of its own.
void put_file(const std::filesystem::path& path, const std::string& bytes);
[[nodiscard]] std::string file_bytes(const std::filesystem::path& path);

} // namespace capmat::test
