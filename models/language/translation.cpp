// SPDX-License-Identifier: Apache-2.0
#include "models/language/translation.h"

namespace capmat {

std::string Translation::language() const {
    const auto found = header.find("Language");
    if (found == header.end()) {
        return {};
    }
    std::string code = found->second;
    for (char& letter : code) {
        letter = letter == '_' ? '-' : letter; // gettext writes pt_BR
    }
    return code;
}

bool Translation::is_reviewed() const {
    const auto found = header.find("X-Capmat-Reviewed");
    return found == header.end() || found->second != "no";
}

std::string Translation::text(std::string_view id, std::string_view english) const {
    const auto found = texts.find(id);
    const bool usable = found != texts.end() && !found->second.fuzzy &&
                        found->second.english == english &&
                        !found->second.forms.empty() &&
                        !found->second.forms.front().empty();
    return usable ? found->second.forms.front() : std::string(english);
}

} // namespace capmat
