// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/csv_scanner.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <vector>

namespace capmat {

CsvScanner::CsvScanner(std::string_view text, char delimiter, std::size_t start)
    : text_(text), at_(start), delimiter_(delimiter), stops_{delimiter, '\r', '\n'} {}

void CsvScanner::skip_line_end() {
    const bool crlf =
        text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
    at_ += crlf ? 2 : 1;
}

bool CsvScanner::skip_blank_line() {
    if (owes_field_ || (text_[at_] != '\r' && text_[at_] != '\n')) {
        return false;
    }
    skip_line_end();
    return true;
}

void CsvScanner::scan_plain(ScannedField& field) {
    const std::string_view stops(stops_.data(), stops_.size());
    const std::size_t end = std::min(text_.find_first_of(stops, at_), text_.size());
    field.text = text_.substr(at_, end - at_);
    at_ = end;
}

void CsvScanner::scan_quoted(ScannedField& field) {
    ++at_;
    for (;;) {
        const std::size_t quote = text_.find('"', at_);
        if (quote == std::string_view::npos) {
            throw CsvFault(field.start, "this quote is never closed");
        }
        field.text += text_.substr(at_, quote - at_);
        at_ = quote + 1;
        if (at_ >= text_.size() || text_[at_] != '"') {
            return;
        }
        field.text += '"';
        ++at_;
    }
}

void CsvScanner::scan_end(ScannedField& field) {
    owes_field_ = false;
    field.ends_record = true;
    if (at_ >= text_.size()) {
        return;
    }
    if (text_[at_] == delimiter_) {
        ++at_;
        field.ends_record = false;
        owes_field_ = true;
    } else if (text_[at_] == '\r' || text_[at_] == '\n') {
        skip_line_end();
    } else {
        throw CsvFault(at_, "text follows a closing quote; inside quotes, a quote is "
                            "written twice");
    }
}

void CsvScanner::next(ScannedField& field) {
    field.text.clear();
    field.start = at_;
    field.quoted = at_ < text_.size() && text_[at_] == '"';
    if (field.quoted) {
        scan_quoted(field);
    } else {
        scan_plain(field);
    }
    scan_end(field);
}

/// How well a delimiter cuts the first records; more is better, member by member.
struct DelimiterScore {
    bool whole = true;       ///< no fault was met
    std::size_t regular = 0; ///< records with as many fields as the first
    std::size_t fields = 0;  ///< of the first record

    bool operator<(const DelimiterScore& other) const {
        return std::tie(whole, regular, fields) <
               std::tie(other.whole, other.regular, other.fields);
    }
};

static std::vector<std::size_t> field_counts(CsvScanner& scanner, bool& whole) {
    constexpr std::size_t most_records = 20;
    constexpr std::size_t most_fields = 100'000;
    std::vector<std::size_t> counts;
    ScannedField field;
    std::size_t fields = 0;
    try {
        while (!scanner.at_end() && counts.size() < most_records &&
               fields < most_fields) {
            if (scanner.skip_blank_line()) {
                continue;
            }
            counts.push_back(0);
            do {
                scanner.next(field);
                ++counts.back();
                ++fields;
            } while (!field.ends_record && fields < most_fields);
        }
    } catch (const CsvFault&) {
        whole = false;
    }
    return counts;
}

static DelimiterScore score(std::string_view text, char delimiter) {
    CsvScanner scanner(text, delimiter);
    DelimiterScore result;
    const std::vector<std::size_t> counts = field_counts(scanner, result.whole);
    if (counts.empty() || counts.front() < 2) {
        return {false, 0, 0}; // it cuts nothing
    }
    result.fields = counts.front();
    result.regular = static_cast<std::size_t>(std::ranges::count(counts, result.fields));
    return result;
}

/// Excel's own way to say it: a first line `sep=;`.
static bool names_delimiter(std::string_view text) {
    return text.size() > 5 && text.starts_with("sep=") &&
           (text[5] == '\r' || text[5] == '\n') &&
           std::string_view(",;\t|").find(text[4]) != std::string_view::npos;
}

CsvDialect detect_csv_dialect(std::string_view text) {
    if (names_delimiter(text)) {
        return {text[4], text.substr(5).starts_with("\r\n") ? std::size_t{7} : 6};
    }
    CsvDialect best;
    DelimiterScore best_score{false, 0, 0};
    for (const char delimiter : std::array{',', ';', '\t'}) {
        const DelimiterScore found = score(text, delimiter);
        if (best_score < found) {
            best_score = found;
            best.delimiter = delimiter;
        }
    }
    return best;
}

} // namespace capmat
