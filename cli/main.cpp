// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"
#include "cli/terminal.h"

#include <iostream>
#include <vector>

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    capmat::Surroundings surroundings =
        capmat::surroundings_of_process(std::cin, std::cout, std::cerr);
    const capmat::ExitCode code = capmat::run(arguments, surroundings);
    return static_cast<int>(capmat::finish_output(surroundings, code));
}
