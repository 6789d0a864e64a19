// The only file that knows expat.
#include "engine/importers/sax.hpp"

#include <expat.h>

#include <new>

#include <fmt/format.h>

namespace stamtafel::importers {
namespace {

/// Expat scans an unfinished tag anew with each piece: this bounds that, and the memory.
constexpr std::size_t longest_tag = std::size_t{8} << 20;
constexpr std::size_t longest_feed = std::size_t{1} << 20;
constexpr std::size_t deepest = 256;

std::string_view local(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

XmlProblem problem_of(XML_Error error) {
    switch (error) {
        case XML_ERROR_NO_ELEMENTS:
        case XML_ERROR_UNCLOSED_TOKEN:
        case XML_ERROR_PARTIAL_CHAR:
        case XML_ERROR_UNCLOSED_CDATA_SECTION:
        case XML_ERROR_ASYNC_ENTITY: return XmlProblem::cut_short;
        case XML_ERROR_TAG_MISMATCH:
        case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: return XmlProblem::wrong_end;
        default: return XmlProblem::malformed;
    }
}

std::string_view words_of(XmlProblem problem) {
    if (problem == XmlProblem::doctype) return "a document type (DTD) is not accepted";
    return problem == XmlProblem::too_deep ? "elements lie too deep" : "a tag or text that does not end";
}

}  // namespace

std::string_view Attributes::operator[](std::string_view name) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2)
        if (local(pair[0]) == name) return pair[1];
    return {};
}

void Attributes::for_each(const std::function<void(std::string_view, std::string_view)>& look) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) look(local(pair[0]), pair[1]);
}

struct XmlReader::State {
    XML_Parser parser;
    XmlHandler& handler;
    std::string why;
    XmlProblem problem = XmlProblem::none;
    bool stopped = false;
    std::size_t given = 0, depth = 0;

    State(XmlHandler& h, const char* encoding) : parser(XML_ParserCreate(encoding)), handler(h) {
        if (parser == nullptr) throw std::bad_alloc();
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, &on_start, &on_end);
        XML_SetCharacterDataHandler(parser, &on_text);
        XML_SetStartDoctypeDeclHandler(parser, &on_doctype);
    }
    ~State() { XML_ParserFree(parser); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    [[nodiscard]] bool over() const { return stopped || problem != XmlProblem::none; }

    static State& of(void* self) { return *static_cast<State*>(self); }
    static void XMLCALL on_start(void* self, const char* name, const char** attributes) {
        State& state = of(self);
        if (++state.depth > deepest) state.refuse(XmlProblem::too_deep);
        if (!state.over()) state.handler.start(local(name), Attributes(attributes));
    }
    static void XMLCALL on_end(void* self, const char* name) {
        State& state = of(self);
        --state.depth;
        if (!state.over()) state.handler.end(local(name));  // expat ends an empty element even when it was stopped
    }
    static void XMLCALL on_text(void* self, const char* text, int size) {
        if (!of(self).over()) of(self).handler.text({text, static_cast<std::size_t>(size)});
    }
    static void XMLCALL on_doctype(void* self, const char*, const char*, const char*, int) {
        of(self).refuse(XmlProblem::doctype);
    }
    void refuse(XmlProblem reason) {
        fail(reason, words_of(reason));
        XML_StopParser(parser, XML_FALSE);
    }
    void fail(XmlProblem reason, std::string_view words) {
        if (over()) return;
        problem = reason;
        why = fmt::format("line {}: {}", XML_GetCurrentLineNumber(parser), words);
    }
};

XmlReader::XmlReader(XmlHandler& handler, XmlEncoding encoding)
    : state_(std::make_unique<State>(handler, encoding == XmlEncoding::utf8 ? "UTF-8" : nullptr)) {}
XmlReader::~XmlReader() = default;

const std::string& XmlReader::why() const { return state_->why; }
XmlProblem XmlReader::problem() const { return state_->problem; }
std::size_t XmlReader::line() const { return XML_GetCurrentLineNumber(state_->parser); }

std::size_t XmlReader::at() const {
    const XML_Index at = XML_GetCurrentByteIndex(state_->parser);
    return at < 0 ? state_->given : static_cast<std::size_t>(at);
}

std::size_t XmlReader::behind() const {
    return at() + static_cast<std::size_t>(XML_GetCurrentByteCount(state_->parser));
}

void XmlReader::stop() {
    state_->stopped = true;
    XML_StopParser(state_->parser, XML_FALSE);
}

void XmlReader::refuse(XmlProblem problem) { state_->refuse(problem); }

bool XmlReader::parse(std::string_view bytes, int last) {
    if (state_->over()) return false;
    state_->given += bytes.size();
    if (XML_Parse(state_->parser, bytes.data(), static_cast<int>(bytes.size()), last) != XML_STATUS_OK) {
        const XML_Error error = XML_GetErrorCode(state_->parser);
        state_->fail(problem_of(error), XML_ErrorString(error));
    }
    if (!state_->over() && state_->given - at() > longest_tag)
        state_->fail(XmlProblem::too_long, words_of(XmlProblem::too_long));
    return !state_->over();
}

bool XmlReader::feed(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::string_view piece = bytes.substr(0, longest_feed);
        if (!parse(piece, 0)) return false;
        bytes.remove_prefix(piece.size());
    }
    return !state_->over();
}

bool XmlReader::finish() { return parse({}, 1); }

}  // namespace stamtafel::importers
