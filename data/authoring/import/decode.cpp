#include "data/authoring/import/decode.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

#include "data/authoring/import/text.hpp"
#include "data/authoring/import/unicode.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

using namespace std::string_view_literals;

struct FileKind {
  std::string_view begins;
  const char* advice;
};

constexpr const char* saveAsCsv =
    "this is a workbook; open it and save it with “Save as”, type “CSV UTF-8”, then import that file";
constexpr std::array<FileKind, 7> foreignKinds{{
    {"PK\x03\x04", saveAsCsv},
    {"\xD0\xCF\x11\xE0"sv, saveAsCsv},
    {"%PDF", "this is a PDF; ask for the table or the web page that it was made from"},
    {"\x89PNG", "this is a picture; put stills into films/ID/stills"},
    {"\xFF\xD8\xFF", "this is a picture; put stills into films/ID/stills"},
    {"\x1F\x8B", "this file is compressed; unpack it first"},
    {"MIME-Version:", "this is a web archive; save the page as “web page, HTML only” and import that file"},
}};

// Fails where the bytes are none of that encoding.
std::optional<std::string> convert(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.c_str(), &status),
                                                                     &ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status) || wide.indexOf(u'\0') >= 0) return std::nullopt;
  return toUtf8(wide);
}

// What Windows calls "ANSI" where that language is at home.
std::string officeEncoding(std::string_view language) {
  constexpr std::array<std::pair<std::string_view, const char*>, 26> encodings{{
      {"ja", "windows-31j"},  {"zh-Hant", "big5"},    {"zh-TW", "big5"},      {"zh-HK", "big5"},
      {"zh", "gb18030"},      {"ko", "windows-949"},  {"ar", "windows-1256"}, {"fa", "windows-1256"},
      {"ur", "windows-1256"}, {"he", "windows-1255"}, {"el", "windows-1253"}, {"tr", "windows-1254"},
      {"th", "windows-874"},  {"vi", "windows-1258"}, {"ru", "windows-1251"}, {"uk", "windows-1251"},
      {"bg", "windows-1251"}, {"sr", "windows-1251"}, {"pl", "windows-1250"}, {"cs", "windows-1250"},
      {"sk", "windows-1250"}, {"hu", "windows-1250"}, {"ro", "windows-1250"}, {"sl", "windows-1250"},
      {"hr", "windows-1250"}, {"lt", "windows-1257"},
  }};
  for (const auto& [tag, encoding] : encodings) {
    if (language == tag || language.starts_with(std::string(tag) + "-")) return encoding;
  }
  return "windows-1252";
}

// What ICU thinks it is, when it is fairly sure.
std::string detectedEncoding(std::string_view bytes) {
  constexpr int32_t fairlySure = 50;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < fairlySure) return {};
  const char* name = ucsdet_getName(match, &status);
  return U_SUCCESS(status) ? name : "";
}

// Encodings that say so themselves, by a mark or by zeros in every other place.
std::string ownEncoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "UTF-8";
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "UTF-16";
  if (bytes.size() >= 4 && bytes[0] != '\0' && bytes[1] == '\0' && bytes[2] != '\0' && bytes[3] == '\0') {
    return "UTF-16LE";
  }
  if (bytes.size() >= 4 && bytes[0] == '\0' && bytes[1] != '\0' && bytes[2] == '\0' && bytes[3] != '\0') {
    return "UTF-16BE";
  }
  return {};
}

std::string plainLines(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool windows = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (!windows) result += text[i] == '\r' ? '\n' : text[i];
  }
  if (result.starts_with("\xEF\xBB\xBF")) result.erase(0, 3);
  return result;
}

}  // namespace

std::expected<DecodedText, std::string> decodeText(std::string bytes, std::string_view declared,
                                                   std::string_view language) {
  for (const FileKind& kind : foreignKinds) {
    if (bytes.starts_with(kind.begins)) return std::unexpected(kind.advice);
  }
  if (const std::string own = ownEncoding(bytes); !own.empty()) {
    if (const auto text = convert(bytes, own)) return DecodedText{plainLines(*text), {}};
    return std::unexpected("this file is damaged, or no text; save it again as UTF-8");
  }
  if (bytes.find('\0') != bytes.npos) {
    return std::unexpected("this file is no text; import a web page (.html), a .json or a .csv file");
  }
  if (!firstInvalidByte(bytes)) return DecodedText{plainLines(bytes), {}};
  for (const std::string& guess :
       {std::string(declared), officeEncoding(language), detectedEncoding(bytes)}) {
    if (guess.empty()) continue;
    if (const auto text = convert(bytes, guess)) {
      return DecodedText{plainLines(*text), guess == declared ? std::string() : guess};
    }
  }
  return std::unexpected("nobody can tell in which encoding this file is; save it as UTF-8");
}

std::string declaredCharset(std::string_view html) {
  const std::string head = lowerAscii(html.substr(0, 2048));
  std::size_t at = head.find("charset=");
  if (at == head.npos) return {};
  at = head.find_first_not_of("\"' ", at + 8);
  if (at == head.npos) return {};
  const std::size_t end = head.find_first_of("\"' />;", at);
  return head.substr(at, std::min(end, head.size()) - at);
}

}  // namespace lobby::authoring
