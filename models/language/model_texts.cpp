// SPDX-License-Identifier: Apache-2.0
#include "models/language/model_texts.h"

#include <fmt/format.h>

namespace capmat {

/// Visits texts under a common beginning of their ids.
class TextWalk {
public:
    explicit TextWalk(const TextVisitor& visit) : visit_(&visit) {}

    void text(const std::string& id, std::string& text) const {
        if (!text.empty()) {
            (*visit_)(id, text);
        }
    }

    void terms(std::string_view kind, std::vector<Term>& terms) const {
        for (Term& term : terms) {
            text(fmt::format("{}/{}", kind, term.id), term.text);
        }
    }

    void profiles(std::string_view kind, std::vector<Profile>& profiles) const {
        for (Profile& profile : profiles) {
            text(fmt::format("{}/{}/title", kind, profile.id), profile.title);
            text(fmt::format("{}/{}/about", kind, profile.id), profile.about);
        }
    }

    void stages(Model& model) const {
        for (Stage& stage : model.stages) {
            text(fmt::format("stage/{}/name", stage.id), stage.name);
            text(fmt::format("stage/{}/definition", stage.id), stage.definition);
        }
    }

    void vocabulary(Model& model) const {
        terms("evidence", model.evidence_kinds);
        terms("role", model.roles);
        for (Framework& framework : model.frameworks) {
            text(fmt::format("framework/{}/title", framework.id), framework.title);
            text(fmt::format("framework/{}/note", framework.id), framework.note);
        }
        for (Effort& effort : model.efforts) {
            text(fmt::format("effort/{}", effort.id), effort.meaning);
        }
        terms("activity_type", model.activity_types);
    }

    void activities(Model& model) const {
        for (Activity& activity : model.activities) {
            text(fmt::format("activity/{}/title", activity.id), activity.title);
            text(fmt::format("activity/{}/duration", activity.id), activity.duration);
            text(fmt::format("activity/{}/about", activity.id), activity.about);
            for (std::size_t i = 0; i < activity.audience.size(); ++i) {
                text(fmt::format("activity/{}/audience/{}", activity.id, i + 1),
                     activity.audience[i]);
            }
        }
    }

    void indicator(Indicator& indicator) const {
        const std::string start = "indicator/" + indicator.id.text;
        text(start + "/statement", indicator.statement);
        text(start + "/guidance/note", indicator.guidance.note);
        for (auto& [answer, meaning] : indicator.guidance.answers) {
            text(fmt::format("{}/guidance/{}", start, answer), meaning);
        }
        text(start + "/not_applicable_when", indicator.not_applicable_when);
        if (indicator.action) {
            text(start + "/action", indicator.action->title);
        }
    }

    void tree(Model& model) const {
        for (Node& node : model.nodes) {
            if (node.level == 0) {
                continue; // the total has no words of its own
            }
            text(fmt::format("node/{}/title", node.id.text), node.title);
            text(fmt::format("node/{}/about", node.id.text), node.about);
            if (node.holds_indicators()) {
                for (std::size_t i = node.first_leaf; i < node.end_leaf; ++i) {
                    indicator(model.indicators[i]);
                }
            }
        }
    }

private:
    const TextVisitor* visit_;
};

void visit_texts(Model& model, const TextVisitor& visit) {
    const TextWalk walk(visit);
    walk.text("title", model.title);
    model.nodes.front().title = model.title; // the total has no title of its own
    walk.text("description", model.description);
    walk.text("source", model.source);
    for (std::size_t i = 0; i < model.levels.size(); ++i) {
        // The word itself is the id: a level has no other. The plural first, since a
        // visitor may change the word.
        walk.text(fmt::format("level/{}/plural", model.levels[i]),
                  model.level_plurals[i]);
        walk.text("level/" + std::string(model.levels[i]), model.levels[i]);
    }
    walk.stages(model);
    walk.vocabulary(model);
    for (ConsistencyCheck& check : model.checks) {
        walk.text(fmt::format("check/{}/{}", model.indicators[check.if_positive].id.text,
                              model.indicators[check.then].id.text),
                  check.message);
    }
    walk.profiles("profile", model.profiles);
    walk.profiles("tier", model.tiers);
    walk.activities(model);
    walk.tree(model);
}

std::vector<std::string> untranslated(Model model, const Translation& translation) {
    std::vector<std::string> missing;
    visit_texts(model, [&](const std::string& id, const std::string& text) {
        if (!translation.translates(id, text)) {
            missing.push_back(id);
        }
    });
    return missing;
}

Model translated(Model model, const Translation& translation) {
    visit_texts(model, [&](const std::string& id, std::string& text) {
        text = translation.text(id, text);
    });
    model.language = translation.language();
    return model;
}

} // namespace capmat
