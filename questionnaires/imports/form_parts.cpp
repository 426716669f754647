// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/form_parts.h"

#include "questionnaires/forms/form.h"

#include <algorithm>

namespace capmat {

static Questionnaire part_for_role(const Questionnaire& all, const Model& model,
                                   const std::string& role) {
    const auto index = find_term(model.roles, role);
    std::vector<bool> keep;
    for (const Question& question : all.questions) {
        keep.push_back(index && is_for_role(question, *index));
    }
    const bool asks_it = std::ranges::find(keep, true) != keep.end();
    return asks_it ? with_questions(all, std::move(keep)) : all;
}

const FormParts::HashedPart& FormParts::part(const std::string& role) {
    const auto known = parts_.find(role);
    if (known != parts_.end()) {
        return known->second;
    }
    Questionnaire questions = part_for_role(*all_, *model_, role);
    std::string hash = hash_of_questions(questions);
    return parts_.emplace(role, HashedPart{std::move(questions), std::move(hash)})
        .first->second;
}

const Questionnaire& FormParts::of_role(const std::string& role) {
    return part(role).questions;
}

const Questionnaire& FormParts::of_form(const std::string& hash,
                                        const std::string& role) {
    if (hash.empty()) {
        return of_role(role);
    }
    if (hash_of_all_.empty()) {
        hash_of_all_ = hash_of_questions(*all_);
    }
    if (hash == hash_of_all_) {
        return *all_;
    }
    if (hash == part(role).hash) {
        return part(role).questions;
    }
    // A body may correct the role it was asked in.
    for (const Term& other : model_->roles) {
        if (hash == part(other.id).hash) {
            return part(other.id).questions;
        }
    }
    return of_role(role);
}

} // namespace capmat
