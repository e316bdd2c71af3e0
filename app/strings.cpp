#include "app/strings.hpp"

#include <unicode/msgfmt.h>

#include "data/toml.hpp"
#include "platform/base/log.hpp"

namespace lobby {
namespace {

std::string toUtf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

icu::Formattable toFormattable(const std::variant<std::string, int>& value) {
  if (const auto* number = std::get_if<int>(&value)) return {static_cast<int32_t>(*number)};
  return {icu::UnicodeString::fromUTF8(std::get<std::string>(value))};
}

}  // namespace

Result<Strings> Strings::load(const std::filesystem::path& file, std::string locale) {
  Strings strings;
  strings.locale_ = std::move(locale);
  const auto words = readToml(file);
  if (!words) return fail(ErrorKind::system, "cannot read the interface's words: " + words.error().message);
  for (const TomlValue& word : words->children) {
    if (word.type != TomlValue::Type::string) {
      return fail(ErrorKind::system, "cannot read the interface's words in " + file.string() + ": line " +
                                         std::to_string(word.line) + " is no text in quotes");
    }
    strings.messages_[word.key] = word.text;
  }
  return strings;
}

std::string Strings::get(std::string_view key, std::initializer_list<Argument> arguments) const {
  const auto found = messages_.find(key);
  if (found == messages_.end()) {
    log::warnOnce("no words for \"" + std::string(key) + "\" in " + locale_);
    return std::string(key);
  }
  if (arguments.size() == 0 && found->second.find_first_of("{'") == std::string::npos) return found->second;
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(found->second),
                                  icu::Locale::forLanguageTag(locale_, status), status);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.emplace_back(icu::UnicodeString::fromUTF8(name));
    values.push_back(toFormattable(value));
  }
  icu::UnicodeString text;
  format.format(names.data(), values.data(), static_cast<int32_t>(values.size()), text, status);
  if (U_FAILURE(status)) {
    log::warnOnce("the words for \"" + std::string(key) + "\" in " + locale_ + " are no MessageFormat");
    return found->second;
  }
  return toUtf8(text);
}

std::vector<std::string> Strings::keys() const {
  std::vector<std::string> keys;
  for (const auto& [key, text] : messages_) keys.push_back(key);
  return keys;
}

}  // namespace lobby
