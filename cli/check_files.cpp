// SPDX-License-Identifier: Apache-2.0
#include "cli/check_files.h"

#include "cli/check_translation.h"
#include "cli/count_text.h"
#include "cli/file_summaries.h"
#include "cli/files.h"
#include "cli/json_lines.h"
#include "cli/named_models.h"
#include "cli/own_formats.h"
#include "cli/questionnaire_files.h"
#include "models/input/format_line.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/input/yaml_map.h"
#include "models/input/yaml_parser.h"
#include "models/model_reader.h"
#include "questionnaires/response_reader.h"
#include "questionnaires/round.h"
#include "questionnaires/target.h"
#include "reports/describe/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <utility>

namespace capmat {

/// Reads files of any of our formats and keeps what is wrong with them.
class FileChecker {
public:
    explicit FileChecker(std::optional<FoundModel> chosen) : chosen_(std::move(chosen)) {}

    /// Models are read before what belongs to them, whatever the order of the files.
    void check_all(const std::vector<std::string>& paths) {
        std::vector<Parsed> parsed;
        for (const std::string& path : paths) {
            try {
                add_file(read_file(path), parsed);
            } catch (const CannotRead& failure) {
                // Not the end: the problems of the other files are to be seen as well.
                diagnostics_.error({path, 0, 0}, "cannot be read: " + failure.reason());
                parsed.push_back({path, nullptr, 1});
                all_readable_ = false;
            }
        }
        checked_.resize(parsed.size());
        for (const bool models : {true, false}) {
            for (std::size_t i = 0; i < parsed.size(); ++i) {
                if (is_model(parsed[i]) == models) {
                    checked_[i] = check(parsed[i]);
                }
            }
        }
    }

    /// What only several files together can show: one respondent twice, settlements that
    /// contradict each other.
    void check_together(const std::optional<Date>& as_of) {
        for (auto& [model, sets] : sets_) {
            (void)gather_rounds(std::move(sets), *model, as_of, diagnostics_);
        }
    }

    [[nodiscard]] CheckResult result() && {
        return {std::move(checked_), std::move(diagnostics_), all_readable_};
    }

private:
    using ModelPtr = std::shared_ptr<const Model>;
    using Sets = std::vector<ResponseSet>;

    struct Parsed {
        std::string path;
        YamlDocumentPtr document; ///< null when the file cannot be read to its end
        std::size_t errors = 0;
        std::string says = {}; ///< of a file that has been judged already
    };

    void add_file(const SourceFile& file, std::vector<Parsed>& parsed) {
        const std::size_t errors_before = diagnostics_.error_count();
        if (file.name.ends_with(".po")) {
            const std::string says = check_translation(file, chosen_, diagnostics_);
            parsed.push_back(
                {file.name, nullptr, diagnostics_.error_count() - errors_before, says});
            return;
        }
        if (!file.name.ends_with(".jsonl")) {
            const YamlDocumentPtr document = parse_yaml(file, diagnostics_);
            parsed.push_back(
                {file.name, document, diagnostics_.error_count() - errors_before});
            return;
        }
        // JSON Lines hold a response set a line.
        for (const YamlDocumentPtr& document : parse_lines(file, diagnostics_)) {
            parsed.push_back(
                {fmt::format("{}:{}", file.name, document->first_line), document, 0});
        }
        if (diagnostics_.error_count() > errors_before) {
            parsed.push_back(
                {file.name, nullptr, diagnostics_.error_count() - errors_before});
        }
    }

    static bool is_model(const Parsed& parsed) {
        const std::string format =
            parsed.document == nullptr ? "" : format_of(parsed.document->root);
        return format.starts_with("model/") || format.starts_with("overlay/");
    }

    CheckedFile check(const Parsed& parsed) {
        if (parsed.document != nullptr &&
            is_own_output(format_of(parsed.document->root))) {
            return {
                parsed.path, FileVerdict::PassedOver,
                fmt::format("{}, which capmat wrote", format_of(parsed.document->root))};
        }
        const std::size_t errors_before = diagnostics_.error_count();
        const std::string says =
            parsed.document == nullptr ? parsed.says : check_document(parsed.document);
        const bool good =
            parsed.errors == 0 && diagnostics_.error_count() == errors_before;
        return good ? CheckedFile{parsed.path, FileVerdict::Good, says}
                    : CheckedFile{parsed.path, FileVerdict::Wrong, "has errors"};
    }

    std::string check_document(const YamlDocumentPtr& document) {
        const std::string format = format_of(document->root);
        const std::string kind = format.substr(0, format.find('/'));
        if (kind == "model") {
            return check_model(document);
        }
        if (kind == "model-part") {
            return check_part(document);
        }
        if (kind == "overlay") {
            return check_overlay(document);
        }
        if (kind == "questionnaire") {
            return check_questionnaire(document);
        }
        if (kind == "responses") {
            return check_responses(*document);
        }
        if (kind == "target") {
            return check_target(*document);
        }
        refuse_format(*document);
        return {};
    }

    void refuse_format(const YamlDocument& document) {
        static const std::vector<std::string> known{"model/1",     "model-part/1",
                                                    "overlay/1",   "questionnaire/1",
                                                    "responses/1", "target/1"};
        YamlMap yaml = root_map(document.root, diagnostics_);
        auto value = yaml.require("capmat");
        if (value) {
            value->error(
                fmt::format("{} is not a format this program checks; expected {}{}",
                            in_quotes(value->scalar()), any_of(known),
                            did_you_mean(value->scalar(), known)));
        }
    }

    /// Reads a model and keeps it for the answers and targets that name it.
    std::string summary_of(const std::optional<YamlTree>& tree) {
        std::optional<Model> model =
            tree ? read_model(tree->root, diagnostics_) : std::nullopt;
        if (!model) {
            return {};
        }
        std::string says = model_summary(*model);
        models_.add({std::make_shared<const Model>(std::move(*model)), {}, {}});
        return says;
    }

    std::string check_model(const YamlDocumentPtr& document) {
        return summary_of(read_model_tree(document, diagnostics_));
    }

    /// A part means nothing without its model, which lies in the same folder.
    std::string check_part(const YamlDocumentPtr& document) {
        namespace fs = std::filesystem;
        const fs::path path(document->file);
        const std::string folder = path.parent_path().string();
        for (const std::string& other : data_files_below(folder.empty() ? "." : folder)) {
            Diagnostics ignored;
            const YamlDocumentPtr candidate = parse_yaml(read_file(other), ignored);
            const std::vector<std::string> parts = candidate == nullptr
                                                       ? std::vector<std::string>{}
                                                       : part_names(candidate->root);
            if (std::ranges::find(parts, path.filename().string()) != parts.end()) {
                return check_model(candidate);
            }
        }
        diagnostics_.error({document->file, 0, 0},
                           "no model file in this folder names this part under 'parts'");
        return {};
    }

    std::string check_overlay(const YamlDocumentPtr& document) {
        const std::optional<OverlayResult> result =
            overlay_tree(document, diagnostics_, chosen_ ? chosen_->tree : BaseTree{});
        if (!result) {
            return {};
        }
        std::string says = summary_of(result->tree);
        for (const OverlayChange& change : result->changes) {
            says += "\n    " + to_string(change);
        }
        return says;
    }

    /// The model of --model, else one among the files checked, else a built-in one.
    ModelPtr model_for(const YamlDocument& document) {
        const FoundModel* found =
            chosen_ ? &*chosen_ : models_.named_by(document, diagnostics_);
        return found == nullptr ? nullptr : found->model;
    }

    std::string check_questionnaire(const YamlDocumentPtr& document) {
        const ModelPtr model = model_for(*document);
        if (model == nullptr) {
            return {};
        }
        const auto questionnaire = questionnaire_of(document, *model, diagnostics_);
        return questionnaire ? questionnaire_summary(*questionnaire, *model) : "";
    }

    std::string check_responses(const YamlDocument& document) {
        const ModelPtr model = model_for(document);
        if (model == nullptr) {
            return {};
        }
        std::vector<ResponseSet> sets =
            read_responses(document.root, *model, diagnostics_);
        std::size_t answers = 0;
        for (const ResponseSet& set : sets) {
            answers += set.responses.size();
        }
        std::string says = sets.empty()
                               ? ""
                               : fmt::format("responses of {}, round {}, for {}: {}",
                                             sets.front().country, sets.front().round,
                                             to_string(sets.front().model),
                                             count_text(answers, "answer", "answers"));
        std::ranges::move(sets, std::back_inserter(sets_for(model)));
        return says;
    }

    /// In the order in which the models were met: their addresses have none that lasts.
    Sets& sets_for(const ModelPtr& model) {
        const auto found =
            std::ranges::find(sets_, model, &std::pair<ModelPtr, Sets>::first);
        return found == sets_.end() ? sets_.emplace_back(model, Sets{}).second
                                    : found->second;
    }

    std::string check_target(const YamlDocument& document) {
        const ModelPtr model = model_for(document);
        if (model == nullptr) {
            return {};
        }
        const auto target = read_target(document.root, *model, diagnostics_);
        return target ? fmt::format("target for {}: {}", to_string(model->reference),
                                    target->next ? std::string("one step up")
                                                 : count_text(target->values.size(),
                                                              "value", "values"))
                      : "";
    }

    std::optional<FoundModel> chosen_; ///< by --model
    NamedModels models_{OwnModels::BeforeBuiltIn};
    std::vector<std::pair<ModelPtr, Sets>> sets_; ///< of one model each
    Diagnostics diagnostics_;
    std::vector<CheckedFile> checked_;
    bool all_readable_ = true;
};

CheckResult check_files(const std::vector<std::string>& paths,
                        std::optional<FoundModel> model,
                        const std::optional<Date>& as_of) {
    FileChecker checker(std::move(model));
    checker.check_all(paths);
    checker.check_together(as_of);
    return std::move(checker).result();
}

} // namespace capmat
