// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/imports/form_cell.h"
#include "questionnaires/questionnaire.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// What a field of a survey holds: the answer to a question, or something said beside it.
struct SurveyField {
    std::size_t question = 0; ///< index into Questionnaire::questions
    CellRole role = CellRole::Answer;

    bool operator==(const SurveyField&) const = default;
};

/// What questions are called in survey tools, and back. The one place that knows it:
/// forms are written and answers are read with it.
///
/// In XLSForm and SurveyJS the answer has the question's `name`, which has no underscore;
/// everything beside it has the name and an ending:
///
///     _other     "I do not know" and "does not apply" to a figure or a date
///     _reason    why it does not apply
///     _note      the respondent's words
///     _evkind _evtitle _evdate _evlink    the first piece of evidence
///     _by _on _why                        of a settlement
///
/// LimeSurvey takes letters and digits only, 20 in all: there they have `y`, twelve
/// digits of the name's SHA-256, and a letter: `s` (other), `r`, `n`, `k`, `t`, `d`, `l`,
/// `b`, `o`, `w`. So a code is the same in every questionnaire and part of one. Forms of
/// before had `x`, the question's number in the whole questionnaire, and the letter;
/// these are found too.
///
/// Names are found whatever the case of their letters.
class SurveyNames {
public:
    explicit SurveyNames(const Questionnaire& questionnaire);

    /// The name of a field in XLSForm and SurveyJS.
    [[nodiscard]] std::string name(const SurveyField& field) const;

    /// The name of "I do not know" and "does not apply" beside a figure or a date.
    [[nodiscard]] std::string other_name(std::size_t question) const;

    /// The same two in LimeSurvey.
    [[nodiscard]] std::string lime_code(const SurveyField& field) const;
    [[nodiscard]] std::string lime_other_code(std::size_t question) const;

    /// The field of any of these names.
    [[nodiscard]] std::optional<SurveyField> find(std::string_view name) const;

    /// What LimeSurvey calls the answer `code` of a question: `yes`, `part`, `no`, `unk`,
    /// `na`; the n-th option is `An`; a level is itself.
    [[nodiscard]] std::string lime_answer(std::size_t question,
                                          std::string_view code) const;

    /// The answer a LimeSurvey code stands for; nothing for a foreign one.
    [[nodiscard]] std::optional<std::string>
    answer_of_lime(std::size_t question, std::string_view lime_code) const;

private:
    void add(const std::string& name, const SurveyField& field);
    void add_numbered_codes(const std::string& prefix);

    std::vector<std::string> names_;                ///< by question
    std::vector<std::string> lime_starts_;          ///< by question: `y...`
    std::vector<std::vector<std::string>> options_; ///< by question: ids
    std::map<std::string, SurveyField, std::less<>> fields_;
};

/// The fields of the head of a form, by their keys in ReturnedForm::header.
[[nodiscard]] const std::vector<std::string>& survey_header_keys();

/// `header_country`.
[[nodiscard]] std::string survey_header_name(std::string_view key);

/// The keys of what a form says of itself, as `form_identity` gives them, and `name`,
/// that of a country with a user-assigned code.
[[nodiscard]] const std::vector<std::string>& survey_identity_keys();

/// `capmat_questionnaire`, `capmat_hash`, ...
[[nodiscard]] std::string survey_identity_name(std::string_view key);

/// Both in LimeSurvey: `capmatcountry`, `capmathash`.
[[nodiscard]] std::string survey_lime_header_code(std::string_view key);

/// The header key of any of these names; nothing for others.
[[nodiscard]] std::optional<std::string> survey_header_key(std::string_view name);

/// The repeat for further evidence and its fields.
inline constexpr std::string_view more_evidence_name = "more_evidence";
inline constexpr std::string_view more_question_name = "more_question";

/// The role of `more_kind`, `more_title`, `more_date`, `more_link`; nothing for others.
[[nodiscard]] std::optional<CellRole> more_evidence_role(std::string_view name);

/// What survey tools call a model's kinds of evidence or roles, by term: ids without `.`
/// and `-`, which not every tool takes.
[[nodiscard]] std::vector<std::string> survey_term_codes(const std::vector<Term>& terms);

/// The id that such a code stands for; a foreign code comes back as it is.
[[nodiscard]] std::string term_of_survey_code(const std::vector<Term>& terms,
                                              const std::string& code);

/// Names without regard to case: every survey tool's exports are read so.
[[nodiscard]] std::string folded_name(std::string_view name);

} // namespace capmat
