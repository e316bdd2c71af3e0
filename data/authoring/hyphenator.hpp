// Puts soft hyphens (U+00AD) into long words, so that a line can break there. The kiosk takes one only where
// a line would stay too empty without it.
#pragma once

#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "data/authoring/tools.hpp"

namespace lobby::authoring {

class HyphenDictionary;

class Hyphenator {
 public:
  // `dictionaries` is the folder of libhyphen's hyph_TAG.dic.
  explicit Hyphenator(std::filesystem::path dictionaries = "/usr/share/hyphen");
  ~Hyphenator();
  Hyphenator(const Hyphenator&) = delete;
  Hyphenator& operator=(const Hyphenator&) = delete;

  // The text with soft hyphens in its long words, and nothing else changed: of Markdown neither marks nor
  // addresses nor pictures. Of a language without a dictionary the text as it is; where Debian has one the
  // log says once which package to install.
  // A dictionary is loaded when a language is first met (German takes a second). Safe from several threads.
  std::string hyphenate(std::string_view text, std::string_view language, TextKind kind);

 private:
  using Dictionary = std::shared_ptr<const HyphenDictionary>;  // none: there is none
  std::vector<std::size_t> breaks(std::string_view text, std::string_view language, TextKind kind);
  Dictionary dictionaryFor(std::string_view language);
  Dictionary load(const std::string& language) const;

  std::filesystem::path folder_;
  std::mutex mutex_;
  std::map<std::string, std::shared_future<Dictionary>, std::less<>> dictionaries_;
};

}  // namespace lobby::authoring
