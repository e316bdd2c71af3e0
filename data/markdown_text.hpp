// The running text of one Markdown block while it is put together.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lobby {

class MarkdownText {
 public:
  void append(std::string_view bytes);
  void lineBreak();  // written on purpose: kept as '\n'
  // The source's line ended: a space, or nothing where the script writes without spaces (Chinese, Japanese).
  void softBreak() { pendingBreak_ = true; }

  std::size_t size() const { return text_.size(); }
  const std::string& text() const { return text_; }
  std::string take();

 private:
  std::string text_;
  bool pendingBreak_ = false;
};

// "&amp;" → "&"; what is not known stays as it is written.
std::string decodeEntity(std::string_view entity);

}  // namespace lobby
