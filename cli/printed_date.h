// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options.h"
#include "cli/surroundings.h"

#include <string>

namespace capmat {

/// The date to print: --date, else SOURCE_DATE_EPOCH, else none.
[[nodiscard]] std::string printed_date(const Options& options,
                                       const Surroundings& surroundings);

} // namespace capmat
