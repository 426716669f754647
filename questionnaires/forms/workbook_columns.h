// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace capmat {

/// What a column of a questions sheet, or of the sheet for documents, holds.
enum class BookColumn : std::uint8_t {
    Id,      ///< the question's id; hidden, as all up to State
    Kind,    ///< its type; `option` and `other` for the rows below it
    Option,  ///< the option's id
    Earlier, ///< what Answer held when the form was sent out, to be checked
    Code,    ///< the answer as a code, by a formula
    Asking,  ///< 1 asked, 0 not yet, -1 not asked
    State,   ///< what Status says, as a number
    Number,
    Question,
    Guidance,
    Shown, ///< earlier answers, or what the respondents said
    Answer,
    Checked, ///< the earlier answer is still right
    Status,
    Reason,
    Note,
    Confidence,
    EvidenceKind,
    EvidenceTitle,
    EvidenceDate,
    EvidenceLink,
    SettledBy,
    SettledOn,
    SettledWhy
};

struct BookColumnCode {
    BookColumn column;
    std::string_view code;
};

/// How columns are told when a workbook comes back: a hidden row holds these. The first
/// stands in column A of every sheet with answers.
constexpr std::array<BookColumnCode, 24> book_column_codes{{
    {BookColumn::Id, "capmat:id"},          {BookColumn::Kind, "type"},
    {BookColumn::Option, "option"},         {BookColumn::Earlier, "earlier"},
    {BookColumn::Checked, "checked"},       {BookColumn::Code, "code"},
    {BookColumn::Asking, "asking"},         {BookColumn::State, "state"},
    {BookColumn::Number, "number"},         {BookColumn::Question, "question"},
    {BookColumn::Guidance, "guidance"},     {BookColumn::Shown, "shown"},
    {BookColumn::Answer, "answer"},         {BookColumn::Status, "status"},
    {BookColumn::Reason, "reason"},         {BookColumn::Note, "note"},
    {BookColumn::Confidence, "confidence"}, {BookColumn::EvidenceKind, "kind"},
    {BookColumn::EvidenceTitle, "title"},   {BookColumn::EvidenceDate, "date"},
    {BookColumn::EvidenceLink, "link"},     {BookColumn::SettledBy, "by"},
    {BookColumn::SettledOn, "on"},          {BookColumn::SettledWhy, "why"},
}};

/// What the column Kind says of rows that hold titles and no answers.
constexpr std::string_view book_head_kind = "head";

/// The same of the first sheet, with who answers: a column of keys and one of values.
constexpr std::string_view book_header_key = "capmat:header";
constexpr std::string_view book_header_value = "value";

} // namespace capmat
