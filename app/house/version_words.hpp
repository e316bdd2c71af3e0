// A version in plain words: "In French with German subtitles".
#pragma once

#include <string>
#include <string_view>

#include "app/house/languages.hpp"
#include "app/locale_format.hpp"
#include "app/strings.hpp"

namespace lobby {

// In the language of `strings` and `format`. Empty when nobody has written what is spoken and read. That
// there are no subtitles is said only to somebody who may need them; `visitor` is the visitor's language.
std::string versionSentence(const FilmLanguages& languages, bool liveMusic, std::string_view visitor,
                            const Strings& strings, const LocaleFormat& format);

}  // namespace lobby
