// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assessor/assessment.h"
#include "cli/options.h"
#include "models/model.h"
#include "questionnaires/date.h"
#include "questionnaires/forms/form.h"
#include "questionnaires/response_set.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// Options that several commands share, with one wording each.
namespace option {
inline constexpr OptionSpec model{
    "model", '\0', "FILE",
    "take the model or overlay from a file, or a built-in one by its id"};
inline constexpr OptionSpec reading{
    "reading", '\0', "READING",
    "claimed, evidenced or verified, instead of the model's own choice"};
inline constexpr OptionSpec as_of{
    "as-of", '\0', "DATE",
    "assessment date, YYYY-MM-DD: the age of evidence counts from it"};
inline constexpr OptionSpec country{"country", '\0', "CODE",
                                    "only this country, by ISO 3166-1 alpha-3 code"};
inline constexpr OptionSpec round{"round", '\0', "ROUND", "only this round"};
inline constexpr OptionSpec format{"format", '\0', "FORMAT",
                                   "text (default), json, csv or markdown"};
inline constexpr OptionSpec table{"table", '\0', "KEY",
                                  "with --format csv: which table to write"};
inline constexpr OptionSpec output{"output", 'o', "FILE",
                                   "write to FILE; its extension names the format"};
inline constexpr OptionSpec force{"force", '\0', "",
                                  "replace files that another program wrote"};
inline constexpr OptionSpec date{"date", '\0', "DATE",
                                 "date to print; without it, and without "
                                 "SOURCE_DATE_EPOCH, none is printed"};
inline constexpr OptionSpec target{"target", '\0', "TARGET",
                                   "a target file, a profile of the model, or next"};
inline constexpr OptionSpec fail_on{
    "fail-on", '\0', "WHAT",
    "exit with 1 when there are any: gaps, open, contested "
    "or findings; several with commas"};
inline constexpr OptionSpec quiet{"quiet", 'q', "", "print problems only"};
} // namespace option

/// The date an option gives; throws UsageError when it is none.
[[nodiscard]] std::optional<Date> date_option(const Options& options,
                                              std::string_view name);

/// The TLP label of --marking; throws UsageError when it is none.
[[nodiscard]] std::optional<Marking> marking_option(const Options& options);

/// Codes of the languages the program speaks, English first, for messages.
[[nodiscard]] std::vector<std::string> spoken_languages();

/// Throws UsageError when --language names one the program does not speak.
void require_spoken_language(const Options& options);

/// Throws UsageError unless `code`, of --country, is one of ISO 3166-1 or XAA to XZZ.
void require_country_code(const std::string& code);

/// What --country, --name, --round, --role and --organisation say of a form.
[[nodiscard]] FormHeader header_options(const Options& options);

/// The role of --role, as an index into Model::roles; throws UsageError when the model
/// has no such role.
[[nodiscard]] std::size_t require_role(const Model& model, const std::string& role);

[[nodiscard]] std::optional<Reading> reading_option(const Options& options);

/// The conditions named by --fail-on, each one of `allowed`.
[[nodiscard]] std::vector<std::string>
fail_conditions(const Options& options, std::span<const std::string> allowed);

/// Whether one of the conditions open, contested or findings holds for an assessment.
[[nodiscard]] bool any_holds(std::span<const std::string> conditions,
                             const Assessment& assessment);

} // namespace capmat
