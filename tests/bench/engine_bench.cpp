// SPDX-License-Identifier: Apache-2.0
// How many indicator results the engine gives a second: merged, read under the three
// readings, scored low and high. Prints one line; a figure of one machine means nothing
// by itself, so run.sh sets a peer beside it.
#include "assessor/assess.h"
#include "models/catalog.h"
#include "questionnaires/round.h"

#include <chrono>
#include <cstdio>
#include <memory>

using namespace capmat;

static constexpr std::size_t respondents = 4;
static constexpr int repeats = 400;

/// Four respondents who answer everything, with evidence, and differ now and then.
static std::shared_ptr<const Round> full_round(const Model& model) {
    auto round = std::make_shared<Round>();
    round->country = "XAA";
    round->as_of = {2026, 3, 31};
    for (std::size_t s = 0; s < respondents; ++s) {
        ResponseSet& set = round->sets.emplace_back();
        set.respondent = {"role", "body " + std::to_string(s)};
        for (std::size_t i = 0; i < model.indicators.size(); ++i) {
            Response& response = set.responses.emplace_back();
            response.indicator = i;
            const bool differs = s == 3 && i % 9 == 0;
            response.answer.state = differs ? AnswerState::Partly : AnswerState::Yes;
            Evidence& item = response.evidence.emplace_back();
            const auto& rule = model.indicators[i].evidence;
            item.kind = rule && !rule->kinds.empty() ? rule->kinds.front() : 0;
            item.title = "document " + std::to_string(i);
            item.date = parse_partial_date("2025-11-01");
        }
    }
    round->in_scope.assign(model.indicators.size(), true);
    return round;
}

int main() {
    const Model model = load(*find_in_catalog("national"));
    const std::shared_ptr<const Round> round = full_round(model);
    std::vector<LeafRange> leaves;
    const Assessment assessment = assess(model, round);
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        leaves.push_back(assessment.range(i));
    }
    using Clock = std::chrono::steady_clock;
    const auto seconds_since = [](Clock::time_point start) {
        return std::chrono::duration<double>(Clock::now() - start).count();
    };
    double checksum = 0.0;
    auto start = Clock::now();
    for (int i = 0; i < repeats * 20; ++i) {
        checksum += score_nodes(model, leaves).front().coverage_low.value_or(0.0);
    }
    const double scored = repeats * 20.0 * static_cast<double>(leaves.size());
    std::printf("score_nodes: %.2f million indicator results a second (low and high)\n",
                scored / seconds_since(start) / 1e6);
    start = Clock::now();
    for (int i = 0; i < repeats; ++i) {
        checksum += static_cast<double>(assess(model, round).findings.size());
    }
    const double assessed = repeats * 3.0 * static_cast<double>(leaves.size());
    std::printf(
        "assess:      %.2f million indicator results a second (three readings, %zu "
        "respondents, evidence, findings, agreement)\n",
        assessed / seconds_since(start) / 1e6, respondents);
    return checksum < 0.0 ? 1 : 0;
}
