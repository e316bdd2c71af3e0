#include "app/usage/template.hpp"

namespace lobby::usage {

std::string filled(std::string_view text, const std::map<std::string, std::string, std::less<>>& values) {
  std::string result;
  for (std::size_t at = text.find('@'); at != text.npos; at = text.find('@')) {
    const std::size_t end = text.find('@', at + 1);
    const auto value = end == text.npos ? values.end() : values.find(text.substr(at + 1, end - at - 1));
    result += text.substr(0, at);
    if (value == values.end()) {
      result += '@';
      text.remove_prefix(at + 1);
    } else {
      result += value->second;
      text.remove_prefix(end + 1);
      if (value->second.ends_with('\n') && text.starts_with('\n')) text.remove_prefix(1);
    }
  }
  return result.append(text);
}

}  // namespace lobby::usage
