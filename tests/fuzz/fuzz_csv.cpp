// SPDX-License-Identifier: Apache-2.0
// Feeds arbitrary bytes to the reader of CSV. What is read must be cut from the file in
// order: the places of fields ascend.
#include "questionnaires/exchange/csv_reader.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace capmat;
    Diagnostics diagnostics;
    const auto table =
        read_csv({"input.csv", std::string(reinterpret_cast<const char*>(data), size)},
                 diagnostics);
    if (table.has_value() == diagnostics.has_errors()) {
        std::abort(); // either a table or a reason
    }
    std::pair<int, int> last{0, 0};
    for (std::size_t i = 0; table && i < table->records.size(); ++i) {
        for (const CsvField& field : table->records[i].fields) {
            const std::pair<int, int> place{field.line, field.column};
            if (place <= last) {
                std::abort();
            }
            last = place;
        }
    }
    (void)to_string(diagnostics);
    return 0;
}
