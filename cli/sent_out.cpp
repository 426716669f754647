// SPDX-License-Identifier: Apache-2.0
#include "cli/sent_out.h"

#include "cli/files.h"
#include "cli/inputs.h"
#include "cli/questionnaire_files.h"
#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "questionnaires/forms/form.h"

#include <fmt/format.h>

namespace capmat {

/// Finds the questionnaires of a round, each once.
class SentOutLoader {
public:
    SentOutLoader(const Model& model, Surroundings& surroundings)
        : model_(&model), surroundings_(&surroundings) {}

    SentOut load(const Round& round, const Options& options) {
        if (const auto path = options.value("bodies")) {
            Diagnostics diagnostics;
            sent_.bodies = read_asked_bodies(read_file(*path), *model_, diagnostics);
            report_problems(diagnostics, *surroundings_);
        }
        for (AskedBody& asked : sent_.bodies) {
            if (!asked.questionnaire.empty()) {
                asked.questionnaire = add(asked.questionnaire);
            }
        }
        add_named_in(round);
        sent_.usual = usual_of(options.value("questionnaire"));
        return std::move(sent_);
    }

private:
    /// `national-full`, `national-full@2026.1` or a file; gives `id@edition`.
    std::string add(const std::string& name) {
        const std::string id = exists(name) ? name : name.substr(0, name.find('@'));
        Questionnaire questionnaire = questionnaire_for(*model_, id, *surroundings_);
        std::string reference = to_string(questionnaire.reference);
        if (id != name && reference != name) {
            throw UsageError(fmt::format("the questionnaire {} is here as {}",
                                         in_quotes(name), reference));
        }
        sent_.questionnaires.emplace(reference, std::move(questionnaire));
        return reference;
    }

    /// Answers may come from a questionnaire that is not here, or of an edition that is
    /// no more: what they say of themselves has to do then.
    void add_named_in(const Round& round) {
        for (const ResponseSet& set : round.sets) {
            for (const AnsweredForm& form : set.forms) {
                add_named(form.questionnaire);
            }
        }
    }

    void add_named(const std::string& reference) {
        if (sent_.questionnaires.contains(reference)) {
            return;
        }
        auto found = built_in_for(*model_, reference.substr(0, reference.find('@')));
        if (found && to_string(found->reference) == reference) {
            sent_.questionnaires.emplace(reference, *std::move(found));
        }
    }

    std::string usual_of(const std::optional<std::string>& given) {
        if (given) {
            return add(*given);
        }
        if (sent_.questionnaires.size() == 1) {
            return sent_.questionnaires.begin()->first;
        }
        const Questionnaire all = questionnaire_from_model(*model_);
        std::string reference = to_string(all.reference);
        sent_.questionnaires.emplace(reference, all);
        return reference;
    }

    const Model* model_;
    Surroundings* surroundings_;
    SentOut sent_;
};

SentOut load_sent_out(const Round& round, const Model& model, const Options& options,
                      Surroundings& surroundings) {
    return SentOutLoader(model, surroundings).load(round, options);
}

} // namespace capmat
