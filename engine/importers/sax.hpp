// XML as a stream of elements and text, for whatever format is inside. Names come without their namespace prefix.
// A document type, and with it every entity of the document's own making, is refused: nothing is expanded or fetched.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
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
    /// All of them, in their order.
    void for_each(const std::function<void(std::string_view name, std::string_view value)>& look) const;

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

enum class XmlEncoding : std::uint8_t { as_declared, utf8 };  ///< utf8: whatever the declaration says

/// What can be wrong with a document.
enum class XmlProblem : std::uint8_t { none, cut_short, wrong_end, malformed, doctype, too_deep, too_long };

class XmlReader {
  public:
    /// `handler` must outlive the reader.
    explicit XmlReader(XmlHandler& handler, XmlEncoding encoding = XmlEncoding::as_declared);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// The next bytes of the document; false: it is no good, see why(), or the handler has stopped it. One tag may
    /// span at most 8 MiB, elements lie at most 256 deep.
    bool feed(std::string_view bytes);
    /// After the last bytes; false: the document is not whole.
    bool finish();
    /// For the handler: nothing more is wanted.
    void stop();
    /// For the handler: this document goes too far.
    void refuse(XmlProblem problem);

    /// What is wrong, with the line, in the words of the library; empty while nothing is.
    [[nodiscard]] const std::string& why() const;
    [[nodiscard]] XmlProblem problem() const;
    /// Of what is being handled, or of what is wrong: the line, counted from 1, where it begins and where what follows
    /// it does, in bytes of all that was fed.
    [[nodiscard]] std::size_t line() const;
    [[nodiscard]] std::size_t at() const;
    [[nodiscard]] std::size_t behind() const;

  private:
    struct State;
    bool parse(std::string_view bytes, int last);

    std::unique_ptr<State> state_;
};

}  // namespace stamtafel::importers
