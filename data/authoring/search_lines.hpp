// What a film is found by, as the snapshot keeps it (data/search_text.hpp).
#pragma once

#include <string>

#include "data/authoring/programme.hpp"

namespace lobby::authoring {

// Titles in all languages with their readings, the original title, directors and actors. Readings are made of
// titles where that is a matter of rules: kana in Latin letters, Chinese characters in pinyin, and the first
// letters of its syllables. Nobody reads them; what the staff wrote as `reading` stands beside them.
std::string searchLines(const FilmFolder& film);

}  // namespace lobby::authoring
