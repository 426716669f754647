// SPDX-License-Identifier: Apache-2.0
#include "cli/returned_files.h"

#include <doctest/doctest.h>

namespace capmat::test {

static const std::vector<std::string> two_ids{"full", "short"};

static std::string named(const std::string& text) {
    return questionnaire_named_in({"f", text}, two_ids);
}

TEST_CASE("a returned file names its questionnaire, and the first one counts") {
    CHECK(named("{\"questionnaire\": \"short@1\", \"base\": \"full@1\"}") == "short");
    CHECK(named("full@1") == "full");
    CHECK(named("nothing of this") == "");
}

TEST_CASE("an id at the end of a longer one is another questionnaire") {
    CHECK(named("my-full@1, our.short@1, x_full@1, 2short@1") == "");
    CHECK(named("my-full@1, short@1") == "short");
}

static SourceFile odk(const std::string& name, const std::string& key) {
    return {name,
            "KEY,SubmissionDate,capmat_questionnaire\n" + key + ",2026-10-01,q@1\n"};
}

static SourceFile repeat(const std::string& name, const std::string& parent) {
    return {name, "KEY,PARENT_KEY,more\n" + parent + "/1," + parent + ",x\n"};
}

TEST_CASE("a repeat of ODK Central goes to the export that holds its records") {
    CHECK(is_odk_repeat(repeat("r", "uuid:2")));
    CHECK_FALSE(is_odk_repeat(odk("a", "uuid:1")));
    std::vector<ReturnedFiles> all;
    add_returned(all, {ReturnedKind::OdkCsv, {odk("a", "uuid:1")}, "full"});
    add_returned(all, {ReturnedKind::OdkCsv, {odk("b", "uuid:2")}, "short"});
    add_returned(all, {ReturnedKind::OdkCsv, {repeat("r", "uuid:2")}, "full"});
    REQUIRE(all.size() == 2);
    CHECK(all[0].files.size() == 1);
    CHECK(all[1].files.size() == 2);
    CHECK(all[1].files.back().name == "r");
}

TEST_CASE("files that answer one form together are read together, others are not") {
    std::vector<ReturnedFiles> all;
    add_returned(all, {ReturnedKind::OdkCsv, {odk("a", "uuid:1")}, "full"});
    add_returned(all, {ReturnedKind::OdkCsv, {repeat("r", "uuid:9")}, "full"});
    add_returned(all, {ReturnedKind::PlainCsv, {{"p", ""}}, "full"});
    add_returned(all, {ReturnedKind::PlainCsv, {{"q", ""}}, "full"});
    CHECK(all.size() == 3);
    CHECK(all[0].files.size() == 2);
}

} // namespace capmat::test
