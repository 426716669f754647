// SPDX-License-Identifier: Apache-2.0
#include "cli/named_models.h"

#include "models/input/format_line.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/input/yaml_lookup.h"
#include "models/input/yaml_map.h"
#include "questionnaires/response_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace capmat {

ModelReference reference_in(const YamlNode& root) {
    return {text_of(root, "id"), text_of(root, "edition")};
}

void NamedModels::add(FoundModel model) {
    ModelReference name = model.model->reference;
    own_.push_back({std::move(name), {}, std::move(model)});
}

void NamedModels::add_file(ModelReference name, std::string path) {
    own_.push_back({std::move(name), std::move(path), std::nullopt});
}

/// The one of that edition, else the last of that id: that the edition is another is said
/// when the file is read.
NamedModels::OwnModel* NamedModels::own(const ModelReference& name) {
    OwnModel* found = nullptr;
    for (OwnModel& candidate : own_) {
        if (candidate.name == name) {
            return &candidate;
        }
        if (candidate.name.id == name.id) {
            found = &candidate;
        }
    }
    return found;
}

const FoundModel* NamedModels::built_in(const std::string& id) {
    if (!built_in_.contains(id)) {
        auto found = built_in_model(id);
        if (!found) {
            return nullptr;
        }
        built_in_.emplace(id, std::move(*found));
    }
    return &built_in_.at(id);
}

const FoundModel* NamedModels::named_by(const YamlDocument& document,
                                        Diagnostics& diagnostics) {
    const auto name = model_named_by(document.root, diagnostics);
    if (!name) {
        return nullptr;
    }
    OwnModel* own_model = own(*name);
    const bool own_first = order_ == OwnModels::BeforeBuiltIn && own_model != nullptr;
    if (const FoundModel* found = own_first ? nullptr : built_in(name->id)) {
        return found;
    }
    if (own_model == nullptr) {
        YamlMap yaml = root_map(document.root, diagnostics);
        yaml.find("model")->error(
            fmt::format("unknown model {}{}; give a model of your own with --model FILE",
                        in_quotes(name->id), did_you_mean(name->id, built_in_ids())));
        return nullptr;
    }
    if (!own_model->path.empty()) {
        // Once: what is wrong with the file is not said for every file that names it.
        own_model->model =
            model_from_file(std::exchange(own_model->path, {}), diagnostics);
    }
    return own_model->model ? &*own_model->model : nullptr;
}

} // namespace capmat
