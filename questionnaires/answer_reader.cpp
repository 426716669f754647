// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/answer_reader.h"

#include "models/input/plain_text.h"
#include "models/input/read_word.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace capmat {

std::string to_string(const Answer& answer) {
    return answer.state == AnswerState::Value
               ? fmt::format("{}", answer.value)
               : std::string(word_for(answer_words, answer.state));
}

std::optional<Date> read_date(YamlValue value) {
    const std::optional<Date> date = parse_date(value.scalar());
    if (!date) {
        value.error(fmt::format("{} is not a date; expected YYYY-MM-DD",
                                in_quotes(value.scalar())));
    }
    return date;
}

/// The words and figures an indicator accepts, for messages.
static std::string expected_answers(const LeafScale& scale) {
    switch (scale.kind) {
    case LeafKind::Met:
        return "yes, partly, no, unknown or not_applicable";
    case LeafKind::Level:
        return fmt::format("a whole number from {} to {}, unknown or not_applicable",
                           scale.worst, scale.best);
    case LeafKind::Stage:
        return fmt::format("a stage from {} to {}, unknown or not_applicable",
                           scale.worst, scale.best);
    case LeafKind::Points:
        return fmt::format("yes, no, points from 0 to {}, unknown or not_applicable",
                           scale.best);
    case LeafKind::Number:
        return fmt::format("a number from {} to {}, unknown or not_applicable",
                           std::min(scale.worst, scale.best),
                           std::max(scale.worst, scale.best));
    }
    return {};
}

static void refuse_answer(YamlValue value, const LeafScale& scale) {
    const std::string found = value.is_scalar() ? in_quotes(value.scalar()) : "this";
    value.error(fmt::format("{} is not an answer here; expected {}", found,
                            expected_answers(scale)));
}

static Answer read_figure(YamlValue value, const LeafScale& scale) {
    if (scale.kind == LeafKind::Met) {
        refuse_answer(value, scale);
        return {};
    }
    const std::optional<double> number = value.number();
    if (!number) {
        return {};
    }
    const double lowest = std::min(scale.worst, scale.best);
    const double highest = std::max(scale.worst, scale.best);
    const bool whole = *number == std::trunc(*number);
    if (*number < lowest || *number > highest || (scale.is_ordinal() && !whole)) {
        refuse_answer(value, scale);
        return {};
    }
    return {AnswerState::Value, *number};
}

Answer read_answer(YamlValue value, const LeafScale& scale) {
    if (value.is_number()) {
        return read_figure(value, scale);
    }
    const std::optional<AnswerState> state =
        value.is_scalar() ? find_word(answer_words, value.scalar()) : std::nullopt;
    if (!state) {
        refuse_answer(value, scale);
        return {};
    }
    const Answer answer{*state, 0.0};
    if (!answer.is_real() || scale.kind == LeafKind::Met) {
        return answer;
    }
    const bool all_or_nothing = *state == AnswerState::Yes || *state == AnswerState::No;
    if (scale.kind != LeafKind::Points || !all_or_nothing) {
        refuse_answer(value, scale);
        return {};
    }
    return {AnswerState::Value, *state == AnswerState::Yes ? scale.best : scale.worst};
}

static std::optional<Verification> read_verification(YamlValue value) {
    YamlMap yaml(value);
    Verification verification;
    verification.by = yaml.text("by");
    if (const auto on = yaml.require("on")) {
        verification.on = read_date(*on).value_or(Date{});
    }
    yaml.reject_unknown_keys();
    return verification;
}

static std::optional<PartialDate> read_evidence_date(YamlValue value) {
    const std::optional<std::string> text = value.text(); // a bare 2024 is a number
    const auto date = text ? parse_partial_date(*text) : std::nullopt;
    if (text && !date) {
        value.error(fmt::format("{} is not a date; expected YYYY-MM-DD, YYYY-MM or YYYY",
                                in_quotes(*text)));
    }
    return date;
}

static bool is_sha256(std::string_view text) {
    return text.size() == 64 &&
           text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

static Evidence read_evidence(YamlValue value, const IdIndex& kinds) {
    YamlMap yaml(value);
    Evidence evidence;
    evidence.position = value.position();
    if (const auto kind = yaml.require("kind")) {
        evidence.kind = read_reference(*kind, kinds, "evidence kind").value_or(0);
    }
    evidence.title = yaml.text("title");
    if (const auto date = yaml.find("date")) {
        evidence.date = read_evidence_date(*date);
    }
    evidence.url = yaml.optional_text("url");
    if (auto hash = yaml.find("sha256")) {
        evidence.sha256 = hash->scalar();
        if (!is_sha256(evidence.sha256)) {
            hash->error("'sha256' must be 64 hexadecimal digits");
        }
    }
    if (const auto verified = yaml.find("verified")) {
        evidence.verified = read_verification(*verified);
    }
    yaml.reject_unknown_keys();
    return evidence;
}

AnswerReader::AnswerReader(const Model& model) : model_(&model) {
    for (std::size_t i = 0; i < model.evidence_kinds.size(); ++i) {
        kinds_.emplace(model.evidence_kinds[i].id, i);
    }
}

/// What an answer and a settlement have in common.
void AnswerReader::read_answer_keys(YamlMap& yaml, Response& response) const {
    const LeafScale& scale = model_->indicators[response.indicator].scale;
    if (const auto answer = yaml.require("answer")) {
        response.answer = read_answer(*answer, scale);
    }
    auto reason = yaml.find("reason");
    const bool not_applicable = response.answer.state == AnswerState::NotApplicable;
    if (reason && !not_applicable) {
        reason->error("'reason' belongs to the answer not_applicable; use 'note'");
    } else if (not_applicable && !reason) {
        yaml.error("missing 'reason': not_applicable must say why");
    }
    response.reason = reason ? reason->text().value_or("") : "";
    for (const YamlValue& item : yaml.list("evidence")) {
        response.evidence.push_back(read_evidence(item, kinds_));
    }
}

Response AnswerReader::response(YamlValue value, std::size_t indicator) const {
    Response response;
    response.indicator = indicator;
    response.position = value.position();
    if (!value.is_map()) {
        response.answer = read_answer(value, model_->indicators[indicator].scale);
        if (response.answer.state == AnswerState::NotApplicable) {
            value.error("not_applicable must say why: {answer: not_applicable, reason: "
                        "...}");
        }
        return response;
    }
    YamlMap yaml(value);
    read_answer_keys(yaml, response);
    if (const auto confidence = yaml.find("confidence")) {
        response.confidence = read_word(*confidence, confidence_words, "a confidence")
                                  .value_or(Confidence::Unstated);
    }
    response.note = yaml.optional_text("note");
    response.assessor_note = yaml.optional_text("assessor_note");
    yaml.reject_unknown_keys();
    return response;
}

Settlement AnswerReader::settlement(YamlValue value, std::size_t indicator) const {
    Settlement settlement;
    settlement.response.indicator = indicator;
    settlement.response.position = value.position();
    YamlMap yaml(value);
    read_answer_keys(yaml, settlement.response);
    settlement.by = yaml.text("by");
    if (const auto on = yaml.require("on")) {
        settlement.on = read_date(*on).value_or(Date{});
    }
    settlement.why = yaml.text("why");
    yaml.reject_unknown_keys();
    return settlement;
}

} // namespace capmat
