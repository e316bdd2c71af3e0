#include "data/authoring/import/html.hpp"

#include <algorithm>
#include <array>

#include "data/authoring/import/html_listener.hpp"
#include "data/authoring/import/text.hpp"

namespace lobby::authoring {
namespace {

class PageListener final : public HtmlListener {
 public:
  Page page;

 private:
  void start(std::string_view name, Attributes attributes) override {
    if (name == "html" && page.language.empty()) page.language = attribute(attributes, "lang");
    if (name != "script") return;
    std::string type = lowerAscii(attribute(attributes, "type"));
    wanted_ = type.starts_with("application/ld+json");
    if (wanted_) page.scripts.push_back({{}, line(), column() + 1});  // the parser stands on the tag's end
  }
  void end(std::string_view name) override {
    if (name == "script") wanted_ = false;
  }
  void text(std::string_view text) override { script(text); }
  void script(std::string_view text) override {
    if (wanted_) page.scripts.back().text += text;
  }

  bool wanted_ = false;
};

class TextListener final : public HtmlListener {
 public:
  std::string result;

 private:
  void start(std::string_view name, Attributes) override {
    constexpr std::array<std::string_view, 14> blocks{"p",  "div", "li", "ul", "ol", "h1",      "h2",
                                                      "h3", "h4",  "tr", "dt", "dd", "section", "blockquote"};
    if (name == "script" || name == "style") ++hidden_;
    if (std::ranges::find(blocks, name) != blocks.end() || name == "br") part();
  }
  void end(std::string_view name) override {
    if (name == "script" || name == "style") --hidden_;
    if (name == "p" || name == "div" || name == "li") part();
  }
  void text(std::string_view text) override {
    if (hidden_ > 0) return;
    for (const char c : text) {
      result += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
  }
  void script(std::string_view) override {}

  void part() { result += '\n'; }
  int hidden_ = 0;
};

// Whether there is anything for an HTML parser: "5 < 7 & more" has nothing.
bool looksLikeHtml(std::string_view text) {
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const char next = text[i + 1];
    if (text[i] == '<' && (isAsciiLetter(next) || next == '/' || next == '!')) return true;
    if (text[i] != '&' || !(isAsciiLetter(next) || next == '#')) continue;
    const std::size_t end = text.find_first_not_of("#0123456789", i + 1);
    std::size_t semicolon = end;
    while (semicolon < text.size() && isAsciiLetter(text[semicolon])) ++semicolon;
    if (semicolon < text.size() && text[semicolon] == ';') return true;
  }
  return false;
}

bool endsSentence(std::string_view line) {
  for (const std::string_view end :
       {".", "!", "?", ":", "…", "“", "”", "»", "«", "\"", "。", "！", "？", "」", "』", "؟"}) {
    if (line.ends_with(end)) return true;
  }
  return line.empty();
}

// Lines of plain text; one that does not end a sentence goes on with the next.
std::vector<std::string> plainLines(const std::string& text) {
  std::vector<std::string> lines;
  bool open = false;
  for (const std::string& written : split(text, '\n')) {
    const std::string_view line = trimmed(written);
    if (open && !line.empty()) {
      lines.back().append(" ").append(line);
    } else {
      lines.emplace_back(line);
    }
    open = !endsSentence(line);
  }
  return lines;
}

std::vector<std::string> linesWithoutHtml(const std::string& text) {
  if (!looksLikeHtml(text)) return plainLines(text);
  TextListener listener;
  listener.parse(text);
  return split(listener.result, '\n');
}

}  // namespace

Page readPage(std::string_view html) {
  PageListener listener;
  listener.parse(html);
  return std::move(listener.page);
}

std::string paragraphsOf(std::string_view html) {
  std::vector<std::string> lines;
  for (const std::string& line : linesWithoutHtml(std::string(html))) {
    // Some pages escape their HTML once too often ("&lt;p&gt;").
    std::ranges::move(linesWithoutHtml(line), std::back_inserter(lines));
  }
  std::string result;
  for (const std::string& line : lines) {
    const std::string tidy = tidyLine(line);
    if (!tidy.empty()) result += (result.empty() ? "" : "\n\n") + tidy;
  }
  return result;
}

std::string lineOf(std::string_view html) {
  return tidyLine(paragraphsOf(html));
}

}  // namespace lobby::authoring
