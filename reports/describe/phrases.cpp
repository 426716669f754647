// SPDX-License-Identifier: Apache-2.0
#include "reports/describe/phrases.h"

#include "models/language/locale_data.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

const Language& words_of(const Model& model) {
    return language_of(model.language);
}

/// "a and b"; with `strong`, "a; and b".
static std::string with_last(const Language& words, Joined joined, bool strong,
                             const std::vector<std::string>& pair) {
    if (joined == Joined::Or) {
        return strong ? words.say_with("list/or_strong", "{0}; or {1}", pair[0], pair[1])
                      : words.say_with("list/or", "{0} or {1}", pair[0], pair[1]);
    }
    return strong ? words.say_with("list/and_strong", "{0}; and {1}", pair[0], pair[1])
                  : words.say_with("list/and", "{0} and {1}", pair[0], pair[1]);
}

std::string listed(const Language& words, const std::vector<std::string>& parts,
                   Joined joined) {
    if (parts.size() < 2) {
        return parts.empty() ? std::string() : parts.front();
    }
    // Names with commas of their own need a stronger mark between them.
    const bool strong =
        parts.size() > 2 && std::ranges::any_of(parts, [](const std::string& part) {
            return part.find(',') != std::string::npos ||
                   part.find("،") != std::string::npos;
        });
    const std::vector<std::string> before_last(parts.begin(), parts.end() - 1);
    const std::string text =
        strong ? side_by_side(words, before_last) : in_row(words, before_last);
    return with_last(words, joined, strong, {text, parts.back()});
}

std::string in_row(const Language& words, const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text = text.empty() ? part : words.say_with("list/next", "{0}, {1}", text, part);
    }
    return text;
}

std::string side_by_side(const Language& words, const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text = text.empty() ? part
                            : words.say_with("list/next_strong", "{0}; {1}", text, part);
    }
    return text;
}

std::string labelled(const Language& words, const std::string& label,
                     const std::string& text) {
    return words.say_with("list/labelled", "{0}: {1}", label, text);
}

std::string first_few(const Language& words, const std::vector<std::string>& parts,
                      std::size_t most) {
    if (parts.size() <= most) {
        return listed(words, parts);
    }
    std::vector<std::string> shown(parts.begin(),
                                   parts.begin() + static_cast<std::ptrdiff_t>(most));
    shown.push_back(
        words.say_count("list/more", "{0} more", "{0} more", parts.size() - most));
    return listed(words, shown);
}

std::string capitalised(const Language& words, std::string_view text) {
    return with_capital(text, words.code());
}

std::string sentence(const Language& words, std::string text) {
    const bool ended = text.ends_with('.') || text.ends_with('!') ||
                       text.ends_with('?') || text.ends_with("؟");
    return capitalised(words, ended || text.empty() ? text : text + ".");
}

std::string joined_sentences(const std::vector<std::string>& sentences) {
    return fmt::format("{}", fmt::join(sentences, " "));
}

std::string clause(std::string text) {
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text;
}

std::string day_text(const Language& words, const Date& date) {
    return day_in_words(date.year, date.month, date.day, words.code());
}

std::string plain_number(const Language& words, double number) {
    std::string text = fmt::format("{:.4f}", number);
    while (text.ends_with('0')) {
        text.pop_back();
    }
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text == "-0" ? "0" : words.number(text);
}

std::string role_text(const Model& model, const std::string& role) {
    const auto index = find_term(model.roles, role);
    return index && !model.roles[*index].text.empty() ? model.roles[*index].text : role;
}

std::string respondent_text(const Model& model, const ResponseSet& set) {
    return set.respondent.organisation.empty() ? role_text(model, set.respondent.role)
                                               : set.respondent.organisation;
}

std::string country_name(const Model& model, const Round& round) {
    const Language& words = words_of(model);
    const std::string name =
        words.is_english() ? std::string() : region_name(round.country, words.code());
    return name.empty() ? round.name : name;
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
