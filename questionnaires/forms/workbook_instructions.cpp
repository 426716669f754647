// SPDX-License-Identifier: Apache-2.0
#include "models/language/locale_data.h"
#include "questionnaires/country.h"
#include "questionnaires/exchange/workbook.h"
#include "questionnaires/forms/form_words.h"
#include "questionnaires/forms/workbook_parts.h"
#include "questionnaires/forms/workbook_section_columns.h"

#include <fmt/format.h>

namespace capmat {

/// Puts the first sheet together, from top to bottom.
class InstructionsWriter {
public:
    explicit InstructionsWriter(const WorkbookParts& parts)
        : parts_(&parts), language_(&parts.in.language),
          sheet_(parts.sheet(parts.layout.instructions)) {}

    PlannedSheet write() {
        sheet_.columns = {{8.0, true},   {3.0},  {label_width},
                          {value_width}, {14.0}, {14.0}};
        put(key_column, parts_->looks.small).value = std::string(book_header_key);
        put(value_column, parts_->looks.small).value = std::string(book_header_value);
        sheet_.rows.push_back({row_, 15.0, true});
        write_title();
        write_fields();
        write_steps();
        write_meanings();
        write_progress();
        write_imprint();
        return std::move(sheet_);
    }

private:
    static constexpr std::uint32_t key_column = 1;
    static constexpr std::uint32_t label_column = 3;
    static constexpr std::uint32_t value_column = 4;
    static constexpr double label_width = 30.0;
    static constexpr double value_width = 62.0;
    static constexpr double all_width = label_width + value_width + 28.0;

    PlannedCell& put(std::uint32_t column, const CellLook& look) {
        PlannedCell& cell = sheet_.cells.emplace_back();
        cell.row = row_;
        cell.column = column;
        cell.look = look;
        return cell;
    }

    /// A text over the whole width.
    void line(const std::string& text, const CellLook& look) {
        row_ += 1;
        PlannedCell& cell = put(label_column, look);
        cell.value = text;
        cell.span = 4;
        sheet_.rows.push_back({row_, height_for(text, all_width, look.size)});
    }

    void heading(const std::string& text) {
        row_ += 1;
        sheet_.rows.push_back({row_, 10.0});
        line(text, parts_->looks.heading);
    }

    void pair(const std::string& label, const std::string& text) {
        row_ += 1;
        CellLook bold = parts_->looks.text;
        bold.bold = true;
        put(label_column, bold).value = label;
        put(value_column, parts_->looks.text).value = text;
        sheet_.rows.push_back(
            {row_, std::max(height_for(label, label_width * 0.9, bold.size),
                            height_for(text, value_width, bold.size))});
    }

    void write_title() {
        line(parts_->in.questionnaire.title, parts_->looks.title);
        line(parts_->in.questionnaire.about, parts_->looks.text);
        if (!parts_->in.reviewed) {
            line(language_->say("page/not_reviewed",
                                "No native speaker has read this translation yet. If a "
                                "sentence is unclear, the English version counts."),
                 parts_->looks.warning);
        }
    }

    // --- Who answers. ---

    PlannedCell& field(const std::string& key, const std::string& label,
                       const CellLook& look) {
        row_ += 1;
        sheet_.rows.push_back({row_, 19.0});
        put(key_column, parts_->looks.small).value = key;
        put(label_column, parts_->looks.field).value = label;
        CellLook centred = look;
        centred.middle = true;
        return put(value_column, centred);
    }

    [[nodiscard]] CellRange here() const {
        return {row_, value_column, row_, value_column};
    }

    void write_country() {
        const FormHeader& header = parts_->form.header;
        const std::string label = language_->say("page/country", "Country");
        if (is_user_assigned(header.country)) {
            // No list has it, so it is not for others to change.
            field("country", label, parts_->looks.closed).value = header.country;
            field("name", language_->say("form/country_name", "Name of the country"),
                  parts_->looks.closed)
                .value = header.country_name;
            return;
        }
        std::string name = region_name(header.country, language_->code());
        if (name.empty()) {
            name = country_name(header.country);
        }
        field("country", label, parts_->looks.text_entry).value = name;
        sheet_.rules.push_back(list_rule(*parts_, "countries", here()));
    }

    void write_role() {
        const auto& roles = parts_->in.model.roles;
        std::string role = parts_->form.header.role;
        for (const Term& term : roles) {
            role = term.id == parts_->form.header.role ? term.text : role;
        }
        field("role", language_->say("page/role", "Role"), parts_->looks.text_entry)
            .value = role;
        if (!roles.empty()) {
            sheet_.rules.push_back(list_rule(*parts_, "roles", here()));
        }
    }

    void write_fields() {
        const FormHeader& header = parts_->form.header;
        heading(language_->say("page/header_title", "Who answers"));
        write_country();
        field("round", language_->say("page/round", "Round"), parts_->looks.text_entry)
            .value = header.round;
        write_role();
        field("organisation", language_->say("page/organisation", "Organisation"),
              parts_->looks.text_entry)
            .value = header.organisation;
        field("date", language_->say("page/date", "Date of the answers"),
              parts_->looks.date_entry);
        EntryRule rule;
        rule.kind = EntryRule::Kind::Date;
        rule.cells = here();
        rule.lowest = 1.0;
        rule.title = language_->say("form/not_accepted", "Not accepted");
        rule.message = language_->say("form/expects_date",
                                      "Please enter a date, such as 2026-03-31.");
        sheet_.rules.push_back(std::move(rule));
        line(language_->say("page/header_hint", "Please do not enter names of persons."),
             parts_->looks.text);
    }

    // --- How to answer. ---

    void write_steps() {
        heading(language_->say("form/how_title", "How to answer"));
        const std::vector<std::string> steps{
            language_->say("form/step_who",
                           "1. Fill in above who answers, and the date."),
            language_->say(
                "form/step_sections",
                "2. Go through the sheets, one a section. The cells to fill in "
                "are tinted; everything else is locked."),
            language_->say("form/step_choose",
                           "3. Choose your answer from the list of the cell. What the "
                           "answers mean stands beside each question."),
            parts_->form.settles
                ? language_->say("form/step_settle",
                                 "4. Say with each answer who decided it, when and why.")
                : language_->say(
                      "form/step_documents",
                      "4. Name the document that proves a \"yes\" or "
                      "\"partly\": its kind, title, date and where it is kept. "
                      "Further ones go to the last sheet."),
            language_->say("form/step_status",
                           "5. The column \"Status\" says what is still open. A question "
                           "that turns grey need not be answered."),
            language_->say("form/step_send",
                           "6. Save the file under its own name and format, and send it "
                           "back to whoever gave it to you.")};
        for (const std::string& step : steps) {
            line(step, parts_->looks.text);
        }
        if (parts_->layout.column(BookColumn::Checked) != 0) {
            line(
                language_->say("form/step_recheck",
                               "Answers of the last round are filled in. Change what has "
                               "changed; where an answer is still right, say so in the "
                               "column beside it. What you leave without that mark comes "
                               "back as not checked."),
                parts_->looks.warning);
        }
    }

    void meaning(const std::string& code, const std::string& text) {
        pair(answer_label(*language_, code), text);
    }

    void write_meanings() {
        heading(language_->say("form/answers_title", "What the five answers mean"));
        meaning("yes",
                language_->say("form/yes_means",
                               "It is in place as the question says, and you could "
                               "show it."));
        meaning("partly",
                language_->say("form/partly_means",
                               "A part of it is in place. What counts as a part stands "
                               "beside the question."));
        meaning("no", language_->say("form/no_means", "It is not in place."));
        meaning("unknown",
                language_->say("form/unknown_means",
                               "You cannot tell. This is an answer of its own; nobody "
                               "guesses in your place."));
        meaning("not_applicable",
                language_->say("form/not_applicable_means",
                               "The question makes no sense for your country. Please say "
                               "why in the column for the reason."));
    }

    // --- How far it is. ---

    void write_progress() {
        const auto& sections = parts_->in.questionnaire.sections;
        heading(language_->say("page/progress", "Progress"));
        const std::uint32_t first = row_ + 3;
        const auto last = static_cast<std::uint32_t>(first + sections.size() - 1);
        PlannedFormula done{fmt::format("=SUM(E{}:E{})", first, last), 0.0};
        PlannedFormula asked{fmt::format("=SUM(F{}:F{})", first, last), 0.0};
        for (std::size_t i = 0; i < sections.size(); ++i) {
            done.gives = std::get<double>(done.gives) +
                         std::get<double>(done_formula(*parts_, i).gives);
            asked.gives = std::get<double>(asked.gives) +
                          std::get<double>(asked_formula(*parts_, i).gives);
        }
        row_ += 1;
        PlannedCell& all = put(label_column, parts_->looks.field);
        all.value = answered_words(*language_, done, asked);
        all.span = 2;
        sheet_.rows.push_back({row_, 19.0});
        table_head();
        for (std::size_t i = 0; i < sections.size(); ++i) {
            section_line(i);
        }
    }

    void table_head() {
        row_ += 1;
        CellLook head = parts_->looks.head;
        PlannedCell& section = put(label_column, head);
        section.value = language_->say("form/column_section", "Section");
        section.span = 2;
        head.centred = true;
        put(5, head).value = language_->say("form/column_answered", "Answered");
        put(6, head).value = language_->say("form/column_asked", "Asked");
        sheet_.rows.push_back({row_, 19.0});
    }

    void section_line(std::size_t section) {
        row_ += 1;
        PlannedCell& name = put(label_column, parts_->looks.link);
        name.value = fmt::format("{}. {}", section + 1,
                                 parts_->in.questionnaire.sections[section].title);
        name.goes_to = parts_->layout.sections[section];
        name.span = 2;
        put(5, parts_->looks.figure).value = done_formula(*parts_, section);
        put(6, parts_->looks.figure).value = asked_formula(*parts_, section);
        sheet_.rows.push_back({row_, 19.0});
    }

    void write_imprint() {
        const Questionnaire& asked = parts_->in.questionnaire;
        heading(language_->say("form/imprint_title", "About this form"));
        pair(language_->say("page/imprint_questionnaire", "Questionnaire"),
             to_string(asked.reference));
        pair(language_->say("page/imprint_model", "Model"), to_string(asked.model));
        if (!asked.licence.empty()) {
            pair(language_->say("page/imprint_licence", "Licence"), asked.licence);
        }
    }

    const WorkbookParts* parts_;
    const Language* language_;
    PlannedSheet sheet_;
    std::uint32_t row_ = 1;
};

PlannedSheet instructions_sheet(const WorkbookParts& parts) {
    return InstructionsWriter(parts).write();
}

} // namespace capmat
