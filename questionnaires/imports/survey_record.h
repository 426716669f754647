// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/imports/form_cell.h"
#include "questionnaires/imports/import_account.h"
#include "questionnaires/imports/survey_headings.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace capmat {

/// A value of an export and where it stands.
struct ExportValue {
    std::string text;
    SourcePosition position;
    bool is_formula = false;
};

/// How an export writes answers, where tools differ.
enum class AnswerCodes : std::uint8_t {
    Form,      ///< the codes of our forms, or labels
    LimeSurvey ///< its short codes, or labels
};

/// A value of further evidence, before it is known which question it is about.
struct DocumentValue {
    SurveyMeaning meaning;
    std::string heading;
    ExportValue value;
};

/// What fills-in forms out of headings and values. Made once a file.
class SurveyRecords {
public:
    SurveyRecords(const SurveyHeadings& headings, AnswerCodes codes);

    /// The text as a code: labels of levels and of answers told apart by their code,
    /// kinds of evidence and roles, LimeSurvey's codes. What is none stays as it is.
    [[nodiscard]] std::string code_of(const SurveyField& field,
                                      const std::string& text) const;
    [[nodiscard]] std::string header_code_of(std::string_view key,
                                             const std::string& text) const;

    /// The answers a text of several codes holds: nothing if one of them is no code.
    [[nodiscard]] std::vector<std::string> several_codes(std::size_t question,
                                                         std::string_view text) const;

    [[nodiscard]] const SurveyHeadings& headings() const { return headings_; }

    /// Whether the whole text is a label of the question.
    [[nodiscard]] bool is_label(std::size_t question, std::string_view text) const;

private:
    [[nodiscard]] std::string lime_term(char letter, const std::vector<Term>& terms,
                                        const std::string& text) const;

    [[nodiscard]] std::string marking_code(const std::string& text) const;
    [[nodiscard]] std::string language_code(const std::string& text) const;

    const SurveyHeadings& headings_;
    AnswerCodes codes_;
    std::vector<LabelLookup> labels_;                ///< by question -> index of choices
    std::vector<std::vector<SurveyChoice>> choices_; ///< by question
};

/// One filled-in form, put together from its values.
class SurveyRecord {
public:
    SurveyRecord(const SurveyRecords& records, SourcePosition position);

    void add(const SurveyMeaning& meaning, std::string_view heading,
             const ExportValue& value);

    /// Further evidence; values of one document.
    void add_document(const std::vector<DocumentValue>& values);

    /// The form. What cannot be told apart goes to `account`.
    [[nodiscard]] ReturnedForm finish(ImportAccount& account);

    [[nodiscard]] bool has_values() const {
        return !form_.cells.empty() || !ticks_.empty() || !lists_.empty();
    }

private:
    /// What was said about the options of one question, one by one.
    struct Tick {
        std::string option;
        bool ticked = false;
        ExportValue value;
    };

    void add_cell(const SurveyField& field, const ExportValue& value);
    void add_day(int rank, const ExportValue& value);
    void finish_list(std::size_t question, const ExportValue& value,
                     ImportAccount& account);
    void add_listed(std::size_t question, const std::string& code,
                    const ExportValue& value, ImportAccount& account);
    void finish_ticks(std::size_t question, const std::vector<Tick>& ticks);
    [[nodiscard]] const std::string& id_of(std::size_t question) const;

    const SurveyRecords& records_;
    ReturnedForm form_;
    std::map<std::size_t, std::vector<Tick>> ticks_;
    std::map<std::size_t, std::vector<ExportValue>> lists_; ///< several answers in one
    std::map<std::size_t, std::size_t> documents_;          ///< by question: how many
    int day_rank_ = 0;
    ExportValue day_;
};

} // namespace capmat
