// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/problem_list.h"

#include "reports/describe/cells.h"

namespace capmat {

/// A line or column; none where the problem concerns the whole file.
static Cell place_cell(int number) {
    return number == 0 ? Cell{} : count_cell(static_cast<std::size_t>(number));
}

static Cell verdict_cell(FileVerdict verdict) {
    switch (verdict) {
    case FileVerdict::Good:
        return {true, Tone::Plain, {}};
    case FileVerdict::Wrong:
        return {false, Tone::Plain, {}};
    case FileVerdict::PassedOver:
        return {};
    }
    return {};
}

Document describe_problems(const std::vector<CheckedFile>& files,
                           const std::vector<Diagnostic>& problems) {
    Table checked{"files",
                  "Files",
                  {{"file", "File", Align::Text, 0, 0},
                   {"ok", "Good", Align::Text, 0, 0},
                   {"says", "Holds", Align::Text, 0, 0}},
                  {},
                  {}};
    for (const CheckedFile& file : files) {
        checked.rows.push_back(
            {{text_cell(file.name), verdict_cell(file.verdict), text_cell(file.says)}});
    }
    Table found{"problems",
                "Problems",
                {{"file", "File", Align::Text, 0, 0},
                 {"line", "Line", Align::Number, 0, 0},
                 {"column", "Column", Align::Number, 0, 0},
                 {"severity", "Severity", Align::Text, 0, 0},
                 {"message", "Message", Align::Text, 0, 0}},
                {},
                "No problems."};
    for (const Diagnostic& problem : problems) {
        found.rows.push_back(
            {{text_cell(problem.position.file), place_cell(problem.position.line),
              place_cell(problem.position.column),
              text_cell(problem.severity == Severity::Error ? "error" : "warning"),
              text_cell(problem.message)}});
    }
    Document document;
    document.format = "problems/1";
    document.title = "Check";
    document.sections.push_back(
        {"check", "Check", {std::move(checked), std::move(found)}, {}});
    return document;
}

} // namespace capmat
