// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/model_files.h"
#include "models/input/diagnostic.h"
#include "models/input/yaml_node.h"
#include "models/model.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace capmat {

/// Which is meant when a model of the user's own has the id of a built-in one.
enum class OwnModels : std::uint8_t { BeforeBuiltIn, AfterBuiltIn };

/// `id` and `edition` as the root of a model or overlay file states them.
[[nodiscard]] ModelReference reference_in(const YamlNode& root);

/// The models that files of answers and targets may name: the built-in ones, and those of
/// the user's own that lie beside them.
class NamedModels {
public:
    explicit NamedModels(OwnModels order) : order_(order) {}

    void add(FoundModel model);

    /// A file that is read when something names its model.
    void add_file(ModelReference name, std::string path);

    /// The model that `document` names, or null and a message. It is there until the next
    /// model is added.
    [[nodiscard]] const FoundModel* named_by(const YamlDocument& document,
                                             Diagnostics& diagnostics);

private:
    struct OwnModel {
        ModelReference name;
        std::string path;                ///< empty when it was read before
        std::optional<FoundModel> model; ///< none when not read yet, or unfit
    };

    [[nodiscard]] OwnModel* own(const ModelReference& name);
    [[nodiscard]] const FoundModel* built_in(const std::string& id);

    OwnModels order_;
    std::vector<OwnModel> own_;
    std::map<std::string, FoundModel> built_in_; ///< those that were asked for
};

} // namespace capmat
