// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "models/model.h"
#include "questionnaires/round.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace capmat::test {

/// One respondent's file in short. `answers` and `more` are YAML, the first without its
/// outer braces: `A: yes, B: {answer: partly, note: x}`.
struct Sent {
    std::string answers;
    std::string organisation = "O";
    std::string date = "2026-03-31";
    std::string more = {}; ///< further lines, such as `settlements: {...}`
};

/// The text of that file, for `model`, about Kenya in the round 2026.
[[nodiscard]] std::string file_text(const Model& model, const Sent& sent);

/// The one round these files make; throws what is wrong with them.
[[nodiscard]] std::shared_ptr<const Round>
round_of(const Model& model, const std::vector<Sent>& files,
         const std::optional<Date>& as_of = std::nullopt);

/// The assessment of that round.
[[nodiscard]] Assessment assessed(const Model& model, const std::vector<Sent>& files,
                                  std::optional<Reading> headline = std::nullopt,
                                  const std::optional<Date>& as_of = std::nullopt);

/// What `gather_rounds` says about files that are right one by one, briefly.
[[nodiscard]] std::string
gather_messages(const Model& model, const std::vector<Sent>& files,
                const std::optional<Date>& as_of = std::nullopt);

} // namespace capmat::test
