// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"
#include "questionnaires/imports/asked_bodies.h"
#include "questionnaires/questionnaire.h"
#include "questionnaires/round.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// What was sent out in a round, as far as anybody says.
struct SentOut {
    std::vector<AskedBody> bodies; ///< their questionnaires as `id@edition`; may be none
    std::string usual; ///< `id@edition` of the questionnaire where nothing names one
    /// What is known of questionnaires, by `id@edition`; `usual` is among them.
    std::map<std::string, Questionnaire> questionnaires;
};

/// How far a body is with a form; in this order a coordinator wants to see them.
enum class ReturnState : std::uint8_t { Nothing, Partly, Complete };

/// One body and one form.
struct BodyReturn {
    Respondent body;
    AnsweredForm form;
    std::optional<Date> due;
    ReturnState state = ReturnState::Nothing;
    bool listed = true; ///< stands on the coordinator's list
};

/// Who has returned what of a round.
struct Returns {
    std::vector<BodyReturn> bodies; ///< those that returned nothing first
    std::vector<bool> asked;        ///< by indicator: some form asks for it
    bool has_list = false;          ///< the coordinator said who was asked
};

/// Holds what came back against what was sent out. Bodies are told apart by role and
/// organisation, regardless of case and blanks. Where an imported file says what its form
/// asked and left open, that counts, less what was answered in the file since; else it is
/// told from the answers. Sets that only settle contested answers are no returns.
[[nodiscard]] Returns find_returns(const Round& round, const Model& model,
                                   const SentOut& sent);

} // namespace capmat
