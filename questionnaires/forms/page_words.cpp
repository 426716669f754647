// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/page_words.h"

#include "questionnaires/forms/form_words.h"

namespace capmat {

static std::vector<PageWord> frame_words(const Language& language) {
    return {
        {"skip", language.say("page/skip", "Skip to the questions")},
        {"language", language.say("page/language", "Language")},
        {"how_title", language.say("page/how_title", "Before you begin")},
        {"how_offline",
         language.say(
             "page/how_offline",
             "This page works without a network and sends nothing anywhere. Your answers "
             "stay on this computer until you send them yourself.")},
        {"how_unknown", language.say("page/how_unknown",
                                     "Leave a question open if you will come back to it. "
                                     "\"I do not know\" is an answer of its own.")},
        {"how_kept",
         language.say("page/how_kept",
                      "While you work, this browser keeps your answers on this computer. "
                      "On a shared computer, delete them when you are done.")},
        {"how_not_kept", language.say("page/how_not_kept",
                                      "This browser does not keep your answers. Save "
                                      "them to a file before you close the page.")},
        {"how_save", language.say("page/how_save",
                                  "At the end, save your answers to a file and send it "
                                  "to whoever gave you this form. A saved file can be "
                                  "loaded again, here or on another computer.")},
        {"load", language.say("page/load", "Load a saved file")},
        {"print", language.say("page/print", "Print")},
        {"forget", language.say("page/forget", "Delete my answers from this browser")},
        {"contents", language.say("page/contents", "Sections")},
        {"open_all", language.say("page/open_all", "Open all sections")},
        {"close_all", language.say("page/close_all", "Close all sections")},
        {"next_section", language.say("page/next_section", "Next: {0}")},
        {"none_asked",
         language.say("page/none_asked",
                      "After your other answers, nothing needs to be asked here.")},
        {"progress", language.say("page/progress", "Progress")},
        {"progress_count", language.say("page/progress_count", "{0} of {1} answered")},
        {"progress_unchecked", language.say("page/progress_unchecked", "{0} to check")},
        {"section_count", language.say("page/section_count", "{0}/{1}")},
    };
}

static std::vector<PageWord> header_words(const Language& language) {
    return {
        {"header_title", language.say("page/header_title", "Who answers")},
        {"header_hint",
         language.say("page/header_hint", "Please do not enter names of persons.")},
        {"header_missing", language.say("page/header_missing",
                                        "Not filled in under \"Who answers\": {0}.")},
        {"list_separator", language.say("page/list_separator", ", ")},
        {"choose", language.say("page/choose", "Choose")},
        {"country", language.say("page/country", "Country")},
        {"round", language.say("page/round", "Round")},
        {"marking", marking_label(language)},
        {"marking_hint", marking_hint(language)},
        {"role", language.say("page/role", "Role")},
        {"organisation", language.say("page/organisation", "Organisation")},
        {"date", language.say("page/date", "Date of the answers")},
        {"imprint_questionnaire",
         language.say("page/imprint_questionnaire", "Questionnaire")},
        {"imprint_model", language.say("page/imprint_model", "Model")},
        {"imprint_licence", language.say("page/imprint_licence", "Licence")},
        {"imprint_hash", language.say("page/imprint_hash", "Version of the questions")},
        {"not_reviewed",
         language.say("page/not_reviewed",
                      "No native speaker has read this translation yet. If a sentence is "
                      "unclear, the English version counts.")},
    };
}

static std::vector<PageWord> question_words(const Language& language) {
    return {
        {"guidance", language.say("page/guidance", "What the answers mean")},
        {"recheck", language.say("page/recheck", "From the last round: please check.")},
        {"recheck_done", recheck_label(language)},
        {"clear", language.say("page/clear", "Clear this answer")},
        {"reason", language.say("page/reason", "Why does this not apply?")},
        {"reason_hint", language.say("page/reason_hint",
                                     "An answer that does not apply needs a reason.")},
        {"note_part", language.say("page/note_part", "Add a note")},
        {"note_filled", language.say("page/note_filled", "Note")},
        {"note", language.say("page/note", "Your words on this answer")},
        {"confidence", language.say("page/confidence", "How sure are you?")},
        {"confidence_unstated", language.say("page/confidence_unstated", "Not stated")},
        {"settled_by", language.say("page/settled_by", "Decided by")},
        {"settled_on", language.say("page/settled_on", "Decided on")},
        {"settled_why", language.say("page/settled_why", "Why this answer")},
        {"figure_any",
         language.say("page/figure_any",
                      "A figure without separators; decimals with a point.")},
        {"figure_whole",
         language.say("page/figure_whole", "A whole number without separators.")},
        {"figure_range", language.say("page/figure_range", "From {0} to {1}.")},
        {"print_only_if",
         language.say("page/print_only_if", "Only after certain answers to {0}")},
        {"print_note", language.say("page/print_note", "Note")},
        {"print_documents", language.say("page/print_documents", "Documents")},
    };
}

static std::vector<PageWord> document_words(const Language& language) {
    return {
        {"documents", language.say("page/documents", "Add documents")},
        {"documents_count", language.say("page/documents_count", "Documents ({0})")},
        {"document_number", language.say("page/document_number", "Document {0}")},
        {"document_kind", language.say("page/document_kind", "Kind")},
        {"document_title", language.say("page/document_title", "Title")},
        {"document_date", language.say("page/document_date", "Date")},
        {"document_date_hint",
         language.say("page/document_date_hint", "2024, 2024-05 or 2024-05-17")},
        {"document_link",
         language.say("page/document_link", "Link, or where it is kept")},
        {"document_add", language.say("page/document_add", "Add a document")},
        {"document_another",
         language.say("page/document_another", "Add another document")},
        {"document_remove", language.say("page/document_remove", "Remove")},
        {"document_remove_number",
         language.say("page/document_remove_number", "Remove document {0}")},
        {"document_removed",
         language.say("page/document_removed", "The document was removed.")},
        {"kinds_accepted", language.say("page/kinds_accepted", "Accepted as proof here")},
        {"kinds_other", language.say("page/kinds_other", "Other documents")},
    };
}

static std::vector<PageWord> problem_words(const Language& language) {
    return {
        {"problem_number",
         language.say("page/problem_number",
                      "This is not a figure. Write 1500 or 2.5, without separators.")},
        {"problem_whole",
         language.say("page/problem_whole", "A whole number is expected here.")},
        {"problem_range", language.say("page/problem_range",
                                       "The figure lies outside what is possible here.")},
        {"problem_document", language.say("page/problem_document",
                                          "A document lacks its kind or its title.")},
        {"problem_date",
         language.say("page/problem_date",
                      "This is not a date. Write 2024, 2024-05 or 2024-05-17.")},
        {"open_reason", language.say("page/open_reason", "The reason is missing.")},
        {"open_settlement",
         language.say("page/open_settlement", "Who decided, when or why is missing.")},
        {"open_recheck",
         language.say("page/open_recheck", "From the last round: not checked yet.")},
        {"open_title", language.say("page/open_title", "What is still open")},
        {"still_open", language.say("page/still_open", "Still open")},
        {"open_count",
         language.say("page/open_count",
                      "Open questions: {0}. You can save all the same and go on later.")},
        {"nothing_open",
         language.say("page/nothing_open", "Every question is answered.")},
        {"skipped_answers", language.say("page/skipped_answers",
                                         "Answers to questions that are no longer asked: "
                                         "{0}. They stay in the file but do not count.")},
    };
}

static std::vector<PageWord> file_words(const Language& language) {
    return {
        {"save", language.say("page/save", "Save to a file")},
        {"save_title", language.say("page/save_title", "Save your answers")},
        {"save_now", language.say("page/save_now", "Save the file")},
        {"go_on", language.say("page/go_on", "Go on filling in")},
        {"ok", language.say("page/ok", "OK")},
        {"saved", language.say("page/saved",
                               "Saved as {0}, usually in the folder for downloads.")},
        {"restored",
         language.say("page/restored", "The answers kept in this browser are back.")},
        {"keeping_failed",
         language.say("page/keeping_failed",
                      "This browser no longer keeps your answers. Save them to a file.")},
        {"other_window",
         language.say(
             "page/other_window",
             "This form is also open in another window. Go on in one of them only.")},
    };
}

static std::vector<PageWord> load_words(const Language& language) {
    return {
        {"load_title", language.say("page/load_title", "Load a saved file")},
        {"load_replaces",
         language.say("page/load_replaces",
                      "The answers on this page are not saved to a file yet. The answers "
                      "of the file would take their place.")},
        {"load_now", language.say("page/load_now", "Replace them")},
        {"loaded", language.say("page/loaded", "Answers loaded: {0}.")},
        {"loaded_partly",
         language.say(
             "page/loaded_partly",
             "Answers loaded: {0}. Answers this form has no question for: {1}.")},
        {"not_answers",
         language.say(
             "page/not_answers",
             "This file holds no answers saved from such a form. Nothing was changed.")},
        {"later_format",
         language.say("page/later_format",
                      "This file was saved by another version of the form, which this "
                      "page cannot read. Nothing was changed.")},
        {"other_form", language.say("page/other_form",
                                    "This file belongs to another questionnaire ({1}); "
                                    "this form is {0}. Nothing was changed.")},
        {"changed_form",
         language.say("page/changed_form",
                      "This file was saved from {1} before its questions were changed, "
                      "so it does not fit this page. Load it into the page it was saved "
                      "from. Nothing was changed.")},
        {"forget_title",
         language.say("page/forget_title", "Delete my answers from this browser")},
        {"forget_question",
         language.say("page/forget_question",
                      "All answers on this page go, and nothing stays in this browser. "
                      "Files that you saved are not touched.")},
        {"forget_now", language.say("page/forget_now", "Delete")},
        {"forgotten",
         language.say("page/forgotten", "Nothing is kept in this browser any more.")},
    };
}

std::vector<PageWord> page_words(const Language& language) {
    std::vector<PageWord> words;
    for (const auto& group :
         {frame_words(language), header_words(language), question_words(language),
          document_words(language), problem_words(language), file_words(language),
          load_words(language)}) {
        words.insert(words.end(), group.begin(), group.end());
    }
    return words;
}

} // namespace capmat
