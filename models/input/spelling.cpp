// SPDX-License-Identifier: Apache-2.0
#include "models/input/spelling.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace capmat {

static constexpr std::size_t longest_word = 64; // beyond that nobody mistyped an id

static char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a')
                                          : letter;
}

static bool swapped(std::string_view a, std::string_view b, std::size_t i,
                    std::size_t j) {
    return i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
           lower(a[i - 2]) == lower(b[j - 1]);
}

static std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> steps(a.size() + 1,
                                                std::vector<std::size_t>(b.size() + 1));
    std::iota(steps[0].begin(), steps[0].end(), 0U);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        steps[i][0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1;
            steps[i][j] = std::min(
                {steps[i - 1][j] + 1, steps[i][j - 1] + 1, steps[i - 1][j - 1] + change});
            if (swapped(a, b, i, j)) {
                steps[i][j] = std::min(steps[i][j], steps[i - 2][j - 2] + 1);
            }
        }
    }
    return steps[a.size()][b.size()];
}

std::string nearest(std::string_view word, std::span<const std::string> known) {
    if (word.size() > longest_word) {
        return {};
    }
    std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
    std::string found;
    for (const std::string& candidate : known) {
        if (candidate.size() > longest_word) {
            continue;
        }
        const std::size_t steps = distance(word, candidate);
        if (steps < best) {
            best = steps;
            found = candidate;
        }
    }
    return found;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> known) {
    const std::string found = nearest(word, known);
    return found.empty() ? "" : fmt::format("; did you mean '{}'?", found);
}

std::string did_you_mean_in_full(std::string_view word,
                                 std::span<const std::string> known) {
    std::vector<std::string> longer;
    for (const std::string& candidate : known) {
        if (!word.empty() && candidate.starts_with(word)) {
            longer.push_back(fmt::format("'{}'", candidate));
        }
    }
    return longer.empty() ? did_you_mean(word, known)
                          : fmt::format("; did you mean {}?", any_of(longer));
}

std::string any_of(std::span<const std::string> words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool last = i + 1 == words.size();
        text += i == 0 ? "" : (last ? " or " : ", ");
        text += words[i];
    }
    return text;
}

} // namespace capmat
