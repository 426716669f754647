// SPDX-License-Identifier: Apache-2.0
#include "cli/import_files.h"

#include "cli/common_options.h"
#include "cli/inputs.h"
#include "cli/questionnaire_files.h"
#include "cli/returned_files.h"
#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/input/yaml_parser.h"
#include "questionnaires/imports/form_vocabulary.h"
#include "questionnaires/imports/understand.h"
#include "questionnaires/response_reader.h"
#include "questionnaires/response_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace capmat {

static ImportChoices choices_of(const Options& options) {
    ImportChoices choices;
    choices.header = header_options(options);
    choices.date = date_option(options, "date");
    choices.marking = marking_option(options);
    return choices;
}

/// Answers written by hand need no understanding: they are responses already.
static std::vector<ResponseSet> sets_of_yaml(const SourceFile& file, const Model& model,
                                             ImportAccount& account,
                                             Diagnostics& diagnostics) {
    const YamlDocumentPtr document = parse_yaml(file, diagnostics);
    std::vector<ResponseSet> sets =
        document == nullptr ? std::vector<ResponseSet>{}
                            : read_responses(document->root, model, diagnostics);
    for (const ResponseSet& set : sets) {
        account.rows += 1;
        account.forms += 1;
        account.values += set.responses.size();
        account.used += set.responses.size();
    }
    return sets;
}

namespace {

/// A questionnaire in every language, with all words its returned forms may hold.
struct ReadyQuestionnaire {
    ReadyQuestionnaire(FoundQuestionnaire from, Diagnostics& diagnostics)
        : found(std::move(from)), form(form_in(program_languages(), found, diagnostics)),
          words(form.languages) {}

    // `words` points into `form`.
    ReadyQuestionnaire(const ReadyQuestionnaire&) = delete;
    ReadyQuestionnaire& operator=(const ReadyQuestionnaire&) = delete;
    ReadyQuestionnaire(ReadyQuestionnaire&&) = delete;
    ReadyQuestionnaire& operator=(ReadyQuestionnaire&&) = delete;
    ~ReadyQuestionnaire() = default;

    FoundQuestionnaire found;
    Form form;
    FormVocabulary words; ///< of the languages of `form`
};

} // namespace

/// Reads the files of one import; every questionnaire is loaded once.
class ImportSession {
public:
    ImportSession(const Options& options, Surroundings& surroundings)
        : options_(&options), surroundings_(&surroundings), choices_(choices_of(options)),
          given_(options.value("questionnaire")) {
        if (given_) {
            const Questionnaire& own = ready(*given_).found.questionnaire;
            given_id_ = own.reference.id;
            ids_.push_back(given_id_);
        }
        std::ranges::move(built_in_questionnaire_ids(), std::back_inserter(ids_));
    }

    Imported read(const std::vector<SourceFile>& files) {
        name_questionnaires(files);
        std::vector<ReturnedFiles> all;
        std::vector<ReturnedFiles> repeats; // to the records they belong to
        for (std::size_t i = 0; i < files.size(); ++i) {
            const auto kind =
                recognise(files[i], ready(names_[i]).form.languages, diagnostics_);
            if (!kind) {
                continue;
            }
            const bool repeat = kind == ReturnedKind::OdkCsv && is_odk_repeat(files[i]);
            ReturnedFiles one{*kind, {files[i]}, names_[i]};
            if (repeat) {
                repeats.push_back(std::move(one));
            } else {
                add_returned(all, std::move(one));
            }
        }
        for (ReturnedFiles& repeat : repeats) {
            add_returned(all, std::move(repeat));
        }
        for (const ReturnedFiles& returned : all) {
            read_one(returned);
        }
        report_problems(diagnostics_, *surroundings_);
        return std::move(imported_);
    }

private:
    /// Questionnaires before models: a form names both, and the model says less.
    [[nodiscard]] std::string named_in(const SourceFile& file) const {
        const std::string named = questionnaire_named_in(file, ids_);
        return given_ && named == given_id_ ? *given_ : named;
    }

    void name_questionnaires(const std::vector<SourceFile>& files) {
        for (const SourceFile& file : files) {
            names_.push_back(named_in(file));
        }
        const std::string usual = given_ ? *given_ : only_one_of(names_);
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (names_[i].empty()) {
                names_[i] = usual.empty() ? named_model(files[i]) : usual;
            }
        }
    }

    /// The name that all have in common that have one; empty when there are several.
    static std::string only_one_of(const std::vector<std::string>& names) {
        std::string only;
        for (const std::string& name : names) {
            if (!only.empty() && !name.empty() && name != only) {
                return {};
            }
            only = name.empty() ? only : name;
        }
        return only;
    }

    /// Answers written by hand name their model; a repeat is read with its records.
    [[nodiscard]] std::string named_model(const SourceFile& file) const {
        std::string named = questionnaire_named_in(file, built_in_ids());
        if (named.empty() && is_odk_repeat(file)) {
            const auto other = std::ranges::find_if(
                names_, [](const std::string& name) { return !name.empty(); });
            named = other == names_.end() ? "" : *other;
        }
        if (named.empty()) {
            throw UsageError(fmt::format("{} does not say which questionnaire it "
                                         "answers; give --questionnaire ID",
                                         in_quotes(file.name)));
        }
        return named;
    }

    const ReadyQuestionnaire& ready(const std::string& name) {
        const auto known = ready_.find(name);
        if (known != ready_.end()) {
            return known->second;
        }
        return ready_
            .try_emplace(name, load_questionnaire(name, *options_, *surroundings_),
                         diagnostics_)
            .first->second;
    }

    void read_one(const ReturnedFiles& returned) {
        const ReadyQuestionnaire& by = ready(returned.questionnaire);
        require_one_model(returned, by.found);
        ImportedFile& one = imported_.files.emplace_back();
        one.name = returned.name();
        one.account.kind = kind_name(returned.kind);
        if (returned.kind == ReturnedKind::Yaml) {
            std::ranges::move(sets_of_yaml(returned.files.front(), *by.found.model,
                                           one.account, diagnostics_),
                              std::back_inserter(imported_.sets));
            return;
        }
        const std::vector<ReturnedForm> forms =
            read_returned(returned, by.form.languages, one.account, diagnostics_);
        for (UnderstoodForm& understood :
             understand(forms, {by.words, choices_}, one.account, diagnostics_)) {
            imported_.sets.push_back(std::move(understood.responses));
        }
    }

    void require_one_model(const ReturnedFiles& returned,
                           const FoundQuestionnaire& found) {
        if (imported_.model == nullptr) {
            imported_.model = found.model;
        }
        if (found.model->reference != imported_.model->reference) {
            throw UsageError(fmt::format(
                "{} is about {}, the files before it about {}; import them apart",
                in_quotes(returned.name()), to_string(found.model->reference),
                to_string(imported_.model->reference)));
        }
    }

    const Options* options_;
    Surroundings* surroundings_;
    Diagnostics diagnostics_;
    ImportChoices choices_;
    std::optional<std::string> given_; ///< by --questionnaire: an id or a file
    std::string given_id_;
    std::vector<std::string> ids_; ///< of questionnaires that files may name
    std::map<std::string, ReadyQuestionnaire> ready_;
    std::vector<std::string> names_; ///< by file: the questionnaire that reads it
    Imported imported_;
};

Imported import_files(const std::vector<SourceFile>& files, const Options& options,
                      Surroundings& surroundings) {
    return ImportSession(options, surroundings).read(files);
}

} // namespace capmat
