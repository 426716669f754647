// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/interview_sheet.h"

#include "models/language/locale_data.h"
#include "questionnaires/forms/form_words.h"
#include "questionnaires/forms/html_text.h"
#include "questionnaires/question_reader.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

namespace capmat {

static constexpr std::string_view sheet_style = R"css(
body { margin: 0 auto; padding: 2rem; max-width: 48rem; color: #17212b;
  font: 11pt/1.45 system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'DejaVu Sans', sans-serif; }
h1 { font-size: 1.7rem; border-top: 5px solid #1b5a8c; padding-top: 0.8rem; }
h2 { font-size: 1.25rem; color: #1b5a8c; border-bottom: 2px solid #1b5a8c; }
.sheet { break-before: page; } .intro { color: #51606e; }
.head { display: grid; grid-template-columns: max-content 1fr; gap: 0.5rem 1rem; }
.head span, .line { border-bottom: 1px solid #8796a5; min-height: 1.6em; }
.question { break-inside: avoid; margin: 1.2rem 0; padding-inline-start: 0.9rem;
  border-inline-start: 3px solid #cfd8df; }
.question p { margin: 0.25rem 0; } .ask { font-weight: 600; } .small { font-size: 0.82rem;
  color: #3d4a57; } .boxes > span { display: inline-block; margin-inline-end: 1.4em; }
.options p { margin: 0.15rem 0; } .box { font-size: 1.15em; } .line { display: block; }
@page { size: A4; margin: 18mm; @bottom-right { content: counter(page) " / " counter(pages);
  font: 9pt system-ui, 'DejaVu Sans', sans-serif; } }
@media print { body { padding: 0; max-width: none; font-size: 10pt; } }
)css";

/// The sheets of a form, as HTML.
class InterviewSheet {
public:
    explicit InterviewSheet(const Form& form)
        : in_(&form.languages.front()), form_(&form) {}

    std::string write() {
        const Questionnaire& asked = in_->questionnaire;
        html_ = fmt::format(
            "<!DOCTYPE html>\n<html lang=\"{0}\" dir=\"{1}\">\n<head>\n<meta "
            "charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
            "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{2}"
            "</title>\n<style>{3}</style>\n</head>\n<body>\n<h1>{2}</h1>\n",
            in_->language.code(), is_right_to_left(in_->language.code()) ? "rtl" : "ltr",
            html_escaped(asked.title), sheet_style);
        paragraph("intro", asked.about);
        paragraph("small", say("form/sheet_use",
                               "One sheet a conversation. Tick what was said, write down "
                               "the documents that were shown, and leave open what "
                               "nobody could say."));
        imprint();
        for (const QuestionSection& section : asked.sections) {
            sheet(section);
        }
        return html_ + "</body>\n</html>\n";
    }

private:
    std::string say(std::string_view id, std::string_view english) {
        return in_->language.say(id, english);
    }

    void paragraph(std::string_view kind, const std::string& text) {
        if (!text.empty()) {
            html_ += fmt::format("<p class=\"{}\">{}</p>\n", kind, html_escaped(text));
        }
    }

    void imprint() {
        const Questionnaire& asked = in_->questionnaire;
        paragraph("small", fmt::format("{} · {} · {}", to_string(asked.reference),
                                       to_string(asked.model), asked.licence));
        if (!in_->reviewed) {
            paragraph("small", say("form/survey/not_reviewed",
                                   "No native speaker has read this translation yet."));
        }
    }

    void blank(const std::string& title, const std::string& filled = "") {
        html_ += fmt::format("<b>{}</b><span>{}</span>\n", html_escaped(title),
                             html_escaped(filled));
    }

    void sheet(const QuestionSection& section) {
        html_ += fmt::format("<section class=\"sheet\">\n<h2>{}</h2>\n<div "
                             "class=\"head\">\n",
                             html_escaped(section.title));
        const std::string& country = form_->header.country;
        const std::string name = region_name(country, in_->language.code());
        blank(say("page/country", "Country"),
              name.empty() ? form_->header.country_name : name);
        blank(say("page/organisation", "Organisation"), form_->header.organisation);
        blank(say("form/sheet_present", "Present"));
        blank(say("form/sheet_date", "Date and place"));
        blank(say("form/sheet_interviewer", "Asked and written down by"));
        html_ += "</div>\n";
        markings();
        paragraph("intro", section.intro);
        for (std::size_t i = section.first_question; i < section.end_question; ++i) {
            question(i);
        }
        html_ += "</section>\n";
    }

    /// How far what is said may go, to be asked before the questions.
    void markings() {
        html_ += fmt::format("<p class=\"boxes\"><b>{}</b>\n",
                             html_escaped(marking_label(in_->language)));
        for (const auto& [word, marking] : marking_words) {
            box("span", std::string(word), form_->header.marking == marking);
        }
        html_ += "</p>\n";
        paragraph("small", marking_hint(in_->language));
    }

    void question(std::size_t index) {
        const Question& asked = in_->questionnaire.questions[index];
        html_ += "<div class=\"question\">\n";
        paragraph("small", asked.id);
        paragraph("ask", asked.text);
        paragraph("small", asked.help);
        meanings(asked);
        for (const std::string& line : in_->shown[index]) {
            paragraph("small", line);
        }
        answers(asked);
        if (asked.evidence) {
            html_ +=
                fmt::format("<p class=\"small\">{}</p><span class=\"line\"></span>\n",
                            html_escaped(say("form/sheet_documents_shown",
                                             "Documents shown (title, date)")));
        }
        html_ += fmt::format("<p class=\"small\">{}</p><span class=\"line\"></span><span "
                             "class=\"line\"></span>\n</div>\n",
                             html_escaped(say("form/survey/note", "Note")));
    }

    /// What yes, partly and no mean, where the question is that of one indicator.
    void meanings(const Question& asked) {
        if (asked.sets.size() != 1) {
            return;
        }
        for (const auto& [answer, meaning] :
             in_->model.indicators[asked.sets.front()].guidance.answers) {
            html_ += fmt::format("<p class=\"small\"><b>{}</b>: {}</p>\n",
                                 html_escaped(answer_label(in_->language, answer)),
                                 html_escaped(meaning));
        }
    }

    void box(std::string_view tag, const std::string& label, bool ticked = false) {
        html_ += fmt::format("<{0}><span class=\"box\">{2}</span> {1}</{0}>\n", tag,
                             html_escaped(label), ticked ? "☒" : "☐");
    }

    void answers(const Question& asked) {
        if (asked.type == QuestionType::Text) {
            html_ += "<span class=\"line\"></span><span class=\"line\"></span>\n";
            return;
        }
        html_ += "<div class=\"options\">\n";
        for (const AnswerOption& option : asked.options) {
            box("p", option.text);
        }
        const bool figure = asked.type == QuestionType::Level ||
                            asked.type == QuestionType::Number ||
                            asked.type == QuestionType::Date;
        html_ += figure ? "<span class=\"line\"></span>\n" : "";
        html_ += "</div>\n<p class=\"boxes\">\n";
        for (const LabelledCode& answer : labelled_answers(in_->language)) {
            const bool common =
                answer.code == "unknown" || answer.code == "not_applicable";
            if (common || asked.type == QuestionType::YesPartlyNo) {
                box("span", answer.label);
            }
        }
        html_ += "</p>\n";
    }

    const FormLanguage* in_;
    const Form* form_;
    std::string html_;
};

std::string write_interview_sheet(const Form& form) {
    return InterviewSheet(form).write();
}

} // namespace capmat
