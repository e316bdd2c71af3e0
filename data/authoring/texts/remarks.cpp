#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>

#include <unicode/uchar.h>

#include "data/authoring/known.hpp"
#include "data/authoring/texts/text_check.hpp"

namespace lobby::authoring {
namespace {

std::string told(const std::string& what, std::size_t times, const std::string& whatToDo) {
  const std::string more = times == 2  ? " (and once more in this text)"
                           : times > 2 ? " (and " + std::to_string(times - 1) + " times more in this text)"
                                       : "";
  return what + more + ", " + whatToDo;
}

}  // namespace

void Remarks::error(std::uint32_t byte, std::string message) {
  reporter_.error(locator_.placeOf(passage_, byte), std::move(message));
}

void Remarks::warn(std::uint32_t byte, std::string message) {
  reporter_.warning(locator_.placeOf(passage_, byte), std::move(message));
}

void Remarks::errorOnce(const Bytes& bytes, const std::string& what, const std::string& whatToDo) {
  if (!bytes.empty()) error(bytes.front(), told(what, bytes.size(), whatToDo));
}

void Remarks::warnOnce(const Bytes& bytes, const std::string& what, const std::string& whatToDo) {
  if (!bytes.empty()) warn(bytes.front(), told(what, bytes.size(), whatToDo));
}

bool isName(const TextSubject& subject) {
  return std::ranges::find(subject.work.names, subject.passage.written, &Work::Name::text) !=
         subject.work.names.end();
}

std::string nameOfInvisible(char32_t character) {
  std::array<char, 16> code{};
  std::array<char, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(character));
  u_charName(static_cast<UChar32>(character), U_EXTENDED_CHAR_NAME, name.data(), name.size(), &status);
  std::string lower;
  for (const char* c = name.data(); *c != '\0'; ++c) lower += static_cast<char>(std::tolower(*c));
  return std::string(code.data()) + " (" + lower + ")";
}

std::string quoted(std::u32string_view text) {
  constexpr std::size_t longest = 40;
  std::u32string shown(text.substr(0, longest));
  std::ranges::replace_if(
      shown, [](char32_t c) { return isControl(c); }, U' ');  // a finding is one line
  return '"' + toUtf8(shown) + (text.size() > longest ? "…\"" : "\"");
}

}  // namespace lobby::authoring
