// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/form_words.h"
#include "questionnaires/forms/workbook_parts.h"
#include "questionnaires/forms/workbook_section_columns.h"
#include "questionnaires/forms/workbook_start_pen.h"

#include <fmt/format.h>

namespace capmat {

/// Puts the first sheet together, from top to bottom.
class InstructionsWriter {
public:
    explicit InstructionsWriter(const WorkbookParts& parts)
        : sheet_(parts.sheet(parts.layout.instructions)), pen_(parts, sheet_) {}

    PlannedSheet write() {
        pen_.set_up();
        write_title();
        write_who_answers(pen_);
        write_steps();
        write_meanings();
        write_progress();
        write_imprint();
        return std::move(sheet_);
    }

private:
    void write_title() {
        pen_.line(pen_.parts().in.questionnaire.title, pen_.parts().looks.title);
        pen_.line(pen_.parts().in.questionnaire.about, pen_.parts().looks.text);
        if (!pen_.parts().in.reviewed) {
            pen_.line(pen_.language().say(
                          "page/not_reviewed",
                          "No native speaker has read this translation yet. If a "
                          "sentence is unclear, the English version counts."),
                      pen_.parts().looks.warning);
        }
    }

    // --- How to answer. ---

    void write_steps() {
        pen_.heading(pen_.language().say("form/how_title", "How to answer"));
        const std::vector<std::string> steps{
            pen_.language().say("form/step_who",
                                "1. Fill in above who answers, and the date."),
            pen_.language().say(
                "form/step_sections",
                "2. Go through the sheets, one a section. The cells to fill in "
                "are tinted; everything else is locked."),
            pen_.language().say(
                "form/step_choose",
                "3. Choose your answer from the list of the cell. What the "
                "answers mean stands beside each question."),
            pen_.parts().form.settles
                ? pen_.language().say(
                      "form/step_settle",
                      "4. Say with each answer who decided it, when and why.")
                : pen_.language().say(
                      "form/step_documents",
                      "4. Name the document that proves a \"yes\" or "
                      "\"partly\": its kind, title, date and where it is kept. "
                      "Further ones go to the last sheet."),
            pen_.language().say(
                "form/step_status",
                "5. The column \"Status\" says what is still open. A question "
                "that turns grey need not be answered."),
            pen_.language().say(
                "form/step_send",
                "6. Save the file under its own name and format, and send it "
                "back to whoever gave it to you.")};
        for (const std::string& step : steps) {
            pen_.line(step, pen_.parts().looks.text);
        }
        write_recheck();
    }

    void write_recheck() {
        if (pen_.parts().layout.column(BookColumn::Checked) != 0) {
            pen_.line(pen_.language().say(
                          "form/step_recheck",
                          "Answers of the last round are filled in. Change what has "
                          "changed; where an answer is still right, say so in the "
                          "column beside it. What you leave without that mark comes "
                          "back as not checked."),
                      pen_.parts().looks.warning);
        }
    }

    void meaning(const std::string& code, const std::string& text) {
        pen_.pair(answer_label(pen_.language(), code), text);
    }

    void write_meanings() {
        pen_.heading(
            pen_.language().say("form/answers_title", "What the five answers mean"));
        meaning("yes",
                pen_.language().say("form/yes_means",
                                    "It is in place as the question says, and you could "
                                    "show it."));
        meaning("partly", pen_.language().say(
                              "form/partly_means",
                              "A part of it is in place. What counts as a part stands "
                              "beside the question."));
        meaning("no", pen_.language().say("form/no_means", "It is not in place."));
        meaning("unknown", pen_.language().say(
                               "form/unknown_means",
                               "You cannot tell. This is an answer of its own; nobody "
                               "guesses in your place."));
        meaning("not_applicable",
                pen_.language().say(
                    "form/not_applicable_means",
                    "The question makes no sense for your country. Please say "
                    "why in the column for the reason."));
    }

    // --- How far it is. ---

    void write_progress() {
        const auto& sections = pen_.parts().in.questionnaire.sections;
        pen_.heading(pen_.language().say("page/progress", "Progress"));
        const std::uint32_t first = pen_.row() + 3;
        const auto last = static_cast<std::uint32_t>(first + sections.size() - 1);
        PlannedFormula done{fmt::format("=SUM(E{}:E{})", first, last), 0.0};
        PlannedFormula asked{fmt::format("=SUM(F{}:F{})", first, last), 0.0};
        for (std::size_t i = 0; i < sections.size(); ++i) {
            done.gives = std::get<double>(done.gives) +
                         std::get<double>(done_formula(pen_.parts(), i).gives);
            asked.gives = std::get<double>(asked.gives) +
                          std::get<double>(asked_formula(pen_.parts(), i).gives);
        }
        pen_.next_row();
        PlannedCell& all =
            pen_.put(StartSheetPen::label_column, pen_.parts().looks.field);
        all.value = answered_words(pen_.language(), done, asked);
        all.span = 2;
        pen_.sheet().rows.push_back({pen_.row(), 19.0});
        table_head();
        for (std::size_t i = 0; i < sections.size(); ++i) {
            section_line(i);
        }
    }

    void table_head() {
        pen_.next_row();
        CellLook head = pen_.parts().looks.head;
        PlannedCell& section = pen_.put(StartSheetPen::label_column, head);
        section.value = pen_.language().say("form/column_section", "Section");
        section.span = 2;
        head.centred = true;
        pen_.put(5, head).value = pen_.language().say("form/column_answered", "Answered");
        pen_.put(6, head).value = pen_.language().say("form/column_asked", "Asked");
        pen_.sheet().rows.push_back({pen_.row(), 19.0});
    }

    void section_line(std::size_t section) {
        pen_.next_row();
        PlannedCell& name =
            pen_.put(StartSheetPen::label_column, pen_.parts().looks.link);
        name.value = fmt::format("{}. {}", section + 1,
                                 pen_.parts().in.questionnaire.sections[section].title);
        name.goes_to = pen_.parts().layout.sections[section];
        name.span = 2;
        pen_.put(5, pen_.parts().looks.figure).value =
            done_formula(pen_.parts(), section);
        pen_.put(6, pen_.parts().looks.figure).value =
            asked_formula(pen_.parts(), section);
        pen_.sheet().rows.push_back({pen_.row(), 19.0});
    }

    void write_imprint() {
        const Questionnaire& asked = pen_.parts().in.questionnaire;
        pen_.heading(pen_.language().say("form/imprint_title", "About this form"));
        pen_.pair(pen_.language().say("page/imprint_questionnaire", "Questionnaire"),
                  to_string(asked.reference));
        pen_.pair(pen_.language().say("page/imprint_model", "Model"),
                  to_string(asked.model));
        if (!asked.licence.empty()) {
            pen_.pair(pen_.language().say("page/imprint_licence", "Licence"),
                      asked.licence);
        }
    }

    PlannedSheet sheet_;
    StartSheetPen pen_; ///< writes into sheet_
};

PlannedSheet instructions_sheet(const WorkbookParts& parts) {
    return InstructionsWriter(parts).write();
}

} // namespace capmat
