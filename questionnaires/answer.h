// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/source_position.h"
#include "questionnaires/date.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// What was answered. An absent answer is the sixth state: no Response at all.
enum class AnswerState : std::uint8_t {
    Yes,
    Partly,
    No,
    Value, ///< a level, a stage, points won or a figure
    Unknown,
    NotApplicable
};

struct Answer {
    AnswerState state = AnswerState::Unknown;
    double value = 0.0; ///< when `state` is Value

    bool operator==(const Answer&) const = default;

    /// Yes, partly, no or a value: something that can be given credit.
    [[nodiscard]] bool is_real() const {
        return state != AnswerState::Unknown && state != AnswerState::NotApplicable;
    }
};

/// The mark of an assessor who looked at a piece of evidence.
struct Verification {
    std::string by;
    Date on;

    bool operator==(const Verification&) const = default;
};

/// A document or record offered as proof of an answer.
struct Evidence {
    std::size_t kind = 0; ///< index into Model::evidence_kinds
    std::string title;
    std::optional<PartialDate> date;
    std::string url;
    std::string sha256;
    std::optional<Verification> verified;
    SourcePosition position;

    bool operator==(const Evidence&) const = default;
};

enum class Confidence : std::uint8_t { Unstated, Low, Medium, High };

/// One respondent's answer to one indicator, and where in the file it stands.
struct Response {
    std::size_t indicator = 0; ///< index into Model::indicators
    Answer answer;
    std::string reason; ///< of `not_applicable`
    Confidence confidence = Confidence::Unstated;
    std::string note;          ///< the respondent's words
    std::string assessor_note; ///< the assessor's, kept apart
    std::vector<Evidence> evidence;
    SourcePosition position;

    bool operator==(const Response&) const = default;
};

/// A decision between answers that differ: who took it, when and why.
struct Settlement {
    Response response;
    std::string by;
    Date on;
    std::string why;

    bool operator==(const Settlement&) const = default;
};

} // namespace capmat
