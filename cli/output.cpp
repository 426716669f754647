// SPDX-License-Identifier: Apache-2.0
#include "cli/output.h"

#include "cli/files.h"
#include "cli/usage_error.h"
#include "models/input/plain_text.h"
#include "models/input/spelling.h"
#include "reports/render/formats.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace capmat {

static std::vector<std::string> extensions() {
    std::vector<std::string> known;
    for (const Format& format : all_formats()) {
        if (!format.extension.empty()) {
            known.emplace_back(format.extension);
        }
    }
    return known;
}

static const Format& format_of_file(const std::string& path) {
    const std::string extension = std::filesystem::path(path).extension().string();
    for (const Format& format : all_formats()) {
        if (!format.extension.empty() && format.extension == extension) {
            return format;
        }
    }
    throw UsageError(fmt::format("{}: the extension names the format; expected {}",
                                 in_quotes(path), any_of(extensions())));
}

void require_known_extension(const std::string& path) {
    (void)format_of_file(path);
}

static std::string csv_of(const Document& data, const Options& options) {
    const std::vector<std::string> keys = table_keys(data);
    const std::optional<std::string> wanted = options.value("table");
    if (!wanted && keys.size() == 1) {
        return render_csv_table(data, keys.front());
    }
    if (!wanted) {
        throw UsageError(fmt::format("CSV holds one table; choose one with --table: {}",
                                     any_of(keys)));
    }
    if (std::ranges::find(keys, *wanted) == keys.end()) {
        throw UsageError(fmt::format("--table {}: there is no such table; expected {}",
                                     in_quotes(*wanted), any_of(keys)));
    }
    return render_csv_table(data, *wanted);
}

Overwrite overwrite_choice(const Options& options) {
    return options.has("force") ? Overwrite::Allow : Overwrite::Refuse;
}

void write_report(const Document& document, const std::string& path,
                  const Options& options) {
    const Format& format = format_of_file(path);
    write_file(path, format.render(document), overwrite_choice(options));
}

static bool is_for_machines(std::string_view format) {
    return format == "json" || format == "csv";
}

bool is_for_machines(const Options& options) {
    const auto path = options.value("output");
    return is_for_machines(path ? format_of_file(*path).name
                                : options.value("format").value_or("text"));
}

static std::string rendered(const Document& people, const Document& data,
                            std::string_view format, const Options& options) {
    if (format == "csv") {
        return csv_of(data, options);
    }
    for (const Format& known : all_formats()) {
        if (known.name == format) {
            return known.render(is_for_machines(format) ? data : people);
        }
    }
    throw UsageError(fmt::format("--format {}: expected text, json, csv or markdown",
                                 in_quotes(format)));
}

void print_documents(const Document& people, const Document& data, const Options& options,
                     Surroundings& surroundings) {
    if (const auto path = options.value("output")) {
        const Format& format = format_of_file(*path);
        write_file(*path, rendered(people, data, format.name, options),
                   overwrite_choice(options));
        return;
    }
    show_documents(people, data, options, surroundings);
}

void show_documents(const Document& people, const Document& data, const Options& options,
                    Surroundings& surroundings) {
    const std::string format = options.value("format").value_or("text");
    if (format == "text") {
        surroundings.out << render_text(people,
                                        {surroundings.columns, surroundings.colour});
        return;
    }
    if (format == "html" || format == "xlsx") {
        throw UsageError(fmt::format("--format {}: write it to a file with -o", format));
    }
    surroundings.out << rendered(people, data, format, options);
}

} // namespace capmat
