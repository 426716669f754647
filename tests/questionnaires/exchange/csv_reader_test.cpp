// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/csv_reader.h"
#include "tests/questionnaires/exchange/small_package.h"

#include <doctest/doctest.h>

#include <string>

namespace capmat::test {

static std::string utf16(const std::string& ascii, bool big_endian) {
    std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char letter : ascii) {
        bytes += big_endian ? std::string{'\0', letter} : std::string{letter, '\0'};
    }
    return bytes;
}

TEST_CASE("fields with their places; quotes, doubled quotes, line breaks inside") {
    CHECK(csv_described("id,text\r\n1,\"a \"\"b\"\",\r\nc\"\r\n2,\xC3\xA9 x,\"\"\r\n") ==
          ",\n"
          "1:[1:1 id][1:4 text]\n"
          "2:[2:1 1][2:3q a \"b\",\r\nc]\n"
          "4:[4:1 2][4:3 \xC3\xA9 x][4:7q ]\n");
}

TEST_CASE("lines end in LF, CRLF or CR, and the last need not end") {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        CAPTURE(end);
        CHECK(csv_described(replaced("a,b\n1,2\n\n3,", "\n", end)) ==
              ",\n1:[1:1 a][1:3 b]\n2:[2:1 1][2:3 2]\n3:\n4:[4:1 3][4:3 ]\n");
    }
    CHECK(csv_described("\n") == ",\n1:\n");
}

TEST_CASE("records shorter or longer than the header stay as they are") {
    CHECK(csv_described("a,b,c\n1\n1,2,3,4\n") ==
          ",\n1:[1:1 a][1:3 b][1:5 c]\n2:[2:1 1]\n3:[3:1 1][3:3 2][3:5 3][3:7 4]\n");
}

TEST_CASE("the delimiter is found outside of quotes") {
    CHECK(csv_described("\"a,b,c\";\"d\"\n\"1\";\"2\"\n").front() == ';');
    CHECK(csv_described("a\tb, c\n1\t2, 3, 4\n").substr(0, 3) == "tab");
    CHECK(csv_described("id;Is there a law, or a policy?\n1;yes\n2;no\n").front() == ';');
    CHECK(csv_described("a,b;c;d\n1,2\n3,4\n").front() == ',');
    CHECK(csv_described("a;b,c\n").front() == ',');
    CHECK(csv_described("alone\n1\n").front() == ',');
    CHECK(csv_described("\"a;x\",\"b\"\n\"1\",\"2\"").front() == ',');
    // As Kobo writes it: everything in quotes, line breaks inside.
    CHECK(csv_described("\"start\";\"D1/F1\"\r\n\"2024\";\"a,b,\nc,d\"\r\n").front() ==
          ';');
}

TEST_CASE("a first line sep= decides and is no record") {
    CHECK(csv_described("sep=;\r\na,b;c\r\n") == ";\n2:[2:1 a,b][2:5 c]\n");
    CHECK(csv_described("sep=,\na,b\n") == ",\n2:[2:1 a][2:3 b]\n");
    CHECK(csv_described("sep=x\na,b\n") == ",\n1:[1:1 sep=x]\n2:[2:1 a][2:3 b]\n");
}

TEST_CASE("a byte order mark is no character, and UTF-16 with one is read") {
    const std::string expected = "tab\n1:[1:1 a][1:3 b]\n2:[2:1 1][2:3 2]\n";
    CHECK(csv_described("\xEF\xBB\xBF"
                        "a\tb\n1\t2\n") == expected);
    CHECK(csv_described(utf16("a\tb\n1\t2\n", false)) == expected);
    CHECK(csv_described(utf16("a\tb\n1\t2\n", true)) == expected);
    CHECK(csv_described(std::string("\xFF\xFE\x3D\xD8\x00\xDE", 6)) ==
          ",\n1:[1:1 \xF0\x9F\x98\x80]\n");
}

TEST_CASE("other encodings are refused with the first wrong byte") {
    CHECK(csv_described("a,b\n1,caf\xE9\n") ==
          "data.csv:2:6: error: byte 0xe9 is not UTF-8; save the file as UTF-8\n"
          "    1,caf\\xe9\n"
          "         ^\n");
    CHECK(csv_described(utf16("a,b\n", false).substr(2)) ==
          "data.csv: error: the file is UTF-16 without a mark; save it as UTF-8\n");
    CHECK(csv_described(utf16("a,b\n", false) + "x") ==
          "data.csv: error: the file is broken UTF-16; save it as UTF-8\n");
    CHECK(csv_described(std::string("\xFF\xFE\x3D\xD8", 4)) ==
          "data.csv: error: the file is broken UTF-16; save it as UTF-8\n");
    CHECK(csv_described("") == "data.csv: error: the file is empty\n");
}

TEST_CASE("a quote that is never closed is reported where it opened") {
    CHECK(csv_described("a,b\n1,\"open\n2,x\n") ==
          "data.csv:2:3: error: this quote is never closed\n"
          "    1,\"open\n"
          "      ^\n");
}

TEST_CASE("text behind a closing quote is refused; a quote inside a field is text") {
    CHECK(csv_described("a,b\n1,\"two\" x\n") ==
          "data.csv:2:8: error: text follows a closing quote; inside quotes, a quote is "
          "written twice\n"
          "    1,\"two\" x\n"
          "           ^\n");
    CHECK(csv_described("a,b\n1,5\" pipe\n") ==
          ",\n1:[1:1 a][1:3 b]\n2:[2:1 1][2:3 5\" pipe]\n");
}

TEST_CASE("control characters are left out of fields with one warning") {
    CHECK(csv_described(std::string("a,b\n1\0,\x1b[2J\n", 11)) ==
          ",\n1:[1:1 a][1:3 b]\n2:[2:1 1][2:4 [2J]\n"
          "data.csv: warning: 2 characters were left out that cannot be shown (control "
          "characters, changes of reading direction)\n");
}

TEST_CASE("limits of a CSV file") {
    const auto problem = [](const std::string& text, const CsvLimits& limits) {
        Diagnostics diagnostics;
        CHECK_FALSE(read_csv({"d", text}, diagnostics, limits).has_value());
        const std::string message = to_string(diagnostics);
        return message.substr(0, message.find('\n'));
    };
    CHECK(problem("a,b\n1,2\n", {.bytes = 7}) ==
          "d: error: the file has 8 bytes; at most 7 are read");
    CHECK(problem("a,b\n1,2\n", {.fields = 3}) ==
          "d:2:3: error: the file holds more than 3 fields");
    CHECK(problem("a,b\n1,2\n", {.columns = 1}) ==
          "d:1:3: error: a record of more than 1 fields");
    CHECK(problem("a,b\n1,234\n", {.text = 2}) ==
          "d:2:3: error: a text of more than 2 bytes; is a quote missing?");
}

TEST_CASE("a line out of a larger file keeps its number") {
    Diagnostics diagnostics;
    const auto table = read_csv({"d", "a,\"b", 17}, diagnostics);
    CHECK_FALSE(table.has_value());
    CHECK(to_string(diagnostics).starts_with("d:17:3: error: "));
}

} // namespace capmat::test
