// SPDX-License-Identifier: Apache-2.0
#include "cli/inputs.h"

#include "cli/common_options.h"
#include "cli/files.h"
#include "cli/model_files.h"
#include "cli/own_formats.h"
#include "cli/usage_error.h"
#include "models/input/format_line.h"
#include "models/input/plain_text.h"
#include "models/input/sha256.h"
#include "models/input/spelling.h"
#include "models/input/yaml_parser.h"
#include "questionnaires/response_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <istream>
#include <iterator>
#include <ostream>
#include <set>

namespace capmat {

std::string program_name() {
    return "capmat " CAPMAT_VERSION;
}

void report_problems(const Diagnostics& diagnostics, Surroundings& surroundings) {
    surroundings.err << to_string(diagnostics);
    if (diagnostics.has_errors()) {
        throw InputRefused();
    }
}

LoadedModel load_model(const std::string& name, Surroundings& surroundings) {
    if (const auto built_in = built_in_model(name)) {
        return {built_in->model, built_in->sha256};
    }
    if (!exists(name)) {
        throw UsageError(fmt::format("--model {}: neither a file nor a built-in model{}",
                                     in_quotes(name),
                                     did_you_mean(name, built_in_ids())));
    }
    Diagnostics diagnostics;
    const std::optional<FoundModel> found = model_from_file(name, diagnostics);
    report_problems(diagnostics, surroundings);
    if (!found) {
        throw InputRefused();
    }
    return {found->model, found->sha256};
}

std::vector<YamlDocumentPtr> parse_lines(const SourceFile& file,
                                         Diagnostics& diagnostics) {
    std::vector<YamlDocumentPtr> documents;
    int number = 0;
    std::size_t start = 0;
    while (start < file.text.size()) {
        const std::size_t end = std::min(file.text.find('\n', start), file.text.size());
        const std::string line = file.text.substr(start, end - start);
        start = end + 1;
        ++number;
        if (line.find_first_not_of(" \r\t") == std::string::npos) {
            continue;
        }
        if (auto document = parse_yaml({file.name, line, number}, diagnostics)) {
            documents.push_back(std::move(document));
        }
    }
    return documents;
}

/// Collects response files, finds out which model they need, and reads them.
class RoundLoader {
public:
    RoundLoader(const Options& options, Surroundings& surroundings)
        : options_(&options), surroundings_(&surroundings) {
        if (const auto name = options.value("model")) {
            loaded_.loaded_model = load_model(*name, surroundings);
        }
    }

    LoadedRounds load(const std::vector<std::string>& paths) {
        for (const std::string& path : paths) {
            add_path(path);
        }
        if (documents_.empty() && !diagnostics_.has_errors()) {
            throw UsageError(
                fmt::format("no response files found at {}",
                            paths.empty() ? "''" : in_quotes(paths.front())));
        }
        for (const YamlDocumentPtr& document : documents_) {
            read_document(*document);
        }
        report_problems(diagnostics_, *surroundings_);
        group();
        std::ranges::stable_sort(documents_, {}, [](const YamlDocumentPtr& document) {
            return document->file;
        });
        loaded_.documents = std::move(documents_);
        return std::move(loaded_);
    }

private:
    void add_path(const std::string& path) {
        if (path == "-") {
            const std::string text{std::istreambuf_iterator<char>(surroundings_->in), {}};
            loaded_.inputs.push_back({"-", sha256_hex(text)});
            add_lines({"-", text});
        } else if (is_folder(path)) {
            for (const std::string& file : data_files_below(path)) {
                add_file(file, FoundInFolder::Yes);
            }
        } else {
            add_file(path, FoundInFolder::No);
        }
    }

    enum class FoundInFolder { Yes, No };

    void add_file(const std::string& path, FoundInFolder in_folder) {
        if (!seen_.insert(path).second) {
            return; // named twice on the command line, or once and by its folder
        }
        const SourceFile file = read_file(path);
        if (path.ends_with(".jsonl")) {
            loaded_.inputs.push_back({path, sha256_hex(file.text)});
            add_lines(file);
            return;
        }
        const YamlDocumentPtr document = parse_yaml(file, diagnostics_);
        if (document == nullptr) {
            return;
        }
        const std::string format = format_of(document->root);
        const bool other_kind = format.starts_with("target/") ||
                                format.starts_with("model") ||
                                format.starts_with("overlay/") || is_own_output(format);
        if (in_folder == FoundInFolder::Yes && other_kind) {
            // A folder may hold the target and the model beside the answers.
            if (format.starts_with("model/") || format.starts_with("overlay/")) {
                models_beside_.push_back(document);
            }
            return;
        }
        loaded_.inputs.push_back({path, sha256_hex(file.text)});
        documents_.push_back(document);
    }

    void add_lines(const SourceFile& file) {
        std::ranges::move(parse_lines(file, diagnostics_),
                          std::back_inserter(documents_));
    }

    void read_document(const YamlDocument& document) {
        if (loaded_.loaded_model.model == nullptr && !find_model(document)) {
            return;
        }
        std::vector<ResponseSet> sets =
            read_responses(document.root, *loaded_.loaded_model.model, diagnostics_);
        std::ranges::move(sets, std::back_inserter(sets_));
    }

    static bool is_called(const YamlNode& root, const ModelReference& name) {
        const auto has = [&](std::string_view key, const std::string& text) {
            return std::ranges::any_of(root.entries, [&](const auto& entry) {
                return entry.first.text == key && entry.second.text == text;
            });
        };
        return has("id", name.id) && has("edition", name.edition);
    }

    /// A model of the user's own that lies in the same folder as the answers.
    bool find_beside(const ModelReference& name) {
        for (const YamlDocumentPtr& document : models_beside_) {
            if (is_called(document->root, name)) {
                const auto found = model_from_file(document->file, diagnostics_);
                loaded_.loaded_model =
                    found ? LoadedModel{found->model, found->sha256} : LoadedModel{};
                return found.has_value();
            }
        }
        return false;
    }

    /// Takes the model the first readable file names from the catalogue, or from a file
    /// beside the answers.
    bool find_model(const YamlDocument& document) {
        const auto named = model_named_by(document.root, diagnostics_);
        if (!named) {
            return false;
        }
        if (const auto built_in = built_in_model(named->id)) {
            loaded_.loaded_model = {built_in->model, built_in->sha256};
            return true;
        }
        if (find_beside(*named)) {
            return true;
        }
        YamlMap yaml = root_map(document.root, diagnostics_);
        yaml.find("model")->error(
            fmt::format("unknown model {}{}; give a model of your own with --model FILE",
                        in_quotes(named->id), did_you_mean(named->id, built_in_ids())));
        return false;
    }

    [[nodiscard]] bool is_wanted(const ResponseSet& set) const {
        const auto country = options_->value("country");
        const auto round = options_->value("round");
        return (!country || set.country == *country) && (!round || set.round == *round);
    }

    void group() {
        std::erase_if(sets_, [&](const ResponseSet& set) { return !is_wanted(set); });
        if (sets_.empty()) {
            throw UsageError("no answers of that country and round were found");
        }
        Diagnostics diagnostics;
        for (Round& round : gather_rounds(std::move(sets_), *loaded_.loaded_model.model,
                                          date_option(*options_, "as-of"), diagnostics)) {
            loaded_.rounds.push_back(std::make_shared<const Round>(std::move(round)));
        }
        std::ranges::sort(loaded_.inputs, {}, &InputFile::name);
        report_problems(diagnostics, *surroundings_);
    }

    const Options* options_;
    Surroundings* surroundings_;
    Diagnostics diagnostics_;
    LoadedRounds loaded_;
    std::vector<YamlDocumentPtr> documents_;
    std::vector<YamlDocumentPtr> models_beside_;
    std::vector<ResponseSet> sets_;
    std::set<std::string> seen_;
};

LoadedRounds load_rounds(const std::vector<std::string>& paths, const Options& options,
                         Surroundings& surroundings) {
    return RoundLoader(options, surroundings).load(paths);
}

std::shared_ptr<const Round> single_round(const LoadedRounds& loaded) {
    std::vector<std::string> countries;
    for (const auto& round : loaded.rounds) {
        if (std::ranges::find(countries, round->country) == countries.end()) {
            countries.push_back(round->country);
        }
    }
    if (countries.size() > 1) {
        throw UsageError(fmt::format("the files hold {} countries ({}); choose one with "
                                     "--country",
                                     countries.size(), any_of(countries)));
    }
    return *std::ranges::max_element(loaded.rounds, {}, [](const auto& round) {
        return std::pair(round->as_of, round->round);
    });
}

Target load_target(const std::string& name, const Model& model,
                   Surroundings& surroundings) {
    std::vector<std::string> known{"next"};
    for (const Profile& profile : model.profiles) {
        if (profile.id == name) {
            return target_of(profile);
        }
        known.push_back(profile.id);
    }
    if (name == "next") {
        Target target;
        target.title = "one step up";
        target.next = true;
        return target;
    }
    if (!exists(name)) {
        throw UsageError(fmt::format("--target {}: neither a file nor {}",
                                     in_quotes(name), any_of(known)));
    }
    Diagnostics diagnostics;
    const YamlDocumentPtr document = parse_yaml(read_file(name), diagnostics);
    std::optional<Target> target;
    if (document != nullptr) {
        target = read_target(document->root, model, diagnostics);
    }
    report_problems(diagnostics, surroundings);
    return target.value();
}

static std::string date_of_epoch(long long seconds) {
    const std::chrono::sys_days day{std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds{std::chrono::seconds{seconds}})};
    const std::chrono::year_month_day date{day};
    return to_string(Date{static_cast<int>(date.year()),
                          static_cast<int>(static_cast<unsigned>(date.month())),
                          static_cast<int>(static_cast<unsigned>(date.day()))});
}

std::string printed_date(const Options& options, const Surroundings& surroundings) {
    if (const auto date = date_option(options, "date")) {
        return to_string(*date);
    }
    if (!surroundings.source_date_epoch) {
        return {};
    }
    long long seconds = 0;
    const std::string& text = *surroundings.source_date_epoch;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size() ||
        seconds < 0) {
        throw UsageError("SOURCE_DATE_EPOCH must be a whole number of seconds");
    }
    return date_of_epoch(seconds);
}

} // namespace capmat
