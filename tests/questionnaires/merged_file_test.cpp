// SPDX-License-Identifier: Apache-2.0
#include "models/input/yaml_parser.h"
#include "models/input/yaml_writer.h"
#include "models/model_reader.h"
#include "questionnaires/merged_file.h"
#include "questionnaires/response_reader.h"
#include "tests/support/reading.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace capmat::test {

/// The national model from its files, as the examples use it.
static const Model& national() {
    static const Model model = [] {
        const std::string folder = "models/catalog/national/";
        const auto main = parsed(source_text(folder + "model.yaml"));
        std::vector<YamlDocumentPtr> parts;
        for (const std::string& name : part_names(main->root)) {
            parts.push_back(parsed(source_text(folder + name)));
        }
        Diagnostics diagnostics;
        const YamlTree tree = join_parts(main, parts, diagnostics);
        return read_model(tree.root, diagnostics).value();
    }();
    return model;
}

/// Everything a set says, without the places it stands at.
static std::string content(const ResponseSet& set) {
    const auto evidence = [](const Response& response) {
        std::string text;
        for (const Evidence& item : response.evidence) {
            text +=
                " [" + std::to_string(item.kind) + " " + item.title + " " +
                (item.date ? to_string(*item.date) : "") + " " + item.url + " " +
                item.sha256 +
                (item.verified ? item.verified->by + to_string(item.verified->on) : "") +
                "]";
        }
        return text;
    };
    const auto answer = [&](const Response& response) {
        return std::to_string(response.indicator) + ":" +
               std::to_string(static_cast<int>(response.answer.state)) + ":" +
               std::to_string(response.answer.value) + " " + response.reason + " " +
               std::to_string(static_cast<int>(response.confidence)) + " " +
               response.note + " " + response.assessor_note + evidence(response) + "\n";
    };
    std::string text = to_string(set.model) + " " + set.country + " " + set.name + " " +
                       set.round + " " + to_string(set.date) + " " + set.respondent.role +
                       " " + set.respondent.organisation + " " +
                       std::to_string(static_cast<int>(set.marking)) +
                       std::to_string(static_cast<int>(set.assessor_type)) + "\n";
    for (const Response& response : set.responses) {
        text += answer(response);
    }
    for (const auto& [question, texts] : set.open_answers) {
        for (const auto& [language, words] : texts) {
            text += fmt::format("{} {} {}\n", question, language, words);
        }
    }
    for (const Settlement& settlement : set.settlements) {
        text += "settled " + answer(settlement.response) + settlement.by +
                to_string(settlement.on) + settlement.why + "\n";
    }
    return text;
}

static std::vector<YamlDocumentPtr> documents(const std::vector<std::string>& names) {
    std::vector<YamlDocumentPtr> found;
    for (const std::string& name : names) {
        found.push_back(parsed(source_text("examples/maravenca/" + name)));
    }
    return found;
}

TEST_CASE("merging the files of a round and reading them back loses nothing") {
    const std::vector<std::string> names{
        "2026/cyber_authority.yaml", "2026/foreign_ministry.yaml",
        "2026/justice_ministry.yaml", "2026/national_cert.yaml"};
    const YamlNode merged = merge_files(documents(names), "XMV", "2026");
    const std::vector<ResponseSet> back = sets_of(write_yaml(merged), national());
    REQUIRE(back.size() == names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const ResponseSet before =
            sets_of(source_text("examples/maravenca/" + names[i]), national()).at(0);
        CHECK_FALSE(before.responses.empty());
        CHECK(content(back[i]) == content(before));
    }
}

TEST_CASE("files of another round are left out, and a merged file can be merged again") {
    const auto files = documents({"2023/national_cert.yaml", "2026/national_cert.yaml",
                                  "2026/cyber_authority.yaml"});
    const std::string first = write_yaml(merge_files(files, "XMV", "2026"));
    CHECK(sets_of(first, national()).size() == 2);
    const auto again = documents({"2026/justice_ministry.yaml"});
    const YamlNode both = merge_files({parsed(first), again.front()}, "XMV", "2026");
    const std::vector<ResponseSet> sets = sets_of(write_yaml(both), national());
    REQUIRE(sets.size() == 3);
    CHECK(sets[0].respondent.role == "national_cert");
    CHECK(sets[2].respondent.role == "justice_ministry");
}

} // namespace capmat::test
