// SPDX-License-Identifier: Apache-2.0
#include "tests/reports/sample_document.h"

namespace capmat {

static std::vector<Tick> stages() {
    return {{1, "Start-up"},
            {2, "Formative"},
            {3, "Established"},
            {4, "Strategic"},
            {5, "Dynamic"}};
}

Figure sample_range_bars() {
    RangeBars chart;
    chart.scale = stages();
    chart.bars = {
        {"Cybersecurity policy and strategy", "d1", 2, 3, 1, 2, 4},
        {"Cybersecurity culture and society", "d2", 1, 1, 1, 1, 3},
        {"Building cybersecurity knowledge and capabilities", "", 3, 3, 3, 3, 3},
        {"Legal and regulatory frameworks", "", 4, 5, {}, {}, 5},
        {"Standards and technologies", "", {}, {}, 2, 2, {}},
    };
    return {
        "dimensions", "The five dimensions",
        "Policy stands at Formative to Established, culture at Start-up, knowledge at "
        "Established, law at Strategic to Dynamic; standards were not assessed.",
        chart};
}

static WheelSlice slice(std::string label, std::string title, std::optional<double> low,
                        std::optional<double> high) {
    return {std::move(label), std::move(title), {}, low, high};
}

Figure sample_stage_wheel() {
    StageWheel chart;
    chart.scale = stages();
    chart.groups = {
        {"Cybersecurity policy and strategy",
         {slice("D1.1", "National strategy", 2, 3),
          slice("D1.2", "Incident response", 3, 3),
          slice("D1.3", "Critical infrastructure", 1, 2),
          slice("D1.4", "Crisis management", 2, 2), slice("D1.5", "Cyber defence", 1, 1),
          slice("D1.6", "Communications redundancy", {}, {})}},
        {"Cybersecurity culture and society",
         {slice("D2.1", "Mind-set", 1, 1), slice("D2.2", "Trust online", 2, 4),
          slice("D2.3", "Personal information", 2, 2), slice("D2.4", "Reporting", 3, 3),
          slice("D2.5", "Media", 2, 3)}},
        {"Building cybersecurity knowledge and capabilities",
         {slice("D3.1", "Awareness", 3, 3), slice("D3.2", "Education", 4, 4),
          slice("D3.3", "Training", 3, 4)}},
        {"Legal and regulatory frameworks",
         {slice("D4.1", "Legal frameworks", 4, 5), slice("D4.2", "Justice system", 4, 4),
          slice("D4.3", "Co-operation", 5, 5)}},
        {"Standards and technologies",
         {slice("D5.1", "Adherence to standards", {}, {}),
          slice("D5.2", "Resilience", 2, 2), slice("D5.3", "Software quality", 1, 3),
          slice("D5.4", "Security controls", 2, 2), slice("D5.5", "Cryptography", 1, 1),
          slice("D5.6", "Market", 3, 3), slice("D5.7", "Disclosure", 2, 3)}},
    };
    return {"factors", "All factors at one glance",
            "Legal factors stand highest, culture and standards lowest.", chart};
}

Figure sample_stacked_bars() {
    StackedBars chart;
    chart.sorts = {"yes", "partly", "no", "not asked"};
    chart.bars = {{"Policy and strategy", {14, 6, 9, 1}},
                  {"Culture & society", {5, 7, 11, 0}},
                  {"Legal frameworks", {21, 2, 0.5, 3}}};
    return {"answers", "Answers by dimension", "Most answers are yes in law.", chart};
}

static Cell toned(CellValue value, Tone tone) {
    return {std::move(value), tone, {}};
}

static Cell words(std::string text) {
    return {std::move(text), Tone::Plain, {}};
}

static Cell number(double value) {
    return {value, Tone::Plain, {}};
}

static Table factor_table() {
    Table table;
    table.key = "factors";
    table.title = "Factors of policy and strategy";
    table.columns = {{"factor", "Factor"},
                     {"stage", "Stage"},
                     {"share", "Share met", Align::Number, 2},
                     {"open", "Open", Align::Number},
                     {"reviewed", "Reviewed"},
                     {"evidence", "Evidence and remarks"}};
    const std::vector<std::string> sources{"Strategy 2024", "Decree 17; annex"};
    table.rows = {
        {{{std::string("D1 Policy"), Tone::Plain, "d1"},
          words("Formative"),
          number(2.675)},
         0,
         true},
        {{words("D1.1 National strategy"),
          toned(std::string("Established"), Tone::Good),
          toned(0.875, Tone::Good),
          number(0),
          {true, Tone::Good, {}},
          {sources, Tone::Plain, {}}},
         1},
        {{words("D1.2 Incident response"),
          toned(std::string("Formative"), Tone::Caution),
          number(2.0 / 3.0),
          toned(3.0, Tone::Caution),
          {false, Tone::Bad, {}},
          words("The national team answers in working hours only; an agreement with the "
                "telecommunication regulator is being drafted.")},
         1},
        {{words("D1.2.a Coordination"),
          toned(std::string("Start-up"), Tone::Bad),
          number(0),
          number(-1),
          {},
          words("=1+1")},
         2},
        {{words("D1.3 Réseaux d'importance vitale"),
          toned(std::string("not assessed"), Tone::Missing),
          {},
          {},
          {},
          words("a | b, \"quoted\" <script>alert(1)</script>")},
         1},
    };
    return table;
}

static Table empty_table() {
    Table table;
    table.key = "contested";
    table.columns = {{"indicator", "Indicator"}};
    table.when_empty = "No answer is contested.";
    return table;
}

static Table hostile_table() {
    Table table;
    table.key = "hostile";
    table.title = "Texts that must stay texts";
    table.columns = {{"text", "Text", Align::Text, 0, 0.7}, {"kind", "Kind"}};
    table.rows = {
        {{words("@SUM(A1:A9)"), words("formula")}},
        {{words("[click](javascript:alert(1)) *bold* `code` #1"), words("markdown")}},
        {{words("\x1b[31mred\x1b[0m and \xE2\x80\xAE"
                "dlrow"),
          words("terminal")}},
        {{words("caf\xE9"
                " broken"),
          words("not UTF-8")}}};
    return table;
}

static Section brief() {
    Section section{"brief", "Brief", {}, {}};
    section.blocks = {
        Paragraph{"Examplia is at the Formative stage and moving up.", TextRole::Lead},
        sample_range_bars(),
        Paragraph{"What matters now", TextRole::Heading},
        List{{{"A strategy is adopted and funded.", Tone::Good, "d1"},
              {"Two answers wait for evidence.", Tone::Caution, {}},
              {"No team answers at night.", Tone::Bad, {}},
              {"Exports were not looked at.", Tone::Missing, {}},
              {"The next round is due in 2027.", Tone::Plain, {}}},
             false},
        List{{{"Fund the response team (Ministry, 2026).", Tone::Plain, {}},
              {"Adopt the disclosure policy.", Tone::Plain, {}}},
             true},
        Paragraph{"The legal frame is complete.", TextRole::Callout, Tone::Good},
        Paragraph{"One answer is contested.", TextRole::Callout, Tone::Caution},
        Paragraph{"The team has no mandate.", TextRole::Callout, Tone::Bad},
        Paragraph{"Markets were not assessed.", TextRole::Callout, Tone::Missing},
        Paragraph{"Ranges show what open answers could still change.", TextRole::Note},
    };
    return section;
}

static Section policy() {
    Section inner{"d1-1", "National strategy", {}, {}};
    inner.blocks = {
        Paragraph{"Adopted in 2024.\nReviewed yearly <b>by law</b> & decree.",
                  TextRole::Body, Tone::Plain},
        Facts{"strategy",
              {{"stage", "Stage", {std::string("Formative"), Tone::Caution, "d1"}, 0},
               {"share", "Share met", number(0.125), 2},
               {"published", "Published", {true, Tone::Good, {}}, 0},
               {"owner", "Owner", {}, 0}}}};
    Section section{"d1", "Policy and strategy", {}, {inner}};
    section.blocks = {factor_table(), empty_table(), sample_stacked_bars()};
    return section;
}

Document sample_document() {
    Document document;
    document.format = "sample/1";
    document.title = "Cybersecurity capacity of Examplia";
    document.subtitle = "National review, second round";
    document.marking = "TLP:AMBER+STRICT";
    document.date = "2026-03-31";
    document.header = {
        "header",
        {{"subject", "Country", words("Examplia"), 0},
         {"model", "Model", words("National Capacity Model, edition 1"), 0},
         {"date", "Date", words("2026-03-31"), 0},
         {"indicators", "Indicators", number(248), 0}}};
    Section picture{"overview", "Overview of factors", {sample_stage_wheel()}, {}};
    Section hostile{"annex", "Annex: texts / names?", {hostile_table()}, {}};
    document.sections = {brief(), picture, policy(), hostile};
    return document;
}

} // namespace capmat
