// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/questionnaire_reader.h"

#include "models/input/format_line.h"
#include "models/input/plain_text.h"
#include "models/input/read_id.h"
#include "models/input/read_word.h"
#include "models/model_reader.h"
#include "questionnaires/answer_reader.h"
#include "questionnaires/question_ids.h"
#include "questionnaires/question_reader.h"
#include "questionnaires/question_words.h"
#include "questionnaires/questionnaire_base.h"
#include "questionnaires/questionnaire_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace capmat {

/// Puts a questionnaire together from its file, question by question.
class QuestionnaireReading {
public:
    QuestionnaireReading(const Model& model, const Questionnaire* base, YamlMap& yaml)
        : model_(&model), base_(base), yaml_(&yaml) {
        for (std::size_t i = 0; i < model.roles.size(); ++i) {
            roles_.emplace(model.roles[i].id, i);
        }
    }

    Questionnaire read() {
        read_head();
        for (const YamlValue& section : yaml_->list("sections")) {
            read_section(section);
        }
        if (read_.sections.empty()) {
            yaml_->error("a questionnaire asks something: missing 'sections' with "
                         "'questions'");
        }
        read_combine();
        check_questionnaire(read_, *model_, *yaml_);
        yaml_->reject_unknown_keys();
        return std::move(read_);
    }

private:
    void read_head() {
        if (auto id = yaml_->require("id")) {
            read_.reference.id = read_id(*id).value_or("");
        }
        if (const auto edition = yaml_->require("edition")) {
            read_.reference.edition = read_id(*edition).value_or("");
        }
        read_.model = model_->reference;
        read_.title = yaml_->text("title");
        read_.about = yaml_->optional_text("about");
        read_.language = read_language_tag(*yaml_);
        read_.licence = yaml_->optional_text("licence");
        static constexpr Words<bool, 2> asks_words{{{"all", true}, {"part", false}}};
        if (const auto asks = yaml_->find("asks")) {
            read_.asks_all = read_word(*asks, asks_words, "an extent").value_or(false);
        }
    }

    void read_section(const YamlValue& value) {
        YamlMap yaml(value);
        QuestionSection section;
        if (auto id = yaml.require("id")) {
            section.id = read_id(*id).value_or("");
            ids_.claim_section(section.id, *id);
        }
        section.title = yaml.text("title");
        section.intro = yaml.optional_text("intro");
        const auto ask = yaml.find("ask");
        const std::vector<std::size_t> roles =
            ask ? read_references(*ask, roles_, "role") : std::vector<std::size_t>{};
        section.first_question = read_.questions.size();
        const auto questions = yaml.require("questions");
        for (YamlValue& item :
             questions ? YamlValue(*questions).list() : std::vector<YamlValue>{}) {
            add(item, item.is_scalar() ? take(item) : read_question(item, roles));
        }
        if (questions && questions->is_list() && questions->node().items.empty()) {
            YamlValue(*questions).error("this section asks nothing");
        }
        section.end_question = read_.questions.size();
        yaml.reject_unknown_keys();
        read_.sections.push_back(std::move(section));
    }

    void add(YamlValue& where, std::optional<Question> question) {
        if (!question) {
            return;
        }
        ids_.claim_question(*question, where);
        read_.question_by_id.emplace(question->id, read_.questions.size());
        read_.questions.push_back(*std::move(question));
    }

    /// A question of the questionnaire this one takes questions from.
    std::optional<Question> take(YamlValue& value) {
        if (base_ == nullptr) {
            value.error(fmt::format("a question by its id alone ({}) needs 'from', which "
                                    "names the questionnaire it is taken from",
                                    in_quotes(value.scalar())));
            return std::nullopt;
        }
        const auto found = read_reference(value, base_->question_by_id, "question");
        if (!found) {
            return std::nullopt;
        }
        Question question = base_->questions[*found];
        question.position = value.position();
        if (question.ask_if && !carry_over(*question.ask_if, question.id, value)) {
            return std::nullopt;
        }
        for (const std::size_t indicator : indicators_of(question)) {
            const auto combine = base_->combine.find(indicator);
            if (combine != base_->combine.end()) {
                read_.combine.insert(*combine);
            }
        }
        return question;
    }

    /// Makes a condition of the base look at the questions taken so far.
    bool carry_over(Condition& condition, const std::string& id, YamlValue& value) {
        if (condition.kind == Condition::Kind::Test) {
            const Question& needed = base_->questions[condition.test.question];
            const auto here = read_.question_by_id.find(needed.id);
            if (here == read_.question_by_id.end()) {
                value.error(fmt::format("whether {} is asked depends on {}, which must "
                                        "be taken before it",
                                        id, needed.id));
                return false;
            }
            condition.test.question = here->second;
        }
        bool complete = true;
        for (Condition& part : condition.parts) {
            complete = carry_over(part, id, value) && complete;
        }
        return complete;
    }

    std::optional<Question> read_question(const YamlValue& value,
                                          const std::vector<std::size_t>& section_roles) {
        YamlMap yaml(value);
        Question question;
        question.position = value.position();
        question.origin = read_.reference.id;
        if (auto id = yaml.require("id")) {
            question.id = read_id(*id).value_or("");
            if (question.id == "any" || question.id == "all") {
                id->error("'any' and 'all' join skip rules and cannot be ids");
            }
        }
        auto name = yaml.find("name");
        question.name = name ? name->text().value_or("") : survey_name(question.id);
        question.text = yaml.text("text");
        question.help = yaml.optional_text("help");
        if (const auto type = yaml.require("type")) {
            const auto word = read_word(*type, question_type_words, "a type of question");
            if (!word) {
                return std::nullopt; // its keys cannot be judged
            }
            question.type = *word;
            read_answer_type(yaml, *model_, question);
        }
        read_asking(yaml, question, section_roles);
        yaml.reject_unknown_keys();
        return yaml.usable() ? std::optional(question) : std::nullopt;
    }

    /// Who is asked, and when.
    void read_asking(YamlMap& yaml, Question& question,
                     const std::vector<std::size_t>& section_roles) {
        const auto ask = yaml.find("ask");
        question.ask = ask ? read_references(*ask, roles_, "role") : section_roles;
        const std::vector<std::size_t> indicators = indicators_of(question);
        if (question.ask.empty()) {
            question.ask = roles_of(indicators);
        }
        if (const auto rule = yaml.find("ask_if")) {
            question.ask_if = read_condition(*rule, read_);
        }
        if (auto skipped = yaml.find("skipped")) {
            question.skipped = read_effects(*skipped, *model_);
            if (!question.ask_if) {
                skipped->error("'skipped' belongs to a question with 'ask_if'");
            }
        }
        const bool wanted = std::ranges::any_of(indicators, [&](std::size_t indicator) {
            return model_->indicators[indicator].evidence.has_value();
        });
        question.evidence = yaml.boolean("evidence", wanted);
    }

    [[nodiscard]] std::vector<std::size_t>
    roles_of(const std::vector<std::size_t>& indicators) const {
        std::vector<std::size_t> roles;
        for (const std::size_t indicator : indicators) {
            for (const std::size_t role : model_->indicators[indicator].ask) {
                if (std::ranges::find(roles, role) == roles.end()) {
                    roles.push_back(role);
                }
            }
        }
        return roles;
    }

    void read_combine() {
        const auto indicators = yaml_->find("indicators");
        if (!indicators) {
            return;
        }
        for (auto& [key, value] : YamlValue(*indicators).entries()) {
            const auto indicator =
                read_reference(key, model_->indicator_by_id, "indicator");
            YamlMap yaml(value);
            const auto word = yaml.require("combine");
            const auto combine =
                word ? read_word(*word, combine_words, "a way to combine") : std::nullopt;
            yaml.reject_unknown_keys();
            if (indicator && combine) {
                read_.combine[*indicator] = *combine;
            }
        }
    }

    const Model* model_;
    const Questionnaire* base_;
    YamlMap* yaml_;
    IdIndex roles_;
    Questionnaire read_;
    QuestionIds ids_;
};

std::optional<Questionnaire> read_questionnaire(const YamlNode& root, const Model& model,
                                                const Questionnaire* base,
                                                Diagnostics& diagnostics) {
    const std::size_t errors_before = diagnostics.error_count();
    YamlMap yaml = root_map(root, diagnostics);
    if (!yaml.usable()) {
        return std::nullopt;
    }
    require_format(yaml, "questionnaire", 1);
    const std::size_t errors_before_model = diagnostics.error_count();
    require_model(yaml, model);
    if (diagnostics.error_count() > errors_before_model) {
        return std::nullopt; // held against another model, every line would be wrong
    }
    require_base(yaml, base);
    Questionnaire questionnaire = QuestionnaireReading(model, base, yaml).read();
    if (diagnostics.error_count() > errors_before) {
        return std::nullopt;
    }
    return questionnaire;
}

} // namespace capmat
