// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/problem_list.h"
#include "reports/describe/status_report.h"
#include "tests/support/reading.h"
#include "tests/support/rounds.h"

#include <doctest/doctest.h>

namespace capmat::test {

/// The table of that key in the first section.
static const Table& table_in(const Document& document, std::string_view key) {
    for (const Block& block : document.sections.at(0).blocks) {
        const Table* table = std::get_if<Table>(&block);
        if (table != nullptr && table->key == key) {
            return *table;
        }
    }
    throw std::runtime_error("no such table");
}

TEST_CASE("a check with nothing to say of a file leaves the cell empty") {
    const Document document =
        describe_problems({{"a.yaml", FileVerdict::Good, ""},
                           {"b.json", FileVerdict::PassedOver, "assessment/1"}},
                          {{Severity::Warning, {"a.yaml", 0, 0}, "odd", ""}});
    const Table& files = table_in(document, "files");
    REQUIRE(files.rows.size() == 2);
    CHECK(files.rows[0].cells[1].value == CellValue{true});
    CHECK(files.rows[0].cells[2].value == CellValue{});
    CHECK(files.rows[1].cells[1].value == CellValue{});
    const Table& problems = table_in(document, "problems");
    REQUIRE(problems.rows.size() == 1);
    CHECK(problems.rows[0].cells[1].value == CellValue{});
    CHECK(problems.rows[0].cells[2].value == CellValue{});
}

TEST_CASE("an indicator that nobody in particular is asked leaves the cell empty") {
    const Model model = model_of(R"(capmat: model/1
id: one
edition: "1"
title: One
language: en
licence: CC0-1.0
levels: [factor]
scoring: {factor: {rule: mean}}
nodes: [{id: F, title: T, indicators: [{id: A, statement: s}, {id: B, statement: s}]}]
)");
    const Document document =
        describe_status(model, assessed(model, {{"A: yes"}}), {{{}, {true, true}}, {}});
    const Table& open = table_in(document, "open");
    REQUIRE(open.rows.size() == 1);
    CHECK(open.rows[0].cells[0].value == CellValue{std::string("B")});
    CHECK(open.rows[0].cells[3].value == CellValue{});
}

} // namespace capmat::test
