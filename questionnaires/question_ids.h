// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/input/yaml_value.h"
#include "questionnaires/questionnaire.h"

#include <map>
#include <string>

namespace capmat {

/// The ids and names used in one questionnaire. What is used twice is reported where it
/// stands the second time; ids must differ by more than case, and names in survey tools
/// must be ones that every tool takes.
class QuestionIds {
public:
    void claim_section(const std::string& id, YamlValue& where);
    void claim_question(const Question& question, YamlValue& where);

private:
    using Used = std::map<std::string, std::string>;

    static void claim(Used& used, const std::string& id, YamlValue& where,
                      std::string_view what);
    void claim_name(const Question& question, YamlValue& where);

    Used sections_; ///< id in lower case, as written
    Used questions_;
    Used names_; ///< name in lower case, id of its question
};

} // namespace capmat
