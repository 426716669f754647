// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/figure_table.h"
#include "reports/charts/number_text.h"
#include "reports/charts/stage_scale.h"
#include "reports/charts/text_direction.h"
#include "reports/render/cell_text.h"
#include "reports/render/sheet_builder.h"
#include "reports/render/xlsx_text.h"

#include <algorithm>

namespace capmat {

static Cell number(const std::optional<double>& value) {
    return value ? Cell{*value, Tone::Plain, {}} : Cell{};
}

static double chart_height(std::size_t bars) {
    return 130.0 + 34.0 * static_cast<double>(bars);
}

/// Spreadsheets set the texts of a chart from left to right, whatever the sheet is. Marks
/// of Unicode around a text keep its words in order.
static std::string embedded(const DocumentLanguage& language, const std::string& text) {
    const bool turned =
        language.right_to_left && !text.empty() && !is_left_to_right(text);
    return turned ? "\u202B" + text + "\u202C" : text;
}

static void embed_names(const DocumentLanguage& language, Table& table) {
    for (Row& row : table.rows) {
        if (auto* name = std::get_if<std::string>(&row.cells.front().value)) {
            *name = embedded(language, *name);
        }
    }
}

void SheetBuilder::place(const Figure& figure, SheetChart chart, Table table) {
    embed_names(*language_, table);
    SheetLook caption{SheetRole::Caption};
    data_->sheet.cells.push_back({data_->row, 0, xlsx_text(figure.title), caption});
    widen(language_->words, data_->sheet, table);
    chart.data = put_table(language_->words, data_->sheet, data_->row + 1, table);
    data_->row = chart.data.last + 2;
    chart.row = row_;
    chart.title = embedded(*language_, xlsx_text(figure.title));
    chart.axis_title = embedded(*language_, chart.axis_title);
    chart.alternative = xlsx_text(figure.alternative);
    chart.height = chart_height(table.rows.size());
    row_ += rows_of_chart(chart.height);
    plan_.charts.push_back(std::move(chart));
}

static Row range_row(const Language& words, const StageScale& scale,
                     const RangeBar& bar) {
    std::optional<double> open;
    if (bar.high) {
        open = *bar.high - bar.low.value_or(scale.first());
    }
    // The axis of a native chart has numbers only; the name of the row says the stages.
    const std::string name =
        label_and_value(words, bar.label, scale.words(words, bar.low, bar.high));
    return {{{name, Tone::Plain, {}},
             number(bar.low),
             number(open),
             number(bar.previous_low),
             number(bar.previous_high),
             number(bar.target)}};
}

static std::vector<Column> range_columns(const Language& words) {
    constexpr Align numbers = Align::Number;
    return {
        {"name", words.say("column/name", "Name")},
        {"certain", words.say("column/certain", "Certain"), numbers, 2},
        {"open", words.say("column/possible_open", "Possible, still open"), numbers, 2},
        {"previous_low", words.say("column/previous_low", "Previous round, low"), numbers,
         2},
        {"previous_high", words.say("column/previous_high", "Previous round, high"),
         numbers, 2},
        {"target", words.say("column/target", "Target"), numbers, 2}};
}

void SheetBuilder::add_chart(const Figure& figure, const RangeBars& chart) {
    const Language& words = language_->words;
    const StageScale scale(chart.scale);
    Table table;
    table.columns = range_columns(words);
    SheetChart native;
    native.series = 2;
    native.hatched = {false, true};
    native.shades.resize(2);
    for (const RangeBar& bar : chart.bars) {
        table.rows.push_back(range_row(words, scale, bar));
        const double low = bar.low.value_or(0.0);
        native.shades[0].push_back(static_cast<int>(scale.shade(low)));
        native.shades[1].push_back(static_cast<int>(scale.shade(bar.high.value_or(low))));
    }
    native.axis_from = scale.start();
    native.axis_to = scale.end();
    if (chart.scale.size() > 1) {
        native.axis_step = chart.scale[1].value - chart.scale[0].value;
    }
    std::vector<std::string> names;
    for (const Tick& tick : chart.scale) {
        names.push_back(words.number(exact_number(tick.value)) + " " + tick.label);
    }
    native.axis_title = xlsx_text(comma_list(words, names));
    place(figure, std::move(native), std::move(table));
}

void SheetBuilder::add_chart(const Figure& figure, const StackedBars& chart) {
    SheetChart native;
    native.series = chart.sorts.size();
    for (std::size_t sort = 0; sort < chart.sorts.size(); ++sort) {
        const std::size_t steps = std::max<std::size_t>(chart.sorts.size() - 1, 1);
        const int shade =
            4 - static_cast<int>(std::min<std::size_t>(sort * 4 / steps, 4));
        native.shades.emplace_back(chart.bars.size(), shade);
        native.hatched.push_back(chart.sorts.size() > 5 && sort % 2 == 1);
    }
    place(figure, std::move(native), figure_table(language_->words, figure));
}

void SheetBuilder::add_chart(const Figure& figure, const StageWheel& /*chart*/) {
    // Spreadsheets have no such chart.
    add_block(figure_table(language_->words, figure));
}

} // namespace capmat
