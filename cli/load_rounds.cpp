// SPDX-License-Identifier: Apache-2.0
#include "cli/load_rounds.h"

#include "cli/common_options.h"
#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/json_lines.h"
#include "cli/named_models.h"
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
#include <istream>
#include <iterator>
#include <set>

namespace capmat {

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
                models_.add_file(reference_in(document->root), path);
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

    /// Takes the model the first readable file names from the catalogue, or from a file
    /// beside the answers.
    bool find_model(const YamlDocument& document) {
        const FoundModel* found = models_.named_by(document, diagnostics_);
        if (found != nullptr) {
            loaded_.loaded_model = *found;
        }
        return found != nullptr;
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
    NamedModels models_{OwnModels::AfterBuiltIn}; ///< an own one is asked for by --model
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

} // namespace capmat
