// The words of an ICU MessageFormat string.
#include <algorithm>
#include <optional>

#include <unicode/messagepattern.h>

#include "data/authoring/texts/passage.hpp"

namespace lobby::authoring {
namespace {

// For every UTF-16 unit of `text` (which is what ICU counts) the byte where it stands.
std::vector<std::uint32_t> bytesOf(std::string_view text) {
  std::vector<std::uint32_t> bytes;
  Paragraph characters;
  append(characters, text, 0);
  for (std::size_t i = 0; i < characters.text.size(); ++i) {
    bytes.insert(bytes.end(), characters.text[i] > 0xFFFF ? 2 : 1, characters.at[i]);
  }
  bytes.push_back(static_cast<std::uint32_t>(text.size()));
  return bytes;
}

std::optional<icu::MessagePattern> parse(std::string_view message) {
  UErrorCode status = U_ZERO_ERROR;
  const auto text = icu::UnicodeString::fromUTF8({message.data(), static_cast<int32_t>(message.size())});
  icu::MessagePattern pattern(text, nullptr, status);
  if (U_FAILURE(status)) return std::nullopt;
  return pattern;
}

// Goes over the parts of a pattern. Text stands between them, in whatever message is open there.
class Reader {
 public:
  explicit Reader(std::string_view message) : message_(message), bytes_(bytesOf(message)) {}

  std::vector<Paragraph> read(const icu::MessagePattern& pattern) {
    for (int32_t i = 0; i < pattern.countParts(); ++i) take(pattern.getPart(i));
    std::erase_if(paragraphs_, [](const Paragraph& paragraph) { return paragraph.text.empty(); });
    return std::move(paragraphs_);
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);  // within an argument: no text

  void take(const icu::MessagePattern::Part& part) {
    if (inMessage()) copy(static_cast<std::size_t>(part.getIndex()));
    done_ = static_cast<std::size_t>(part.getLimit());
    switch (part.getType()) {
      case UMSGPAT_PART_TYPE_MSG_START:
        open_.push_back(paragraphs_.size());
        paragraphs_.emplace_back();
        break;
      case UMSGPAT_PART_TYPE_ARG_START:
        append(paragraphs_[open_.back()], noWord, byteOf(part.getIndex()));
        open_.push_back(none);
        break;
      case UMSGPAT_PART_TYPE_MSG_LIMIT:
      case UMSGPAT_PART_TYPE_ARG_LIMIT:
        open_.pop_back();
        break;
      case UMSGPAT_PART_TYPE_REPLACE_NUMBER:
        append(paragraphs_[open_.back()], noWord, byteOf(part.getIndex()));
        break;
      case UMSGPAT_PART_TYPE_INSERT_CHAR:
        append(paragraphs_[open_.back()], static_cast<char32_t>(part.getValue()), byteOf(part.getIndex()));
        break;
      default:;
    }
  }

  bool inMessage() const { return !open_.empty() && open_.back() != none; }
  std::size_t byteOf(int32_t unit) const { return bytes_[static_cast<std::size_t>(unit)]; }

  // The text from where we are to the UTF-16 unit `end`.
  void copy(std::size_t end) {
    const std::size_t from = bytes_[done_], to = bytes_[std::max(end, done_)];
    append(paragraphs_[open_.back()], message_.substr(from, to - from), from);
  }

  std::string_view message_;
  std::vector<std::uint32_t> bytes_;
  std::vector<Paragraph> paragraphs_;
  std::vector<std::size_t> open_;  // the messages (by paragraph) and arguments we are in
  std::size_t done_ = 0;           // UTF-16 units
};

}  // namespace

std::vector<Paragraph> messageParagraphs(std::string_view message) {
  const auto pattern = parse(message);
  return pattern ? Reader(message).read(*pattern) : std::vector<Paragraph>{};
}

std::vector<std::string> messagePlaceholders(std::string_view message) {
  std::vector<std::string> names;
  const auto pattern = parse(message);
  for (int32_t i = 0; pattern && i < pattern->countParts(); ++i) {
    const auto& part = pattern->getPart(i);
    const auto type = part.getType();
    if (type != UMSGPAT_PART_TYPE_ARG_NAME && type != UMSGPAT_PART_TYPE_ARG_NUMBER) continue;
    std::string name;
    pattern->getSubstring(part).toUTF8String(name);
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace lobby::authoring
