// XML as a stream of elements and text, for whatever format is inside. Names come without their namespace prefix.
// A document type, and with it every entity of the document's own making, is refused: nothing is expanded or fetched.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace stamtafel::importers {

/// The attributes of one element.
class Attributes {
  public:
    /// Names and values by turns, as expat gives them; a null pointer ends them.
    explicit Attributes(const char* const* pairs) : pairs_(pairs) {}
    /// The value, entities resolved; empty when there is no such attribute.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;

  private:
    const char* const* pairs_;
};

/// What a document says, in its order. All text is UTF-8; the text of one element may come in several pieces.
class XmlHandler {
  public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const Attributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;
};

class XmlReader {
  public:
    /// `handler` must outlive the reader.
    explicit XmlReader(XmlHandler& handler);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// The next bytes of the document; false: it is no good, see why(). One tag may span at most 8 MiB.
    bool feed(std::string_view bytes);
    /// After the last bytes; false: the document is not whole.
    bool finish();
    /// What is wrong, with the line, in the words of the library; empty while nothing is.
    [[nodiscard]] const std::string& why() const;

  private:
    struct State;
    bool parse(std::string_view bytes, int last);

    std::unique_ptr<State> state_;
};

}  // namespace stamtafel::importers
