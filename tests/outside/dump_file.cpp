// SPDX-License-Identifier: Apache-2.0
// Prints what the doors of questionnaires/exchange find in files, as JSON Lines, so that
// other programs can compare it with their own view. `--count` prints only how much there
// is; it is what the benchmark times.
//
// usage: capmat_dump [--count] FILE...        by extension: .xlsx, .csv, .json
#include "questionnaires/exchange/csv_reader.h"
#include "questionnaires/exchange/json_reader.h"
#include "questionnaires/exchange/xlsx_reader.h"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

namespace capmat::dump {

static std::string json_text(std::string_view text) {
    std::string quoted = "\"";
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\') {
            quoted += '\\';
            quoted += byte;
        } else if (code < 0x20U) {
            quoted += fmt::format("\\u{:04x}", code);
        } else {
            quoted += byte;
        }
    }
    return quoted + "\"";
}

static std::string_view word(CellKind kind) {
    switch (kind) {
    case CellKind::Text:
        return "text";
    case CellKind::Number:
        return "number";
    case CellKind::Boolean:
        return "boolean";
    case CellKind::Date:
        return "date";
    case CellKind::Error:
        return "error";
    }
    return "";
}

static std::string_view word(SheetVisibility visibility) {
    switch (visibility) {
    case SheetVisibility::Visible:
        return "visible";
    case SheetVisibility::Hidden:
        return "hidden";
    case SheetVisibility::VeryHidden:
        return "veryHidden";
    }
    return "";
}

/// What is read, printed or only counted.
struct DumpOutput {
    bool count_only = false;
    std::size_t cells = 0;
    std::size_t bytes = 0;

    void cell(std::string_view sheet, const SheetRow& row, const WorkbookCell& cell) {
        ++cells;
        bytes += cell.text.size();
        if (!count_only) {
            fmt::print(
                "{{\"sheet\": {}, \"cell\": \"{}\", \"kind\": \"{}\", \"formula\": {}, "
                "\"text\": {}}}\n",
                json_text(sheet), cell_name(row.number, cell.column), word(cell.kind),
                cell.formula, json_text(cell.text));
        }
    }

    void record(const CsvRecord& record) {
        cells += record.fields.size();
        std::string line;
        for (const CsvField& field : record.fields) {
            bytes += field.text.size();
            line += (line.empty() ? "" : ", ") + json_text(field.text);
        }
        if (!count_only) {
            fmt::print("[{}]\n", line);
        }
    }
};

static std::string json_line(const JsonValue& value) {
    std::string line;
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return "null";
    case JsonValue::Kind::Boolean:
        return value.boolean ? "true" : "false";
    case JsonValue::Kind::Number:
        return value.text;
    case JsonValue::Kind::Text:
        return json_text(value.text);
    case JsonValue::Kind::List:
        for (const JsonValue& item : value.items) {
            line += (line.empty() ? "" : ", ") + json_line(item);
        }
        return "[" + line + "]";
    case JsonValue::Kind::Object:
        for (const JsonMember& member : value.members) {
            line += line.empty() ? "" : ", ";
            line += json_text(member.key) + ": " + json_line(member.value);
        }
        return "{" + line + "}";
    }
    return line;
}

static bool dump_json(const SourceFile& file, DumpOutput& output,
                      Diagnostics& diagnostics) {
    const auto value = read_json(file, diagnostics);
    if (value && !output.count_only) {
        fmt::print("{}\n", json_line(*value));
    }
    return value.has_value();
}

static bool dump_workbook(const SourceFile& file, DumpOutput& output,
                          Diagnostics& diagnostics) {
    const auto reader = XlsxReader::opened(file, diagnostics);
    for (std::size_t i = 0; reader != nullptr && i < reader->sheets().size(); ++i) {
        const XlsxSheetEntry& sheet = reader->sheets()[i];
        const auto merged = reader->read_sheet(
            i,
            [&](const SheetRow& row) {
                for (const WorkbookCell& cell : row.cells) {
                    output.cell(sheet.name, row, cell);
                }
            },
            diagnostics);
        if (!merged) {
            return false;
        }
        if (!output.count_only) {
            fmt::print("{{\"sheet\": {}, \"visibility\": \"{}\", \"merged\": {}}}\n",
                       json_text(sheet.name), word(sheet.visibility), merged->size());
        }
    }
    return reader != nullptr;
}

static bool dump_file(const std::string& name, DumpOutput& output,
                      Diagnostics& diagnostics) {
    std::ifstream stream(name, std::ios::binary);
    const SourceFile file{name, std::string(std::istreambuf_iterator<char>(stream), {})};
    if (name.ends_with(".csv")) {
        return read_csv_records(
                   file, [&output](const CsvRecord& record) { output.record(record); },
                   diagnostics)
            .has_value();
    }
    if (name.ends_with(".json")) {
        return dump_json(file, output, diagnostics);
    }
    return dump_workbook(file, output, diagnostics);
}

} // namespace capmat::dump

int main(int count, char** arguments) {
    capmat::dump::DumpOutput output;
    capmat::Diagnostics diagnostics;
    bool all = true;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        if (argument == "--count") {
            output.count_only = true;
        } else {
            all = capmat::dump::dump_file(argument, output, diagnostics) && all;
        }
    }
    if (output.count_only) {
        fmt::print("{} cells, {} bytes\n", output.cells, output.bytes);
    }
    fmt::print(stderr, "{}", to_string(diagnostics));
    return all ? 0 : 1;
}
