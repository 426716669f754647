// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/phrases.h"

#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace capmat {

std::string listed(const std::vector<std::string>& parts, std::string_view last) {
    // Names with commas of their own need a stronger mark between them.
    const bool commas = std::ranges::any_of(parts, [](const std::string& part) {
        return part.find(',') != std::string::npos;
    });
    const std::string_view between = commas && parts.size() > 2 ? "; " : ", ";
    const std::string before_last =
        fmt::format("{}{} ", between == "; " ? between : " ", last);
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool is_last = i + 1 == parts.size();
        if (i > 0) {
            text += is_last ? std::string_view(before_last) : between;
        }
        text += parts[i];
    }
    return text;
}

std::string first_few(const std::vector<std::string>& parts, std::size_t most) {
    if (parts.size() <= most) {
        return listed(parts);
    }
    std::vector<std::string> shown(parts.begin(),
                                   parts.begin() + static_cast<std::ptrdiff_t>(most));
    shown.push_back(fmt::format("{} more", parts.size() - most));
    return listed(shown);
}

std::string plural_of(std::string_view word) {
    static constexpr std::string_view vowels = "aeiou";
    const std::string text(word);
    const bool long_enough = text.size() >= 2;
    if (long_enough && text.back() == 'y' &&
        vowels.find(text[text.size() - 2]) == std::string_view::npos) {
        return text.substr(0, text.size() - 1) + "ies";
    }
    static constexpr std::array<std::string_view, 4> hissing{"s", "x", "ch", "sh"};
    for (const std::string_view end : hissing) {
        if (text.ends_with(end)) {
            return text + "es";
        }
    }
    return text + "s";
}

std::string_view verb(std::size_t count, std::string_view singular,
                      std::string_view plural) {
    return count == 1 ? singular : plural;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

std::string sentence(std::string text) {
    const bool ended = text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
    return capitalised(ended || text.empty() ? std::move(text) : text + ".");
}

std::string clause(std::string text) {
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text;
}

std::string day_text(const Date& date) {
    static constexpr std::array<std::string_view, 12> months{
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    return fmt::format("{} {} {}", date.day,
                       months.at(static_cast<std::size_t>(date.month - 1)), date.year);
}

std::string plain_number(double number) {
    std::string text = fmt::format("{:.4f}", number);
    while (text.ends_with('0')) {
        text.pop_back();
    }
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string role_text(const Model& model, const std::string& role) {
    const auto index = find_term(model.roles, role);
    return index && !model.roles[*index].text.empty() ? model.roles[*index].text : role;
}

std::string respondent_text(const Model& model, const ResponseSet& set) {
    return set.respondent.organisation.empty() ? role_text(model, set.respondent.role)
                                               : set.respondent.organisation;
}

std::vector<std::string> indicator_ids(const Model& model,
                                       const std::vector<std::size_t>& indicators) {
    std::vector<std::string> ids;
    for (const std::size_t index : indicators) {
        ids.push_back(model.indicators[index].id.text);
    }
    return ids;
}

} // namespace capmat
