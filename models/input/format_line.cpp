// SPDX-License-Identifier: Apache-2.0
#include "models/input/format_line.h"

#include "models/input/plain_text.h"
#include "models/input/yaml_lookup.h"

#include <fmt/format.h>

#include <charconv>

namespace capmat {

std::string format_of(const YamlNode& root) {
    return text_of(root, "capmat");
}

static int version_in(std::string_view text) {
    int version = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), version);
    const bool whole =
        result.ec == std::errc() && result.ptr == text.data() + text.size();
    return whole ? version : 0;
}

void require_format(YamlMap& yaml, std::string_view format, int newest_version) {
    std::optional<YamlValue> value = yaml.require("capmat");
    if (!value) {
        return;
    }
    const std::string& found = value->scalar();
    const std::string start = std::string(format) + "/";
    const int version =
        found.starts_with(start) ? version_in(found.substr(start.size())) : 0;
    if (version > newest_version) {
        value->error(
            fmt::format("{} is newer than this program, which reads {}/{}; a later "
                        "capmat is needed",
                        in_quotes(found), format, newest_version));
    } else if (version < 1) {
        value->error(fmt::format("{} is not the format expected here: {}/{}",
                                 in_quotes(found), format, newest_version));
    }
}

} // namespace capmat
