// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/imports/page_answers.h"

#include "models/input/plain_text.h"
#include "questionnaires/exchange/json_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace capmat {

static constexpr std::string_view page_format = "form-answers/1";

/// A key of an answer or of a document, and what its text is about.
struct PageKey {
    std::string_view key;
    CellRole role;
};

static constexpr std::array<PageKey, 6> answer_keys{{{"reason", CellRole::Reason},
                                                     {"note", CellRole::Note},
                                                     {"confidence", CellRole::Confidence},
                                                     {"by", CellRole::SettledBy},
                                                     {"on", CellRole::SettledOn},
                                                     {"why", CellRole::SettledWhy}}};
static constexpr std::array<PageKey, 4> document_keys{{{"kind", CellRole::EvidenceKind},
                                                       {"title", CellRole::EvidenceTitle},
                                                       {"date", CellRole::EvidenceDate},
                                                       {"link", CellRole::EvidenceLink}}};

/// Goes through the file and collects cells; what does not belong there is an error.
class PageAnswersReader {
public:
    PageAnswersReader(std::string file, Diagnostics& diagnostics)
        : file_(std::move(file)), diagnostics_(&diagnostics) {}

    ReturnedForm read(const JsonValue& root) {
        form_.position = {file_, root.line, root.column};
        for (const JsonMember& member : root.members) {
            if (member.key == "form" || member.key == "header") {
                read_header(member);
            } else if (member.key == "answers") {
                read_answers(member.value);
            } else if (member.key != "capmat") {
                unknown_key(member, "form, header or answers");
            }
        }
        return std::move(form_);
    }

private:
    void error(int line, int column, std::string message) {
        diagnostics_->error({file_, line, column}, std::move(message));
    }

    void unknown_key(const JsonMember& member, std::string_view expected) {
        error(
            member.line, member.column,
            fmt::format("unknown key {}; expected {}", in_quotes(member.key), expected));
    }

    bool is_object(const JsonValue& value, std::string_view what) {
        const bool object = value.kind == JsonValue::Kind::Object;
        if (!object) {
            error(value.line, value.column, fmt::format("{} is no object", what));
        }
        return object;
    }

    /// A figure is a text as well: some programs that edit JSON take the quotes away.
    std::optional<std::string> text_of(const JsonMember& member) {
        const JsonValue& value = member.value;
        if (value.kind == JsonValue::Kind::Text ||
            value.kind == JsonValue::Kind::Number) {
            return value.text;
        }
        error(value.line, value.column,
              fmt::format("{} is no text", in_quotes(member.key)));
        return std::nullopt;
    }

    void read_header(const JsonMember& part) {
        if (!is_object(part.value, in_quotes(part.key))) {
            return;
        }
        for (const JsonMember& member : part.value.members) {
            const auto text = text_of(member);
            if (text && !text->empty() && member.key != "capmat") {
                form_.header[member.key] = *text;
                form_.header_places[member.key] = {file_, member.value.line,
                                                   member.value.column};
            }
        }
    }

    void read_answers(const JsonValue& answers) {
        if (!is_object(answers, "'answers'")) {
            return;
        }
        for (const JsonMember& member : answers.members) {
            if (is_object(member.value,
                          fmt::format("the answer to {}", in_quotes(member.key)))) {
                read_answer(member);
            }
        }
    }

    void read_answer(const JsonMember& question) {
        for (const JsonMember& member : question.value.members) {
            if (member.key == "answer") {
                read_value(question.key, member);
            } else if (member.key == "evidence") {
                read_evidence(question.key, member.value);
            } else if (member.key == "recheck") {
                add(question.key, member, CellRole::Unchecked);
            } else if (!read_text(question.key, member, answer_keys)) {
                unknown_key(member, "answer, reason, note, confidence, evidence, by, on, "
                                    "why or recheck");
            }
        }
    }

    /// A list is what was ticked.
    void read_value(const std::string& question, const JsonMember& member) {
        if (member.value.kind != JsonValue::Kind::List) {
            add(question, member, CellRole::Answer);
            return;
        }
        for (const JsonValue& item : member.value.items) {
            if (item.kind != JsonValue::Kind::Text) {
                error(item.line, item.column, "an option that is ticked is no text");
                continue;
            }
            FormCell cell = cell_at(question, item, CellRole::Ticked);
            cell.option = item.text;
            cell.text = "yes";
            form_.cells.push_back(std::move(cell));
        }
    }

    void read_evidence(const std::string& question, const JsonValue& list) {
        if (list.kind != JsonValue::Kind::List) {
            error(list.line, list.column, "'evidence' is no list");
            return;
        }
        for (item_ = 0; item_ < list.items.size(); ++item_) {
            if (!is_object(list.items[item_], "a document")) {
                continue;
            }
            for (const JsonMember& member : list.items[item_].members) {
                if (!read_text(question, member, document_keys)) {
                    unknown_key(member, "kind, title, date or link");
                }
            }
        }
        item_ = 0;
    }

    template <std::size_t Count>
    bool read_text(const std::string& question, const JsonMember& member,
                   const std::array<PageKey, Count>& keys) {
        const auto known = std::ranges::find(keys, member.key, &PageKey::key);
        if (known == keys.end()) {
            return false;
        }
        add(question, member, known->role);
        return true;
    }

    FormCell cell_at(const std::string& question, const JsonValue& value, CellRole role) {
        FormCell cell;
        cell.question = question;
        cell.role = role;
        cell.item = item_;
        cell.position = {file_, value.line, value.column};
        return cell;
    }

    void add(const std::string& question, const JsonMember& member, CellRole role) {
        const auto text = text_of(member);
        if (text && !text->empty()) {
            FormCell cell = cell_at(question, member.value, role);
            cell.text = *text;
            form_.cells.push_back(std::move(cell));
        }
    }

    std::string file_;
    Diagnostics* diagnostics_;
    ReturnedForm form_;
    std::size_t item_ = 0; ///< the document that is being read
};

std::vector<ReturnedForm> read_page_answers(const SourceFile& file,
                                            Diagnostics& diagnostics) {
    const std::size_t errors = diagnostics.error_count();
    const std::optional<JsonValue> root = read_json(file, diagnostics);
    if (!root) {
        return {};
    }
    const JsonValue* format = find_member(*root, "capmat");
    if (format == nullptr || format->text != page_format) {
        diagnostics.error(
            {file.name, root->line, root->column},
            fmt::format("these are not answers saved from a page; expected \"capmat\": "
                        "\"{}\"{}",
                        page_format,
                        format == nullptr ? "" : ", found " + in_quotes(format->text)));
        return {};
    }
    ReturnedForm form = PageAnswersReader(file.name, diagnostics).read(*root);
    if (diagnostics.error_count() > errors) {
        return {};
    }
    return {std::move(form)};
}

} // namespace capmat
