// SPDX-License-Identifier: Apache-2.0
#include "assessor/assess.h"
#include "tests/assessor/random_model.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace capmat::test {

static constexpr unsigned cases = 120;
static constexpr double hair = 1e-9;

/// Draws answers and evidence for the random models of the change search.
class Draw {
public:
    explicit Draw(unsigned seed) : engine_(seed) {}

    [[nodiscard]] std::size_t below(std::size_t count) { return engine_() % count; }

    /// A model with evidence rules on two thirds of its indicators.
    [[nodiscard]] Model model(unsigned seed) {
        Model model = random_case(seed).model;
        model.evidence_kinds = {{"law", "Law"}, {"sop", "Procedure"}, {"log", "Log"}};
        static constexpr std::array shares{0.5, 0.25, 0.75, 0.0, 1.0};
        model.partly = shares.at(below(shares.size()));
        for (Indicator& indicator : model.indicators) {
            if (below(3) > 0) {
                indicator.evidence = EvidenceRule{{0, below(3)}, std::nullopt};
                if (below(2) == 0) {
                    indicator.evidence->max_age_months = 12;
                }
            }
        }
        return model;
    }

    [[nodiscard]] std::vector<ResponseSet> files(const Model& model, std::size_t count) {
        std::vector<ResponseSet> sets;
        for (std::size_t i = 0; i < count; ++i) {
            ResponseSet set;
            set.model = model.reference;
            set.country = "KEN";
            set.round = "2026";
            set.date = {2026, 3, static_cast<int>(1 + below(28))};
            set.respondent = {"role", "O" + std::to_string(i)};
            set.position = {"file" + std::to_string(i) + ".yaml", 1, 1};
            for (std::size_t leaf = 0; leaf < model.indicators.size(); ++leaf) {
                if (below(5) > 0) {
                    set.responses.push_back(response(model, leaf));
                }
            }
            sets.push_back(std::move(set));
        }
        return sets;
    }

    [[nodiscard]] Answer answer(const LeafScale& scale) {
        const std::size_t kind = below(8);
        if (kind == 0) {
            return {AnswerState::Unknown, 0.0};
        }
        if (kind == 1) {
            return {AnswerState::NotApplicable, 0.0};
        }
        if (scale.kind == LeafKind::Met) {
            static constexpr std::array words{AnswerState::Yes, AnswerState::Partly,
                                              AnswerState::No};
            return {words.at(below(3)), 0.0};
        }
        const double step = static_cast<double>(below(5)) / 4.0;
        const double value = scale.worst + step * (scale.best - scale.worst);
        return {AnswerState::Value, scale.is_ordinal() ? std::floor(value) : value};
    }

    template <class Items>
    void shuffle(Items& items) {
        for (std::size_t i = items.size(); i > 1; --i) {
            std::swap(items[i - 1], items[below(i)]);
        }
    }

private:
    [[nodiscard]] Response response(const Model& model, std::size_t leaf) {
        Response response;
        response.indicator = leaf;
        response.answer = answer(model.indicators[leaf].scale);
        static constexpr std::array dates{"2026-02-01", "2025-02", "2020", "2026-05-01"};
        for (std::size_t items = below(3); items > 0; --items) {
            Evidence evidence;
            evidence.kind = below(3);
            evidence.title = "document " + std::to_string(below(9));
            evidence.date = parse_partial_date(dates.at(below(dates.size())));
            if (below(2) == 0) {
                evidence.verified = Verification{"Ada", {2026, 4, 1}};
            }
            response.evidence.push_back(std::move(evidence));
        }
        return response;
    }

    std::mt19937 engine_;
};

static Assessment assessment_of(const Model& model, std::vector<ResponseSet> files) {
    Diagnostics diagnostics;
    std::vector<Round> rounds =
        gather_rounds(std::move(files), model, std::nullopt, diagnostics);
    REQUIRE(rounds.size() == 1);
    return assess(model, std::make_shared<const Round>(std::move(rounds.front())));
}

TEST_CASE("the low end is never above the high end") {
    std::size_t figures = 0;
    for (unsigned seed = 0; seed < cases; ++seed) {
        Draw draw(seed);
        const Model model = draw.model(seed);
        const Assessment assessment = assessment_of(model, draw.files(model, 3));
        for (const Reading reading : all_readings) {
            for (const NodeResult& node : assessment.nodes[reading]) {
                CAPTURE(seed);
                CHECK(node.low.has_value() == node.high.has_value());
                CHECK(node.low.value_or(0) <= node.high.value_or(0) + hair);
                CHECK(node.coverage_low.value_or(0) <=
                      node.coverage_high.value_or(0) + hair);
                figures += node.low ? 1 : 0;
            }
        }
    }
    CHECK(figures > cases);
}

TEST_CASE("claimed bounds verified, and verified never claims more than it can prove") {
    for (unsigned seed = 0; seed < cases; ++seed) {
        Draw draw(seed + 1000);
        const Model model = draw.model(seed);
        const Assessment assessment = assessment_of(model, draw.files(model, 2));
        for (const IndicatorResult& leaf : assessment.indicators) {
            CAPTURE(seed);
            CHECK(leaf.ranges[Reading::Verified].low.credit <=
                  leaf.ranges[Reading::Claimed].low.credit + hair);
            CHECK(leaf.ranges[Reading::Evidenced].high.credit <=
                  leaf.ranges[Reading::Claimed].high.credit + hair);
        }
    }
}

/// The next better answer, or nothing at the top and where there is no real answer.
static std::optional<Answer> raised(const Answer& answer, const LeafScale& scale) {
    switch (answer.state) {
    case AnswerState::No:
        return Answer{AnswerState::Partly, 0.0};
    case AnswerState::Partly:
        return Answer{AnswerState::Yes, 0.0};
    case AnswerState::Value:
        return answer.value == scale.best
                   ? std::nullopt
                   : std::optional(Answer{AnswerState::Value, scale.best});
    case AnswerState::Yes:
    case AnswerState::Unknown:
    case AnswerState::NotApplicable:
        return std::nullopt;
    }
    return std::nullopt;
}

static void check_not_lower(const Assessment& before, const Assessment& after) {
    for (const Reading reading : all_readings) {
        for (std::size_t i = 0; i < before.nodes[reading].size(); ++i) {
            const NodeResult& old = before.nodes[reading][i];
            const NodeResult& now = after.nodes[reading][i];
            CHECK(now.low.value_or(0) >= old.low.value_or(0) - hair);
            CHECK(now.high.value_or(0) >= old.high.value_or(0) - hair);
        }
    }
}

TEST_CASE("raising any answer never lowers anything") {
    std::size_t raises = 0;
    for (unsigned seed = 0; seed < cases; ++seed) {
        Draw draw(seed + 2000);
        const Model model = draw.model(seed);
        const std::vector<ResponseSet> files = draw.files(model, 2);
        const Assessment before = assessment_of(model, files);
        for (std::size_t i = 0; i < files[0].responses.size(); ++i) {
            std::vector<ResponseSet> better = files;
            Response& response = better[0].responses[i];
            const auto answer =
                raised(response.answer, model.indicators[response.indicator].scale);
            if (answer) {
                CAPTURE(seed);
                CAPTURE(response.indicator);
                response.answer = *answer;
                check_not_lower(before, assessment_of(model, better));
                ++raises;
            }
        }
    }
    CHECK(raises > cases);
}

static bool same(const NodeResult& left, const NodeResult& right) {
    return left.low == right.low && left.high == right.high &&
           left.progress == right.progress && left.coverage_low == right.coverage_low &&
           left.coverage_high == right.coverage_high &&
           left.biting_caps == right.biting_caps &&
           left.counts.open == right.counts.open &&
           left.counts.contested == right.counts.contested &&
           left.counts.evidenced == right.counts.evidenced;
}

TEST_CASE("the order of files, answers and evidence changes nothing") {
    for (unsigned seed = 0; seed < cases; ++seed) {
        CAPTURE(seed);
        Draw draw(seed + 3000);
        const Model model = draw.model(seed);
        std::vector<ResponseSet> files = draw.files(model, 3);
        const Assessment before = assessment_of(model, files);
        draw.shuffle(files);
        for (ResponseSet& file : files) {
            draw.shuffle(file.responses);
            for (Response& response : file.responses) {
                draw.shuffle(response.evidence);
            }
        }
        const Assessment after = assessment_of(model, files);
        for (const Reading reading : all_readings) {
            CHECK(std::ranges::equal(before.nodes[reading], after.nodes[reading], same));
        }
        CHECK(before.findings.size() == after.findings.size());
        CHECK(std::ranges::equal(before.agreement, after.agreement,
                                 [](const Agreement& left, const Agreement& right) {
                                     return left.alpha == right.alpha &&
                                            left.pairable == right.pairable;
                                 }));
    }
}

/// The same model with the weights right below one node multiplied by three.
static Model scaled(Model model, std::size_t node) {
    for (const std::size_t child : model.nodes[node].children) {
        model.nodes[child].weight *= 3.0;
    }
    if (model.nodes[node].holds_indicators()) {
        for (std::size_t i = model.nodes[node].first_leaf; i < model.nodes[node].end_leaf;
             ++i) {
            model.indicators[i].weight *= 3.0;
        }
    }
    return model;
}

TEST_CASE("scaling all weights below a node changes nothing about it, a sum excepted") {
    std::size_t scalings = 0;
    std::size_t sums = 0;
    for (unsigned seed = 0; seed < cases; ++seed) {
        Draw draw(seed + 4000);
        const Model model = draw.model(seed);
        const std::vector<ResponseSet> files = draw.files(model, 2);
        const Assessment before = assessment_of(model, files);
        for (std::size_t i = 0; i < model.nodes.size(); ++i) {
            CAPTURE(seed);
            CAPTURE(model.nodes[i].id.text);
            const Assessment after = assessment_of(scaled(model, i), files);
            const bool sum = model.nodes[i].scoring.rule == Rule::Sum;
            const double factor = sum ? 3.0 : 1.0;
            const NodeResult& old = before.node(i);
            const NodeResult& now = after.node(i);
            CHECK(now.applicable == old.applicable);
            CHECK(now.low.value_or(0) == doctest::Approx(factor * old.low.value_or(0)));
            CHECK(now.high.value_or(0) == doctest::Approx(factor * old.high.value_or(0)));
            CHECK(now.progress.value_or(0) == doctest::Approx(old.progress.value_or(0)));
            CHECK(now.coverage_low.value_or(0) ==
                  doctest::Approx(old.coverage_low.value_or(0)));
            ++(sum ? sums : scalings);
        }
    }
    CHECK(scalings > cases);
    CHECK(sums > 0);
}

} // namespace capmat::test
