// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"
#include "assessor/gaps.h"
#include "tests/assessor/small_model.h"

#include <doctest/doctest.h>

#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>

namespace capmat {

static Answer answer_from(const std::string& word) {
    if (word == "yes") {
        return {AnswerState::Yes, 0.0};
    }
    if (word == "partly") {
        return {AnswerState::Partly, 0.0};
    }
    if (word == "no") {
        return {AnswerState::No, 0.0};
    }
    if (word == "n/a") {
        return {AnswerState::NotApplicable, 0.0};
    }
    if (word == "unknown") {
        return {AnswerState::Unknown, 0.0};
    }
    return {AnswerState::Value, std::stod(word)};
}

static void answer(ResponseSet& set, std::size_t indicator, const std::string& word) {
    Response response;
    response.indicator = indicator;
    response.answer = answer_from(word);
    set.responses.push_back(std::move(response));
}

/// One answer per indicator in model order; `-` is none, `both` are a yes and a no.
static Assessment assessment_of(const Model& model, std::string_view words) {
    auto round = std::make_shared<Round>();
    round->sets.resize(2);
    std::istringstream stream{std::string(words)};
    std::string word;
    std::size_t indicator = 0;
    for (; stream >> word; ++indicator) {
        if (word == "both") {
            answer(round->sets[0], indicator, "yes");
            answer(round->sets[1], indicator, "no");
        } else if (word != "-") {
            answer(round->sets[0], indicator, word);
        }
    }
    if (indicator != model.indicators.size()) {
        throw std::runtime_error("a test needs one word per indicator");
    }
    return assess(model, round);
}

/// `F 3` in a target: the node F at stage 3; `A` alone: the indicator A in full.
static Target target_of(const Model& model, const std::vector<std::string>& wanted) {
    Target target;
    for (const std::string& text : wanted) {
        const std::string id = text.substr(0, text.find(' '));
        const auto node = model.find_node(id);
        TargetValue value{!node, node ? *node : model.find_indicator(id).value(), {}};
        if (id.size() < text.size()) {
            value.value = std::stod(text.substr(id.size()));
        }
        target.values.push_back(value);
    }
    return target;
}

static std::string gaps_text(const Model& model, const GapAnalysis& analysis) {
    std::ostringstream text;
    for (const Gap& gap : analysis.gaps) {
        const std::size_t index = gap.target.index;
        text << (gap.target.is_indicator ? model.indicators[index].id.text
                                         : model.nodes[index].id.text)
             << " " << gap.low << ".." << gap.high << " lacks " << gap.size << ": "
             << (gap.reachable ? ids_of(model, gap.blockers) : "out of reach") << "\n";
    }
    return text.str();
}

static std::string_view need_word(Need need) {
    switch (need) {
    case Need::Do:
        return "do";
    case Need::Prove:
        return "prove";
    case Need::FindOut:
        return "find out";
    case Need::Settle:
        return "settle";
    }
    return "";
}

/// "do A: leverage 2 x weight 1 x gap 2 / effort 3 = 1.33333 for B C"; `first` where the
/// indicator is a prerequisite only.
static std::string blockers_text(const Model& model, const GapAnalysis& analysis) {
    std::ostringstream text;
    for (const Blocker& blocker : analysis.blockers) {
        text << (blocker.is_blocker ? "" : "first ") << need_word(blocker.need) << " "
             << model.indicators[blocker.indicator].id.text << ": " << blocker.leverage
             << " x " << blocker.weight << " x " << blocker.gap << " / " << blocker.effort
             << " = " << blocker.priority;
        const std::string serves = ids_of(model, blocker.serves);
        text << (serves.empty() ? "" : " for " + serves) << "\n";
    }
    return text.str();
}

/// Two staged factors; B requires A, C requires B, H requires G.
static Model two_factors() {
    return small_model({dimension(
        "D", "scoring: {rule: min}",
        {factor("F", "scoring: {rule: staged}, weight: 2",
                {leaf("A", "stage: 2", "S"), leaf("B", "stage: 3, requires: [A]", "M")}),
         factor("K", "scoring: {rule: staged}",
                {leaf("C", "stage: 2, requires: [B]", "L"), leaf("G", "stage: 3", "S"),
                 leaf("H", "stage: 4, requires: [G]", "S")})})});
}

TEST_CASE("a gap is the target minus the low end, its blockers the smallest set") {
    const Model model = two_factors();
    const Assessment assessment = assessment_of(model, "no - yes no -");
    const GapAnalysis gaps =
        find_gaps(model, assessment, target_of(model, {"K 4", "F 3"}));
    CHECK(gaps_text(model, gaps) == "F 1..1 lacks 2: A B\n"
                                    "K 2..2 lacks 2: G H\n");
    CHECK(gaps.targets == 2);
}

TEST_CASE("a target that holds leaves no gap, yet counts as held against") {
    const Model model = two_factors();
    const Assessment assessment = assessment_of(model, "yes no yes no no");
    const GapAnalysis gaps =
        find_gaps(model, assessment, target_of(model, {"F 2", "A", "K 1"}));
    CHECK(gaps_text(model, gaps).empty());
    CHECK(gaps.blockers.empty());
    CHECK(gaps.targets == 3);
    CHECK(gaps.left_out.empty());
}

TEST_CASE("a target on what does not apply is left out and listed") {
    const Model model = two_factors();
    const Assessment assessment = assessment_of(model, "n/a n/a yes no no");
    const Target target = target_of(model, {"F 2", "A", "K 3"});
    const GapAnalysis gaps = find_gaps(model, assessment, target);
    CHECK(gaps_text(model, gaps) == "K 2..2 lacks 1: G\n");
    CHECK(gaps.targets == 1);
    CHECK(gaps.left_out == std::vector{target.values[0], target.values[1]});
}

TEST_CASE("a target nothing can reach is a gap without blockers") {
    const Model model = two_factors();
    const GapAnalysis gaps = find_gaps(model, assessment_of(model, "no no no no no"),
                                       target_of(model, {"F 4"}));
    CHECK(gaps_text(model, gaps) == "F 1..1 lacks 3: out of reach\n");
    CHECK(gaps.blockers.empty());
}

TEST_CASE("priority is leverage x weight x gap / effort") {
    const Model model = two_factors();
    const GapAnalysis gaps = find_gaps(model, assessment_of(model, "no no no no no"),
                                       target_of(model, {"F 3", "K 2"}));
    // A serves the blockers B and C and is one itself; F lacks 2 and weighs 2.
    CHECK(blockers_text(model, gaps) == "do A: 3 x 2 x 2 / 1 = 12 for B C\n"
                                        "do B: 2 x 2 x 2 / 3 = 2.66667 for C\n"
                                        "do C: 1 x 1 x 1 / 9 = 0.111111\n");
}

TEST_CASE("a prerequisite in a node without gap takes the stake of what it serves") {
    const Model model = two_factors();
    const GapAnalysis gaps = find_gaps(model, assessment_of(model, "no no no no no"),
                                       target_of(model, {"K 2"}));
    CHECK(blockers_text(model, gaps) == "first do A: 1 x 1 x 1 / 1 = 1 for C\n"
                                        "first do B: 1 x 1 x 1 / 3 = 0.333333 for C\n"
                                        "do C: 1 x 1 x 1 / 9 = 0.111111\n");
}

TEST_CASE(
    "a prerequisite in a node with a gap takes that node's, though no blocker there") {
    const Model model = small_model(
        {dimension("D", "",
                   {factor("F", "scoring: {rule: staged}, weight: 3",
                           {leaf("A", "stage: 2", "S"), leaf("P", "stage: 4", "S")}),
                    factor("K", "scoring: {rule: staged}",
                           {leaf("C", "stage: 2, requires: [P]", "S")})})});
    const GapAnalysis gaps = find_gaps(model, assessment_of(model, "no no no"),
                                       target_of(model, {"F 2", "K 2"}));
    CHECK(blockers_text(model, gaps) == "do A: 1 x 3 x 1 / 1 = 3\n"
                                        "first do P: 1 x 3 x 1 / 1 = 3 for C\n"
                                        "do C: 1 x 1 x 1 / 1 = 1\n");
}

TEST_CASE("of several blockers a prerequisite takes the largest product") {
    const Model model = small_model({dimension(
        "D", "",
        {factor("F", "scoring: {rule: staged}", {leaf("P", "stage: 2", "S")}),
         factor("K", "scoring: {rule: staged}, weight: 2",
                {leaf("A", "stage: 2, requires: [P]", "M"), leaf("B", "stage: 3", "M")}),
         factor("L", "scoring: {rule: staged}, weight: 3",
                {leaf("C", "stage: 2, requires: [P]", "L")})})});
    const GapAnalysis gaps = find_gaps(model, assessment_of(model, "no no no no"),
                                       target_of(model, {"K 3", "L 2"}));
    // 2 x 2 for K is more than 3 x 1 for L.
    CHECK(blockers_text(model, gaps) == "first do P: 2 x 2 x 2 / 1 = 8 for A C\n"
                                        "do A: 1 x 2 x 2 / 3 = 1.33333\n"
                                        "do B: 1 x 2 x 2 / 3 = 1.33333\n"
                                        "do C: 1 x 3 x 1 / 9 = 0.333333\n");
}

TEST_CASE("met prerequisites and those that do not apply are no actions") {
    const Model model = two_factors();
    const Target target = target_of(model, {"K 2"});
    CHECK(blockers_text(model, find_gaps(model, assessment_of(model, "yes n/a no no no"),
                                         target)) == "do C: 1 x 1 x 1 / 9 = 0.111111\n");
    // An unmet prerequisite of a met one is still required.
    CHECK(blockers_text(
              model, find_gaps(model, assessment_of(model, "no yes no no no"), target)) ==
          "first do A: 1 x 1 x 1 / 1 = 1 for C\n"
          "do C: 1 x 1 x 1 / 9 = 0.111111\n");
}

TEST_CASE(
    "a blocker of a dimension counts the dimension where its factor has no target") {
    const Model model = two_factors();
    const Assessment assessment = assessment_of(model, "no no yes no no");
    const GapAnalysis gaps = find_gaps(model, assessment, target_of(model, {"D 2"}));
    CHECK(gaps_text(model, gaps) == "D 1..1 lacks 1: A\n");
    CHECK(blockers_text(model, gaps) == "do A: 1 x 1 x 1 / 1 = 1\n");
}

TEST_CASE("an indicator as a target: full credit, or the level given") {
    const std::string_view level = "answer: {level: {from: 0, to: 4}}";
    const Model model = small_model(
        {dimension("D", "",
                   {factor("F", "weight: 2, scoring: {rule: min}",
                           {leaf("A", level, "S"), leaf("B", level, "M")})})});
    const Assessment assessment = assessment_of(model, "1 -");
    CHECK(
        gaps_text(model, find_gaps(model, assessment, target_of(model, {"B", "A 3"}))) ==
        "A 1..1 lacks 2: A\n"
        "B 0..1 lacks 1: B\n");
    CHECK(gaps_text(model, find_gaps(model, assessment, target_of(model, {"A 1"})))
              .empty());
    CHECK(blockers_text(model, find_gaps(model, assessment, target_of(model, {"A 3"}))) ==
          "do A: 1 x 2 x 2 / 1 = 4\n");
}

TEST_CASE("what a blocker needs first: settle, find out, do or prove") {
    const std::string_view proved = "stage: 2, evidence: {}";
    const Model model = small_model(
        {dimension("D", "",
                   {factor("F", "scoring: {rule: staged}",
                           {leaf("A", proved), leaf("B", proved), leaf("C", proved),
                            leaf("E", proved), leaf("G", proved), leaf("H", proved)})})},
        "evidence: {policy: evidenced}");
    const Assessment assessment = assessment_of(model, "both - unknown no partly yes");
    CHECK(blockers_text(model, find_gaps(model, assessment, target_of(model, {"F 2"}))) ==
          "settle A: 1 x 1 x 1 / 1 = 1\n"
          "find out B: 1 x 1 x 1 / 1 = 1\n"
          "find out C: 1 x 1 x 1 / 1 = 1\n"
          "do E: 1 x 1 x 1 / 1 = 1\n"
          "do G: 1 x 1 x 1 / 1 = 1\n"
          "prove H: 1 x 1 x 1 / 1 = 1\n");
}

TEST_CASE("the gap is taken under the headline reading") {
    const Model model =
        small_model({dimension("D", "",
                               {factor("F", "scoring: {rule: staged}",
                                       {leaf("A", "stage: 2, evidence: {}")})})},
                    "evidence: {policy: evidenced}");
    Assessment assessment = assessment_of(model, "yes");
    const Target target = target_of(model, {"F 2"});
    CHECK(gaps_text(model, find_gaps(model, assessment, target)) ==
          "F 1..2 lacks 1: A\n");
    assessment.headline = Reading::Claimed;
    CHECK(gaps_text(model, find_gaps(model, assessment, target)).empty());
}

TEST_CASE("next is one step for every node above indicators that has one") {
    const Model model = two_factors();
    Target next;
    next.next = true;
    const GapAnalysis gaps =
        find_gaps(model, assessment_of(model, "yes yes no no no"), next);
    // F stands at the top of its stages, the dimension holds no indicators itself.
    CHECK(gaps_text(model, gaps) == "K 1..1 lacks 1: C\n");
    CHECK(gaps.targets == 1);
    CHECK(find_gaps(model, assessment_of(model, "yes yes yes yes yes"), next).targets ==
          0);
}

} // namespace capmat
