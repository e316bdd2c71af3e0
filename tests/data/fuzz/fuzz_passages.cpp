// The text checks: as Markdown, as a value of a TOML file and as a message, in the language that the first
// byte says.
#include <array>
#include <cstdint>
#include <cstdlib>

#include "data/authoring/texts/text_check.hpp"
#include "data/utf8.hpp"

using namespace lobby;
using namespace lobby::authoring;

namespace {

constexpr std::array<const char*, 16> languages{"de", "en", "fr", "sv", "pt", "ar",  "fa", "ja",
                                                "zh", "ko", "ru", "th", "id", "und", "",   "x"};

const WordLists& wordLists() {
  static const auto lists = WordLists::read(LOBBY_ASSETS);
  if (!lists) std::abort();
  return *lists;
}

// Every character knows where it comes from, within the text.
void demandGood(const Passage& passage) {
  for (const Paragraph& paragraph : passage.paragraphs) {
    if (paragraph.text.empty() || paragraph.text.size() != paragraph.at.size()) std::abort();
    for (const std::uint32_t at : paragraph.at) {
      if (at > passage.written.size()) std::abort();
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (firstInvalidByte(bytes)) return 0;  // cleanText lets none through
  const std::string language = languages[data[0] % languages.size()];
  const Text text{std::string(bytes), {"x.toml", 1, 5}};
  Work work;
  work.passages.push_back({Passage::Kind::body,
                           Passage::Notation::markdown,
                           language,
                           "body",
                           text.value,
                           {"x.md", 1, 0},
                           markdownParagraphs(text.value)});
  work.passages.push_back(tomlPassage(Passage::Kind::alt, language, "alt", text));
  work.passages.push_back(tomlPassage(Passage::Kind::alt, "en", "alt", text));
  work.passages.push_back(tomlPassage(Passage::Kind::message, language, "message", text));
  for (const Passage& passage : work.passages) demandGood(passage);
  TextTools tools{wordLists(), {}, Locator("/nowhere")};
  Reporter reporter;
  checkWork(work, tools, reporter);
  for (const Finding& finding : reporter.take()) {
    if (finding.line < 1 || finding.message.find('\n') != std::string::npos) std::abort();
  }
  return 0;
}
