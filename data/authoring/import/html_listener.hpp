// libxml2's HTML parser, which tells what it finds as it goes: no tree is built, so nothing is cut off for
// being too deep. Fetches nothing.
#pragma once

#include <string_view>

#include <libxml/HTMLparser.h>

namespace lobby::authoring {

class HtmlListener {
 public:
  using Attributes = const xmlChar**;  // name, value, name, value … null

  virtual ~HtmlListener() = default;
  // `html` must be UTF-8, whatever it says about itself. Names come in lower case.
  void parse(std::string_view html);

 protected:
  virtual void start(std::string_view name, Attributes attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
  virtual void script(std::string_view text) = 0;  // within <script> and <style>

  int line() const;
  int column() const;
  static std::string_view attribute(Attributes attributes, std::string_view name);

 private:
  static htmlSAXHandler handlers();
  htmlParserCtxt* context_ = nullptr;
};

}  // namespace lobby::authoring
