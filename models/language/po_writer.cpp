// SPDX-License-Identifier: Apache-2.0
#include "models/language/po_writer.h"

#include <fmt/format.h>

namespace capmat {

std::string po_string(std::string_view text) {
    std::string quoted = "\"";
    for (const char letter : text) {
        switch (letter) {
        case '\n':
            quoted += "\\n";
            break;
        case '\t':
            quoted += "\\t";
            break;
        case '"':
        case '\\':
            quoted += '\\';
            quoted += letter;
            break;
        default:
            quoted += letter;
        }
    }
    return quoted + '"';
}

std::string write_po_template(std::string_view name,
                              const std::vector<TextToTranslate>& texts,
                              std::string_view language) {
    std::string po = fmt::format("msgid \"\"\nmsgstr \"\"\n"
                                 "\"Project-Id-Version: {}\\n\"\n"
                                 "\"Language: {}\\n\"\n"
                                 "\"MIME-Version: 1.0\\n\"\n"
                                 "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                                 "\"Content-Transfer-Encoding: 8bit\\n\"\n"
                                 "\"X-Capmat-Reviewed: no\\n\"\n",
                                 name, language);
    for (const TextToTranslate& text : texts) {
        po += fmt::format("\nmsgctxt {}\nmsgid {}\nmsgstr \"\"\n", po_string(text.id),
                          po_string(text.english));
    }
    return po;
}

} // namespace capmat
