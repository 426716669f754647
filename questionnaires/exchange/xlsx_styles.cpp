// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/xlsx_styles.h"

#include "questionnaires/exchange/number_format.h"
#include "questionnaires/exchange/xml_reader.h"

#include <charconv>
#include <map>

namespace capmat {

namespace {

class StyleHandler : public XmlHandler {
public:
    explicit StyleHandler(std::vector<bool>& is_date) : is_date_(&is_date) {}

    void start_element(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "numFmt" && !in_cell_styles_) {
            formats_[format_number(attributes)] =
                is_date_format(attributes.text("formatCode"));
        } else if (name == "cellXfs") {
            in_cell_styles_ = true;
        } else if (name == "xf" && in_cell_styles_) {
            is_date_->push_back(shows_date(format_number(attributes)));
        }
    }

    void end_element(std::string_view name) override {
        if (name == "cellXfs") {
            in_cell_styles_ = false;
        }
    }

private:
    static unsigned format_number(const XmlAttributes& attributes) {
        const std::string_view text = attributes.text("numFmtId");
        unsigned number = 0;
        (void)std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }

    [[nodiscard]] bool shows_date(unsigned format) const {
        const auto own = formats_.find(format);
        return own == formats_.end() ? is_built_in_date_format(format) : own->second;
    }

    std::vector<bool>* is_date_;
    std::map<unsigned, bool> formats_; ///< those the file spells out
    bool in_cell_styles_ = false;
};

} // namespace

XlsxStyles::XlsxStyles(ZipArchive& archive, std::string_view part) {
    StyleHandler handler(is_date_);
    read_xml_part(archive, part, handler);
}

} // namespace capmat
