// SPDX-License-Identifier: Apache-2.0
#include "cli/run.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <sstream>
#include <vector>

namespace capmat::test {

static std::string own_model(const std::string& edition, const std::string& rule) {
    return "capmat: model/1\nid: own\nedition: \"" + edition +
           "\"\ntitle: Own\nlanguage: en\nlicence: CC0-1.0\nlevels: [factor]\n"
           "scoring: {factor: {rule: " +
           rule + "}}\nnodes: [{id: F, title: T, indicators: [{id: A, statement: s}]}]\n";
}

static std::string answers_for(const std::string& model, const std::string& who) {
    return "capmat: responses/1\nmodel: " + model +
           "\ncountry: KEN\nround: \"2026\"\ndate: 2026-03-31\n"
           "respondent: {role: r, organisation: " +
           who + "}\nanswers: {A: yes}\n";
}

/// What goes to standard error, and the exit code.
static std::string complaints(const std::vector<std::string>& arguments) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Surroundings surroundings{in, out, err, false, 100, std::nullopt};
    const ExitCode code = run(arguments, surroundings);
    return err.str() + "= " + std::to_string(static_cast<int>(code));
}

TEST_CASE("a model beside the answers is found by check and by assess") {
    const TemporaryFolder folder;
    put_file("model.yaml", own_model("1", "mean"));
    put_file("answers.yaml", answers_for("own@1", "one"));
    CHECK(complaints({"check", "."}) == "= 0");
    CHECK(complaints({"assess", "."}) == "= 0");
}

TEST_CASE("of several editions beside the answers the one they name is taken") {
    const TemporaryFolder folder;
    put_file("a.yaml", answers_for("own@2", "one"));
    put_file("first.yaml", own_model("1", "mean"));
    put_file("second.yaml", own_model("2", "mean"));
    put_file("third.yaml", own_model("3", "mean"));
    CHECK(complaints({"check", "."}) == "= 0");
    CHECK(complaints({"assess", "."}) == "= 0");
}

TEST_CASE("another edition beside the answers is named, and both commands say the same") {
    const TemporaryFolder folder;
    put_file("model.yaml", own_model("1", "mean"));
    put_file("answers.yaml", answers_for("own@2", "one"));
    const std::string says =
        "./answers.yaml:2:8: error: this file was written for own@2, "
        "but the model is own@1\n"
        "    model: own@2\n"
        "           ^\n"
        "= 3";
    CHECK(complaints({"check", "."}) == says);
    CHECK(complaints({"assess", "."}) == says);
}

TEST_CASE("what is wrong with the model beside the answers is said once") {
    const TemporaryFolder folder;
    put_file("model.yaml", own_model("1", "sttaged"));
    put_file("one.yaml", answers_for("own@1", "one"));
    put_file("two.yaml", answers_for("own@1", "two"));
    CHECK(complaints({"assess", "."}) ==
          "./model.yaml:8:26: error: 'sttaged' is not a rule; expected staged, mean, "
          "geometric, harmonic, min, max, median, sum, percent, coverage or none\n"
          "    scoring: {factor: {rule: sttaged}}\n"
          "                             ^\n"
          "= 3");
}

TEST_CASE("an overlay among the files may be named by answers, whatever their order") {
    const TemporaryFolder folder;
    put_file("answers.yaml", "capmat: responses/1\nmodel: islands@1\ncountry: KEN\n"
                             "round: \"2026\"\ndate: 2026-03-31\n"
                             "respondent: {role: pmo, organisation: One}\n"
                             "answers: {STR-1.1: yes}\n");
    put_file("overlay.yaml", "capmat: overlay/1\nid: islands\nedition: \"1\"\n"
                             "title: Island states\nextends: national@2026.1\n");
    CHECK(complaints({"check", "."}) == "= 0");
    CHECK(complaints({"assess", "."}) == "= 0");
}

TEST_CASE("an overlay may extend the overlay that --model names") {
    const TemporaryFolder folder;
    put_file("overlay.yaml", "capmat: overlay/1\nid: islands\nedition: \"1\"\n"
                             "title: Island states\nextends: national@2026.1\n");
    put_file("second.yaml", "capmat: overlay/1\nid: atolls\nedition: \"1\"\n"
                            "title: Atolls\nextends: islands@1\nhide: [STR-6]\n");
    CHECK(complaints({"check", "second.yaml", "--model", "overlay.yaml"}) == "= 0");
}

TEST_CASE("problems that several files show together come in the order of the files") {
    const TemporaryFolder folder;
    std::vector<std::string> arguments{"check", "--as-of", "2026-01-01", "--format",
                                       "csv",   "--table", "problems"};
    std::string expected = "\"file\",\"line\",\"column\",\"severity\",\"message\"\r\n";
    for (int number = 1; number <= 5; ++number) {
        const std::string edition = std::to_string(number);
        put_file("model-" + edition + ".yaml", own_model(edition, "mean"));
        arguments.push_back("model-" + edition + ".yaml");
    }
    for (const std::string edition : {"3", "5", "1", "4", "2"}) {
        const std::string file = "answers-" + edition + ".yaml";
        put_file(file, answers_for("own@" + edition, "one"));
        arguments.push_back(file);
        expected +=
            "\"" + file +
            "\",1,1,\"error\",\"this file is dated 2026-03-31, after the assessment "
            "date 2026-01-01 asked for; leave it out or choose a later --as-of\"\r\n";
    }
    std::istringstream in;
    std::ostringstream out;
    Surroundings surroundings{in, out, out, false, 100, std::nullopt};
    CHECK(run(arguments, surroundings) == ExitCode::BadInput);
    CHECK(out.str() == expected);
}

} // namespace capmat::test
