// SPDX-License-Identifier: Apache-2.0
#include "cli/check_translation.h"

#include "cli/model_files.h"
#include "cli/questionnaire_files.h"
#include "models/input/plain_text.h"
#include "models/input/yaml_parser.h"
#include "models/language/locale_data.h"
#include "models/language/model_texts.h"
#include "models/language/po_reader.h"
#include "questionnaires/questionnaire_texts.h"
#include "questionnaires/response_reader.h"
#include "questionnaires/shipped_questionnaires.h"

#include <fmt/format.h>

#include <set>

namespace capmat {

static TextsOf texts_of_model(Model model) {
    TextsOf all{to_string(model.reference), {}};
    visit_texts(model, [&](const std::string& id, const std::string& text) {
        all.texts.push_back({id, text});
    });
    return all;
}

/// Only what the questionnaire words itself; the rest is translated where it was taken.
static TextsOf texts_of_questionnaire(Questionnaire questionnaire) {
    TextsOf all{to_string(questionnaire.reference), {}};
    visit_texts(questionnaire, [&](const std::string& origin, const std::string& id,
                                   const std::string& text) {
        if (origin == questionnaire.reference.id) {
            all.texts.push_back({id, text});
        }
    });
    return all;
}

std::optional<TextsOf> built_in_texts(const std::string& id, Diagnostics& diagnostics) {
    if (const auto model = built_in_model(id)) {
        return texts_of_model(*model->model);
    }
    for (const CatalogFile& file : questionnaire_files()) {
        if (file.name != id + "/questionnaire.yaml") {
            continue;
        }
        const YamlDocumentPtr document =
            parse_yaml({std::string(file.name), std::string(file.text)}, diagnostics);
        const auto named = model_named_by(document->root, diagnostics);
        const auto model = named ? built_in_model(named->id) : std::nullopt;
        const auto questionnaire =
            model ? questionnaire_of(document, *model->model, diagnostics) : std::nullopt;
        return questionnaire ? std::optional(texts_of_questionnaire(*questionnaire))
                             : std::nullopt;
    }
    return std::nullopt;
}

/// The places of `{}` and `{0}` in a text; a translation must keep them all.
static std::multiset<std::string> places_in(std::string_view text) {
    std::multiset<std::string> places;
    for (std::size_t open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close != std::string_view::npos) {
            places.emplace(text.substr(open, close - open + 1));
        }
    }
    return places;
}

static void compare_text(const TextToTranslate& wanted, const Translation& translation,
                         const std::string& file, Diagnostics& diagnostics) {
    const auto found = translation.texts.find(wanted.id);
    if (found == translation.texts.end()) {
        diagnostics.error({file, 0, 0},
                          fmt::format("{} is not translated", in_quotes(wanted.id)));
        return;
    }
    const TranslatedText& text = found->second;
    if (text.english != wanted.english) {
        diagnostics.error(text.position,
                          fmt::format("the English of {} has changed; it is now {}",
                                      in_quotes(wanted.id), in_quotes(wanted.english)));
    } else if (text.fuzzy) {
        diagnostics.error(text.position,
                          fmt::format("{} is marked fuzzy and would not be used",
                                      in_quotes(wanted.id)));
    } else if (text.forms.empty() || text.forms.front().empty()) {
        diagnostics.error(text.position,
                          fmt::format("{} is not translated", in_quotes(wanted.id)));
    } else if (places_in(text.english) != places_in(text.forms.front())) {
        diagnostics.error(text.position,
                          fmt::format("the translation of {} has other places in braces "
                                      "than the English",
                                      in_quotes(wanted.id)));
    }
}

static void compare(const TextsOf& wanted, const Translation& translation,
                    const std::string& file, Diagnostics& diagnostics) {
    std::set<std::string, std::less<>> ids;
    for (const TextToTranslate& text : wanted.texts) {
        ids.insert(text.id);
        compare_text(text, translation, file, diagnostics);
    }
    for (const auto& [id, text] : translation.texts) {
        if (!ids.contains(id)) {
            diagnostics.error(text.position, fmt::format("{} has no text {} to translate",
                                                         wanted.name, in_quotes(id)));
        }
    }
}

std::string check_translation(const SourceFile& file, Diagnostics& diagnostics) {
    const auto translation = read_po(file, diagnostics);
    if (!translation) {
        return {};
    }
    const auto named = translation->header.find("Project-Id-Version");
    const std::string name = named == translation->header.end() ? "" : named->second;
    const auto wanted = built_in_texts(name.substr(0, name.find('@')), diagnostics);
    const std::string reviewed =
        translation->is_reviewed() ? "" : ", not read by a native speaker";
    if (wanted) {
        compare(*wanted, *translation, file.name, diagnostics);
    } else if (name != "capmat") {
        diagnostics.error({file.name, 0, 0},
                          fmt::format("its header says Project-Id-Version: {}, which is "
                                      "neither a built-in model or questionnaire nor "
                                      "capmat itself",
                                      in_quotes(name)));
    }
    if (wanted && wanted->name != name) {
        diagnostics.error({file.name, 0, 0},
                          fmt::format("it was made for {}; the texts are those of {}",
                                      in_quotes(name), wanted->name));
    }
    return fmt::format("{} texts{} in {}{}", translation->texts.size(),
                       wanted ? fmt::format(" of {}", wanted->name) : "",
                       english_name(translation->language()), reviewed);
}

} // namespace capmat
