// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options.h"
#include "cli/surroundings.h"
#include "models/input/diagnostic.h"
#include "models/input/source_file.h"
#include "models/input/yaml_node.h"
#include "models/model.h"
#include "questionnaires/forms/form.h"
#include "questionnaires/questionnaire.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// A questionnaire, the model it asks for, and where it came from.
struct FoundQuestionnaire {
    std::shared_ptr<const Model> model;
    Questionnaire questionnaire;
    std::string folder; ///< of its file, where its translations lie; empty: built in
};

/// The questionnaire called `name`: a built-in one by its id, a file, or a model by id or
/// file, of which every indicator is asked. Problems are printed and end in InputRefused;
/// a name that is nothing of this throws UsageError.
[[nodiscard]] FoundQuestionnaire load_questionnaire(const std::string& name,
                                                    const Options& options,
                                                    Surroundings& surroundings);

/// The file of the built-in questionnaire of that id.
[[nodiscard]] std::optional<SourceFile> shipped_questionnaire(const std::string& id);

/// The questionnaire called `name` (built in, a file, or the model itself by its id) for
/// a model that is there already. Throws as `load_questionnaire` does.
[[nodiscard]] Questionnaire questionnaire_for(const Model& model, const std::string& name,
                                              Surroundings& surroundings);

/// The built-in questionnaire of that id, or the model itself by its id, if it is there
/// and fits `model`. Opens no file: for ids that stand in files.
[[nodiscard]] std::optional<Questionnaire> built_in_for(const Model& model,
                                                        const std::string& id);

/// The questionnaire of a file that has been parsed; what it takes from another one is
/// looked for among the built-in ones and beside the file (`ID.yaml`,
/// `../ID/questionnaire.yaml`).
[[nodiscard]] std::optional<Questionnaire>
questionnaire_of(const YamlDocumentPtr& document, const Model& model,
                 Diagnostics& diagnostics);

/// Ids of the built-in questionnaires.
[[nodiscard]] std::vector<std::string> built_in_questionnaire_ids();

/// The translations into `language` that belong to a questionnaire and its model, as
/// `make_form` takes them. A PO file that cannot be read is reported.
[[nodiscard]] std::map<std::string, Translation>
translations_into(const std::string& language, const FoundQuestionnaire& found,
                  Diagnostics& diagnostics);

/// The questionnaire in these languages of the program.
[[nodiscard]] Form form_in(const std::vector<Language>& languages,
                           const FoundQuestionnaire& found, Diagnostics& diagnostics);

} // namespace capmat
