#include "data/markdown_source.hpp"

#include <functional>

#include "data/markdown_dialect.hpp"
#include "data/markdown_text.hpp"

namespace lobby {
namespace {

class Collector {
 public:
  explicit Collector(std::string_view source) : source_(source) {}

  void separate() {
    if (!result_.text.ends_with('\n')) add("\n", RunningText::nowhere);
  }
  void enter(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) ++pictures_;
    if (type == MD_SPAN_A) ++links_;
  }
  void leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) --pictures_;
    if (type == MD_SPAN_A) --links_;
  }

  void text(MD_TEXTTYPE type, std::string_view bytes) {
    if (pictures_ > 0) return;
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) return separate();
    if (type == MD_TEXT_ENTITY) return add(decodeEntity(bytes), RunningText::nowhere);
    // A link's text may be the address itself, or the name that its address stands under elsewhere.
    add(bytes, type == MD_TEXT_NORMAL && links_ == 0 ? placeOf(bytes) : RunningText::nowhere);
  }

  RunningText take() { return std::move(result_); }

 private:
  // md4c hands out parts of the source itself, but does not promise it.
  std::size_t placeOf(std::string_view bytes) const {
    const std::less<> before;
    const char* end = source_.data() + source_.size();
    if (before(bytes.data(), source_.data()) || before(end, bytes.data() + bytes.size())) {
      return RunningText::nowhere;
    }
    return static_cast<std::size_t>(bytes.data() - source_.data());
  }

  void add(std::string_view bytes, std::size_t place) {
    result_.text += bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      result_.origin.push_back(place == RunningText::nowhere ? place : place + i);
    }
  }

  std::string_view source_;
  RunningText result_;
  int pictures_ = 0;  // open ones
  int links_ = 0;
};

Collector& collector(void* user) {
  return *static_cast<Collector*>(user);
}

}  // namespace

RunningText runningText(std::string_view markdown) {
  const std::string source(markdown);
  Collector result(source);
  MD_PARSER parser{};
  parser.enter_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
  parser.leave_block = [](MD_BLOCKTYPE, void*, void* user) {
    collector(user).separate();
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* user) {
    collector(user).enter(type);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
    collector(user).leave(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    collector(user).text(type, {text, size});
    return 0;
  };
  parseWith(parser, source, &result);
  return result.take();
}

}  // namespace lobby
