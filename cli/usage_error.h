// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>

namespace capmat {

/// The command line makes no sense; what() says what would. Exit code 2.
class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Input files are wrong and the messages have been printed. Exit code 3.
class InputRefused : public std::runtime_error {
public:
    InputRefused() : std::runtime_error("input refused") {}
};

} // namespace capmat
