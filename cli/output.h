// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/files.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "reports/document/document.h"

#include <string>

namespace capmat {

/// Prints a document as --format says (text when it says nothing), or writes it to the
/// file of -o in the format of its extension.
///
/// `people` is what a reader sees (text, markdown); `data` what machines get (json, csv).
/// Throws UsageError for a format that does not exist and a table that is not there.
void print_documents(const Document& people, const Document& data, const Options& options,
                     Surroundings& surroundings);

/// The same on standard output, whatever -o says: for commands whose -o is another file.
void show_documents(const Document& people, const Document& data, const Options& options,
                    Surroundings& surroundings);

/// Whether programs read what the options ask for: JSON or CSV.
[[nodiscard]] bool is_for_machines(const Options& options);

/// What --force says of a file that is there.
[[nodiscard]] Overwrite overwrite_choice(const Options& options);

/// Writes one report file in the format of its extension.
void write_report(const Document& document, const std::string& path,
                  const Options& options);

/// Throws UsageError unless the extension of `path` names a format.
void require_known_extension(const std::string& path);

} // namespace capmat
