// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_exports.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>

namespace capmat::test {

TEST_CASE("a long table: an answer a row, more evidence in a second row") {
    CHECK(fixture_read_by(read_plain_csv, "long.csv") == R"(
rows 5, tool columns 0
form 2:1
  country = XMV
  date = 2026-03-02
  organisation = CERT.mv
  role = cert-team
  round = 2026
  STR-1.1: yes [2:47]
  STR-1.1 confidence: high [2:51]
  STR-1.1 note: Decree 12 [2:68]
  STR-1.1 kind 1: law [2:56]
  STR-1.1 date 1: 2024-05 [2:60]
  STR-1.1 title 1: A law or decree [2:56]
  STR-1.1 kind 2: field-report [3:49]
  STR-1.1 date 2: 2025 [3:62]
  STR-1.1 title 2: A report [3:49]
  maturity: 2 [5:43]
  F-9: yes [6:43]
form 4:1
  country = XMV
  date = 2026-03-03
  organisation = Ministry
  role = lead_body
  round = 2026
  STR-1.1: no [4:48]
  STR-1.1 confidence: low [4:51]
  colour: green [4:58]
)");
}

TEST_CASE("a wide table: a respondent a row; what stands beyond the header is not lost") {
    CHECK(fixture_read_by(read_plain_csv, "wide.csv") == R"(
rows 3, tool columns 0
form 2:1
  country = XMV
  date = 2026-03-02
  organisation = CERT.mv
  role = cert-team
  round = 2026
  STR-1.1: yes [2:39]
  maturity: 2 [2:43]
  hours: day [2:57]
  contents tick goals: 1 [2:45]
  contents tick costs: 1 [2:45]
form 5:1
  country = KEN
  date = 2026-03-04
  organisation = KE-CIRT
  role = cert-team
  round = 2026
  STR-1.1: unknown [5:39]
  hours: office [5:53]
  colour: green [5:69]
  column 11: extra [5:75]
  contents tick none: 1 [5:48]
)");
}

} // namespace capmat::test
