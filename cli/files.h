// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/source_file.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace capmat {

/// The only place that opens files. Every failure throws std::runtime_error with the path
/// and the system's reason.

/// A file that could not be read.
class CannotRead : public std::runtime_error {
public:
    CannotRead(const std::string& path, std::string reason);

    /// Why, without the path: "No such file or directory".
    [[nodiscard]] const std::string& reason() const { return reason_; }

private:
    std::string reason_;
};

/// The bytes of a regular file; at most 20 MB are read, more is an error. Throws
/// CannotRead.
[[nodiscard]] SourceFile read_file(const std::string& path);

/// All data files below a folder (.yaml, .yml, .json, .jsonl), sorted by path. Links to
/// folders are not followed; names beginning with a dot are left out.
[[nodiscard]] std::vector<std::string> data_files_below(const std::string& folder);

[[nodiscard]] bool is_folder(const std::string& path);
[[nodiscard]] bool exists(const std::string& path);

enum class Overwrite { Refuse, Allow };

/// Writes a file whole or not at all: a temporary file beside it, flushed to the disk,
/// then renamed over it. An existing file that capmat did not write is replaced only when
/// `overwrite` allows it.
void write_file(const std::string& path, const std::string& bytes, Overwrite overwrite);

/// Makes a folder for a new assessment; fails when it exists and is not empty.
void make_new_folder(const std::string& path);

} // namespace capmat
