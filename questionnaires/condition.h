// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// What one earlier question must have been answered with.
struct AnswerTest {
    std::size_t question = 0;         ///< index into Questionnaire::questions
    std::vector<std::string> answers; ///< one of these: `yes`, `unknown`, an option's id
    std::optional<double> at_least;   ///< of a number or level
    std::optional<double> at_most;

    bool operator==(const AnswerTest&) const = default;
};

/// When a question is asked. The whole grammar of skip rules: tests of earlier answers,
/// joined by "all of" and "any of". Small and closed, because a page, a survey tool and
/// this program must decide alike.
struct Condition {
    enum class Kind : std::uint8_t { Test, All, Any };

    Kind kind = Kind::All;
    AnswerTest test;              ///< of a Test
    std::vector<Condition> parts; ///< of All and Any; All of nothing holds, Any does not

    bool operator==(const Condition&) const = default;
};

/// Every question a condition looks at, in order of mention; repeated ones repeatedly.
[[nodiscard]] std::vector<std::size_t> questions_in(const Condition& condition);

} // namespace capmat
