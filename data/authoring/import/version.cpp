#include "data/authoring/import/version.hpp"

#include <algorithm>
#include <array>

#include "data/authoring/import/text.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> brackets{{{"(", ")"},
                                                                                 {"[", "]"},
                                                                                 {"【", "】"},
                                                                                 {"（", "）"},
                                                                                 {"＜", "＞"},
                                                                                 {"〈", "〉"},
                                                                                 {"<", ">"},
                                                                                 {"［", "］"}}};
constexpr std::array<std::string_view, 7> separators{" - ", " – ", " — ", " | ", ", ", " / ", " • "};

template <class T>
bool contains(const std::vector<T>& list, const auto& wanted) {
  return std::ranges::find(list, wanted) != list.end();
}

// Takes marks off one title.
class TitleReader {
 public:
  TitleReader(std::string_view title, const Vocabulary& vocabulary, std::string_view country)
      : vocabulary_(vocabulary), country_(country), rest_(tidyLine(title)) {}

  MarkedTitle read() {
    const std::string whole = rest_;
    while (takeTrailing() || takeLeading()) continue;
    result_.title = trimmed(rest_);
    if (result_.title.empty()) {  // a film that is called "3D"
      result_ = {};
      result_.title = whole;
    }
    return std::move(result_);
  }

  MarkedTitle readMarksOnly() {
    if (!takeMarks(rest_)) result_.title = rest_;
    return std::move(result_);
  }

 private:
  bool takeTrailing() {
    rest_ = trimmed(rest_);
    for (const auto& [open, close] : brackets) {
      if (!rest_.ends_with(close)) continue;
      const std::size_t begin = rest_.rfind(open);
      if (begin == rest_.npos) return false;
      return takeBracket(begin, rest_.size(), open.size(), close.size());
    }
    return takeAfterSeparator() || takeBare();
  }

  bool takeLeading() {
    for (const auto& [open, close] : brackets) {
      if (!rest_.starts_with(open)) continue;
      const std::size_t end = rest_.find(close);
      if (end == rest_.npos) return false;
      return takeBracket(0, end + close.size(), open.size(), close.size());
    }
    return false;
  }

  bool takeBracket(std::size_t begin, std::size_t end, std::size_t open, std::size_t close) {
    const std::string text = rest_.substr(begin + open, end - close - begin - open);
    if (!takeMarks(text)) {
      if (looksLikeMark(text) && !contains(result_.elsewhere, text) && !contains(result_.unknown, text)) {
        result_.unknown.push_back(text);
      }
      return false;
    }
    rest_.erase(begin, end - begin);
    return true;
  }

  bool takeAfterSeparator() {
    for (const std::string_view separator : separators) {
      const std::size_t at = rest_.rfind(separator);
      if (at == rest_.npos || at == 0) continue;
      const std::string text = rest_.substr(at + separator.size());
      if (isLanguage(text) || !takeMarks(text)) continue;
      rest_.resize(at);
      return true;
    }
    return false;
  }

  // "Dune 3D", "怪物字幕版"
  bool takeBare() {
    for (const VersionMark& mark : vocabulary_.marks()) {
      for (const std::string& name : mark.bare) {
        if (!rest_.ends_with(name) || rest_.size() == name.size()) continue;
        const bool parted = rest_[rest_.size() - name.size() - 1] == ' ';
        const bool ascii = static_cast<unsigned char>(name.front()) < 0x80;
        if ((ascii && !parted) || !takeMarks(name)) continue;
        rest_.resize(rest_.size() - name.size());
        result_.bare = true;
        return true;
      }
    }
    return false;
  }

  // Understands the whole text as marks, or nothing of it.
  bool takeMarks(const std::string& text) {
    Version version;
    bool known = false;
    if (!readPart(text, version, known)) {
      version = {};
      known = false;
      for (const std::string& part : splitTrimmed(text, ",/|+&;")) {
        if (!readPart(part, version, known) && !readWords(part, version, known)) return false;
      }
    }
    const bool onlyLanguage = !known && !version.audio.empty() && fold(text).size() > 3;  // "(It)" is a film
    Version all = result_.version;
    if ((!known && !onlyLanguage) || !combine(all, version)) return false;
    result_.onlyLanguage = result_.onlyLanguage || onlyLanguage;
    result_.version = all;
    result_.marks.emplace_back(trimmed(text));
    return true;
  }

  bool readWords(const std::string& text, Version& version, bool& known) {
    const std::vector<std::string> words = splitTrimmed(text, " ");
    return !words.empty() && std::ranges::all_of(words, [&](const std::string& word) {
      return readPart(word, version, known);
    });
  }

  // One mark or the name of one language.
  bool readPart(const std::string& text, Version& version, bool& known) {
    if (const Version* mark = findMark(text)) {
      known = true;
      return combine(version, *mark);
    }
    if (!isLanguage(text)) return false;
    Version spoken;
    spoken.audio = {vocabulary_.language(text)};
    return combine(version, spoken);
  }

  // A language's name or an abbreviation of it, not its tag.
  bool isLanguage(const std::string& text) const {
    return fold(text).size() >= 3 && !vocabulary_.language(text).empty();
  }

  const Version* findMark(const std::string& text) {
    const std::string name = foldCompact(text);
    if (name.empty()) return nullptr;
    bool elsewhere = false;
    for (const VersionMark& mark : vocabulary_.marks()) {
      if (!contains(mark.names, name)) continue;
      if (mark.countries.empty() || contains(mark.countries, country_)) return &mark.means;
      elsewhere = true;
    }
    if (elsewhere && !contains(result_.elsewhere, text)) result_.elsewhere.push_back(text);
    return nullptr;
  }

  // Short, one word, with capitals: a code.
  static bool looksLikeMark(const std::string& text) {
    const std::u32string characters = toUtf32(text);
    const auto capitals = std::ranges::count_if(characters, [](char32_t c) { return c >= 'A' && c <= 'Z'; });
    return characters.size() >= 2 && characters.size() <= 8 && text.find(' ') == text.npos && capitals >= 2;
  }

  const Vocabulary& vocabulary_;
  std::string country_;
  std::string rest_;
  MarkedTitle result_;
};

void addMissing(std::vector<std::string>& list, const std::vector<std::string>& more) {
  for (const std::string& item : more) {
    if (!contains(list, item)) list.push_back(item);
  }
}

}  // namespace

MarkedTitle readTitle(std::string_view title, const Vocabulary& vocabulary, std::string_view country) {
  return TitleReader(title, vocabulary, country).read();
}

MarkedTitle readVersion(std::string_view text, const Vocabulary& vocabulary, std::string_view country) {
  return TitleReader(text, vocabulary, country).readMarksOnly();
}

bool combine(Version& version, const Version& more) {
  bool agree = true;
  version.original = version.original || more.original;
  if (version.audio.empty()) {
    version.audio = more.audio;
  } else if (!more.audio.empty() && more.audio != version.audio) {
    agree = false;
  }
  if (!version.subtitles) {
    version.subtitles = more.subtitles;
  } else if (more.subtitles && *more.subtitles != *version.subtitles) {
    agree = false;
  }
  addMissing(version.formats, more.formats);
  addMissing(version.access, more.access);
  return agree;
}

}  // namespace lobby::authoring
