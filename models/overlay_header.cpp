// SPDX-License-Identifier: Apache-2.0
#include "models/overlay_header.h"

#include "models/made_nodes.h"
#include "models/model_reader.h"
#include "models/overlay_tree.h"

#include <fmt/format.h>

namespace capmat {

bool extends_base(YamlMap& overlay, const BaseIds& base, YamlNode& root) {
    auto extends = overlay.require("extends");
    const auto reference =
        extends ? read_model_reference(*extends) : std::optional<ModelReference>{};
    if (!reference) {
        return false;
    }
    if (to_string(*reference) != base.model()) {
        extends->error(fmt::format("this overlay extends {}, but the model is {}",
                                   to_string(*reference), base.model()));
        return false;
    }
    set_value(root, key_for(*extends), extends->node());
    return true;
}

void take_header(YamlMap& overlay, const BaseIds& base, YamlNode& root) {
    for (const char* key : {"id", "edition", "title"}) {
        if (const auto value = overlay.require(key)) {
            set_value(root, key_for(*value), value->node());
        }
    }
    for (const char* key : {"description", "licence"}) {
        if (const auto value = overlay.find(key)) {
            set_value(root, key_for(*value), value->node());
        }
    }
    if (BaseIds(root).model() == base.model()) {
        overlay.error(fmt::format("an overlay needs an id or edition of its own; {} is "
                                  "the model it extends",
                                  base.model()));
    }
}

} // namespace capmat
