// SPDX-License-Identifier: Apache-2.0
#include "models/language/locale_data.h"
#include "questionnaires/country.h"
#include "questionnaires/forms/form_words.h"
#include "questionnaires/forms/workbook_start_pen.h"
#include "questionnaires/response_words.h"

#include <utility>

namespace capmat {

static void write_country(StartSheetPen& pen) {
    const FormHeader& header = pen.parts().form.header;
    const std::string label = pen.language().say("page/country", "Country");
    if (is_user_assigned(header.country)) {
        // No list has it, so it is not for others to change.
        pen.field("country", label, pen.parts().looks.closed).value = header.country;
        pen.field("name", pen.language().say("form/country_name", "Name of the country"),
                  pen.parts().looks.closed)
            .value = header.country_name;
        return;
    }
    std::string name = region_name(header.country, pen.language().code());
    if (name.empty()) {
        name = country_name(header.country);
    }
    pen.field("country", label, pen.parts().looks.text_entry).value = name;
    pen.sheet().rules.push_back(list_rule(pen.parts(), "countries", pen.field_range()));
}

static void write_role(StartSheetPen& pen) {
    const auto& roles = pen.parts().in.model.roles;
    std::string role = pen.parts().form.header.role;
    for (const Term& term : roles) {
        role = term.id == pen.parts().form.header.role ? term.text : role;
    }
    pen.field("role", pen.language().say("page/role", "Role"),
              pen.parts().looks.text_entry)
        .value = role;
    if (!roles.empty()) {
        pen.sheet().rules.push_back(list_rule(pen.parts(), "roles", pen.field_range()));
    }
}

static void write_date(StartSheetPen& pen) {
    pen.field("date", pen.language().say("page/date", "Date of the answers"),
              pen.parts().looks.date_entry);
    EntryRule rule;
    rule.kind = EntryRule::Kind::Date;
    rule.cells = pen.field_range();
    rule.lowest = 1.0;
    rule.title = pen.language().say("form/not_accepted", "Not accepted");
    rule.message = pen.language().say("form/expects_date",
                                      "Please enter a date, such as 2026-03-31.");
    pen.sheet().rules.push_back(std::move(rule));
}

static void write_marking(StartSheetPen& pen) {
    PlannedCell& cell =
        pen.field("marking", marking_label(pen.language()), pen.parts().looks.text_entry);
    if (const auto& marking = pen.parts().form.header.marking) {
        cell.value = std::string(word_for(marking_words, *marking));
    }
    pen.sheet().rules.push_back(list_rule(pen.parts(), "markings", pen.field_range()));
    pen.line(marking_hint(pen.language()), pen.parts().looks.text);
}

void write_who_answers(StartSheetPen& pen) {
    const FormHeader& header = pen.parts().form.header;
    pen.heading(pen.language().say("page/header_title", "Who answers"));
    write_country(pen);
    pen.field("round", pen.language().say("page/round", "Round"),
              pen.parts().looks.text_entry)
        .value = header.round;
    write_role(pen);
    pen.field("organisation", pen.language().say("page/organisation", "Organisation"),
              pen.parts().looks.text_entry)
        .value = header.organisation;
    write_date(pen);
    write_marking(pen);
    pen.line(
        pen.language().say("page/header_hint", "Please do not enter names of persons."),
        pen.parts().looks.text);
}

} // namespace capmat
