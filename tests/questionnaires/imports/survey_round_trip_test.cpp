// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/recognise.h"
#include "questionnaires/imports/understand.h"
#include "questionnaires/response_words.h"
#include "tests/questionnaires/imports/survey_form.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace capmat::test {

static std::string responses_of(const UnderstoodForm& form, const Model& model) {
    const ResponseSet& set = form.responses;
    std::string text =
        fmt::format("{} {} {}, {}, {}\n", set.country, set.round, set.respondent.role,
                    set.respondent.organisation, to_string(set.date));
    for (const Response& response : set.responses) {
        text += fmt::format("  {} {}", model.indicators[response.indicator].id.text,
                            to_string(response.answer));
        for (const Evidence& evidence : response.evidence) {
            text += fmt::format(" [{} {}]", model.evidence_kinds[evidence.kind].id,
                                evidence.title);
        }
        text += response.note.empty() ? "\n" : " (" + response.note + ")\n";
    }
    return text;
}

/// What becomes of a fixture: responses, and the account.
static std::string understood(const std::string& name) {
    const std::vector<FormLanguage> languages = survey_languages();
    const SourceFile file{"export", fixture(name)};
    Diagnostics diagnostics;
    ImportAccount account;
    const auto kind = recognise(file, languages, diagnostics);
    const auto forms = survey_reader(*kind)(file, languages, account, diagnostics);
    ImportChoices choices;
    choices.header.country_name = "Maravenca";
    std::string text = "\n";
    for (const UnderstoodForm& form :
         understand(forms, {FormVocabulary(languages), choices}, account, diagnostics)) {
        text += responses_of(form, languages.front().model);
    }
    for (const AsideNote& note : account.aside) {
        text += note.message + "\n";
    }
    for (const Diagnostic& problem : diagnostics.all()) {
        text += problem.message + "\n";
    }
    return text;
}

TEST_CASE("exports of survey tools become responses, and nothing is lost on the way") {
    CHECK(understood("kobo_names_groups.csv") == R"(
XMV 2026 cert-team, CERT.mv, 2026-03-02
  STR-1.1 yes [field-report Report on the year] (Two lines:
and "quotes"; all in one)
  F-3 yes
XMV 2026 lead_body, Ministry, 2026-03-03
  STR-1.1 not_applicable
XMV 2026 lead_body, Old version, 2026-03-04
  STR-1.1 no
staff was answered, but the answers before it leave it out; not used
the questionnaire has no question 'colour'
staff was answered, but the answers before it leave it out; not used
contents: 'None of these' was ticked together with others; the question stays open
)");
    CHECK(understood("kobo_labels_fr.csv") == R"(
KEN 2026 cert-team, KE-CIRT, 2026-03-02
  STR-1.1 yes (Voir le décret)
  F-4 2
)");
    CHECK(understood("limesurvey_codes.csv") == R"(
XMV 2026 cert-team, CERT.mv, 2026-03-02
  STR-1.1 yes [field-report Report] (See the decree)
  F-2 no
  F-3 yes
  F-4 2
XMV 2026 lead_body, Ministry, 2026-03-03
  STR-1.1 not_applicable
  F-3 unknown
this response was not submitted; what was answered of it is used
the questionnaire has no question 'Q99'
staff was answered, but the answers before it leave it out; not used
)");
    CHECK(understood("long.csv") == R"(
XMV 2026 cert-team, CERT.mv, 2026-03-02
  STR-1.1 yes [law A law or decree] [field-report A report] (Decree 12)
  F-4 2
XMV 2026 lead_body, Ministry, 2026-03-03
  STR-1.1 no
the questionnaire has no question 'F-9'
the questionnaire has no question 'colour'
)");
}

} // namespace capmat::test
