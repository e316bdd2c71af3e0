#include <algorithm>

#include "data/authoring/import/merge.hpp"

namespace lobby::authoring {
namespace {

constexpr const char* spoken = "inLanguage";
constexpr const char* subtitled = "subtitleLanguage";

// Of all entries, when one says it without a mark and no other contradicts: then it is the film's.
std::vector<std::string> commonAudio(const std::vector<DraftFilm*>& entries) {
  std::vector<std::string> common;
  for (const DraftFilm* entry : entries) {
    if (common.empty()) common = entry->facts.values(spoken);
  }
  const bool agreed = std::ranges::all_of(entries, [&](const DraftFilm* entry) {
    return entry->version.audio.empty() || entry->version.audio == common;
  });
  return agreed ? common : std::vector<std::string>();
}

}  // namespace

void placeVersionLanguages(DraftFilm& film, const std::vector<DraftFilm*>& entries) {
  const bool severalVersions =
      std::ranges::any_of(entries, [](const DraftFilm* entry) { return entry->version.saysLanguage(); });
  Fact original{spoken, {}, film.origin};
  Fact subtitles{subtitled, {}, film.origin};
  for (DraftFilm* entry : entries) {
    Version& version = entry->version;
    const std::vector<std::string> audio = entry->facts.values(spoken);
    const std::vector<std::string> texts = entry->facts.values(subtitled);
    if (version.original) {
      if (version.audio.empty()) version.audio = audio;
      if (original.values.empty()) original.values = version.audio;
    }
    const bool plain = !version.saysLanguage();
    if (!severalVersions && (original.values.empty() || original.values == audio)) {
      original.values = audio;
      if (subtitles.values.empty()) subtitles.values = texts;
      continue;
    }
    if (plain) version.audio = audio;
    if (!version.subtitles && !texts.empty()) version.subtitles = texts;
  }
  if (original.values.empty()) original.values = commonAudio(entries);
  film.facts.set(original);
  film.facts.set(subtitles);
}

}  // namespace lobby::authoring
