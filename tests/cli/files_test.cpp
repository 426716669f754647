// SPDX-License-Identifier: Apache-2.0
#include "cli/files.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace capmat::test {

namespace fs = std::filesystem;

/// What a failing call says.
template <class Call>
static std::string failure_of(Call call) {
    try {
        call();
    } catch (const std::runtime_error& failure) {
        return failure.what();
    }
    return "it worked";
}

static std::size_t files_here() {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(".")) {
        count += entry.path().empty() ? 0 : 1;
    }
    return count;
}

TEST_CASE("a file is read as it is") {
    const TemporaryFolder folder;
    put_file("a.yaml", std::string("a\0\xFF\n", 4));
    const SourceFile file = read_file("a.yaml");
    CHECK(file.name == "a.yaml");
    CHECK(file.text == std::string("a\0\xFF\n", 4));
    CHECK(file.first_line == 1);
}

TEST_CASE("what cannot be read is named with the reason") {
    const TemporaryFolder folder;
    fs::create_directory("folder");
    CHECK(::mkfifo("pipe", 0600) == 0);
    CHECK(failure_of([] { (void)read_file("none.yaml"); }) ==
          "cannot read none.yaml: No such file or directory");
    CHECK(failure_of([] { (void)read_file("folder"); }) ==
          "cannot read folder: it is not a regular file");
    CHECK(failure_of([] { (void)read_file("pipe"); }) ==
          "cannot read pipe: it is not a regular file");
    CHECK(failure_of([] { (void)read_file("/dev/zero"); }) ==
          "cannot read /dev/zero: it is not a regular file");
    CHECK(failure_of([] { (void)read_file("a\nb"); }) ==
          "cannot read a\\nb: No such file or directory");
}

TEST_CASE("more than 20 MB are not read") {
    const TemporaryFolder folder;
    put_file("big.yaml", "");
    fs::resize_file("big.yaml", 20'000'001);
    CHECK(failure_of([] { (void)read_file("big.yaml"); }) ==
          "cannot read big.yaml: it is larger than 20000000 bytes");
    fs::resize_file("big.yaml", 20'000'000);
    CHECK(read_file("big.yaml").text.size() == 20'000'000);
}

TEST_CASE("data files below a folder, by path, without hidden ones and others") {
    const TemporaryFolder folder;
    fs::create_directories("in/b/.git");
    fs::create_directories("in/a");
    for (const char* name : {"in/b/2.yaml", "in/a/1.yml", "in/3.json", "in/4.jsonl",
                             "in/5.txt", "in/.hidden.yaml", "in/b/.git/6.yaml"}) {
        put_file(name, "x");
    }
    fs::create_directory_symlink(fs::absolute("in/a"), "in/link");
    CHECK(data_files_below("in") == std::vector<std::string>{"in/3.json", "in/4.jsonl",
                                                             "in/a/1.yml",
                                                             "in/b/2.yaml"});
    CHECK(failure_of([] { (void)data_files_below("none"); }) ==
          "cannot read none: No such file or directory");
    CHECK(is_folder("in"));
    CHECK_FALSE(is_folder("in/3.json"));
    CHECK(exists("in/3.json"));
    CHECK_FALSE(exists("in/none"));
}

TEST_CASE("a file is written whole, and leaves nothing else behind") {
    const TemporaryFolder folder;
    write_file("a.txt", "hello capmat\n", Overwrite::Refuse);
    CHECK(file_bytes("a.txt") == "hello capmat\n");
    CHECK(files_here() == 1);
}

TEST_CASE("a file that capmat wrote is replaced, another only by force") {
    const TemporaryFolder folder;
    put_file("ours.yaml", "capmat: responses/1\n");
    put_file("theirs.txt", "my notes");
    write_file("ours.yaml", "new", Overwrite::Refuse);
    CHECK(file_bytes("ours.yaml") == "new");
    CHECK(
        failure_of([] { write_file("theirs.txt", "new", Overwrite::Refuse); }) ==
        "cannot write theirs.txt: the file exists and is not one of ours; use --force to "
        "replace it");
    CHECK(file_bytes("theirs.txt") == "my notes");
    write_file("theirs.txt", "new", Overwrite::Allow);
    CHECK(file_bytes("theirs.txt") == "new");
    CHECK(files_here() == 2);
}

TEST_CASE("where nothing can be written nothing is left") {
    const TemporaryFolder folder;
    CHECK(failure_of([] { write_file("none/a.txt", "x", Overwrite::Refuse); }) ==
          "cannot write none/a.txt: No such file or directory");
    fs::create_directory("a.txt");
    CHECK(failure_of([] { write_file("a.txt", "x", Overwrite::Allow); }) ==
          "cannot write a.txt: Is a directory");
    CHECK(files_here() == 1);
}

TEST_CASE("a link at the output name is replaced, not followed") {
    const TemporaryFolder folder;
    put_file("precious", "capmat");
    fs::create_symlink("precious", "out.txt");
    write_file("out.txt", "new", Overwrite::Allow);
    CHECK(file_bytes("precious") == "capmat");
    CHECK_FALSE(fs::is_symlink("out.txt"));
}

TEST_CASE("written files are for their owner alone") {
    const TemporaryFolder folder;
    write_file("a.txt", "capmat", Overwrite::Refuse);
    CHECK(fs::status("a.txt").permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a new folder must not be there, or be empty") {
    const TemporaryFolder folder;
    make_new_folder("a/b");
    make_new_folder("a/b");
    CHECK(is_folder("a/b"));
    CHECK(failure_of([] { make_new_folder("a"); }) ==
          "cannot make a: it exists already and is not empty");
    put_file("file", "x");
    CHECK(failure_of([] { make_new_folder("file"); }) ==
          "cannot make file: it exists already and is not empty");
}

} // namespace capmat::test
