// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options.h"
#include "cli/surroundings.h"
#include "models/model.h"
#include "questionnaires/imports/returns.h"
#include "questionnaires/round.h"

namespace capmat {

/// What was sent out in a round: the list of --bodies, the questionnaire of
/// --questionnaire, and those that the answers themselves name. Where nobody names one,
/// the model is what was asked.
[[nodiscard]] SentOut load_sent_out(const Round& round, const Model& model,
                                    const Options& options, Surroundings& surroundings);

} // namespace capmat
