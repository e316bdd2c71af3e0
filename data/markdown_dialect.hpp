// How we call md4c: everybody who parses Markdown must read the same.
#pragma once

#include <string>

#include <md4c.h>

namespace lobby {

// A string and no view of one: md4c 0.4.8 reads on behind a link that is not closed at the text's end, and
// must find a zero there. Any bytes are some Markdown: this does not fail.
inline void parseWith(MD_PARSER parser, const std::string& markdown, void* user) {
  parser.flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS;
  md_parse(markdown.c_str(), static_cast<MD_SIZE>(markdown.size()), &parser, user);
}

}  // namespace lobby
