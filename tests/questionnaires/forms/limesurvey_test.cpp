// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/limesurvey.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>

#include <set>
#include <sstream>

namespace capmat::test {

using LimeFields = std::vector<std::string>;

static std::vector<LimeFields> lime_rows(const std::string& text) {
    std::vector<LimeFields> rows;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        LimeFields& fields = rows.emplace_back(1);
        for (const char letter : line) {
            if (letter == '\t') {
                fields.emplace_back();
            } else {
                fields.back() += letter;
            }
        }
    }
    return rows;
}

/// Class, type, name, relevance and language of the rows, as far as `count`.
static std::string outline(const std::vector<LimeFields>& rows,
                           const std::string& language, const std::string& from) {
    std::string text = "\n";
    bool begun = false;
    for (const LimeFields& row : rows) {
        begun = begun || row[2] == from;
        if (begun && row[6] == language) {
            text += row[0] + " " + row[1] + " " + row[2] + " " + row[3] + "\n";
        }
    }
    return text;
}

TEST_CASE("LimeSurvey: groups, questions, answers and their rules") {
    const auto rows = lime_rows(write_limesurvey(survey_form()));
    CHECK(outline(rows, "en", "staff") == R"(
Q N staff ((STR11.NAOK == 'yes' or STR11.NAOK == 'part') and (hours.NAOK == 'A1' or hours.NAOK == 'A2'))
Q L y1562206543das ((STR11.NAOK == 'yes' or STR11.NAOK == 'part') and (hours.NAOK == 'A1' or hours.NAOK == 'A2')) and is_empty(staff.NAOK)
A 0 unk 
A 0 na 
Q T y1562206543dar ((STR11.NAOK == 'yes' or STR11.NAOK == 'part') and (hours.NAOK == 'A1' or hours.NAOK == 'A2')) and y1562206543das.NAOK == 'na'
Q T y1562206543dan ((STR11.NAOK == 'yes' or STR11.NAOK == 'part') and (hours.NAOK == 'A1' or hours.NAOK == 'A2'))
Q ! y1562206543dak ((STR11.NAOK == 'yes' or STR11.NAOK == 'part') and (hours.NAOK == 'A1' or hours.NAOK == 'A2')) and !is_empty(staff.NAOK)
A 0 K1 
A 0 K2 
Q S y1562206543dat ((STR11.NAOK == 'yes' or STR11.NAOK == 'part') and (hours.NAOK == 'A1' or hours.NAOK == 'A2')) and !is_empty(staff.NAOK)
Q S y1562206543dad ((STR11.NAOK == 'yes' or STR11.NAOK == 'part') and (hours.NAOK == 'A1' or hours.NAOK == 'A2')) and !is_empty(staff.NAOK)
Q S y1562206543dal ((STR11.NAOK == 'yes' or STR11.NAOK == 'part') and (hours.NAOK == 'A1' or hours.NAOK == 'A2')) and !is_empty(staff.NAOK)
Q D lastexercise 1
Q L ye8a1066a2535s is_empty(lastexercise.NAOK)
A 0 unk 
A 0 na 
Q T ye8a1066a2535r ye8a1066a2535s.NAOK == 'na'
Q T ye8a1066a2535n 1
Q L maturity 1
A 0 1 
A 0 2 
A 0 3 
A 0 unk 
A 0 na 
Q T yec7314f5a9c2r maturity.NAOK == 'na'
Q T yec7314f5a9c2n 1
Q T remarks 1
)");
}

TEST_CASE("LimeSurvey: a group's rows of one language stand together") {
    const auto rows = lime_rows(write_limesurvey(survey_form()));
    std::string groups;
    for (const LimeFields& row : rows) {
        CHECK(row.size() == 15);
        groups += row[0] == "G" ? row[1] + row[6] + " " : "";
    }
    CHECK(groups == "1en 1fr 2en 2fr 3en 3fr ");
    CHECK(outline(rows, "en", "STR11") != outline(rows, "fr", "nowhere"));
    // The languages say the same, row by row.
    std::string english = outline(rows, "en", "Who answers");
    std::string french = outline(rows, "fr", "Who answers");
    for (const char* const title : {"Qui dirige"}) {
        french.replace(french.find(title), std::string(title).size(), "Who leads");
    }
    CHECK(english == french);
}

TEST_CASE("LimeSurvey: codes are short and plain, and no name is given twice") {
    const auto rows = lime_rows(write_limesurvey(survey_form()));
    std::set<std::string> names;
    int checked = 0;
    for (const LimeFields& row : rows) {
        const bool question = row[0] == "Q" && row[6] == "en";
        if (!question && row[0] != "A" && row[0] != "SQ") {
            continue;
        }
        CAPTURE(row[2]);
        CHECK(row[2].size() <= (question ? 20U : 5U));
        CHECK(row[2].find_first_not_of("abcdefghijklmnopqrstuvwxyz"
                                       "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") ==
              std::string::npos);
        CHECK((!question || names.insert(row[2]).second));
        checked += 1;
    }
    CHECK(checked > 60);
}

TEST_CASE("LimeSurvey: texts are HTML, braces compute nothing, quotes are doubled") {
    Form form = survey_form();
    form.languages.resize(1);
    form.languages[0].questionnaire.questions[0].text = "A <b> & {x}\n\"quoted\"\tend";
    const std::string text = write_limesurvey(form);
    CHECK(text.find("\"A &lt;b&gt; &amp; &#123;x&#125;<br />\"\"quoted\"\" end\"") !=
          std::string::npos);
}

} // namespace capmat::test
