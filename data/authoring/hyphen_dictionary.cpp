#include "data/authoring/hyphen_dictionary.hpp"

#include <cstdlib>

#include <unicode/ucnv.h>

#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

// What libhyphen gives back for each letter; it allocates three lists and the strings of the first.
class Answer {
 public:
  explicit Answer(std::size_t letters) : letters_(letters) {}
  ~Answer() {
    for (std::size_t i = 0; replacements != nullptr && i < letters_; ++i) std::free(replacements[i]);
    std::free(static_cast<void*>(replacements));
    std::free(positions);
    std::free(cuts);
  }
  Answer(const Answer&) = delete;
  Answer& operator=(const Answer&) = delete;

  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;

 private:
  std::size_t letters_;
};

// The characters of a set that has one byte for each. Nothing when it is another kind of set.
std::map<char32_t, char> bytesOf(const char* characterSet) {
  std::map<char32_t, char> bytes;
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(characterSet, &status);
  if (U_FAILURE(status)) return bytes;
  for (int value = 1; value < 256 && ucnv_getMaxCharSize(converter) == 1; ++value) {
    const char byte = static_cast<char>(value);
    const char* at = &byte;
    UErrorCode invalid = U_ZERO_ERROR;
    const UChar32 character = ucnv_getNextUChar(converter, &at, &byte + 1, &invalid);
    if (U_SUCCESS(invalid)) bytes.emplace(static_cast<char32_t>(character), byte);
  }
  ucnv_close(converter);
  return bytes;
}

}  // namespace

void HyphenDictionary::Free::operator()(HyphenDict* dictionary) const {
  hnj_hyphen_free(dictionary);
}

Result<HyphenDictionary> HyphenDictionary::open(const std::filesystem::path& file) {
  HyphenDictionary opened;
  opened.dictionary_.reset(hnj_hyphen_load(file.c_str()));
  if (!opened.dictionary_) return fail(ErrorKind::system, "cannot read " + file.string());
  if (opened.dictionary_->utf8 == 0) {
    opened.bytes_ = bytesOf(opened.dictionary_->cset);
    if (opened.bytes_.empty()) {
      return fail(ErrorKind::system, file.string() + " is written in an unknown character set");
    }
  }
  return opened;
}

std::optional<std::string> HyphenDictionary::encoded(std::u32string_view word) const {
  std::string bytes;
  for (const char32_t letter : word) {
    if (bytes_.empty()) {
      appendUtf8(bytes, letter);
    } else if (const auto found = bytes_.find(letter); found != bytes_.end()) {
      bytes += found->second;
    } else {
      return std::nullopt;  // no pattern can know the word
    }
  }
  return bytes;
}

std::vector<std::size_t> HyphenDictionary::breaks(std::u32string_view word) const {
  std::vector<std::size_t> places;
  const std::optional<std::string> bytes = encoded(word);
  if (!bytes || bytes->empty()) return places;
  std::string odd(bytes->size() + 5, '\0');
  Answer answer(bytes->size());
  const int failed =
      hnj_hyphen_hyphenate2(dictionary_.get(), bytes->c_str(), static_cast<int>(bytes->size()), odd.data(),
                            nullptr, &answer.replacements, &answer.positions, &answer.cuts);
  for (std::size_t i = 0; failed == 0 && i + 1 < word.size(); ++i) {
    const bool respelt = answer.replacements != nullptr && answer.replacements[i] != nullptr;
    if ((odd[i] & 1) != 0 && !respelt) places.push_back(i + 1);
  }
  return places;
}

}  // namespace lobby::authoring
