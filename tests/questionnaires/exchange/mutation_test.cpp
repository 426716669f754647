// SPDX-License-Identifier: Apache-2.0
// Thousands of files that somebody or something damaged. The same every time: the random
// numbers have a fixed seed. No file may crash a reader, take it a second, or make it
// take more than 256 MiB, and a file is either read or refused with a message.
#include "questionnaires/exchange/csv_reader.h"
#include "questionnaires/exchange/json_reader.h"
#include "questionnaires/exchange/xlsx_reader.h"
#include "tests/questionnaires/exchange/small_package.h"

#include <doctest/doctest.h>

#include <array>
#include <ctime>
#include <functional>
#include <random>
#include <string>
#include <sys/resource.h>

namespace capmat::test {

#if defined(__SANITIZE_ADDRESS__)
static constexpr bool sanitized = true;
#elif defined(__has_feature)
static constexpr bool sanitized = __has_feature(address_sanitizer);
#else
static constexpr bool sanitized = false;
#endif

/// What is put into files: the words of the formats in wrong places, and what breaks
/// them.
static const std::string& splinter(std::size_t index) {
    static const std::array<std::string, 24> table{"\"",
                                                   "<c>",
                                                   "</row>",
                                                   "<row r='1048577'>",
                                                   "&#x0;",
                                                   "<!DOCTYPE a>",
                                                   ";",
                                                   "-1",
                                                   "99999999999999999999",
                                                   "1e999",
                                                   "NaN",
                                                   "t='s'",
                                                   "\\u0000",
                                                   "{",
                                                   "[[[[[[[[",
                                                   "<is><t>",
                                                   "\xFF\xFE",
                                                   "\xC3",
                                                   "_xD800_",
                                                   "\r",
                                                   "r='XFD1'",
                                                   "<si/>",
                                                   "../",
                                                   "\x1b[2J"};
    return table[index % table.size()];
}

/// Damages bytes in one of the ways in which files get damaged, or are forged.
class FileMutator {
public:
    explicit FileMutator(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }

    void mutate(std::string& bytes) {
        const std::size_t at = below(bytes.size() + 1);
        const std::size_t length =
            below(std::min<std::size_t>(bytes.size() - at, 64) + 1);
        switch (below(6)) {
        case 0:
            bytes.insert(at, splinter(random_()));
            break;
        case 1:
            bytes.erase(at, length);
            break;
        case 2:
            bytes.insert(below(bytes.size() + 1), bytes.substr(at, length));
            break;
        case 3:
            bytes.resize(at);
            break;
        default:
            if (at < bytes.size()) {
                const auto byte = static_cast<unsigned char>(bytes[at]);
                bytes[at] = static_cast<char>(byte ^ (1U << below(8)));
            }
            break;
        }
    }

private:
    std::mt19937 random_; // the same numbers from every standard library
};

/// Runs a reader on a file and holds it to time and memory. Time is that of the
/// processor: the tests of a machine run side by side.
static void check_costs(const std::function<void()>& read) {
    const std::clock_t start = std::clock();
    read();
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    CHECK(seconds < (sanitized ? 20.0 : 1.0));
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    constexpr long most_kib = 256L * 1024;
    CHECK((sanitized || usage.ru_maxrss < most_kib));
}

/// A workbook with something of everything.
static PackageParts rich_parts() {
    PackageParts parts = small_parts(
        "<row r='1' spans='1:4'><c r='A1' t='s'><v>0</v></c><c r='B1' "
        "s='1'><v>45413</v></c>"
        "<c r='C1' t='b'><v>1</v></c><c r='D1' t='e'><v>#N/A</v></c></row>"
        "<row><c t='inlineStr'><is><r><t>a</t></r><r><t>_x000A_b</t></r></is></c>"
        "<c t='str'><f>A1</f><v>x</v></c><c><f>1</f><v>1.5E-3</v></c></row>"
        "<row r='9'><c r='XFD9' t='d'><v>2024-05-01</v></c></row>");
    std::string& sheet = parts.at("xl/worksheets/sheet1.xml");
    sheet = replaced(
        sheet, "</worksheet>",
        "<mergeCells count='1'><mergeCell ref='A1:B2'/></mergeCells></worksheet>");
    return parts;
}

TEST_CASE("3000 damaged workbooks: inside their parts, and as zip archives") {
    const PackageParts whole = rich_parts();
    FileMutator mutator(20260331);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        CAPTURE(i);
        PackageParts parts = whole;
        const bool inside = i % 3 != 0;
        if (inside) {
            auto part = parts.begin();
            std::advance(part, static_cast<std::ptrdiff_t>(mutator.below(parts.size())));
            for (std::size_t n = mutator.below(3) + 1; n > 0; --n) {
                mutator.mutate(part->second);
            }
        }
        std::string bytes = zipped(parts);
        if (!inside) {
            mutator.mutate(bytes);
        }
        check_costs([&] {
            const std::string lines = described(bytes);
            const bool error = lines.find(": error: ") != std::string::npos;
            ++(error ? refused : accepted);
        });
    }
    CHECK(accepted > 200);
    CHECK(refused > 1000);
}

TEST_CASE("3000 damaged CSV files") {
    const std::string whole = "\xEF\xBB\xBF\"id\";\"D1/D1_F1_Q1\";\"note\"\r\n"
                              "\"1\";\"yes\";\"he said \"\"no\"\",\r\nthen yes\"\r\n"
                              "\"2\";;\"\xC3\xA9\"\r\n\r\n3;no;plain;more\r\n";
    FileMutator mutator(20260401);
    int accepted = 0;
    for (int i = 0; i < 3000; ++i) {
        CAPTURE(i);
        std::string bytes = whole;
        for (std::size_t n = mutator.below(4) + 1; n > 0; --n) {
            mutator.mutate(bytes);
        }
        check_costs([&] {
            const std::string lines = csv_described(bytes);
            accepted += lines.find(": error: ") == std::string::npos ? 1 : 0;
        });
    }
    CHECK(accepted > 300);
    CHECK(accepted < 2700);
}

TEST_CASE("3000 damaged JSON files") {
    const std::string whole =
        R"({"count": 2, "next": null, "results": [{"_id": 1, "D1/D1_F1_Q1": "yes",)"
        R"( "_validation_status": {}, "sh": [{"sh/name": "\u00e9\n"}, {"sh/name": "b"}],)"
        R"( "score": -1.25e-3, "ok": true}, {"_id": 12345678901234567890, "ok": false}]})";
    FileMutator mutator(20260402);
    int accepted = 0;
    for (int i = 0; i < 3000; ++i) {
        CAPTURE(i);
        std::string bytes = whole;
        mutator.mutate(bytes);
        check_costs([&] {
            Diagnostics diagnostics;
            const auto value = read_json({"data.json", bytes}, diagnostics);
            CHECK(value.has_value() != diagnostics.has_errors());
            CHECK((value.has_value() || !to_string(diagnostics).empty()));
            accepted += value.has_value() ? 1 : 0;
        });
    }
    CHECK(accepted > 100);
    CHECK(accepted < 2700);
}

TEST_CASE("hostile files of the size of their limits cost no more than others") {
    const auto read = [](const std::string& bytes) {
        Diagnostics diagnostics;
        CHECK_FALSE(read_workbook({"book.xlsx", bytes}, diagnostics).has_value());
    };
    const auto sheet_of = [](const std::string& piece, std::size_t times) {
        std::string rows;
        for (std::size_t i = 0; i < times; ++i) {
            rows += piece;
        }
        return workbook_bytes(rows);
    };
    const std::string cells =
        sheet_of("<row><c><v>1</v></c><c/><c r='ZZ1'/></row>", 200'000);
    check_costs([&] { read(cells); });
    const std::string attribute =
        workbook_bytes("<c x='" + std::string(7'000'000, 'x') + "'/>");
    check_costs([&] { read(attribute); });
    PackageParts parts = small_parts("");
    std::string sheets;
    for (int i = 0; i < 100'000; ++i) {
        sheets += "<sheet name='a' r:id='rId1'/>";
    }
    parts.at("xl/workbook.xml") =
        replaced(parts.at("xl/workbook.xml"), "</sheets>", sheets + "</sheets>");
    const std::string twins = zipped(parts);
    check_costs([&] { read(twins); });
}

} // namespace capmat::test
