// SPDX-License-Identifier: Apache-2.0
// Feeds arbitrary bytes to the reader of workbooks. Bytes that are no zip are taken for
// the parts of a package, `=== NAME` before each, and packed: so the fuzzer gets past
// checksums and compression to the XML.
#include "questionnaires/exchange/xlsx_reader.h"
#include "questionnaires/exchange/zip_archive.h"

#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace capmat::fuzz {

static std::string packed(std::string_view text) {
    static constexpr std::string_view mark = "=== ";
    std::vector<ZipPart> parts;
    std::set<std::string> names;
    while (text.starts_with(mark)) {
        const std::size_t line_end = std::min(text.find('\n'), text.size() - 1);
        const std::size_t next = std::min(text.find("\n=== ", line_end), text.size() - 1);
        std::string name(
            text.substr(mark.size(), line_end - std::min(line_end, mark.size())));
        name = name.substr(0, name.find('\0'));
        if (!name.empty() && names.insert(name).second) {
            parts.push_back({name, std::string(text.substr(
                                       line_end + 1, next - std::min(next, line_end)))});
        }
        text.remove_prefix(next + 1);
    }
    return parts.empty() ? std::string(text) : write_zip(parts);
}

static std::string as_file(std::string_view text) {
    try {
        return text.starts_with("PK") ? std::string(text) : packed(text);
    } catch (const std::logic_error&) {
        return {}; // two names that are one to libzip, or not UTF-8
    }
}

} // namespace capmat::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace capmat;
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    Diagnostics diagnostics;
    const auto workbook =
        read_workbook({"input.xlsx", fuzz::as_file(input)}, diagnostics);
    if (workbook.has_value() == diagnostics.has_errors()) {
        std::abort(); // either a workbook or a reason
    }
    (void)to_string(diagnostics);
    return 0;
}
