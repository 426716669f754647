// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_exports.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>

namespace capmat::test {

TEST_CASE("SurveyJS: lists, comments, panels; what is no answer is kept in sight") {
    CHECK(fixture_read_by(read_surveyjs_results, "surveyjs.json") == R"(
rows 2, tool columns 0
form 2:3
  country = XMV
  date = 2026-03-02
  organisation = CERT.mv
  questionnaire = small@2026.1
  role = cert-team
  round = 2026
  STR-1.1: yes [4:13]
  STR-1.1 note: See the decree [4:37]
  STR-1.1 kind 1: law [5:32]
  STR-1.1 title 1: Decree 12 [5:48]
  STR-1.1 date 1: 2024-05 [5:69]
  STR-1.1 kind 2: field-report [6:32]
  STR-1.1 title 2: Report [6:57]
  staff: 12 [7:45]
  hours: other [7:58]
  hours note: On weekdays [8:21]
  maturity: 2 [8:48]
  colour: {...} [8:63]
  taste: sweet [8:82]
  contents tick goals: 1 [7:17]
  contents tick costs: 1 [7:26]
form 9:3
  country = XMV
  staff: unknown [9:44]
  contents: unknown [9:68]
)");
}

} // namespace capmat::test
