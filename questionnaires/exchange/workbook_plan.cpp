// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/workbook_plan.h"

#include "models/input/plain_text.h"
#include "questionnaires/exchange/plan_calls.h"
#include "questionnaires/exchange/private_folder.h"
#include "questionnaires/exchange/workbook_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace capmat {

static void require_finite(double number) {
    if (!std::isfinite(number)) {
        throw std::invalid_argument("a cell cannot hold a number that is not finite");
    }
}

static void make_text_fit(std::string& text) {
    text = printable_text(text);
    if (character_count(text) > longest_cell_text) {
        throw std::invalid_argument("a text of more than 32767 characters does not fit "
                                    "into a cell");
    }
}

static void make_formula_fit(PlannedFormula& formula) {
    constexpr std::size_t longest_formula = 8192;
    if (!formula.text.starts_with('=') ||
        character_count(formula.text) > longest_formula ||
        printable_text(formula.text) != formula.text) {
        throw std::invalid_argument("no formula for a cell: " + escaped(formula.text));
    }
    if (auto* text = std::get_if<std::string>(&formula.gives)) {
        make_text_fit(*text);
    } else {
        require_finite(std::get<double>(formula.gives));
    }
}

static void make_cell_fit(PlannedCell& cell) {
    if (auto* text = std::get_if<std::string>(&cell.value)) {
        make_text_fit(*text);
    } else if (const auto* number = std::get_if<double>(&cell.value)) {
        require_finite(*number);
    } else if (auto* formula = std::get_if<PlannedFormula>(&cell.value)) {
        make_formula_fit(*formula);
    }
}

/// Inline lists break the library, and anything it does not know it drops.
static void make_rule_fit(EntryRule& rule) {
    constexpr std::size_t longest_title = 32;
    constexpr std::size_t longest_message = 255;
    rule.title = first_characters(printable_text(rule.title), longest_title);
    rule.message = first_characters(printable_text(rule.message), longest_message);
    for (const auto& bound : {rule.lowest, rule.highest}) {
        require_finite(bound.value_or(0.0));
    }
    if (rule.kind == EntryRule::Kind::List && !rule.formula.starts_with("=cmm_")) {
        throw std::invalid_argument("a list must have a name: " + escaped(rule.formula));
    }
    if (character_count(rule.formula) > longest_message) {
        throw std::invalid_argument("a rule for entries is too long");
    }
}

static void make_plan_fit(WorkbookPlan& plan) {
    plan.title = first_characters(printable_text(plan.title), 255);
    for (const auto& [name, range] : plan.names) {
        // Without the prefix a name could be that of a cell, such as D1.
        if (!name.starts_with("cmm_")) {
            throw std::invalid_argument("no name for a range: " + escaped(name));
        }
    }
    for (PlannedSheet& sheet : plan.sheets) {
        std::ranges::for_each(sheet.cells, make_cell_fit);
        std::ranges::for_each(sheet.rules, make_rule_fit);
    }
}

static std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file) {
        throw std::runtime_error("cannot read the workbook back: " + path.string());
    }
    return bytes;
}

std::string write_workbook_plan(WorkbookPlan plan) {
    make_plan_fit(plan);
    const PrivateFolder folder;
    const std::filesystem::path path = folder.path() / "form.xlsx";
    save_plan(plan, path);
    std::string bytes = bytes_of(path);
    require_as_planned(plan, bytes);
    return bytes;
}

} // namespace capmat
