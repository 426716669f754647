// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "questionnaires/exchange/zip_archive.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace capmat {

/// The attributes of an element, valid during the call that hands them over.
class XmlAttributes {
public:
    /// `pairs` is a list of names and values that ends with a null pointer.
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}

    /// The value of the attribute of this local name: `r:id` is found as `id`.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

    /// The same, or an empty text where there is none.
    [[nodiscard]] std::string_view text(std::string_view name) const {
        return find(name).value_or(std::string_view());
    }

    /// Calls `visit(local_name, value)` for each.
    template <class Visitor>
    void for_each(const Visitor& visit) const {
        for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
            visit(local_name(*pair), std::string_view(pair[1]));
        }
    }

    /// The name without its prefix.
    [[nodiscard]] static std::string_view local_name(const char* name) {
        const std::string_view whole(name);
        const std::size_t colon = whole.rfind(':');
        return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
    }

private:
    const char** pairs_;
};

/// What a reader of some vocabulary does with the XML. Names are local names: producers
/// choose prefixes freely, and strict ISO/IEC 29500 has other namespaces than the
/// transitional form for the same elements. Everything is UTF-8, whatever the file is in.
/// A handler may throw; the parsing then ends with its exception.
class XmlHandler {
public:
    XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;
    virtual ~XmlHandler() = default;
    virtual void start_element(std::string_view name,
                               const XmlAttributes& attributes) = 0;

    virtual void end_element(std::string_view name) { (void)name; }

    /// Text comes in pieces, cut anywhere between characters.
    virtual void text(std::string_view piece) { (void)piece; }
};

struct XmlLimits {
    std::size_t depth = 64;         ///< elements inside each other
    std::size_t markup = 1'000'000; ///< bytes of one tag, comment or instruction
};

/// Parses XML 1.0 as it comes, in constant memory. The only door to expat.
///
/// Refused with a `Refusal` that says part, line and column: what is not well-formed, any
/// DOCTYPE (so that there are no entities to expand and nothing to fetch), and what is
/// beyond the limits. UTF-8, UTF-16, ISO-8859-1 and US-ASCII are read, as expat does.
class XmlReader {
public:
    /// `part` is what messages call the text. Handler and reader stay where they are.
    XmlReader(std::string part, XmlHandler& handler, const XmlLimits& limits = {});
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// The next bytes of the text.
    void feed(std::string_view bytes);

    /// Says that there are no more.
    void finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Parses a part of an archive while it is unpacked.
void read_xml_part(ZipArchive& archive, std::string_view part, XmlHandler& handler,
                   const XmlLimits& limits = {});

} // namespace capmat
