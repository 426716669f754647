// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace capmat {

/// Replaces the escapes that workbooks use for characters that XML cannot hold: `_x000D_`
/// is U+000D, `_x005F_` is the underscore before something that would else be an escape
/// (ISO/IEC 29500-1, 22.9.2.19). Two halves of a surrogate pair become their character; a
/// lone half stays as it is written.
void decode_xlsx_escapes(std::string& text);

/// Appends the UTF-8 of a character.
void append_utf8(std::string& text, char32_t code);

} // namespace capmat
