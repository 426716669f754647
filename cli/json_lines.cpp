// SPDX-License-Identifier: Apache-2.0
#include "cli/json_lines.h"

#include "models/input/yaml_parser.h"

#include <algorithm>
#include <string>
#include <utility>

namespace capmat {

std::vector<YamlDocumentPtr> parse_lines(const SourceFile& file,
                                         Diagnostics& diagnostics) {
    std::vector<YamlDocumentPtr> documents;
    int number = 0;
    std::size_t start = 0;
    while (start < file.text.size()) {
        const std::size_t end = std::min(file.text.find('\n', start), file.text.size());
        const std::string line = file.text.substr(start, end - start);
        start = end + 1;
        ++number;
        if (line.find_first_not_of(" \r\t") == std::string::npos) {
            continue;
        }
        if (auto document = parse_yaml({file.name, line, number}, diagnostics)) {
            documents.push_back(std::move(document));
        }
    }
    return documents;
}

} // namespace capmat
