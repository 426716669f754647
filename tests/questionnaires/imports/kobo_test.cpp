// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_exports.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>

namespace capmat::test {

TEST_CASE("KoboToolbox CSV: names in groups, several answers as list and as columns") {
    CHECK(fixture_read_by(read_kobo_csv, "kobo_names_groups.csv") == R"(
rows 3, tool columns 13
form 2:1
  country = XMV
  date = 2026-03-02
  hash = 0123
  organisation = CERT.mv
  questionnaire = small@2026.1
  role = cert-team
  round = 2026
  STR-1.1: yes [2:138]
  STR-1.1 note: Two lines:
and "quotes"; all in one [2:147]
  STR-1.1 kind 0: field-report [3:29]
  STR-1.1 title 0: Report on the year [3:44]
  STR-1.1 date 0: 2025-11 [3:65]
  staff: 12 [3:105]
  contents tick goals: 1 [3:89]
  contents tick costs: 1 [3:93]
  contents tick none: 0 [3:97]
form 4:1
  country = XMV
  date = 2026-03-03
  hash = 0123
  organisation = Ministry
  questionnaire = small@2026.1
  role = lead_body
  round = 2026
  STR-1.1: not_applicable [4:139]
  STR-1.1 reason: There is no state body. [4:156]
  staff: unknown [4:212]
  colour: green [4:222]
form 5:1
  country = XMV
  date = 2026-03-04T09:40:00.000+02:00
  hash = 0123
  organisation = Old version
  questionnaire = small@2026.1
  role = lead_body
  round = 2026
  STR-1.1: no [5:132]
  contents tick goals: 1 [5:152]
  contents tick none: 1 [5:152]
)");
}

TEST_CASE("KoboToolbox CSV: names alone, columns of options, a row of #hxl tags") {
    CHECK(fixture_read_by(read_kobo_csv, "kobo_names.csv") == R"(
rows 2, tool columns 7
form 3:1
  country = KEN
  date = 2026-03-02T09:40:00+02:00
  organisation = KE-CIRT
  role = cert-team
  round = 2026
  STR-1.1: partly [3:92]
  last-exercise: 2025-09-30 [3:117]
  maturity: 2 [3:130]
  contents tick goals: 0 [3:101]
  contents tick costs: 1 [3:105]
  contents tick none: 0 [3:109]
form 4:1
  country = KEN
  date = 2026-03-02T10:40:00+02:00
  organisation = Ministry
  role = lead_body
  round = 2026
  contents tick goals: 0 [4:96]
  contents tick costs: 0 [4:100]
  contents tick none: 0 [4:104]
  contents: unknown [4:108]
)");
}

TEST_CASE("KoboToolbox CSV: labels in groups; labels in a row cannot be told apart") {
    CHECK(fixture_read_by(read_kobo_csv, "kobo_labels_groups.csv") == R"(
rows 2, tool columns 4
aside 2:95 contents: in 'Goals with dates Costs' it cannot be told where one answer ends and the next begins; export codes, or a column for each answer
form 2:1
  country = Kenya
  date = 2026-03-02
  organisation = KE-CIRT
  role = The national CERT
  round = 2026
  STR-1.1: unknown [2:59]
  STR-1.1 note: Ask the lead body [2:75]
  maturity: 2 [2:120]
form 3:1
  country = Kenya
  date = 2026-03-02
  organisation = Office
  role = The lead body
  round = 2026
  STR-1.1: yes [3:54]
  contents: costs [3:63]
)");
}

TEST_CASE("KoboToolbox CSV: labels in another language") {
    CHECK(fixture_read_by(read_kobo_csv, "kobo_labels_fr.csv") == R"(
rows 1, tool columns 1
form 2:1
  country = Kenya
  date = 2026-03-02
  organisation = KE-CIRT
  role = The national CERT
  round = 2026
  STR-1.1: yes [2:59]
  STR-1.1 note: Voir le décret [2:65]
  hours: day [2:82]
  maturity: 2 [2:109]
  contents tick goals: 0 [2:97]
  contents tick costs: 1 [2:101]
  contents tick none: 0 [2:105]
)");
}

TEST_CASE("KoboToolbox JSON: whole paths as keys, a repeat as a list") {
    CHECK(fixture_read_by(read_kobo_json, "kobo.json") == R"(
rows 2, tool columns 16
form 2:3
  country = XMV
  date = 2026-03-02T09:40:00.000+02:00
  organisation = CERT.mv
  questionnaire = small@2026.1
  role = cert-team
  round = 2026
  STR-1.1: yes [6:35]
  STR-1.1 kind 0: law [7:57]
  STR-1.1 title 0: Decree 12 [8:58]
  staff: 12 [10:35]
  STR-1.1 kind 1: field-report [12:74]
  STR-1.1 title 1: Annual report [13:35]
  STR-1.1 date 1: 2025 [13:79]
  staff title 1: Payroll [14:75]
  colour: green [15:14]
  contents tick goals: 1 [9:41]
  contents tick costs: 1 [9:41]
)");
}

} // namespace capmat::test
