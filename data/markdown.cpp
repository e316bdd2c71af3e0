#include "data/markdown.hpp"

#include <algorithm>

#include "data/markdown_dialect.hpp"
#include "data/markdown_text.hpp"

namespace lobby {
namespace {

// Puts blocks together from md4c's calls. Nothing here fails: any bytes are some Markdown.
class Builder {
 public:
  std::vector<Block> take() { return std::move(blocks_); }

  void enterBlock(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_QUOTE) ++quotes_;
    if (type == MD_BLOCK_UL) lists_.push_back(0);
    if (type == MD_BLOCK_OL)
      lists_.push_back(static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start));
    if (type == MD_BLOCK_LI) freshItem_ = true;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_QUOTE) flush();
    if (type == MD_BLOCK_H) {
      const unsigned level = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
      heading_ = static_cast<int>(std::min(level, 3u));
    }
  }

  void leaveBlock(MD_BLOCKTYPE type) {
    flush();
    if (type == MD_BLOCK_QUOTE) --quotes_;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
    if (type == MD_BLOCK_LI && !lists_.empty() && lists_.back() > 0) ++lists_.back();
    if (type == MD_BLOCK_LI) freshItem_ = false;
    if (type == MD_BLOCK_H) heading_ = 0;
  }

  void enterSpan(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_IMG) enterPicture(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
    if (pictureDepth_ > 0) return;
    if (type == MD_SPAN_EM || type == MD_SPAN_STRONG) {
      open_.push_back(text_.size());
    }
  }

  void leaveSpan(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) --pictureDepth_;
    if (pictureDepth_ > 0) return;
    if ((type == MD_SPAN_EM || type == MD_SPAN_STRONG) && !open_.empty()) {
      Emphasis emphasis{open_.back(), text_.size(), type == MD_SPAN_STRONG};
      open_.pop_back();
      // The space of a line's end comes with the next text, and so behind the emphasis' beginning.
      if (emphasis.begin < emphasis.end && text_.text()[emphasis.begin] == ' ') ++emphasis.begin;
      if (emphasis.begin < emphasis.end) emphases_.push_back(emphasis);
    }
  }

  void text(MD_TEXTTYPE type, std::string_view bytes) {
    MarkdownText& to = pictureDepth_ > 0 ? alt_ : text_;
    switch (type) {
      case MD_TEXT_NULLCHAR:
        to.append("\uFFFD");
        break;
      case MD_TEXT_BR:
        to.lineBreak();
        break;
      case MD_TEXT_SOFTBR:
        to.softBreak();
        break;
      case MD_TEXT_ENTITY:
        to.append(decodeEntity(bytes));
        break;
      default:
        to.append(bytes);
    }
    if (pictureDepth_ > 0 && !pictures_.empty()) pictures_.back().text = alt_.text();
  }

 private:
  void enterPicture(const MD_ATTRIBUTE& source) {
    if (pictureDepth_++ > 0) return;
    alt_ = {};
    pictures_.push_back({Block::Kind::picture, 0, {}, {}, attributeText(source)});
  }

  static std::string attributeText(const MD_ATTRIBUTE& attribute) {
    MarkdownText text;
    for (int i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
      const MD_OFFSET begin = attribute.substr_offsets[i];
      const std::string_view part(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
      text.append(attribute.substr_types[i] == MD_TEXT_ENTITY ? decodeEntity(part) : std::string(part));
    }
    return text.text();
  }

  // What was gathered becomes a block; pictures that stood within a text follow it.
  void flush() {
    Block block{kind(), 0, text_.take(), std::move(emphases_), {}};
    emphases_.clear();
    open_.clear();
    if (!block.text.empty()) {
      if (block.kind == Block::Kind::heading) block.level = heading_;
      if (block.kind == Block::Kind::item) {
        block.level = lists_.back();
        freshItem_ = false;
      }
      blocks_.push_back(std::move(block));
    }
    std::ranges::move(pictures_, std::back_inserter(blocks_));
    pictures_.clear();
  }

  Block::Kind kind() const {
    if (heading_ > 0) return Block::Kind::heading;
    if (freshItem_ && !lists_.empty()) return Block::Kind::item;
    if (quotes_ > 0) return Block::Kind::quote;
    return Block::Kind::paragraph;
  }

  std::vector<Block> blocks_;
  MarkdownText text_, alt_;
  std::vector<Emphasis> emphases_;
  std::vector<std::size_t> open_;  // where the emphases begin that have not ended
  std::vector<Block> pictures_;
  std::vector<int> lists_;  // the next number of each open list; 0: not numbered
  int quotes_ = 0;
  int heading_ = 0;
  int pictureDepth_ = 0;
  bool freshItem_ = false;
};

Builder& builder(void* user) {
  return *static_cast<Builder*>(user);
}

}  // namespace

std::vector<Block> parseMarkdown(std::string_view markdown) {
  Builder result;
  MD_PARSER parser{};
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) {
    builder(user).enterBlock(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) {
    builder(user).leaveBlock(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) {
    builder(user).enterSpan(type, detail);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* user) {
    builder(user).leaveSpan(type);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    builder(user).text(type, {text, size});
    return 0;
  };
  parseWith(parser, std::string(markdown), &result);
  return result.take();
}

}  // namespace lobby
