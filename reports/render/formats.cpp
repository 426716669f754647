// SPDX-License-Identifier: Apache-2.0
#include "reports/render/formats.h"

#include <array>

namespace capmat {

std::span<const Format> all_formats() {
    static constexpr std::array formats{
        Format{"text", "", static_cast<std::string (*)(const Document&)>(render_text)},
        Format{"markdown", ".md", render_markdown},
        Format{"csv", ".csv", render_csv},
        Format{"json", ".json", render_json},
        Format{"html", ".html", render_html},
        Format{"xlsx", ".xlsx", render_xlsx},
    };
    return formats;
}

} // namespace capmat
