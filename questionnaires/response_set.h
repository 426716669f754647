// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"
#include "questionnaires/answer.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace capmat {

/// Traffic Light Protocol 2.0 labels, from the most open to the most closed.
enum class Marking : std::uint8_t { Clear, Green, Amber, AmberStrict, Red };

enum class AssessorType : std::uint8_t { Self, Facilitated, Independent, Published };

/// Who answered.
struct Respondent {
    std::string role; ///< an id of Model::roles, where the model names roles
    std::string organisation;

    auto operator<=>(const Respondent&) const = default;
};

/// A form in which answers came back: what it asked, and what was left open.
struct AnsweredForm {
    std::string questionnaire; ///< `id@edition`
    std::size_t asked = 0;     ///< questions it asked, without those its rules left out
    std::vector<std::string> open; ///< ids of those that have no answer

    bool operator==(const AnsweredForm&) const = default;
};

/// An answer to an open question: language and text.
using OpenAnswer = std::map<std::string, std::string>;

/// The answers of one respondent about one country in one round.
///
/// A set that was read has no dangling index and no answer its indicator cannot take.
struct ResponseSet {
    ModelReference model;
    std::string country; ///< ISO 3166-1 alpha-3, or XAA to XZZ
    std::string name;    ///< of a user-assigned code
    std::string round;
    Date date;
    Respondent respondent;
    Marking marking = Marking::AmberStrict;
    AssessorType assessor_type = AssessorType::Self;
    std::optional<std::vector<std::size_t>> scope;  ///< nodes assessed; none: all
    std::vector<Response> responses;                ///< in the order of the file
    std::map<std::string, OpenAnswer> open_answers; ///< by question id
    std::vector<Settlement> settlements;
    std::vector<AnsweredForm> forms; ///< by questionnaire; none of answers typed by hand
    SourcePosition position;
};

} // namespace capmat
