// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/forms/page_form.h"

#include "models/input/sha256.h"
#include "models/language/locale_data.h"
#include "questionnaires/forms/html_text.h"
#include "questionnaires/forms/page_data.h"
#include "questionnaires/forms/page_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <stdexcept>
#include <string_view>

namespace capmat {

/// A later file uses what an earlier one defines.
static constexpr std::array<std::string_view, 9> script_files{
    "rules.js", "answers.js", "elements.js", "inputs.js", "documents.js",
    "sheet.js", "page.js",    "form.js",     "start.js"};

static std::string_view page_file(std::string_view name) {
    const auto found = std::ranges::find(page_files(), name, &CatalogFile::name);
    if (found == page_files().end()) {
        throw std::logic_error("the page has no file " + std::string(name));
    }
    return found->text;
}

static std::string page_script() {
    std::string script = "(function () {\n'use strict';\n";
    for (const std::string_view name : script_files) {
        script += page_file(name);
    }
    return script + "})();\n";
}

/// The 32 bytes that 64 hexadecimal digits stand for.
static std::string bytes_of_hex(std::string_view digits) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
        unsigned value = 0;
        std::from_chars(digits.data() + i, digits.data() + i + 2, value, 16);
        bytes += static_cast<char>(value);
    }
    return bytes;
}

/// Base64 (RFC 4648), which content security policies want for hashes.
static std::string base64(std::string_view bytes) {
    static constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::string_view group = bytes.substr(i, 3);
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            bits = bits << 8U |
                   (k < group.size() ? static_cast<unsigned char>(group[k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            text += k <= group.size() ? digits[bits >> (18U - 6U * k) & 63U] : '=';
        }
    }
    return text;
}

static std::string hash_source(std::string_view text) {
    return "'sha256-" + base64(bytes_of_hex(sha256_hex(text))) + "'";
}

static std::string page_head(const FormLanguage& first, const std::string& script) {
    const std::string style =
        std::string(page_file("form.css")) + std::string(page_file("print.css"));
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{0}\" dir=\"{1}\">\n<head>\n"
        "<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "script-src {2}; style-src {3}; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"generator\" content=\"capmat\">\n"
        "<title>{4}</title>\n<style>{5}</style>\n</head>\n",
        html_escaped(first.language.code()),
        is_right_to_left(first.language.code()) ? "rtl" : "ltr", hash_source(script),
        hash_source(style), html_escaped(first.questionnaire.title), style);
}

std::string write_page_form(const Form& form) {
    const FormLanguage& first = form.languages.front();
    const std::string script = page_script();
    const std::string needs_script = first.language.say(
        "page/needs_script", "This form needs JavaScript, which is switched off in this "
                             "browser. It sends nothing anywhere.");
    return page_head(first, script) +
           fmt::format("<body>\n<noscript><h1>{}</h1><p>{}</p></noscript>\n"
                       "<script type=\"application/json\" id=\"form-data\">{}</script>\n"
                       "<script>{}</script>\n</body>\n</html>\n",
                       html_escaped(first.questionnaire.title),
                       html_escaped(needs_script), page_data(form), script);
}

} // namespace capmat
