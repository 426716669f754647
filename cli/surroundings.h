// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>

namespace capmat {

/// Everything the program takes from outside its arguments and files, so that tests can
/// give it something else. There is no clock among it.
struct Surroundings {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool colour = false;       ///< the output is a terminal and NO_COLOR is not set
    std::size_t columns = 100; ///< width of the terminal
    std::optional<std::string> source_date_epoch;
};

} // namespace capmat
