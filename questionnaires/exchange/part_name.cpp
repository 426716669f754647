// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/part_name.h"

#include <algorithm>

namespace capmat {

bool leaves_the_archive(std::string_view name) {
    const bool drive = name.size() > 1 && name[1] == ':';
    if (name.empty() || name.front() == '/' || drive) {
        return true;
    }
    while (!name.empty()) {
        const std::size_t end = std::min(name.find('/'), name.size());
        if (name.substr(0, end) == "..") {
            return true;
        }
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return false;
}

} // namespace capmat
