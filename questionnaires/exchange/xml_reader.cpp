// SPDX-License-Identifier: Apache-2.0
#include "questionnaires/exchange/xml_reader.h"

#include "models/input/plain_text.h"
#include "questionnaires/exchange/refusal.h"

#include <fmt/format.h>

#include <exception>
#include <expat.h>
#include <new>
#include <utility>

namespace capmat {

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
        if (local_name(*pair) == name) {
            return pair[1];
        }
    }
    return std::nullopt;
}

namespace {

struct ExpatState {
    std::string part;
    XmlHandler* handler;
    XmlLimits limits;
    XML_Parser parser;
    std::exception_ptr failure; ///< thrown by a handler, on its way past expat
    std::size_t depth = 0;
    std::size_t fed = 0;

    ExpatState(std::string name, XmlHandler& target, const XmlLimits& most)
        : part(std::move(name)), handler(&target), limits(most),
          parser(XML_ParserCreate(nullptr)) {
        if (parser == nullptr) {
            throw std::bad_alloc();
        }
    }

    ExpatState(const ExpatState&) = delete;
    ExpatState& operator=(const ExpatState&) = delete;

    ~ExpatState() { XML_ParserFree(parser); }

    [[nodiscard]] Refusal refusal(std::string_view what) const {
        Refusal refused(fmt::format("{}, line {}, column {}: {}", escaped(part),
                                    XML_GetCurrentLineNumber(parser),
                                    XML_GetCurrentColumnNumber(parser) + 1, what));
        return refused;
    }

    /// expat is C: an exception must not pass through it.
    template <class Action>
    void guarded(const Action& action) {
        if (failure != nullptr) {
            return;
        }
        try {
            action();
        } catch (...) {
            failure = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }

    void open_element() {
        if (++depth > limits.depth) {
            throw refusal(
                fmt::format("elements are nested deeper than {}", limits.depth));
        }
    }

    /// One tag is held in memory until it is whole; text is not.
    void check_pending() const {
        const XML_Index parsed = XML_GetCurrentByteIndex(parser);
        if (parsed >= 0 && fed - static_cast<std::size_t>(parsed) > limits.markup) {
            throw refusal(fmt::format("a tag of more than {} bytes", limits.markup));
        }
    }

    void parse(std::string_view bytes, bool last) const {
        const XML_Status status =
            XML_Parse(parser, bytes.data(), static_cast<int>(bytes.size()),
                      last ? XML_TRUE : XML_FALSE);
        if (failure != nullptr) {
            std::rethrow_exception(failure);
        }
        if (status != XML_STATUS_OK) {
            throw refusal(fmt::format("not valid XML: {}",
                                      XML_ErrorString(XML_GetErrorCode(parser))));
        }
    }
};

ExpatState& state_of(void* user_data) {
    return *static_cast<ExpatState*>(user_data);
}

void XMLCALL on_start(void* user_data, const XML_Char* name,
                      const XML_Char** attributes) {
    ExpatState& state = state_of(user_data);
    state.guarded([&] {
        state.open_element();
        state.handler->start_element(XmlAttributes::local_name(name),
                                     XmlAttributes(attributes));
    });
}

void XMLCALL on_end(void* user_data, const XML_Char* name) {
    ExpatState& state = state_of(user_data);
    state.guarded([&] {
        --state.depth;
        state.handler->end_element(XmlAttributes::local_name(name));
    });
}

void XMLCALL on_text(void* user_data, const XML_Char* text, int length) {
    ExpatState& state = state_of(user_data);
    state.guarded([&] {
        state.handler->text(std::string_view(text, static_cast<std::size_t>(length)));
    });
}

// expat decides on the parameters. NOLINTNEXTLINE(readability-function-size)
void XMLCALL on_doctype(void* user_data, const XML_Char* /*name*/,
                        const XML_Char* /*system*/, const XML_Char* /*public_id*/,
                        int /*has_internal_subset*/) {
    ExpatState& state = state_of(user_data);
    state.guarded([&] { throw state.refusal("a DOCTYPE is not accepted"); });
}

} // namespace

struct XmlReader::State : ExpatState {
    using ExpatState::ExpatState;
};

XmlReader::XmlReader(std::string part, XmlHandler& handler, const XmlLimits& limits)
    : state_(std::make_unique<State>(std::move(part), handler, limits)) {
    XML_Parser parser = state_->parser;
    ExpatState& user_data = *state_;
    XML_SetUserData(parser, &user_data);
    XML_SetElementHandler(parser, on_start, on_end);
    XML_SetCharacterDataHandler(parser, on_text);
    XML_SetStartDoctypeDeclHandler(parser, on_doctype);
    // Without a DOCTYPE nothing expands. Should one get past us, expat's own limit of
    // amplification (100 times, from 8 MiB on) is in force from the start.
    XML_SetParamEntityParsing(parser, XML_PARAM_ENTITY_PARSING_NEVER);
}

XmlReader::~XmlReader() = default;

void XmlReader::feed(std::string_view bytes) {
    constexpr std::size_t most_at_once = 1U << 20U; // expat counts in int
    while (!bytes.empty()) {
        const std::string_view piece = bytes.substr(0, most_at_once);
        state_->fed += piece.size();
        state_->parse(piece, false);
        state_->check_pending();
        bytes.remove_prefix(piece.size());
    }
}

void XmlReader::finish() {
    state_->parse({}, true);
}

void read_xml_part(ZipArchive& archive, std::string_view part, XmlHandler& handler,
                   const XmlLimits& limits) {
    XmlReader reader(std::string(part), handler, limits);
    archive.read(part, [&reader](std::string_view piece) { reader.feed(piece); });
    reader.finish();
}

} // namespace capmat
