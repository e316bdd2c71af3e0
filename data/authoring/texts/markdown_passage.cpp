// The words of a Markdown text, each character with its place in the source. md4c hands out pieces of the
// source itself, so that places need no guessing.
#include <functional>

#include "data/authoring/texts/passage.hpp"
#include "data/markdown_dialect.hpp"
#include "data/markdown_text.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view markdown) : markdown_(markdown) {}

  void text(MD_TEXTTYPE type, std::string_view bytes) {
    Paragraph& to = pictureDepth_ > 0 ? alt_ : text_;
    if (isOfSource(bytes)) last_ = static_cast<std::size_t>(bytes.data() - markdown_.data());
    switch (type) {
      case MD_TEXT_NULLCHAR:  // checkCharacters speaks of it
        break;
      case MD_TEXT_BR:
      case MD_TEXT_SOFTBR:
        append(to, U'\n', last_);
        break;
      case MD_TEXT_ENTITY:
        appendHere(to, decodeEntity(bytes));
        break;
      default:
        isOfSource(bytes) ? append(to, bytes, last_) : appendHere(to, bytes);
    }
    if (isOfSource(bytes)) last_ += bytes.size();
  }

  void enterPicture() { ++pictureDepth_; }
  void leavePicture() {
    if (--pictureDepth_ == 0) flush(alt_);
  }
  void flush() { flush(text_); }
  std::vector<Paragraph> take() { return std::move(paragraphs_); }

 private:
  bool isOfSource(std::string_view bytes) const {
    const std::less_equal<> notAfter;
    return notAfter(markdown_.data(), bytes.data()) &&
           notAfter(bytes.data() + bytes.size(), markdown_.data() + markdown_.size());
  }

  // What is written another way than it reads: all of it stands where the writing begins.
  void appendHere(Paragraph& to, std::string_view text) const {
    for (const char32_t character : toUtf32(text)) append(to, character, last_);
  }

  void flush(Paragraph& paragraph) {
    if (paragraph.text.empty()) return;
    hideAddresses(paragraph);
    paragraphs_.push_back(std::move(paragraph));
    paragraph = {};
  }

  std::string_view markdown_;
  std::vector<Paragraph> paragraphs_;
  Paragraph text_, alt_;
  std::size_t last_ = 0;  // where the latest piece of the source ends
  int pictureDepth_ = 0;
};

Reader& reader(void* user) {
  return *static_cast<Reader*>(user);
}

}  // namespace

std::vector<Paragraph> markdownParagraphs(std::string_view markdown) {
  const std::string source(markdown);
  Reader result(source);
  MD_PARSER parser{};
  const auto block = [](MD_BLOCKTYPE, void*, void* user) {
    reader(user).flush();
    return 0;
  };
  parser.enter_block = block;
  parser.leave_block = block;
  parser.enter_span = [](MD_SPANTYPE type, void*, void* user) {
    if (type == MD_SPAN_IMG) reader(user).enterPicture();
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
    if (type == MD_SPAN_IMG) reader(user).leavePicture();
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    reader(user).text(type, {text, size});
    return 0;
  };
  parseWith(parser, source, &result);
  return result.take();
}

}  // namespace lobby::authoring
