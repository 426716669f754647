// SPDX-License-Identifier: Apache-2.0
#include "tests/support/reading.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace capmat::test {

namespace fs = std::filesystem;

/// A folder of the program and what its files may include, besides each other. A name
/// that ends in `.h` is one header, any other a folder.
struct Layer {
    std::string folder;
    std::vector<std::string> may_include;
};

/// Types of `models/input` that are part of our own types: no reading, no diagnostics.
static const std::string place = "models/input/source_position.h";

/// The architecture, as a table. A change of it is a design change.
static const std::vector<Layer>& layers() {
    static const std::vector<Layer> table{
        {"models/input", {}},
        {"models", {"models/input"}},
        {"models/catalog_tool", {"models", "models/input"}},
        {"models/language", {"models", "models/input"}},
        {"questionnaires", {"models", "models/language", "models/input"}},
        {"questionnaires/exchange", {"models/input"}},
        {"questionnaires/forms",
         {"questionnaires", "questionnaires/exchange", "models", "models/language",
          "models/input", "questionnaires/imports/form_cell.h"}},
        {"questionnaires/imports",
         {"questionnaires", "questionnaires/exchange", "questionnaires/forms", "models",
          "models/language", "models/input"}},
        {"assessor/scoring", {"models"}},
        {"assessor/consensus", {"models", "questionnaires"}},
        {"assessor/changes", {"assessor", "assessor/scoring", "models"}},
        {"assessor",
         {"assessor/scoring", "assessor/consensus", "assessor/changes", "questionnaires",
          "models", place}},
        {"reports/document", {}},
        {"reports/charts", {"reports/document", "models/language"}},
        {"reports/render",
         {"reports/document", "reports/charts", "questionnaires/exchange",
          "models/language"}},
        // Text a person wrote must become safe to show: diagnostics and plain_text.
        {"reports/describe",
         {"reports/describe/country_report", "reports/document", "assessor",
          "assessor/scoring", "assessor/consensus", "questionnaires",
          "questionnaires/imports", "models", "models/language",
          "models/input/diagnostic.h", "models/input/plain_text.h", place}},
        {"reports/describe/country_report",
         {"reports/describe", "reports/document", "assessor", "assessor/scoring",
          "assessor/consensus", "questionnaires", "models", "models/language", place}},
        {"cli",
         {"reports/describe", "reports/render", "reports/document", "assessor",
          "questionnaires", "questionnaires/exchange", "questionnaires/forms",
          "questionnaires/imports", "models", "models/language", "models/input"}},
        {"cli/commands",
         {"cli", "questionnaires/forms", "questionnaires/imports", "models/language",
          "reports/describe", "reports/describe/country_report", "reports/render",
          "reports/document", "assessor", "questionnaires", "models", "models/input"}},
    };
    return table;
}

/// A header of somebody else and the one file or the folders that may include it.
struct ThirdParty {
    std::string begins_with;
    std::vector<std::string> allowed_in; ///< a file, or a folder with `/` at its end
};

static const std::vector<ThirdParty>& third_parties() {
    static const std::vector<ThirdParty> table{
        {"yaml-cpp/", {"models/input/yaml_parser.cpp"}},
        {"boost/", {"cli/options.cpp"}},
        {"nlohmann/",
         {"reports/render/json.cpp", "questionnaires/exchange/json_reader.cpp",
          "questionnaires/forms/page_data.cpp", "questionnaires/forms/page_question.cpp",
          "questionnaires/forms/page_question.h",
          "questionnaires/forms/surveyjs_elements.h"}},
        {"zip.h", {"questionnaires/exchange/zip_archive.cpp"}},
        {"expat.h", {"questionnaires/exchange/xml_reader.cpp"}},
        {"xlsxwriter",
         {"reports/render/xlsx.cpp", "reports/render/xlsx_calls.h",
          "reports/render/xlsx_chart.h", "reports/render/xlsx_chart.cpp",
          "reports/render/xlsx_format.h", "reports/render/xlsx_format.cpp",
          "questionnaires/exchange/workbook_writer.cpp",
          "questionnaires/exchange/plan_calls.cpp",
          "questionnaires/exchange/plan_formats.cpp"}},
        {"sodium", {"models/input/sha256.cpp"}},
        {"unicode/", {"models/language/locale_data.cpp"}},
        {"fmt/", {"models/", "questionnaires/", "reports/", "cli/"}},
        {"doctest", {}},
    };
    return table;
}

/// What the `#include` lines of a text name, in quotes or in angle brackets.
static std::vector<std::string> included(const std::string& text, char open, char close) {
    std::vector<std::string> found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const std::string start = std::string("#include ") + open;
        if (line.starts_with(start)) {
            const std::size_t end = line.find(close, start.size());
            found.push_back(line.substr(start.size(), end - start.size()));
        }
    }
    return found;
}

static std::string folder_of(const std::string& path) {
    return path.substr(0, std::min(path.rfind('/'), path.size()));
}

static const Layer* layer_of(const std::string& folder) {
    const auto found = std::ranges::find(layers(), folder, &Layer::folder);
    return found == layers().end() ? nullptr : &*found;
}

static bool may_include(const std::string& folder, const std::string& header) {
    const Layer* layer = layer_of(folder);
    const std::string from = folder_of(header);
    return layer != nullptr &&
           (from == folder ||
            std::ranges::any_of(layer->may_include, [&](const std::string& allowed) {
                return allowed == from || allowed == header;
            }));
}

static bool may_use(const std::string& file, const std::string& header) {
    for (const ThirdParty& party : third_parties()) {
        if (header.starts_with(party.begins_with)) {
            return std::ranges::any_of(party.allowed_in, [&](const std::string& allowed) {
                return allowed.ends_with('/') ? file.starts_with(allowed)
                                              : file == allowed;
            });
        }
    }
    return true;
}

/// A line for every include that the tables do not allow.
static std::string wrong_includes(const std::string& file, const std::string& text) {
    std::string wrong;
    for (const std::string& header : included(text, '"', '"')) {
        if (!may_include(folder_of(file), header)) {
            wrong += file + " may not include " + header + "\n";
        }
    }
    for (const std::string& header : included(text, '<', '>')) {
        if (!may_use(file, header)) {
            wrong += file + " may not use " + header + "\n";
        }
    }
    return wrong;
}

/// All source files of the program, by their path below the source folder.
static std::vector<std::string> source_files() {
    std::vector<std::string> files;
    for (const char* top : {"models", "questionnaires", "assessor", "reports", "cli"}) {
        for (const auto& entry :
             fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / top)) {
            const std::string ending = entry.path().extension().string();
            if (ending == ".h" || ending == ".cpp") {
                files.push_back(fs::relative(entry.path(), SOURCE_DIR).generic_string());
            }
        }
    }
    return files;
}

TEST_CASE("a wrong include is seen") {
    CHECK(wrong_includes("assessor/scoring/mean.cpp",
                         "#include \"assessor/scoring/mean.h\"\n"
                         "#include \"cli/run.h\"\n"
                         "#include \"models/model.h\"\n"
                         "#include \"questionnaires/round.h\"\n"
                         "#include <fmt/format.h>\n"
                         "#include <vector>\n"
                         "#include <yaml-cpp/yaml.h>\n") ==
          "assessor/scoring/mean.cpp may not include cli/run.h\n"
          "assessor/scoring/mean.cpp may not include questionnaires/round.h\n"
          "assessor/scoring/mean.cpp may not use fmt/format.h\n"
          "assessor/scoring/mean.cpp may not use yaml-cpp/yaml.h\n");
    CHECK(wrong_includes("reports/render/html.cpp", "#include \"assessor/assess.h\"\n") ==
          "reports/render/html.cpp may not include assessor/assess.h\n");
    CHECK(wrong_includes("models/input/yaml_parser.cpp", "#include <yaml-cpp/parser.h>\n")
              .empty());
    CHECK(wrong_includes("models/input/yaml_map.cpp", "#include <yaml-cpp/parser.h>\n") ==
          "models/input/yaml_map.cpp may not use yaml-cpp/parser.h\n");
    CHECK(wrong_includes("common/utils.cpp", "#include \"common/utils.h\"\n") ==
          "common/utils.cpp may not include common/utils.h\n");
}

TEST_CASE("every file includes only what its folder may") {
    const std::vector<std::string> files = source_files();
    REQUIRE(files.size() > 100);
    for (const std::string& file : files) {
        CHECK(wrong_includes(file, source_text(file)) == "");
    }
}

TEST_CASE("every folder of the table exists and every folder is in the table") {
    const std::vector<std::string> files = source_files();
    for (const Layer& layer : layers()) {
        CAPTURE(layer.folder);
        CHECK(std::ranges::any_of(files, [&](const std::string& file) {
            return folder_of(file) == layer.folder;
        }));
    }
    for (const std::string& file : files) {
        CAPTURE(file);
        CHECK(layer_of(folder_of(file)) != nullptr);
    }
}

TEST_CASE("every third-party library is used where the table says") {
    for (const ThirdParty& party : third_parties()) {
        for (const std::string& file : party.allowed_in) {
            CAPTURE(file);
            if (file.ends_with('/')) {
                continue;
            }
            const std::vector<std::string> headers =
                included(source_text(file), '<', '>');
            CHECK(std::ranges::any_of(headers, [&](const std::string& header) {
                return header.starts_with(party.begins_with);
            }));
        }
    }
}

TEST_CASE("left of the command line nothing reads files, the clock or the environment") {
    // The workbook writer of libxlsxwriter needs a temporary file.
    static constexpr std::array allowed{"cli/",
                                        "models/catalog_tool/",
                                        "reports/render/xlsx.cpp",
                                        "questionnaires/exchange/private_folder.",
                                        "questionnaires/exchange/workbook_plan.cpp",
                                        "questionnaires/exchange/workbook_writer.cpp"};
    static constexpr std::array forbidden{
        "ifstream",   "ofstream",  "std::cout",    "std::cerr",    "fopen(",
        "getenv",     "::open(",   "system_clock", "steady_clock", "std::time(",
        "std::rand(", "setlocale", "random_device"};
    int checked = 0;
    for (const std::string& file : source_files()) {
        const bool is_allowed = std::ranges::any_of(
            allowed, [&](const char* start) { return file.starts_with(start); });
        if (is_allowed) {
            continue;
        }
        ++checked;
        const std::string text = source_text(file);
        for (const std::string word : forbidden) {
            CAPTURE(file);
            CAPTURE(word);
            CHECK(text.find(word) == std::string::npos);
        }
    }
    CHECK(checked > 100);
}

} // namespace capmat::test
