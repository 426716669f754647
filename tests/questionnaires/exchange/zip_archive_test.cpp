// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/refusal.h"
#include "questionnaires/exchange/zip_archive.h"
#include "tests/questionnaires/exchange/small_package.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <stdexcept>
#include <string>
#include <vector>

namespace capmat::test {

/// What is wrong with an archive or, when it is none, with one of its parts.
static std::string zip_problem(const std::string& bytes, const ZipLimits& limits = {}) {
    try {
        ZipArchive archive(bytes, limits);
        for (const std::string& name : archive.names()) {
            (void)archive.read(name);
        }
    } catch (const Refusal& refusal) {
        return refusal.what();
    }
    return "";
}

static std::string one_part(std::string name, std::string bytes) {
    return write_zip(std::vector<ZipPart>{{std::move(name), std::move(bytes)}});
}

/// `size` bytes that do not pack well, the same every time.
static std::string noise(std::size_t size) {
    std::string bytes;
    std::uint32_t state = 1;
    while (bytes.size() < size) {
        state = state * 1664525U + 1013904223U;
        bytes += static_cast<char>(state >> 24U);
    }
    return bytes;
}

TEST_CASE("what is written to a zip is read from it, in order and by any case") {
    const std::vector<ZipPart> parts{{"word/document.xml", "<a/>"},
                                     {"[Content_Types].xml", ""},
                                     {"b.bin", std::string("\0\xFF\n", 3)}};
    const std::string bytes = write_zip(parts);
    ZipArchive archive(bytes);
    CHECK(archive.names() ==
          std::vector<std::string>{"word/document.xml", "[Content_Types].xml", "b.bin"});
    for (const ZipPart& part : parts) {
        CHECK(archive.read(part.name) == part.bytes);
    }
    CHECK(archive.has("WORD/Document.XML"));
    CHECK_FALSE(archive.has("document.xml"));
    CHECK_THROWS_WITH_AS((void)archive.read("c.bin"), "part 'c.bin' is missing", Refusal);
}

TEST_CASE("the same parts give the same bytes, whatever the time zone") {
    const std::vector<ZipPart> parts{{"a.xml", "<a/>"}, {"b.xml", noise(100'000)}};
    const std::string before = write_zip(parts);
    setenv("TZ", "Pacific/Kiritimati", 1);
    tzset();
    const std::string after = write_zip(parts);
    unsetenv("TZ");
    tzset();
    CHECK(before == after);
    // 1 January 1980, 0:00 in the directory's DOS form.
    CHECK(before.find(std::string("\x50\x4b\x03\x04\x14\0\0\0\x08\0\0\0\x21\0", 14)) !=
          std::string::npos);
}

TEST_CASE("a part that is written twice is a mistake of ours, and so is none") {
    const std::vector<ZipPart> parts{{"a.xml", "1"}, {"a.xml", "2"}};
    CHECK_THROWS_AS((void)write_zip(parts), std::logic_error);
    CHECK_THROWS_AS((void)write_zip({}), std::logic_error);
}

TEST_CASE("what is no zip, cut short or damaged is refused") {
    const std::string whole = one_part("a.xml", noise(1000));
    CHECK(zip_problem(whole) == "");
    const std::string message =
        "the file is not a whole zip archive; it may be cut short or damaged";
    CHECK(zip_problem("") == message);
    CHECK(zip_problem("id;name\n") == message);
    CHECK(zip_problem(whole.substr(0, whole.size() / 2)) == message);
    std::string changed = whole;
    changed[500] = static_cast<char>(changed[500] ^ 1);
    CHECK(zip_problem(changed) == "part 'a.xml' is damaged and cannot be unpacked");
}

TEST_CASE("names given twice, regardless of case") {
    const std::vector<ZipPart> parts{{"a.xml", "1"}, {"b.xml", "2"}};
    const std::string bytes = write_zip(parts);
    CHECK(zip_problem(replaced(bytes, "b.xml", "a.xml")) ==
          "part 'a.xml' is in the archive twice");
    CHECK(zip_problem(replaced(bytes, "b.xml", "A.XML")) ==
          "part 'A.XML' is in the archive twice");
}

TEST_CASE("names that lead out of the archive") {
    for (const std::string name :
         {"/etc/x", "../a.x", "a/../b", R"(..\a.x)", "C:/a.x", "a/b/..", R"(\\h\a)"}) {
        CAPTURE(name);
        std::string placeholder(name.size(), 'n');
        const std::string bytes = one_part(placeholder, "1");
        std::string shown = name;
        for (char& letter : shown) {
            letter = letter == '\\' ? '/' : letter;
        }
        CHECK(zip_problem(replaced(bytes, placeholder, name)) ==
              "'" + shown + "' is no name for a part of an archive");
    }
    CHECK(zip_problem(one_part("a..b/c...", "1")) == "");
}

TEST_CASE("encrypted parts and other methods of packing") {
    // The entry of the directory: flags are 8 bytes behind its signature, the method 10.
    std::string bytes = one_part("a.xml", "text");
    const std::size_t entry = bytes.find("PK\x01\x02");
    REQUIRE(entry != std::string::npos);
    std::string encrypted = bytes;
    encrypted[entry + 8] = static_cast<char>(encrypted[entry + 8] | 1);
    CHECK(zip_problem(encrypted) ==
          "part 'a.xml' is encrypted; remove the password and save again");
    bytes[entry + 10] = 12; // bzip2
    CHECK(zip_problem(bytes) ==
          "part 'a.xml' is packed by method 12; only deflate is read");
}

TEST_CASE("limits: the archive, its parts, each part, all parts, the ratio") {
    const std::string text = noise(3000);
    const std::vector<ZipPart> parts{{"a", text}, {"b", text}};
    const std::string bytes = write_zip(parts);
    CHECK(zip_problem(bytes, {.archive = 100}) == "the file has " +
                                                      std::to_string(bytes.size()) +
                                                      " bytes; at most 100 are read");
    CHECK(zip_problem(bytes, {.entries = 1}) == "the archive has more than 1 parts");
    CHECK(zip_problem(bytes, {.part = 2999}) == "part 'a' unpacks to more than 0 MiB");
    CHECK(zip_problem(bytes, {.total = 5999}) ==
          "the parts unpack to more than 0 MiB in all");
    CHECK(zip_problem(bytes, {.part = 3000, .total = 6000}) == "");
    const std::string bomb = one_part("bomb.xml", std::string(9U << 20U, ' '));
    CHECK(zip_problem(bomb) == "part 'bomb.xml' unpacks to more than 200 times its size");
    CHECK(zip_problem(one_part("a.xml", std::string(7U << 20U, ' '))) == "");
    CHECK(zip_problem(one_part("a.xml", std::string(65U << 20U, ' '))) ==
          "part 'a.xml' unpacks to more than 64 MiB");
}

TEST_CASE("a size that the directory understates does not help") {
    std::string bytes = one_part("a.xml", std::string(1U << 20U, ' '));
    // The size is 24 bytes behind the directory's signature.
    const std::size_t entry = bytes.find("PK\x01\x02");
    REQUIRE(entry != std::string::npos);
    bytes.replace(entry + 24, 4, std::string("\x10\0\0\0", 4));
    CHECK(zip_problem(bytes) == "part 'a.xml' is damaged and cannot be unpacked");
}

TEST_CASE("each reading of a part counts towards the total") {
    const std::string bytes = one_part("a", noise(1000));
    ZipArchive archive(bytes, {.total = 2500});
    CHECK(archive.read("a").size() == 1000);
    CHECK(archive.read("a").size() == 1000);
    CHECK_THROWS_AS((void)archive.read("a"), Refusal);
}

} // namespace capmat::test
