// SPDX-License-Identifier: Apache-2.0
// Feeds arbitrary bytes to the reader of JSON. Places ascend, and numbers are numbers.
#include "questionnaires/exchange/json_reader.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

namespace capmat::fuzz {

static void check_places(const JsonValue& value, std::pair<int, int>& last) {
    const std::pair<int, int> place{value.line, value.column};
    const auto number = number_of(value);
    if (place <= last || (number && (!std::isfinite(*number) || value.text.empty()))) {
        std::abort();
    }
    last = place;
    for (const JsonValue& item : value.items) {
        check_places(item, last);
    }
    for (const JsonMember& member : value.members) {
        const std::pair<int, int> key{member.line, member.column};
        if (key <= last) {
            std::abort();
        }
        last = key;
        check_places(member.value, last);
    }
}

} // namespace capmat::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace capmat;
    Diagnostics diagnostics;
    const auto value =
        read_json({"input.json", std::string(reinterpret_cast<const char*>(data), size)},
                  diagnostics);
    if (value.has_value() == diagnostics.has_errors()) {
        std::abort(); // either a value or a reason
    }
    if (value) {
        std::pair<int, int> last{0, 0};
        fuzz::check_places(*value, last);
    }
    (void)to_string(diagnostics);
    return 0;
}
