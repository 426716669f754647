// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/limesurvey.h"

#include "questionnaires/forms/lime_dialect.h"
#include "questionnaires/forms/lime_rows.h"
#include "questionnaires/forms/survey_header.h"
#include "questionnaires/forms/survey_words.h"

#include <algorithm>

namespace capmat {

namespace {

/// Writes the groups of a form in one language after the other.
class LimeSurveyWriter {
public:
    explicit LimeSurveyWriter(const Form& form)
        : form_(form), questionnaire_(form.languages.front().questionnaire),
          names_(questionnaire_), dialect_(questionnaire_, names_),
          asked_(asked_texts(questionnaire_, dialect_)) {}

    std::string write();

private:
    void add(LimeRow row);
    void add_settings();
    void add_question_row(const LimeRow& row, const LocalText& text);
    void add_answers(const std::vector<SurveyChoice>& choices, std::size_t question);
    void add_identity();
    void add_header_group();
    void add_header_field(const std::string& key);
    void add_section(std::size_t section);
    void add_question(std::size_t question);
    [[nodiscard]] std::string
    exclusive_codes(std::size_t question, const std::vector<SurveyChoice>& choices) const;
    [[nodiscard]] std::string known_answer(std::size_t question) const;
    void add_answer(std::size_t question, const std::string& relevance);
    void add_beside(std::size_t question, const std::string& relevance);
    void add_evidence(std::size_t question, const std::string& relevance);
    void add_terms(const std::vector<SurveyChoice>& choices, char letter);

    const Form& form_;
    const Questionnaire& questionnaire_;
    SurveyNames names_;
    LimeDialect dialect_;
    std::vector<std::string> asked_;
    std::size_t language_ = 0; ///< the one being written
    std::string text_;
};

} // namespace

static std::string joined_rule(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) {
        return a + b;
    }
    return a + " and " + b;
}

void LimeSurveyWriter::add(LimeRow row) {
    row.language = row.kind == "S" ? "" : form_.languages[language_].language.code();
    text_ += lime_line(row);
}

void LimeSurveyWriter::add_settings() {
    std::string others;
    for (std::size_t i = 1; i < form_.languages.size(); ++i) {
        others += (others.empty() ? "" : " ") + form_.languages[i].language.code();
    }
    add({"S", "", "language", "", form_.languages.front().language.code()});
    add({"S", "", "additional_languages", "", others});
    add({"S", "", "format", "", "G"}); // group by group
    const LocalText imprint = survey_imprint(form_.languages);
    for (language_ = 0; language_ < form_.languages.size(); ++language_) {
        const Questionnaire& asked = form_.languages[language_].questionnaire;
        add({"SL", "", "surveyls_title", "", lime_text(asked.title)});
        add({"SL", "", "surveyls_welcometext", "", lime_text(imprint[language_])});
    }
}

void LimeSurveyWriter::add_question_row(const LimeRow& row, const LocalText& text) {
    LimeRow full = row;
    full.kind = "Q";
    full.text = lime_text(text[language_]);
    full.relevance = row.relevance.empty() ? "1" : row.relevance;
    add(std::move(full));
}

void LimeSurveyWriter::add_answers(const std::vector<SurveyChoice>& choices,
                                   std::size_t question) {
    const bool several = questionnaire_.questions[question].type == QuestionType::Choices;
    for (const SurveyChoice& choice : choices) {
        add({several ? "SQ" : "A", several ? "" : "0",
             names_.lime_answer(question, choice.code), several ? "1" : "",
             lime_text(choice.label[language_])});
    }
}

/// The code of the choice that is known already.
static std::string lime_choice(const std::vector<SurveyChoice>& choices, char letter,
                               const std::string& known) {
    const auto found = std::ranges::find(choices, known, &SurveyChoice::code);
    return found == choices.end() ? std::string()
                                  : letter + std::to_string(found - choices.begin() + 1);
}

/// Kinds of evidence and roles, whose ids are too long for answers: `K1`, `R2`.
void LimeSurveyWriter::add_terms(const std::vector<SurveyChoice>& choices, char letter) {
    for (std::size_t i = 0; i < choices.size(); ++i) {
        add({"A", "0", letter + std::to_string(i + 1), "",
             lime_text(choices[i].label[language_])});
    }
}

void LimeSurveyWriter::add_identity() {
    for (const auto& [key, value] : survey_identity(form_)) {
        // A hidden equation: its text is its value, and stands in every response. The
        // language is that of the row, so a response says in which it was given.
        const std::string& text =
            key == "language" ? form_.languages[language_].language.code() : value;
        LimeRow row{"Q", "*", survey_lime_header_code(key), "1", lime_text(text)};
        row.hidden = "1";
        add(std::move(row));
    }
}

void LimeSurveyWriter::add_header_field(const std::string& key) {
    LimeRow row{"Q", "S", survey_lime_header_code(key)};
    const LocalText words = header_words(form_.languages, key);
    const LocalText hint = header_hint(form_.languages, key);
    row.help = hint.empty() ? "" : lime_text(hint[language_]);
    if (key == "role" || key == "marking") {
        const std::vector<SurveyChoice> choices = header_choices(form_, key);
        const char letter = key == "role" ? 'R' : 'M';
        row.scale = choices.empty() ? "S" : "!";
        row.filled_in = lime_choice(choices, letter, known_header(form_, key));
        add_question_row(row, words);
        add_terms(choices, letter);
        return;
    }
    row.filled_in = lime_text(known_header(form_, key));
    if (key == "country") {
        row.help = "ISO 3166-1 alpha-3";
    } else if (key == "date") {
        row.scale = "D";
    }
    add_question_row(row, words);
}

void LimeSurveyWriter::add_header_group() {
    add({"G", "1",
         lime_text(phrase_words(form_.languages, SurveyPhrase::Head)[language_]), "1"});
    add_identity();
    for (const std::string& key : survey_header_keys()) {
        if (key != "language") { // the form knows it
            add_header_field(key);
        }
    }
}

/// The answers of several that cannot stand with others.
std::string
LimeSurveyWriter::exclusive_codes(std::size_t question,
                                  const std::vector<SurveyChoice>& choices) const {
    std::string codes;
    for (const SurveyChoice& choice : choices) {
        if (choice.exclusive) {
            codes += codes.empty() ? "" : ";";
            codes += names_.lime_answer(question, choice.code);
        }
    }
    return codes;
}

/// The one earlier answer; LimeSurvey takes no default for several.
std::string LimeSurveyWriter::known_answer(std::size_t question) const {
    const Question& asked = questionnaire_.questions[question];
    const std::vector<std::string> given = given_codes(form_, question);
    if (given.size() != 1 || asked.type == QuestionType::Choices) {
        return "";
    }
    const bool typed = asked.type == QuestionType::Text || has_other_field(asked);
    return typed ? lime_text(given.front()) : names_.lime_answer(question, given.front());
}

void LimeSurveyWriter::add_answer(std::size_t question, const std::string& relevance) {
    const Question& asked = questionnaire_.questions[question];
    const std::vector<SurveyChoice> choices = survey_choices(form_.languages, question);
    LimeRow row{"Q", lime_type(asked), asked.name, relevance};
    std::string help = survey_hint(form_, question, 0)[language_];
    const std::string guidance = survey_guidance(form_.languages, question)[language_];
    help += help.empty() || guidance.empty() ? "" : "\n";
    row.help = lime_text(help + guidance);
    row.filled_in = known_answer(question);
    set_lime_bounds(asked, row);
    if (asked.type == QuestionType::Choices) {
        row.exclusive = exclusive_codes(question, choices);
    }
    add_question_row(row, local_text(form_.languages, [&](const FormLanguage& in) {
                         return in.questionnaire.questions[question].text;
                     }));
    if (asked.type != QuestionType::Text && !has_other_field(asked)) {
        add_answers(choices, question);
    }
}

void LimeSurveyWriter::add_evidence(std::size_t question, const std::string& relevance) {
    const std::string positive =
        joined_rule(relevance, positive_text(questionnaire_, question,
                                             form_.languages.front().model, dialect_));
    for (const CellRole role : {CellRole::EvidenceKind, CellRole::EvidenceTitle,
                                CellRole::EvidenceDate, CellRole::EvidenceLink}) {
        const bool kind = role == CellRole::EvidenceKind;
        add_question_row(
            {"Q", kind ? "!" : "S", names_.lime_code({question, role}), positive},
            field_words(form_.languages, {question, role}));
        if (kind) {
            add_terms(evidence_kind_choices(form_.languages), 'K');
        }
    }
}

void LimeSurveyWriter::add_beside(std::size_t question, const std::string& relevance) {
    const Question& asked = questionnaire_.questions[question];
    if (has_other_field(asked)) {
        const std::string open = "is_empty(" + asked.name + ".NAOK)";
        LimeRow row{"Q", "L", names_.lime_other_code(question),
                    joined_rule(relevance, open)};
        add_question_row(row, other_words(form_.languages, question));
        add_answers(survey_choices(form_.languages, question), question);
    }
    LimeRow reason{"Q", "T", names_.lime_code({question, CellRole::Reason}),
                   joined_rule(relevance, dialect_.is(question, "not_applicable"))};
    reason.mandatory = "Y";
    add_question_row(reason, field_words(form_.languages, {question, CellRole::Reason}));
    add_question_row({"Q", "T", names_.lime_code({question, CellRole::Note}), relevance},
                     field_words(form_.languages, {question, CellRole::Note}));
    if (asked.evidence && !form_.languages.front().model.evidence_kinds.empty()) {
        add_evidence(question, relevance);
    }
}

void LimeSurveyWriter::add_question(std::size_t question) {
    add_answer(question, asked_[question]);
    if (questionnaire_.questions[question].type != QuestionType::Text) {
        add_beside(question, asked_[question]);
    }
    if (!form_.settles) {
        return;
    }
    for (const CellRole role :
         {CellRole::SettledBy, CellRole::SettledOn, CellRole::SettledWhy}) {
        add_question_row({"Q", role == CellRole::SettledOn ? "D" : "S",
                          names_.lime_code({question, role}), asked_[question]},
                         field_words(form_.languages, {question, role}));
    }
}

void LimeSurveyWriter::add_section(std::size_t section) {
    const QuestionSection& asked =
        form_.languages[language_].questionnaire.sections[section];
    // Group 1 is the head. The number keeps the languages of a group together.
    add({"G", std::to_string(section + 2), lime_text(asked.title), "1",
         lime_text(asked.intro)});
    for (std::size_t i = asked.first_question; i < asked.end_question; ++i) {
        add_question(i);
    }
}

std::string LimeSurveyWriter::write() {
    text_ = lime_header();
    add_settings();
    // The importer puts translated rows in order anew unless a group's rows of one
    // language stand together.
    for (std::size_t section = 0; section <= questionnaire_.sections.size(); ++section) {
        for (language_ = 0; language_ < form_.languages.size(); ++language_) {
            if (section == 0) {
                add_header_group();
            } else {
                add_section(section - 1);
            }
        }
    }
    return text_;
}

std::string write_limesurvey(const Form& form) {
    return LimeSurveyWriter(form).write();
}

} // namespace capmat
