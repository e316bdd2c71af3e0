#include "data/authoring/import/html_listener.hpp"

#include <memory>
#include <utility>

#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

namespace lobby::authoring {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string_view view(const xmlChar* text, int size) {
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

}  // namespace

// Our own handlers instead of libxml2's.
htmlSAXHandler HtmlListener::handlers() {
  htmlSAXHandler handler{};
  handler.startElement = [](void* user, const xmlChar* name, Attributes attributes) {
    static_cast<HtmlListener*>(user)->start(view(name), attributes);
  };
  handler.endElement = [](void* user, const xmlChar* name) {
    static_cast<HtmlListener*>(user)->end(view(name));
  };
  handler.characters = [](void* user, const xmlChar* text, int size) {
    static_cast<HtmlListener*>(user)->text(view(text, size));
  };
  handler.ignorableWhitespace = handler.characters;
  handler.cdataBlock = [](void* user, const xmlChar* text, int size) {
    static_cast<HtmlListener*>(user)->script(view(text, size));
  };
  return handler;
}

void HtmlListener::parse(std::string_view html) {
  if (html.empty()) return;
  htmlSAXHandler handler = handlers();
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
      htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())), &htmlFreeParserCtxt);
  if (!context) return;
  context_ = context.get();
  htmlSAXHandler* const own = std::exchange(context->sax, &handler);
  context->userData = this;
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                        HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context.get());
  context->sax = own;
  context_ = nullptr;
}

int HtmlListener::line() const {
  return xmlSAX2GetLineNumber(context_);
}

int HtmlListener::column() const {
  return xmlSAX2GetColumnNumber(context_);
}

std::string_view HtmlListener::attribute(Attributes attributes, std::string_view name) {
  for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
    if (view(attributes[0]) == name) return view(attributes[1]);
  }
  return {};
}

}  // namespace lobby::authoring
