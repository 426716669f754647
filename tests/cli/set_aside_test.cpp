// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <sstream>
#include <vector>

namespace capmat::test {

/// Answers and a wish for the national model, and an overlay that does not ask for part
/// of it.
static void put_files(const TemporaryFolder& folder) {
    put_file(folder.path() / "overlay.yaml", R"(capmat: overlay/1
id: islands
edition: "1"
title: Island states
extends: national@2026.1
hide: [LEG-6.5]
)");
    put_file(folder.path() / "answers.yaml", R"(capmat: responses/1
model: national@2026.1
country: KEN
round: "2026"
date: 2026-03-31
respondent: {role: cyber_authority, organisation: KE-CIRT}
answers:
  LEG-6.4: yes
  LEG-6.5: no
)");
    put_file(folder.path() / "target.yaml", R"(capmat: target/1
model: national@2026.1
targets: {LEG-6: 3, LEG-6.5: yes}
)");
}

/// What the program prints on either stream, and its exit code.
static std::string printed(const std::vector<std::string>& arguments) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Surroundings surroundings{in, out, err, false, 100, std::nullopt};
    const ExitCode code = run(arguments, surroundings);
    return (code == ExitCode::Done ? err.str() : "failed:\n" + err.str() + out.str());
}

static const std::string answer_line =
    "answers.yaml:9:3: warning: 'LEG-6.5' is set aside: hidden by overlay islands@1\n"
    "      LEG-6.5: no\n"
    "      ^\n";
static const std::string target_line =
    "target.yaml:3:21: warning: 'LEG-6.5' is set aside: hidden by overlay islands@1\n"
    "    targets: {LEG-6: 3, LEG-6.5: yes}\n"
    "                        ^\n";

TEST_CASE("files for the base of an overlay are used, and what it hides is set aside") {
    const TemporaryFolder folder;
    put_files(folder);
    CHECK(printed({"check", "answers.yaml", "target.yaml", "--model", "overlay.yaml"}) ==
          answer_line + target_line);
    CHECK(printed({"assess", "answers.yaml", "--model", "overlay.yaml"}) == answer_line);
    CHECK(printed({"gaps", "answers.yaml", "--model", "overlay.yaml", "--target",
                   "target.yaml"}) == answer_line + target_line);
    CHECK(printed({"assess", "answers.yaml"}).empty());
}

TEST_CASE("a file whose scope is hidden altogether is in order and counts nothing") {
    const TemporaryFolder folder;
    put_files(folder);
    put_file(folder.path() / "scoped.yaml", R"(capmat: responses/1
model: national@2026.1
country: KEN
round: "2026"
date: 2026-03-31
respondent: {role: cyber_authority, organisation: KE-CIRT}
scope: [DIP-6]
answers: {DIP-6.1: yes}
)");
    put_file(folder.path() / "none.yaml", R"(capmat: overlay/1
id: islands
edition: "1"
title: Island states
extends: national@2026.1
hide: [DIP-6]
)");
    CHECK(printed({"assess", "scoped.yaml", "--model", "none.yaml"}) ==
          "scoped.yaml:7:9: warning: 'DIP-6' is set aside: hidden by overlay islands@1\n"
          "    scope: [DIP-6]\n"
          "            ^\n"
          "scoped.yaml:8:11: warning: 'DIP-6.1' is set aside: hidden by overlay "
          "islands@1\n"
          "    answers: {DIP-6.1: yes}\n"
          "              ^\n");
}

} // namespace capmat::test
