// SPDX-License-Identifier: Apache-2.0
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <stdlib.h> // mkdtemp is POSIX

namespace capmat::test {

namespace fs = std::filesystem;

static fs::path new_folder() {
    std::string name = (fs::temp_directory_path() / "capmat-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("cannot make a temporary folder");
    }
    return name;
}

TemporaryFolder::TemporaryFolder() : before_(fs::current_path()), path_(new_folder()) {
    fs::current_path(path_);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::current_path(before_, ignored);
    fs::remove_all(path_, ignored);
}

void put_file(const fs::path& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    if (!file.flush()) {
        throw std::runtime_error("cannot write " + path.string());
    }
}

std::string file_bytes(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path.string());
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace capmat::test
