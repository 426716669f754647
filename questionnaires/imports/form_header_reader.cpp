// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/form_header_reader.h"

#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "questionnaires/country.h"
#include "questionnaires/imports/label_lookup.h"
#include "questionnaires/imports/understand_answer.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace capmat {

std::string header_text_of(const ReturnedForm& form, const std::string& key) {
    const auto found = form.header.find(key);
    return found == form.header.end() ? std::string() : found->second;
}

static SourcePosition place_of(const ReturnedForm& form, const std::string& key) {
    const auto found = form.header_places.find(key);
    return found == form.header_places.end() ? form.position : found->second;
}

void FormHeaderReader::check_identity(const ReturnedForm& form,
                                      Diagnostics& diagnostics) const {
    const std::string named = header_text_of(form, "questionnaire");
    const std::string expected = to_string(in_->questionnaire.reference);
    if (!named.empty() && named != expected) {
        diagnostics.error(
            place_of(form, "questionnaire"),
            fmt::format("this form is of questionnaire {}, but answers to {} are "
                        "expected",
                        in_quotes(named), expected));
    }
    const std::string of_model = header_text_of(form, "model");
    if (!of_model.empty() && of_model != to_string(in_->questionnaire.model)) {
        diagnostics.error(place_of(form, "model"),
                          fmt::format("this form was made for model {}, not for {}",
                                      in_quotes(of_model),
                                      to_string(in_->questionnaire.model)));
    }
}

/// The form's own word, else the user's; neither is an error.
std::string FormHeaderReader::header_text(const ReturnedForm& form,
                                          const std::string& key,
                                          const std::string& fallback) {
    const std::string text = header_text_of(form, key);
    if (text.empty() && fallback.empty()) {
        diagnostics_->error(
            place_of(form, key),
            fmt::format("the form does not say its {0}; fill it in, or give --{0}", key));
    }
    return text.empty() ? fallback : text;
}

/// `TLP:AMBER`, `tlp:amber` or `amber`.
static std::optional<Marking> marking_in(const std::string& text) {
    const std::string plain = for_comparison(text);
    for (const auto& [word, marking] : marking_words) {
        const std::string label = for_comparison(word);
        if (plain == label || "tlp:" + plain == label) {
            return marking;
        }
    }
    return std::nullopt;
}

void FormHeaderReader::check_marking(const ReturnedForm& form,
                                     Diagnostics& diagnostics) const {
    const auto label = marking_in(header_text_of(form, "marking"));
    if (label && choices_->marking && *choices_->marking < *label) {
        diagnostics.error(
            place_of(form, "marking"),
            fmt::format(
                "this form is marked {0}, and --marking {1} would open it to more "
                "readers; leave --marking out, and change 'marking' in the file "
                "that is written when whoever answered agrees",
                word_for(marking_words, *label),
                word_for(marking_words, *choices_->marking)));
    }
}

void FormHeaderReader::read_marking(const ReturnedForm& form, ResponseSet& set) {
    const std::string marking = header_text_of(form, "marking");
    const auto label = marking_in(marking);
    if (!label && !marking.empty()) {
        diagnostics_->error(place_of(form, "marking"),
                            fmt::format("{} is not a TLP label; expected {}",
                                        in_quotes(marking),
                                        any_of(all_words(marking_words))));
    }
    if (label) {
        set.marking = std::max(*label, choices_->marking.value_or(*label));
    } else {
        set.marking = choices_->marking.value_or(set.marking);
    }
}

void FormHeaderReader::read_country(const ReturnedForm& form, ResponseSet& set) {
    const std::string text = header_text(form, "country", choices_->header.country);
    set.name = header_text_of(form, "name").empty() ? choices_->header.country_name
                                                    : header_text_of(form, "name");
    if (is_user_assigned(text)) {
        set.country = text;
        if (set.name.empty()) {
            diagnostics_->error(place_of(form, "country"),
                                fmt::format("{} is a code of your own: give its "
                                            "name with --name",
                                            text));
        }
        return;
    }
    set.name.clear();
    const auto found = words_->countries.find(text);
    if (found.size() == 1) {
        set.country = all_countries()[*found.begin()].code;
    } else if (!text.empty()) {
        diagnostics_->error(
            place_of(form, "country"),
            fmt::format("{} is not {}country code of ISO 3166-1 or a country's name",
                        in_quotes(text), found.empty() ? "a " : "one "));
    }
}

void FormHeaderReader::read_role(const ReturnedForm& form, ResponseSet& set) {
    const std::string text = header_text(form, "role", choices_->header.role);
    const auto found = words_->roles.find(text);
    if (found.size() == 1) {
        set.respondent.role = in_->model.roles[*found.begin()].id;
    } else if (in_->model.roles.empty()) {
        set.respondent.role = text;
    } else if (!text.empty()) {
        diagnostics_->error(place_of(form, "role"),
                            fmt::format("unknown role {}", in_quotes(text)));
    }
}

void FormHeaderReader::read_date(const ReturnedForm& form, ResponseSet& set) {
    const std::string given = header_text_of(form, "date");
    const std::string text =
        header_text(form, "date", choices_->date ? to_string(*choices_->date) : "");
    const std::optional<Date> date = date_in(text);
    if (!date && !text.empty()) {
        diagnostics_->error(
            place_of(form, "date"),
            fmt::format("{} is not a date; expected YYYY-MM-DD", in_quotes(given)));
    }
    set.date = date.value_or(Date{});
}

void FormHeaderReader::read(const ReturnedForm& form, ResponseSet& set,
                            Diagnostics& diagnostics) {
    diagnostics_ = &diagnostics;
    read_country(form, set);
    set.round = header_text(form, "round", choices_->header.round);
    set.respondent.organisation =
        header_text(form, "organisation", choices_->header.organisation);
    read_role(form, set);
    read_date(form, set);
    read_marking(form, set);
}

} // namespace capmat
