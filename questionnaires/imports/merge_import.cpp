// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/merge_import.h"

#include "questionnaires/response_words.h"

#include <algorithm>

namespace capmat {

/// One set of a respondent, changed answer by answer.
class SetMerge {
public:
    SetMerge(ResponseSet& existing, const Model& model,
             std::vector<ImportChange>& changes)
        : existing_(&existing), model_(&model), changes_(&changes) {}

    void take(const ResponseSet& imported) {
        for (const Response& response : imported.responses) {
            take_response(response);
        }
        std::ranges::sort(existing_->responses, {}, &Response::indicator);
        for (const auto& [question, texts] : imported.open_answers) {
            for (const auto& [language, text] : texts) {
                take_words(question, language, text);
            }
        }
        for (const Settlement& settlement : imported.settlements) {
            take_settlement(settlement);
        }
        for (const AnsweredForm& form : imported.forms) {
            take_form(form);
        }
        existing_->date = std::max(existing_->date, imported.date);
        take_marking(imported.marking);
    }

private:
    void note(const std::string& what, const std::string& from, const std::string& to) {
        changes_->push_back({existing_->respondent, what, from, to});
    }

    [[nodiscard]] const std::string& id_of(const Response& response) const {
        return model_->indicators[response.indicator].id.text;
    }

    /// Where an answer stands in a file does not make it another answer.
    static bool same(const Response& left, Response right) {
        right.position = left.position;
        if (left.evidence.size() != right.evidence.size()) {
            return false;
        }
        for (std::size_t i = 0; i < left.evidence.size(); ++i) {
            right.evidence[i].position = left.evidence[i].position;
        }
        return left == right;
    }

    void take_response(const Response& imported) {
        const auto found = std::ranges::find(existing_->responses, imported.indicator,
                                             &Response::indicator);
        if (found == existing_->responses.end()) {
            note(id_of(imported), "", to_string(imported.answer));
            existing_->responses.push_back(imported);
        } else if (!same(*found, imported)) {
            const std::string before = to_string(found->answer);
            const std::string after = to_string(imported.answer);
            note(id_of(imported), before,
                 before == after ? after + ", other words or evidence" : after);
            const std::string assessor_note = found->assessor_note;
            *found = imported;
            found->assessor_note = assessor_note; // it belongs to the assessor
        }
    }

    void take_words(const std::string& question, const std::string& language,
                    const std::string& text) {
        std::string& before = existing_->open_answers[question][language];
        if (before != text) {
            note(question, before, text);
            before = text;
        }
    }

    /// The stricter one: answers must not become more open by being put beside others.
    void take_marking(Marking imported) {
        if (imported > existing_->marking) {
            note("marking", std::string(word_for(marking_words, existing_->marking)),
                 std::string(word_for(marking_words, imported)));
            existing_->marking = imported;
        }
    }

    /// Open is what both left open: a form sent again may hold one answer only.
    void take_form(const AnsweredForm& imported) {
        const auto found = std::ranges::find(existing_->forms, imported.questionnaire,
                                             &AnsweredForm::questionnaire);
        if (found == existing_->forms.end()) {
            existing_->forms.push_back(imported);
            return;
        }
        found->asked = std::max(found->asked, imported.asked);
        std::erase_if(found->open, [&](const std::string& question) {
            return std::ranges::find(imported.open, question) == imported.open.end();
        });
    }

    void take_settlement(const Settlement& imported) {
        const auto found = std::ranges::find(
            existing_->settlements, imported.response.indicator,
            [](const Settlement& one) { return one.response.indicator; });
        const std::string after = "settled: " + to_string(imported.response.answer);
        if (found == existing_->settlements.end()) {
            note(id_of(imported.response), "", after);
            existing_->settlements.push_back(imported);
        } else if (!(found->response.answer == imported.response.answer)) {
            note(id_of(imported.response),
                 "settled: " + to_string(found->response.answer), after);
            *found = imported;
        }
    }

    ResponseSet* existing_;
    const Model* model_;
    std::vector<ImportChange>* changes_;
};

/// Decisions are listed one by one, also those of somebody new: a workshop usually is.
static void note_settlements(const ResponseSet& imported, const Model& model,
                             std::vector<ImportChange>& changes) {
    for (const Settlement& settlement : imported.settlements) {
        changes.push_back({imported.respondent,
                           model.indicators[settlement.response.indicator].id.text, "",
                           "settled: " + to_string(settlement.response.answer)});
    }
}

std::vector<ImportChange> merge_import(std::vector<ResponseSet>& existing,
                                       const std::vector<ResponseSet>& sets,
                                       const Model& model) {
    std::vector<ImportChange> changes;
    for (const ResponseSet& imported : sets) {
        const auto found =
            std::ranges::find(existing, imported.respondent, &ResponseSet::respondent);
        if (found == existing.end()) {
            changes.push_back({imported.respondent, "respondent", "",
                               std::to_string(imported.responses.size()) + " answers"});
            existing.push_back(imported);
            note_settlements(imported, model, changes);
        } else {
            SetMerge(*found, model, changes).take(imported);
        }
    }
    return changes;
}

} // namespace capmat
