// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/returns.h"

#include "questionnaires/imports/answered_form.h"
#include "questionnaires/imports/form_parts.h"
#include "questionnaires/imports/label_lookup.h"

#include <algorithm>
#include <set>
#include <utility>

namespace capmat {

static bool is_same_body(const Respondent& asked, const Respondent& answered) {
    return asked.role == answered.role &&
           (asked.organisation.empty() ||
            for_comparison(asked.organisation) == for_comparison(answered.organisation));
}

static bool only_settles(const ResponseSet& set) {
    return set.responses.empty() && set.open_answers.empty() && set.forms.empty() &&
           !set.settlements.empty();
}

/// A form that came back blank has come back; a file to fill in that lies there has not.
static ReturnState state_of(const AnsweredForm& form, const ResponseSet& set) {
    if (set.responses.empty() && set.open_answers.empty() && set.forms.empty()) {
        return ReturnState::Nothing;
    }
    return form.open.empty() ? ReturnState::Complete : ReturnState::Partly;
}

/// Goes through the list, then through what came back without standing on it.
class ReturnFinder {
public:
    ReturnFinder(const Round& round, const Model& model, const SentOut& sent)
        : round_(&round), model_(&model), sent_(&sent) {
        returns_.asked.resize(model.indicators.size(), false);
        returns_.has_list = !sent.bodies.empty();
    }

    Returns find() {
        for (const AskedBody& asked : sent_->bodies) {
            take_listed(asked);
        }
        for (const ResponseSet& set : round_->sets) {
            take_set(set);
        }
        std::ranges::stable_sort(returns_.bodies, {}, [](const BodyReturn& one) {
            constexpr Date never{9999, 12, 31};
            return std::pair(one.state, one.due.value_or(never));
        });
        return std::move(returns_);
    }

private:
    void take_listed(const AskedBody& asked) {
        const std::string& name =
            asked.questionnaire.empty() ? sent_->usual : asked.questionnaire;
        bool found = false;
        for (const ResponseSet& set : round_->sets) {
            if (only_settles(set) || !is_same_body(asked.body, set.respondent)) {
                continue;
            }
            if (const auto form = form_in(set, name, asked.questionnaire.empty())) {
                add({set.respondent, *form, asked.due, state_of(*form, set), true});
                taken_.emplace(&set, form->questionnaire);
                found = true;
            }
        }
        if (!found) {
            ResponseSet nothing;
            nothing.respondent = asked.body;
            add({asked.body, told_from(nothing, name), asked.due, ReturnState::Nothing,
                 true});
        }
    }

    /// What `set` says of the questionnaire; with `any`, of the one it came in. Nothing
    /// when it came in another.
    std::optional<AnsweredForm> form_in(const ResponseSet& set, const std::string& name,
                                        bool any) {
        if (set.forms.empty()) {
            return told_from(set, name);
        }
        const auto form =
            std::ranges::find(set.forms, name, &AnsweredForm::questionnaire);
        if (form != set.forms.end()) {
            return without_answered(*form, set);
        }
        return any ? std::optional(without_answered(set.forms.front(), set))
                   : std::nullopt;
    }

    void take_set(const ResponseSet& set) {
        if (only_settles(set)) {
            return;
        }
        for (const AnsweredForm& form : set.forms) {
            if (!taken_.contains({&set, form.questionnaire})) {
                add_unlisted(without_answered(form, set), set);
            }
        }
        const bool taken = std::ranges::any_of(
            taken_, [&](const auto& one) { return one.first == &set; });
        if (set.forms.empty() && !taken) {
            add_unlisted(told_from(set, sent_->usual), set);
        }
    }

    [[nodiscard]] const Questionnaire* known(const std::string& name) const {
        const auto found = sent_->questionnaires.find(name);
        return found == sent_->questionnaires.end() ? nullptr : &found->second;
    }

    FormParts& parts_of(const Questionnaire& questionnaire) {
        return parts_
            .try_emplace(to_string(questionnaire.reference), questionnaire, *model_)
            .first->second;
    }

    AnsweredForm told_from(const ResponseSet& set, const std::string& name) {
        const Questionnaire* questionnaire = known(name);
        if (questionnaire == nullptr) {
            return {name, 0, {}};
        }
        return answered_form(parts_of(*questionnaire).of_role(set.respondent.role),
                             *model_, set);
    }

    /// Somebody may have told an answer by telephone after the import.
    [[nodiscard]] AnsweredForm without_answered(AnsweredForm form,
                                                const ResponseSet& set) const {
        const Questionnaire* questionnaire = known(form.questionnaire);
        std::erase_if(form.open, [&](const std::string& id) {
            if (questionnaire == nullptr) {
                return false;
            }
            const auto index = questionnaire->question_by_id.find(id);
            return index != questionnaire->question_by_id.end() &&
                   is_answered(questionnaire->questions[index->second], set);
        });
        return form;
    }

    void add_unlisted(const AnsweredForm& form, const ResponseSet& set) {
        add({set.respondent, form, std::nullopt, state_of(form, set), false});
    }

    void add(BodyReturn one) {
        note_asked(one.form.questionnaire);
        returns_.bodies.push_back(std::move(one));
    }

    /// A questionnaire that nobody knows here may have asked for anything.
    void note_asked(const std::string& name) {
        const Questionnaire* questionnaire = known(name);
        if (questionnaire == nullptr) {
            returns_.asked.assign(returns_.asked.size(), true);
            return;
        }
        for (const Question& question : questionnaire->questions) {
            for (const std::size_t indicator : indicators_of(question)) {
                returns_.asked[indicator] = true;
            }
        }
    }

    const Round* round_;
    const Model* model_;
    const SentOut* sent_;
    Returns returns_;
    std::set<std::pair<const ResponseSet*, std::string>> taken_;
    std::map<std::string, FormParts> parts_;
};

Returns find_returns(const Round& round, const Model& model, const SentOut& sent) {
    return ReturnFinder(round, model, sent).find();
}

} // namespace capmat
