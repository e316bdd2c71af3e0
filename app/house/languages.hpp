// Which language serves whom. Tags are BCP 47.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lobby {

// What is heard and read at a screening, and what the film itself is in.
struct FilmLanguages {
  std::vector<std::string> audio;      // "zxx": nobody speaks; "mul", "und": nobody has written which
  std::vector<std::string> subtitles;  // of a silent film, its intertitles
  std::vector<std::string> original;   // the film's own; empty: not known
};

// One name for what people call one language: no for nb and nn, zh for cmn, he for iw; without region and
// script.
std::string spokenLanguage(std::string_view tag);

// Does somebody who understands `visitor` follow what is spoken in `tag`? Answers are remembered, per thread.
// Regions and scripts make no difference.
bool heardBy(std::string_view tag, std::string_view visitor);

// The same for what is written: where both say which script (zh-Hans, zh-TW), it must be one script.
bool readBy(std::string_view tag, std::string_view visitor);

// Can somebody who understands `visitor` follow a film with this to hear and to read? Without speech,
// everybody can.
bool understoodBy(const std::vector<std::string>& audio, const std::vector<std::string>& subtitles,
                  std::string_view visitor);

bool isSilent(const std::vector<std::string>& audio);

}  // namespace lobby
