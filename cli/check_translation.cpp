// SPDX-License-Identifier: Apache-2.0
#include "cli/check_translation.h"

#include "cli/texts_to_translate.h"
#include "models/input/plain_text.h"
#include "models/language/locale_data.h"
#include "models/language/po_reader.h"

#include <fmt/format.h>

#include <set>

namespace capmat {

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

std::string check_translation(const SourceFile& file,
                              const std::optional<FoundModel>& chosen,
                              Diagnostics& diagnostics) {
    const auto translation = read_po(file, diagnostics);
    if (!translation) {
        return {};
    }
    const auto named = translation->header.find("Project-Id-Version");
    const std::string name = named == translation->header.end() ? "" : named->second;
    const auto wanted =
        texts_beside(file.name, name.substr(0, name.find('@')), chosen, diagnostics);
    const std::string reviewed =
        translation->is_reviewed() ? "" : ", not read by a native speaker";
    if (wanted) {
        compare(*wanted, *translation, file.name, diagnostics);
    } else if (name != "capmat") {
        diagnostics.error({file.name, 0, 0},
                          fmt::format("its header says Project-Id-Version: {}, which is "
                                      "neither a model or questionnaire beside it or "
                                      "built in, nor capmat itself",
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
