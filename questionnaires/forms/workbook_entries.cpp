// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/workbook_entries.h"

#include "questionnaires/forms/form_words.h"
#include "questionnaires/forms/level_words.h"
#include "questionnaires/forms/workbook_lists.h"
#include "questionnaires/forms/workbook_pen.h"
#include "questionnaires/response_words.h"

namespace capmat {

PlannedValue answer_in_cell(const WorkbookParts& parts, std::size_t index) {
    const Question& question = parts.in.questionnaire.questions[index];
    const std::optional<GivenAnswer>& given = parts.form.given[index];
    if (!given) {
        return {};
    }
    if (given->state != AnswerState::Value) {
        if (parts.layout.places[index].other != 0) {
            return {}; // it stands in the row below
        }
        return answer_label(parts.in.language, to_string(Answer{given->state, 0.0}));
    }
    switch (question.type) {
    case QuestionType::Choice:
        return given->options.empty() ? std::string()
                                      : question.options[given->options.front()].text;
    case QuestionType::Level:
        for (const auto& [level, label] : labelled_levels(parts.in, question)) {
            if (level == given->number) {
                return label;
            }
        }
        return given->number;
    case QuestionType::YesPartlyNo:
    case QuestionType::Number:
        return given->number;
    case QuestionType::Date:
        return serial_day(given->date);
    case QuestionType::Text:
    case QuestionType::Choices:
        break;
    }
    return given->text;
}

/// Writes the cells of a question that a person fills in.
class EntriesWriter {
public:
    explicit EntriesWriter(SectionPen pen) : pen_(pen) {}

    void write(std::size_t index) {
        write_answer(index);
        write_check(index, pen_.layout().places[index].row);
        write_words(index);
        const Question& question = pen_.questionnaire().questions[index];
        const QuestionPlace& place = pen_.layout().places[index];
        for (std::size_t i = 0; place.options != 0 && i < question.options.size(); ++i) {
            write_option(index, i);
        }
        if (place.other != 0) {
            write_other(index);
        }
    }

private:
    /// A cell for an answer; of an earlier round it is tinted more strongly, and what it
    /// holds is kept beside it, so that a change can be told.
    void entry(std::size_t index, std::uint32_t row, CellLook look,
               const PlannedValue& value) {
        const bool earlier =
            pen_.form().recheck[index] && !std::holds_alternative<std::monostate>(value);
        if (pen_.form().recheck[index]) {
            look.fill = recheck_tint;
        }
        pen_.put(row, BookColumn::Answer, look).value = value;
        if (earlier) {
            look.unlocked = false;
            pen_.put(row, BookColumn::Earlier, look).value = value;
        }
    }

    /// Where an answer of an earlier round is marked as still right.
    void write_check(std::size_t index, std::uint32_t row) {
        if (pen_.layout().column(BookColumn::Checked) == 0) {
            return;
        }
        if (!pen_.form().recheck[index]) {
            pen_.put(row, BookColumn::Checked, pen_.looks().closed);
            return;
        }
        CellLook look = pen_.looks().entry;
        look.fill = recheck_tint;
        pen_.put(row, BookColumn::Checked, look);
        pen_.sheet().rules.push_back(
            list_rule(pen_.parts(), "checks", pen_.at(row, BookColumn::Checked)));
    }

    void write_answer(std::size_t index) {
        const Question& question = pen_.questionnaire().questions[index];
        const std::uint32_t row = pen_.layout().places[index].row;
        if (question.type == QuestionType::Choices) {
            pen_.put(row, BookColumn::Answer, pen_.looks().closed);
            return;
        }
        CellLook look = pen_.looks().entry;
        look.bold = question.type != QuestionType::Text;
        look.numbers = question.type == QuestionType::Text   ? "@"
                       : question.type == QuestionType::Date ? "yyyy-mm-dd"
                                                             : "General";
        entry(index, row, look, answer_in_cell(pen_.parts(), index));
        add_answer_rule(index, pen_.at(row, BookColumn::Answer));
    }

    void add_answer_rule(std::size_t index, const CellRange& cells) {
        const Question& question = pen_.questionnaire().questions[index];
        const Language& language = pen_.parts().in.language;
        if (question.type == QuestionType::Text) {
            return;
        }
        if (pen_.layout().places[index].other == 0) {
            pen_.sheet().rules.push_back(list_rule(
                pen_.parts(), WorkbookLists::of_question(question, index), cells));
            return;
        }
        EntryRule rule;
        rule.cells = cells;
        rule.title = language.say("form/not_accepted", "Not accepted");
        rule.lowest = question.lowest;
        rule.highest = question.highest;
        if (question.type == QuestionType::Date) {
            rule.kind = EntryRule::Kind::Date;
            rule.lowest = 1.0;
            rule.highest = last_day;
            rule.message = language.say("form/expects_date",
                                        "Please enter a date, such as 2026-03-31.");
        } else {
            const bool whole = question.whole || question.type == QuestionType::Level;
            rule.kind = whole ? EntryRule::Kind::Whole : EntryRule::Kind::Decimal;
            rule.message =
                language.say("form/expects_figure",
                             "Please enter a figure that is possible here. If you do not "
                             "know it, choose so in the row below.");
        }
        pen_.sheet().rules.push_back(std::move(rule));
    }

    /// Reason, note, confidence and the first document, or who decided.
    void write_words(std::size_t index) {
        const std::uint32_t row = pen_.layout().places[index].row;
        const std::optional<GivenAnswer>& given = pen_.form().given[index];
        const GivenAnswer words = given.value_or(GivenAnswer{});
        const auto text = [&](BookColumn column, const std::string& value) {
            pen_.put(row, column, pen_.looks().text_entry).value = value;
        };
        text(BookColumn::Reason, words.reason);
        if (pen_.form().settles) {
            text(BookColumn::SettledBy, "");
            text(BookColumn::SettledWhy, "");
            pen_.put(row, BookColumn::SettledOn, pen_.looks().date_entry);
            add_document_rules(pen_.parts(), {}, pen_.at(row, BookColumn::SettledOn),
                               pen_.sheet());
            return;
        }
        text(BookColumn::Note, words.note);
        const std::string confidence =
            words.confidence == Confidence::Unstated
                ? ""
                : confidence_label(pen_.parts().in.language,
                                   word_for(confidence_words, words.confidence));
        pen_.put(row, BookColumn::Confidence, pen_.looks().entry).value = confidence;
        pen_.sheet().rules.push_back(
            list_rule(pen_.parts(), "confidence", pen_.at(row, BookColumn::Confidence)));
        write_document(index, row);
    }

    void write_document(std::size_t index, std::uint32_t row) {
        const std::vector<Evidence>& known = known_documents(pen_.form(), index);
        const bool asked =
            pen_.questionnaire().questions[index].evidence || !known.empty();
        const Evidence first = known.empty() ? Evidence{} : known.front();
        const auto& kinds = pen_.parts().in.model.evidence_kinds;
        const std::string kind = known.empty() ? "" : kinds[first.kind].text;
        const std::vector<std::pair<BookColumn, std::string>> texts{
            {BookColumn::EvidenceKind, kind},
            {BookColumn::EvidenceTitle, first.title},
            {BookColumn::EvidenceDate, first.date ? to_string(*first.date) : ""},
            {BookColumn::EvidenceLink, first.url}};
        for (const auto& [column, value] : texts) {
            pen_.put(row, column, asked ? pen_.looks().text_entry : pen_.looks().closed)
                .value = value;
        }
        if (asked) {
            add_document_rules(pen_.parts(), pen_.at(row, BookColumn::EvidenceKind),
                               pen_.at(row, BookColumn::EvidenceDate), pen_.sheet());
        }
    }

    /// The columns of a row below a question that hold nothing; it fades with its
    /// question.
    void close_row(std::size_t index, std::uint32_t row) {
        pen_.put(row, BookColumn::Asking, pen_.looks().small).value =
            PlannedFormula{"=" + pen_.layout().cell(index, BookColumn::Asking),
                           pen_.parts().rules.asking(index).gives};
        for (const BookColumn column : pen_.layout().columns) {
            if (column > BookColumn::State && column != BookColumn::Question &&
                column != BookColumn::Answer) {
                pen_.put(row, column, pen_.looks().closed);
            }
        }
    }

    void write_option(std::size_t index, std::size_t option) {
        const AnswerOption& one = pen_.questionnaire().questions[index].options[option];
        const auto row =
            static_cast<std::uint32_t>(pen_.layout().places[index].options + option);
        pen_.hidden_cells(index, row, "option");
        pen_.put(row, BookColumn::Option, pen_.looks().small).value = one.id;
        PlannedFormula tick = pen_.parts().rules.tick(index, option);
        const bool ticked = std::holds_alternative<double>(tick.gives);
        pen_.put(row, BookColumn::Code, pen_.looks().small).value = std::move(tick);
        close_row(index, row);
        pen_.put(row, BookColumn::Question, pen_.looks().option).value = one.text;
        PlannedValue yes;
        if (ticked) {
            yes = answer_label(pen_.parts().in.language, "yes");
        }
        entry(index, row, pen_.looks().entry, yes);
        pen_.sheet().rules.push_back(
            list_rule(pen_.parts(), "ticks", pen_.at(row, BookColumn::Answer)));
        pen_.sheet().rows.push_back(
            {row, pen_.height_in(one.text, BookColumn::Question, pen_.looks().option)});
    }

    void write_other(std::size_t index) {
        const std::uint32_t row = pen_.layout().places[index].other;
        pen_.hidden_cells(index, row, "other");
        close_row(index, row);
        CellLook look = pen_.looks().option;
        look.italic = true;
        const std::string text = pen_.parts().in.language.say(
            "form/other_answer", "Or, if you cannot answer or it does not apply:");
        pen_.put(row, BookColumn::Question, look).value = text;
        PlannedValue word;
        const std::optional<GivenAnswer>& given = pen_.form().given[index];
        if (given && given->state != AnswerState::Value) {
            word = answer_label(pen_.parts().in.language,
                                to_string(Answer{given->state, 0.0}));
        }
        entry(index, row, pen_.looks().entry, word);
        pen_.sheet().rules.push_back(
            list_rule(pen_.parts(), "other", pen_.at(row, BookColumn::Answer)));
        pen_.sheet().rows.push_back(
            {row, pen_.height_in(text, BookColumn::Question, look)});
    }

    static constexpr double last_day = 73050.0; ///< 2099-12-31

    SectionPen pen_;
};

void write_entries(const SectionPen& pen, std::size_t index) {
    EntriesWriter(pen).write(index);
}

} // namespace capmat
