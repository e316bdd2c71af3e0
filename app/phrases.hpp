// Japanese has no spaces: a line may end nearly anywhere, and in running text it does. A title or tagline of
// two lines reads better when it breaks between phrases (文節).
#pragma once

#include <string>
#include <string_view>

namespace lobby {

// `text` with word joiners (U+2060) wherever a line must not end inside a phrase. Texts of other languages
// come back as they are. By ICU's phrase-based line breaking.
std::string keepPhrases(std::string_view text, std::string_view language);

}  // namespace lobby
