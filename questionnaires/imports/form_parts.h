// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/model.h"
#include "questionnaires/questionnaire.h"

#include <map>
#include <string>

namespace capmat {

/// What forms of one questionnaire ask: all of it, or the part of one role. Parts are
/// made once, when they are asked for. Both arguments must outlive it.
class FormParts {
public:
    FormParts(const Questionnaire& all, const Model& model)
        : all_(&all), model_(&model) {}

    /// What `form --role` asks that role. All of it where the questionnaire asks the role
    /// nothing, or where the model does not know the role.
    [[nodiscard]] const Questionnaire& of_role(const std::string& role);

    /// What a returned form asked, by the hash of its questions that it keeps; the part
    /// of its role where it keeps none.
    [[nodiscard]] const Questionnaire& of_form(const std::string& hash,
                                               const std::string& role);

private:
    struct HashedPart {
        Questionnaire questions;
        std::string hash;
    };

    const HashedPart& part(const std::string& role);

    const Questionnaire* all_;
    const Model* model_;
    std::string hash_of_all_;
    std::map<std::string, HashedPart> parts_; ///< by role
};

} // namespace capmat
