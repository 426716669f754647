// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/file_kind.h"

namespace capmat {

using namespace std::string_view_literals;

/// An OLE compound file keeps the names of its streams in UTF-16 (MS-CFB 2.6.1).
static bool has_stream(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char letter : name) {
        wide += letter;
        wide += '\0';
    }
    return bytes.find(wide) != std::string_view::npos;
}

static std::string why_ole_is_none(std::string_view bytes) {
    if (has_stream(bytes, "EncryptedPackage")) {
        return "this workbook is protected with a password; remove it and save again";
    }
    if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book")) {
        return "this is a workbook of the old format .xls; open it and save it as .xlsx";
    }
    return "this is a file of an old Office program; open it and save it as .xlsx";
}

bool begins_as_zip(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

std::string why_no_zip(std::string_view bytes) {
    if (bytes.empty()) {
        return "the file is empty";
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) {
        return why_ole_is_none(bytes);
    }
    if (bytes.starts_with("\x09\x08"sv) || bytes.starts_with("\x09\x04\x06\x00"sv) ||
        bytes.starts_with("\x09\x02\x06\x00"sv)) {
        return "this is a workbook of an old format (.xls); open it and save it as .xlsx";
    }
    const std::size_t first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first != std::string_view::npos && bytes[first] == '<') {
        return "this is a web page or XML, not a workbook; download or save it as .xlsx";
    }
    return "this is not an .xlsx workbook (it is no zip archive)";
}

std::string why_no_workbook(ZipArchive& archive) {
    if (archive.has("xl/workbook.bin")) {
        return "this is a binary workbook (.xlsb); open it and save it as .xlsx";
    }
    if (archive.has("word/document.xml") || archive.has("ppt/presentation.xml")) {
        return "this is a text document or a presentation, not a workbook";
    }
    if (archive.has("content.xml") && archive.has("mimetype")) {
        return "this is an OpenDocument file; open it and save it as .xlsx";
    }
    if (archive.has("Index/Document.iwa")) {
        return "this is a file of Apple Numbers; export it as .xlsx";
    }
    return "this zip archive holds no workbook";
}

} // namespace capmat
