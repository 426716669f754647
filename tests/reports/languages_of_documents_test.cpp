// SPDX-License-Identifier: Apache-2.0
#include "models/language/language.h"
#include "reports/describe/assessment_data.h"
#include "reports/describe/assessment_header.h"
#include "reports/describe/model_page.h"
#include "reports/describe/portfolio.h"
#include "reports/describe/scorecard.h"
#include "reports/describe/workbook.h"
#include "reports/render/formats.h"
#include "tests/support/reading.h"
#include "tests/support/rounds.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace capmat::test {

/// Points, so that figures have decimals, and a prerequisite, so that there is a finding.
static const char* const figures_model = R"(capmat: model/1
id: figures
edition: "1"
title: Figures
language: en
licence: CC0-1.0
levels: [pillar]
scoring: {pillar: {rule: sum}, total: {rule: sum}}
nodes:
  - id: P
    title: Pillar
    indicators:
      - {id: P1, statement: One, answer: {points: 2}}
  - id: Q
    title: Other pillar
    indicators:
      - {id: Q1, statement: Two}
      - {id: Q2, statement: Three, requires: [Q1]}
      - {id: Q3, statement: Four}
)";

static Model in_language(const std::string& code) {
    return model_of(edited(figures_model, "language: en", "language: " + code));
}

/// Values with decimals, an answer that differs, an unknown one, a prerequisite not met.
static Assessment assessed_in(const Model& model) {
    return assessed(model,
                    {{"P1: 1.5, Q1: no, Q2: yes, Q3: unknown", "O", "2026-03-31", ""},
                     {"P1: 0.5, Q1: no, Q2: yes, Q3: unknown", "Q", "2026-03-31", ""}});
}

TEST_CASE("data for machines is the same whatever the model speaks") {
    const Model english = in_language("en");
    const Assessment in_english = assessed_in(english);
    const std::string expected = render_json(describe_data(english, in_english, {}));
    REQUIRE(expected.find("prerequisite") != std::string::npos);
    REQUIRE(expected.find("contested") != std::string::npos);
    REQUIRE(expected.find("settle") != std::string::npos);
    const std::string many =
        render_json(describe_portfolio_data(english, {in_english, in_english}));
    for (const Language& language : program_languages()) {
        CAPTURE(language.code());
        const Model model = in_language(language.code());
        const Assessment assessment = assessed_in(model);
        CHECK(render_json(describe_data(model, assessment, {})) == expected);
        CHECK(render_json(describe_portfolio_data(model, {assessment, assessment})) ==
              many);
    }
}

TEST_CASE("every document says in which language it is") {
    const Model model = in_language("fr");
    const Assessment assessment = assessed_in(model);
    const std::vector<Assessment> two{assessment, assessment};
    for (const Document& document :
         {document_about(model, assessment, "Title"),
          describe_scorecard(model, assessment), describe_data(model, assessment, {}),
          describe_portfolio(model, two), describe_portfolio_data(model, two),
          describe_workbook(model, assessment, {}), describe_model(model, "")}) {
        CAPTURE(document.title);
        CHECK(document.language == "fr");
    }
}

TEST_CASE("figures of a scorecard and a portfolio have the language's decimal mark") {
    const Model model = in_language("fr");
    const Assessment assessment = assessed_in(model);
    for (const Document& document :
         {describe_scorecard(model, assessment),
          describe_portfolio(model, {assessment, assessment})}) {
        const std::string text = render_markdown(document);
        CHECK(text.find("1,50") != std::string::npos);
        CHECK(text.find("1.50") == std::string::npos);
    }
}

} // namespace capmat::test
