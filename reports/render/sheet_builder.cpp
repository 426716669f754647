// SPDX-License-Identifier: Apache-2.0
#include "reports/render/sheet_builder.h"

#include "reports/charts/figure_table.h"
#include "reports/render/cell_text.h"
#include "reports/render/sheet_widths.h"
#include "reports/render/xlsx_text.h"

#include <algorithm>
#include <numeric>

namespace capmat {

static void measure(const Language& words, const Section& section,
                    std::vector<ColumnNeed>& needs) {
    for (const Block& block : section.blocks) {
        if (const auto* table = std::get_if<Table>(&block)) {
            add_needs(words, needs, *table);
        }
        const auto* figure = std::get_if<Figure>(&block);
        if (figure != nullptr && std::holds_alternative<StageWheel>(figure->chart)) {
            add_needs(words, needs, figure_table(words, *figure));
        }
    }
    for (const Section& inner : section.sections) {
        measure(words, inner, needs);
    }
}

static bool is_figure(const Block& block) {
    return std::holds_alternative<Figure>(block);
}

SheetBuilder::SheetBuilder(const DocumentLanguage& language, std::string name,
                           const Section& section, ChartData& data)

    : language_(&language), data_(&data) {
    // Prose spans the columns: together they must be wide enough for a line of text.
    constexpr std::size_t least_columns = 6;
    constexpr double least_width = 96.0;
    plan_.name = std::move(name);
    std::vector<ColumnNeed> needs;
    measure(language.words, section, needs);
    needs.resize(std::max(needs.size(), least_columns), {12.0, 3.0});
    SheetColumns columns = lay_out_columns(needs);
    plan_.widths = std::move(columns.widths);
    plan_.page_starts = std::move(columns.page_starts);
    plan_.repeated = columns.repeated;
    const double total = std::accumulate(plan_.widths.begin(), plan_.widths.end(), 0.0);
    const bool prose =
        section.blocks.empty() || !std::ranges::all_of(section.blocks, is_figure);
    plan_.widths.back() += prose ? std::max(0.0, least_width - total) : 0.0;
    plan_.starts_with_table =
        !section.blocks.empty() && std::holds_alternative<Table>(section.blocks.front());
}

static double points_of(SheetRole role) {
    switch (role) {
    case SheetRole::Title:
        return 20.0;
    case SheetRole::Heading:
        return 14.0;
    case SheetRole::Subtitle:
    case SheetRole::Lead:
        return 13.0;
    case SheetRole::Note:
        return 10.0;
    case SheetRole::Marking:
    case SheetRole::Body:
    case SheetRole::Callout:
    case SheetRole::FactTitle:
    case SheetRole::FactValue:
    case SheetRole::Caption:
    case SheetRole::ColumnHead:
    case SheetRole::Value:
    case SheetRole::HeadingValue:
        return 11.0;
    }
    return 11.0;
}

void SheetBuilder::add_line(const std::string& text, const SheetLook& look) {
    const std::string clean = xlsx_text(text);
    const auto end =
        plan_.widths.begin() + static_cast<std::ptrdiff_t>(plan_.first_page());
    const double width = std::accumulate(plan_.widths.begin(), end, 0.0);
    const double padding = look.role == SheetRole::Callout ? 5.0 : 0.0;
    plan_.heights[row_] = row_height(clean, points_of(look.role), width) + padding;
    plan_.cells.push_back({row_, 0, clean, look, plan_.first_page()});
    ++row_;
}

static SheetRole role_of(TextRole role) {
    switch (role) {
    case TextRole::Body:
        return SheetRole::Body;
    case TextRole::Lead:
        return SheetRole::Lead;
    case TextRole::Note:
        return SheetRole::Note;
    case TextRole::Heading:
        return SheetRole::Caption;
    case TextRole::Callout:
        return SheetRole::Callout;
    }
    return SheetRole::Body;
}

void SheetBuilder::add_block(const Paragraph& paragraph) {
    SheetLook look{role_of(paragraph.role)};
    look.tone = paragraph.tone;
    add_line(marked(paragraph.tone, paragraph.text), look);
}

void SheetBuilder::add_block(const List& list) {
    std::size_t number = 0;
    for (const ListItem& item : list.items) {
        SheetLook look{SheetRole::Body};
        look.tone = item.tone;
        std::string sign = list.numbered ? std::to_string(++number) + ". " : "";
        if (!list.numbered && item.tone == Tone::Plain) {
            sign = "• ";
        }
        add_line(sign + marked(item.tone, item.text), look);
    }
}

void SheetBuilder::add_block(const Facts& facts) {
    for (const Fact& fact : facts.rows) {
        SheetLook look{SheetRole::FactValue};
        look.tone = fact.value.tone;
        look.decimals = fact.decimals;
        plan_.cells.push_back(
            {row_, 0, xlsx_text(fact.title), SheetLook{SheetRole::FactTitle}});
        SheetValue value;
        if (const auto* number = std::get_if<double>(&fact.value.value)) {
            value = *number;
        } else {
            value =
                xlsx_text(cell_text(language_->words, fact.value.value, fact.decimals));
        }
        plan_.cells.push_back({row_, 1, value, look, plan_.first_page() - 1});
        ++row_;
    }
}

void SheetBuilder::add_block(const Table& table) {
    if (table.rows.empty()) {
        if (!table.when_empty.empty()) {
            add_line(table.when_empty, SheetLook{SheetRole::Note});
        }
        return;
    }
    if (!table.title.empty()) {
        add_line(table.title, SheetLook{SheetRole::Caption});
    }
    const SheetRange range = put_table(language_->words, plan_, row_, table);
    plan_.first_table = plan_.first_table.value_or(range);
    ++plan_.tables;
    row_ = range.last + 1;
}

void SheetBuilder::add_block(const Figure& figure) {
    std::visit([this, &figure](const auto& chart) { this->add_chart(figure, chart); },
               figure.chart);
}

void SheetBuilder::add_section(const Section& section, int level) {
    add_line(section.title,
             SheetLook{level == 1 ? SheetRole::Title : SheetRole::Heading});
    ++row_;
    for (const Block& block : section.blocks) {
        std::visit([this](const auto& part) { add_block(part); }, block);
        ++row_;
    }
    for (const Section& inner : section.sections) {
        add_section(inner, level + 1);
    }
}

} // namespace capmat
