// SPDX-License-Identifier: Apache-2.0
#include "cli/common_options.h"
#include "cli/options.h"
#include "cli/usage_error.h"

#include <doctest/doctest.h>

#include <array>

namespace capmat::test {

static constexpr std::array specs{OptionSpec{"target", '\0', "TARGET", "a target"},
                                  OptionSpec{"output", 'o', "FILE", "a file", true},
                                  OptionSpec{"quiet", 'q', "", "say less"},
                                  option::reading,
                                  option::as_of,
                                  option::fail_on};

static Options parse(std::vector<std::string> arguments) {
    return {specs, arguments};
}

/// What is wrong with arguments, or nothing.
template <class Read>
static std::string complaint(std::vector<std::string> arguments, Read read) {
    try {
        read(parse(std::move(arguments)));
    } catch (const UsageError& failure) {
        return failure.what();
    }
    return "";
}

static std::string complaint(std::vector<std::string> arguments) {
    return complaint(std::move(arguments), [](const Options&) {});
}

TEST_CASE("options and operands come in any order") {
    const Options options = parse(
        {"a.yaml", "--target=next", "-o", "x.html", "b.yaml", "-q", "--output", "y.md"});
    CHECK(options.operands() == std::vector<std::string>{"a.yaml", "b.yaml"});
    CHECK(options.value("target") == "next");
    CHECK(options.values("output") == std::vector<std::string>{"x.html", "y.md"});
    CHECK(options.has("quiet"));
    CHECK_FALSE(options.has("reading"));
    CHECK(options.value("reading") == std::nullopt);
}

TEST_CASE("a lone dash and all behind two dashes are operands") {
    CHECK(parse({"-"}).operands() == std::vector<std::string>{"-"});
    CHECK(parse({"--", "--target", "-x"}).operands() ==
          std::vector<std::string>{"--target", "-x"});
}

TEST_CASE("unknown and abbreviated options are refused with the nearest one") {
    CHECK(complaint({"--traget", "x"}) ==
          "unknown option '--traget'; did you mean '--target'?");
    CHECK(complaint({"--targ", "x"}) ==
          "unknown option '--targ'; did you mean '--target'?");
    CHECK(complaint({"--qu"}) == "unknown option '--qu'; did you mean '--quiet'?");
    CHECK(complaint({"-z"}) == "unknown option '-z'");
    CHECK(complaint({"--quite"}) == "unknown option '--quite'; did you mean '--quiet'?");
}

TEST_CASE("an option is given once, with its value") {
    CHECK(complaint({"--target", "a", "--target", "b"}) == "--target is given twice");
    CHECK(complaint({"--target"}) != "");
    CHECK(complaint({"--quiet=yes"}) != "");
}

TEST_CASE("dates, readings and conditions are checked") {
    const auto date = [](const Options& options) { (void)date_option(options, "as-of"); };
    CHECK(complaint({"--as-of", "2026-02-30"}, date) ==
          "--as-of '2026-02-30': expected a date, YYYY-MM-DD");
    CHECK(date_option(parse({"--as-of", "2026-02-28"}), "as-of") == Date{2026, 2, 28});
    CHECK(date_option(parse({}), "as-of") == std::nullopt);
    const auto reading = [](const Options& options) { (void)reading_option(options); };
    CHECK(complaint({"--reading", "proved"}, reading) ==
          "--reading 'proved': expected claimed, evidenced or verified");
    CHECK(reading_option(parse({"--reading", "verified"})) == Reading::Verified);
    const std::array<std::string, 2> allowed{"open", "findings"};
    const auto fail = [&](const Options& options) {
        (void)fail_conditions(options, allowed);
    };
    CHECK(complaint({"--fail-on", "open,gaps"}, fail) ==
          "--fail-on 'gaps': expected open or findings");
    CHECK(fail_conditions(parse({"--fail-on", "findings,open"}), allowed) ==
          std::vector<std::string>{"findings", "open"});
    CHECK(fail_conditions(parse({}), allowed).empty());
}

} // namespace capmat::test
