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

std::string_view local(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view Attributes::operator[](std::string_view name) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2)
        if (local(pair[0]) == name) return pair[1];
    return {};
}

struct XmlReader::State {
    XML_Parser parser;
    XmlHandler& handler;
    std::string why;
    std::size_t given = 0;

    explicit State(XmlHandler& h) : parser(XML_ParserCreate(nullptr)), handler(h) {
        if (parser == nullptr) throw std::bad_alloc();
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, &on_start, &on_end);
        XML_SetCharacterDataHandler(parser, &on_text);
        XML_SetStartDoctypeDeclHandler(parser, &on_doctype);
    }
    ~State() { XML_ParserFree(parser); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    static State& of(void* self) { return *static_cast<State*>(self); }
    static void XMLCALL on_start(void* self, const char* name, const char** attributes) {
        of(self).handler.start(local(name), Attributes(attributes));
    }
    static void XMLCALL on_end(void* self, const char* name) { of(self).handler.end(local(name)); }
    static void XMLCALL on_text(void* self, const char* text, int size) {
        of(self).handler.text({text, static_cast<std::size_t>(size)});
    }
    static void XMLCALL on_doctype(void* self, const char*, const char*, const char*, int) {
        of(self).fail("a document type (DTD) is not accepted");
        XML_StopParser(of(self).parser, XML_FALSE);
    }
    void fail(std::string_view reason) {
        if (why.empty()) why = fmt::format("line {}: {}", XML_GetCurrentLineNumber(parser), reason);
    }
};

XmlReader::XmlReader(XmlHandler& handler) : state_(std::make_unique<State>(handler)) {}
XmlReader::~XmlReader() = default;

const std::string& XmlReader::why() const { return state_->why; }

bool XmlReader::parse(std::string_view bytes, int last) {
    if (!state_->why.empty()) return false;
    state_->given += bytes.size();
    if (XML_Parse(state_->parser, bytes.data(), static_cast<int>(bytes.size()), last) != XML_STATUS_OK)
        state_->fail(XML_ErrorString(XML_GetErrorCode(state_->parser)));
    const XML_Index at = XML_GetCurrentByteIndex(state_->parser);
    if (at >= 0 && state_->given - static_cast<std::size_t>(at) > longest_tag) state_->fail("a tag that does not end");
    return state_->why.empty();
}

bool XmlReader::feed(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::string_view piece = bytes.substr(0, longest_feed);
        if (!parse(piece, 0)) return false;
        bytes.remove_prefix(piece.size());
    }
    return state_->why.empty();
}

bool XmlReader::finish() { return parse({}, 1); }

}  // namespace stamtafel::importers
