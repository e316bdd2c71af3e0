// How the snapshot keeps what a film is found by: one line for each title, reading and name, a tag before it.
//
//   de⇥making of      a title or its reading, in that language
//   *⇥making of       the original title
//   +⇥denis podalydes  a name
//
// Texts are search keys. They lie in one plain column that is read from end to end, and not in SQLite's full
// text index: a trigram knows no query of one or two characters, which is all that a Japanese or Chinese
// visitor may type, and finds the frequent ones slower than reading does (5,000 films with 80,000 texts: 2 ms
// for any query; FTS5 115 ms for "e", 65 ms for "mar", and a snapshot ten times larger). Besides, its shadow
// tables could not be checked before SQLite reads them, and an edition may be forged.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace lobby {

inline constexpr std::string_view originalTitleTag = "*";
inline constexpr std::string_view nameTag = "+";

inline void appendSearchLine(std::string& text, std::string_view tag, std::string_view key) {
  if (!key.empty()) text.append(tag).append(1, '\t').append(key).append(1, '\n');
}

// Calls `each(tag, key)` for every line. What is no line is passed over.
template <class Each>
void forEachSearchLine(std::string_view text, Each each) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const std::size_t tab = line.find('\t');
    if (tab != line.npos) each(line.substr(0, tab), line.substr(tab + 1));
  }
}

}  // namespace lobby
