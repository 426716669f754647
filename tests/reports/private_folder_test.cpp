// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/private_folder.h"

#include <doctest/doctest.h>

#include <fstream>

using capmat::PrivateFolder;
namespace fs = std::filesystem;

TEST_CASE("a private folder is for one user and goes with its contents") {
    fs::path path;
    {
        const PrivateFolder folder;
        path = folder.path();
        std::ofstream(path / "part") << "x";
        CHECK(fs::status(path).permissions() == fs::perms::owner_all);
    }
    CHECK_FALSE(path.empty());
    CHECK_FALSE(fs::exists(path));
}
