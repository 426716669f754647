// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/survey_exports.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>

namespace capmat::test {

static std::vector<ReturnedForm> read_with_repeat(const SourceFile& file,
                                                  const FormLanguages& languages,
                                                  ImportAccount& account,
                                                  Diagnostics& diagnostics) {
    return read_odk_csv({{"repeat", fixture("odk-more_evidence.csv")}, file}, languages,
                        account, diagnostics);
}

TEST_CASE("ODK Central CSV: groups joined by -, a row that ends early, a repeat") {
    CHECK(fixture_read_by(read_with_repeat, "odk.csv") == R"(
rows 2, tool columns 14
aside 4:1 evidence of record 'uuid:9', which is not among the answers
form 2:1
  country = XMV
  date = 2026-03-02
  organisation = CERT.mv
  questionnaire = small@2026.1
  role = cert-team
  round = 2026
  STR-1.1: yes [2:137]
  STR-1.1 note: Comma, and "quotes" [2:141]
  staff: 12 [2:181]
  maturity: 2 [2:184]
  STR-1.1 kind 1: law [2:7]
  STR-1.1 title 1: Act 3 [2:11]
  STR-1.1 date 1: 2024-05 [2:17]
  STR-1.1 link 1: https://example.org/act3 [2:25]
  STR-1.1 kind 2: field-report [3:7]
  STR-1.1 title 2: Annual report [3:20]
  contents tick goals: 1 [2:177]
  contents tick costs: 1 [2:179]
form 3:1
  country = XMV
  date = 2026-03-03
  organisation = Ministry
  questionnaire = small@2026.1
  role = lead_body
  round = 2026
  STR-1.1: unknown [3:80]
  remarks: More people are needed [3:94]
)");
}

TEST_CASE("ODK Central OData: groups inside each other, repeats expanded") {
    CHECK(fixture_read_by(read_odk_json, "odk.json") == R"(
rows 1, tool columns 4
form 2:3
  country = XMV
  date = 2026-03-02T07:41:00.000Z
  organisation = CERT.mv
  role = cert-team
  round = 2026
  STR-1.1: partly [9:43]
  STR-1.1 kind 0: law [10:69]
  staff: 12 [12:43]
  maturity: 3 [13:49]
  colour: green [13:65]
  STR-1.1 title 1: Annual report [14:63]
  contents tick none: 1 [11:49]
)");
}

TEST_CASE("ODK Central OData: repeats that are not in the file are missed") {
    CHECK(fixture_read_by(read_odk_json, "odk_not_expanded.json") == R"(
rows 1, tool columns 2
aside 3:3 further evidence is not in this file; ask for it with $expand=*
form 1:12
  date = 2026-03-02T07:41:00.000Z
  STR-1.1: yes [2:42]
)");
}

} // namespace capmat::test
