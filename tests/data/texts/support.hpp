// What the tests of the text checks share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/authoring/texts/text_check.hpp"

namespace lobby::test {

const authoring::WordLists& wordLists();  // the ones that are shipped

// What the text checks say about one Markdown text in `language`; `names` may be in any script.
std::string findingsIn(std::string_view language, std::string_view markdown,
                       const std::vector<std::string_view>& names = {});

// What the detector takes a text for; empty when it keeps silent.
std::string otherLanguage(const std::string& language, std::string_view text);

// The words of paragraphs, one a line.
std::string wordsOf(const std::vector<authoring::Paragraph>& paragraphs);

}  // namespace lobby::test
