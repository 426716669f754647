// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/forms/survey_names.h"
#include "questionnaires/forms/survey_texts.h"
#include "questionnaires/imports/label_lookup.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// What a column or key of a survey export holds.
struct SurveyMeaning {
    enum class Kind : std::uint8_t {
        Field,            ///< an answer, or something said beside it
        Tick,             ///< one of several options
        Header,           ///< who answers, or what the form says of itself
        Tool,             ///< the survey tool's own: times, devices, ...
        DocumentQuestion, ///< of further evidence: which question it is about
        DocumentPart,     ///< of further evidence: its kind, title, ...
        Ambiguous,        ///< a label that several fields have
        Unknown
    };

    Kind kind = Kind::Unknown;
    SurveyField field;      ///< of Field, Tick and DocumentPart (its role)
    std::string option;     ///< of Tick: its code
    std::string header_key; ///< of Header
    int day_rank = 0;       ///< of Tool: tells the day of the answers; the lowest is best

    bool operator==(const SurveyMeaning&) const = default;
};

/// Finds what headings of survey exports mean: names first, with or without the groups
/// they stand in (`/` of KoboToolbox, `-` of ODK Central), then LimeSurvey's
/// `Q1[A2]` and `Q1. Text`, then labels in any language.
class SurveyHeadings {
public:
    explicit SurveyHeadings(const FormLanguages& languages);

    [[nodiscard]] SurveyMeaning meaning(std::string_view heading) const;

    /// The same inside the repeat for further evidence.
    [[nodiscard]] SurveyMeaning document_meaning(std::string_view heading) const;

    /// Whether the last part of a path is that of the repeat for further evidence.
    [[nodiscard]] static bool is_documents(std::string_view heading);

    /// The question of a name, an id or a label.
    [[nodiscard]] std::optional<std::size_t> question_of(std::string_view text) const;

    [[nodiscard]] const SurveyNames& names() const { return names_; }

    [[nodiscard]] const FormLanguages& languages() const { return languages_; }

private:
    using Meanings = std::vector<SurveyMeaning>;

    void add_label(const LocalText& texts, const SurveyMeaning& meaning);
    void add_question_labels(std::size_t question);
    void add_document_labels();
    void add_indicators();
    [[nodiscard]] SurveyMeaning named(std::string_view name) const;
    [[nodiscard]] SurveyMeaning path_meaning(std::string_view path) const;
    [[nodiscard]] SurveyMeaning labelled(std::string_view label) const;
    [[nodiscard]] SurveyMeaning tick(std::string_view question,
                                     std::string_view option) const;
    [[nodiscard]] SurveyMeaning bracket_meaning(std::string_view heading) const;
    [[nodiscard]] SurveyMeaning lime_meaning(std::string_view heading) const;
    [[nodiscard]] std::string option_code(std::size_t question,
                                          std::string_view text) const;

    const FormLanguages& languages_;
    SurveyNames names_;
    std::map<std::string, SurveyField, std::less<>> ids_;
    Meanings meanings_; ///< of labels
    LabelLookup labels_;
    Meanings document_meanings_;
    LabelLookup document_labels_;
    std::vector<std::vector<SurveyChoice>> choices_; ///< by question
};

/// Columns and keys that survey tools add of their own accord.
[[nodiscard]] std::optional<SurveyMeaning> tool_meaning(std::string_view name);

} // namespace capmat
