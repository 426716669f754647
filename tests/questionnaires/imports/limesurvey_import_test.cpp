// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_exports.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>

namespace capmat::test {

TEST_CASE("LimeSurvey: codes, and a response that was not submitted") {
    CHECK(fixture_read_by(read_limesurvey_csv, "limesurvey_codes.csv") == R"(
rows 2, tool columns 8
aside 3:1 this response was not submitted; what was answered of it is used
form 2:1
  country = XMV
  date = 2026-03-02 00:00:00
  organisation = CERT.mv
  questionnaire = small@2026.1
  role = cert-team
  round = 2026
  STR-1.1: yes [2:152]
  STR-1.1 note: See the decree [2:161]
  STR-1.1 kind 0: field-report [2:178]
  STR-1.1 title 0: Report [2:183]
  STR-1.1 date 0: 2025-11 [2:192]
  hours: office [2:202]
  staff: 12 [2:220]
  last-exercise: 2025-09-30 00:00:00 [2:228]
  maturity: 2 [2:250]
  contents tick goals: Y [2:207]
form 3:1
  country = XMV
  date = 2026-03-03 09:10:00
  organisation = Ministry
  questionnaire = small@2026.1
  role = lead_body
  round = 2026
  STR-1.1: not_applicable [3:113]
  STR-1.1 reason: There is none [3:118]
  staff: unknown [3:165]
  Q99: green [3:177]
  contents: unknown [3:158]
)");
}

TEST_CASE("LimeSurvey: codes and texts in the headings, texts as answers") {
    CHECK(fixture_read_by(read_limesurvey_csv, "limesurvey_both.csv") == R"(
rows 1, tool columns 4
form 2:1
  country = Kenya
  date = 2026-03-02 09:40:00
  organisation = KE-CIRT
  round = 2026
  STR-1.1: partly [2:61]
  STR-1.1 note: See; the decree [2:70]
  hours: day [2:99]
  contents tick goals: Yes [2:88]
  contents tick costs: No [2:94]
)");
}

TEST_CASE("LimeSurvey: headings that are alike are refused") {
    CHECK(fixture_read_by(read_limesurvey_csv, "limesurvey_texts.csv") == R"(
rows 0, tool columns 4
problem 1:116 two columns are called 'Comment'; export codes instead of texts
)");
}

} // namespace capmat::test
