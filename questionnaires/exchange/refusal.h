// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace capmat {

/// Why a file cannot be read, in words for the person who sent it; lower case, no full
/// stop. The inner parts of this folder throw it, since it has to cross parsers that call
/// back; every public reader (`read_workbook`, `read_csv`, `read_json`) turns it into a
/// diagnostic, so that no caller outside the folder meets it.
class Refusal : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace capmat
