#include "tests/text/case_file.hpp"

#include <functional>
#include <map>
#include <stdexcept>

#include "platform/base/files.hpp"
#include "platform/text/unicode.hpp"
#include "tests/text/support.hpp"

namespace lobby::text {
namespace {

// \n, \xFF, \u{2068}, \{100*abc}; `at` stands on the backslash and is moved behind the escape.
std::string unescapeOne(std::string_view text, std::size_t& at);

std::string unescape(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\\') {
      out += unescapeOne(text, at);
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string unescapeOne(std::string_view text, std::size_t& at) {
  const std::string_view rest = text.substr(at + 1);
  std::string out;
  if (rest.starts_with('n')) {
    at += 2;
    return "\n";
  }
  if (rest.starts_with('x')) {
    at += 4;
    return {static_cast<char>(std::stoi(std::string(rest.substr(1, 2)), nullptr, 16))};
  }
  if (rest.starts_with("u{")) {
    const std::size_t end = rest.find('}');
    appendUtf8(out, static_cast<char32_t>(std::stoul(std::string(rest.substr(2, end - 2)), nullptr, 16)));
    at += end + 2;
    return out;
  }
  const std::size_t star = rest.find('*');
  std::size_t end = rest.find('}', star);
  if (rest.substr(star).starts_with("*\\u{")) end = rest.find('}', end + 1);
  const int times = std::stoi(std::string(rest.substr(1, star - 1)));
  at += end + 2;
  return repeat(unescape(rest.substr(star + 1, end - star - 1)), times);
}

void mark(Case& next, const std::string& words, bool strong) {
  const std::size_t begin = next.paragraph.text.find(words);
  if (begin != std::string::npos && !words.empty()) {
    next.paragraph.spans.push_back({begin, begin + words.size(), strong});
  }
}

struct Reader {
  Case next;
  std::string strong, italic;
  std::vector<Case> cases;

  void set(const std::string& key, const std::string& value) {
    const std::map<std::string, std::function<void()>> keys{
        {"language", [&] { next.paragraph.language = value; }},
        {"direction",
         [&] {
           next.paragraph.direction = value == "rtl" ? Direction::rightToLeft : Direction::leftToRight;
         }},
        {"face", [&] { next.style.face = value == "serif" ? Face::serif : Face::sans; }},
        {"weight", [&] { next.style.weight = std::stoi(value); }},
        {"size", [&] { next.style.size = std::stof(value); }},
        {"lineHeight", [&] { next.style.lineHeight = std::stof(value); }},
        {"tabular", [&] { next.style.tabularNumbers = value == "yes"; }},
        {"width", [&] { next.box.width = std::stof(value); }},
        {"maxLines", [&] { next.box.maxLines = std::stoi(value); }},
        {"align",
         [&] {
           next.box.align = value == "end" ? Align::end : value == "centre" ? Align::centre : Align::start;
         }},
        {"strong", [&] { strong = value; }},
        {"italic", [&] { italic = value; }},
        {"show", [&] { next.summary = value == "summary"; }},
        {"text", [&] { add(value); }}};
    keys.at(key)();
  }

  void add(const std::string& value) {
    next.paragraph.text = unescape(value);
    next.paragraph.spans.clear();
    mark(next, strong, true);
    mark(next, italic, false);
    cases.push_back(next);
  }
};

}  // namespace

std::vector<Case> readCases(const std::filesystem::path& file) {
  const auto content = readFile(file);
  if (!content) throw std::runtime_error(content.error().message);
  Reader reader;
  int number = 0;
  for (std::size_t at = 0; at < content->size();) {
    const std::size_t end = std::min(content->find('\n', at), content->size());
    const std::string line = content->substr(at, end - at);
    at = end + 1;
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const std::size_t colon = line.find(": ");
    try {
      reader.set(line.substr(0, colon), line.substr(colon + 2));
    } catch (const std::exception&) {
      throw std::runtime_error(file.string() + ':' + std::to_string(number) + ": not understood: " + line);
    }
  }
  return reader.cases;
}

}  // namespace lobby::text
