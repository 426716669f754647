// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/source_position.h"

#include <string>
#include <vector>

namespace capmat {

enum class Severity { Error, Warning };

/// One problem in something the user wrote, and where it is.
struct Diagnostic {
    Severity severity = Severity::Error;
    SourcePosition position;
    std::string message;
    std::string excerpt; ///< the offending line, kept so that printing needs no file
};

/// Collects every problem of a run, so that the user can fix them all at once.
class Diagnostics {
public:
    void add(Diagnostic diagnostic);
    void error(SourcePosition position, std::string message);
    [[nodiscard]] bool has_errors() const;
    [[nodiscard]] std::size_t error_count() const;

    [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

private:
    std::vector<Diagnostic> all_;
};

/// `file:line:column`, or the file alone when the problem concerns the whole of it.
[[nodiscard]] std::string to_string(const SourcePosition& position);

/// `file:line:column: error: message`, then the line and a caret beneath it. Long lines
/// are cut round the caret; control characters are shown as escapes, never sent on.
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

/// All messages by file and line, at most 100 a file and then a count of the rest.
[[nodiscard]] std::string to_string(const Diagnostics& diagnostics);

} // namespace capmat
