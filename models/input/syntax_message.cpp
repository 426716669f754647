// SPDX-License-Identifier: Apache-2.0
#include "models/input/syntax_message.h"

#include <map>

namespace capmat {

std::string syntax_message(const std::string& message) {
    static const std::map<std::string, std::string> in_our_words{
        {"illegal map value",
         "a ':' is not expected here; put texts with ': ' in quotes"},
        {"end of map not found",
         "this line does not fit the ones above; check its indentation and quotes"},
        {"end of sequence not found",
         "this line does not fit the list above; check its indentation"},
        {"end of map flow not found", "a '}' is missing"},
        {"end of sequence flow not found", "a ']' is missing"},
        {"illegal EOF in scalar", "the file ends inside a quoted text"},
    };
    const auto known = in_our_words.find(message);
    return "not valid YAML: " + (known == in_our_words.end() ? message : known->second);
}

} // namespace capmat
