// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/model_files.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "models/model.h"

#include <memory>

namespace capmat {

namespace option {
inline constexpr OptionSpec language{
    "language", '\0', "CODE",
    "language of the report: en, fr, es or ar, as far as the model is translated"};
inline constexpr OptionSpec strict_language{
    "strict-language", '\0', "",
    "refuse a report in which a text of the model is not translated"};
} // namespace option

/// The model in the language of --language, which is the language reports on it speak;
/// as it is without the option. Texts that have no translation stay as they are: a
/// warning counts them, with --strict-language it is an error and ends in InputRefused.
/// Throws UsageError for a language the program does not speak.
[[nodiscard]] std::shared_ptr<const Model> in_report_language(const FoundModel& found,
                                                              const Options& options,
                                                              Surroundings& surroundings);

} // namespace capmat
