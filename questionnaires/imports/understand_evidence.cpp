// SPDX-License-Identifier: Apache-2.0
#include "models/input/plain_text.h"
#include "questionnaires/imports/understand_answer.h"

#include <fmt/format.h>

#include <map>

namespace capmat {

/// The cells of one evidence item.
struct EvidenceCells {
    const FormCell* kind = nullptr;
    const FormCell* title = nullptr;
    const FormCell* date = nullptr;
    const FormCell* link = nullptr;

    [[nodiscard]] const FormCell& any() const {
        for (const FormCell* cell : {title, kind, date}) {
            if (cell != nullptr) {
                return *cell;
            }
        }
        return *link;
    }
};

static std::map<std::size_t, EvidenceCells> items_of(const QuestionCells& cells) {
    std::map<std::size_t, EvidenceCells> items;
    for (const FormCell* cell : cells.cells) {
        switch (cell->role) {
        case CellRole::EvidenceKind:
            items[cell->item].kind = cell;
            break;
        case CellRole::EvidenceTitle:
            items[cell->item].title = cell;
            break;
        case CellRole::EvidenceDate:
            items[cell->item].date = cell;
            break;
        case CellRole::EvidenceLink:
            items[cell->item].link = cell;
            break;
        case CellRole::Answer:
        case CellRole::Ticked:
        case CellRole::Reason:
        case CellRole::Note:
        case CellRole::Confidence:
        case CellRole::SettledBy:
        case CellRole::SettledOn:
        case CellRole::SettledWhy:
        case CellRole::Unchecked:
            break;
        }
    }
    return items;
}

/// What was written of an item that is not complete, in one line.
static std::string words_of(const EvidenceCells& item) {
    std::string words;
    for (const FormCell* cell : {item.title, item.kind, item.date, item.link}) {
        if (cell != nullptr) {
            words += (words.empty() ? "" : ", ") + cell->text;
        }
    }
    return words;
}

static void keep_in_note(const EvidenceCells& item, GivenAnswer& given) {
    given.note += (given.note.empty() ? "" : "\n") + words_of(item);
}

static std::optional<PartialDate> date_of(const EvidenceCells& item,
                                          ImportAccount& account) {
    if (item.date == nullptr) {
        return std::nullopt;
    }
    if (const auto full = date_in(item.date->text)) {
        return parse_partial_date(to_string(*full));
    }
    const auto date = parse_partial_date(item.date->text);
    if (!date) {
        set_aside(account, SetAside::NotUnderstood, item.date->position,
                  fmt::format("{} is not a date of evidence; expected YYYY-MM-DD, "
                              "YYYY-MM or YYYY",
                              in_quotes(item.date->text)));
    }
    return date;
}

void understand_evidence(const QuestionCells& cells, const FormVocabulary& words,
                         GivenAnswer& given, ImportAccount& account) {
    for (const auto& [number, item] : items_of(cells)) {
        const std::set<std::size_t> kind =
            item.kind == nullptr ? std::set<std::size_t>{}
                                 : words.evidence_kinds.find(item.kind->text);
        if (item.title == nullptr || kind.size() != 1) {
            const char* missing = item.title == nullptr  ? "a title"
                                  : item.kind == nullptr ? "a kind"
                                                         : "a kind the model knows";
            set_aside(account, SetAside::Incomplete, item.any().position,
                      fmt::format("evidence {} lacks {}; it is kept in the note",
                                  in_quotes(words_of(item)), missing));
            keep_in_note(item, given);
            continue;
        }
        Evidence evidence;
        evidence.kind = *kind.begin();
        evidence.title = item.title->text;
        evidence.date = date_of(item, account);
        evidence.url = item.link == nullptr ? "" : item.link->text;
        evidence.position = item.title->position;
        given.evidence.push_back(std::move(evidence));
    }
}

} // namespace capmat
