// SPDX-License-Identifier: Apache-2.0
#include "cli/form_formats.h"

#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "models/input/yaml_writer.h"
#include "questionnaires/forms/interview_sheet.h"
#include "questionnaires/forms/limesurvey.h"
#include "questionnaires/forms/page_form.h"
#include "questionnaires/forms/surveyjs.h"
#include "questionnaires/forms/workbook_form.h"
#include "questionnaires/forms/xlsform.h"
#include "questionnaires/questionnaire_file.h"

#include <fmt/format.h>

#include <array>
#include <vector>

namespace capmat {

static std::string write_questionnaire(const Form& form) {
    const FormLanguage& first = form.languages.front();
    return write_yaml(questionnaire_file(first.questionnaire, first.model));
}

/// A longer extension stands before a shorter one that it ends in.
static constexpr std::array formats{
    FormFormat{".xlsform.xlsx", "an XLSForm for KoboToolbox, ODK and their like",
               write_xlsform, true},
    FormFormat{".interview.html", "sheets to print for interviews and workshops",
               write_interview_sheet},
    FormFormat{".html", "a page that works without network, to fill in in a browser",
               write_page_form, true},
    FormFormat{".xlsx", "a workbook, to fill in in a spreadsheet program",
               write_workbook_form},
    FormFormat{".lime.txt", "a survey structure for LimeSurvey", write_limesurvey, true},
    FormFormat{".surveyjs.json", "a form for SurveyJS", write_surveyjs, true},
    FormFormat{".yaml", "a questionnaire of one question per indicator, to work on",
               write_questionnaire},
};

std::span<const FormFormat> form_formats() {
    return formats;
}

const FormFormat& form_format_of(const std::string& path) {
    std::vector<std::string> known;
    for (const FormFormat& format : formats) {
        if (path.ends_with(format.extension)) {
            return format;
        }
        known.emplace_back(format.extension);
    }
    throw UsageError(fmt::format("{}: the extension names the form; expected {}",
                                 in_quotes(path), any_of(known)));
}

} // namespace capmat
