#include "app/house/version_words.hpp"

#include <algorithm>
#include <vector>

#include "data/best_language.hpp"

namespace lobby {
namespace {

using Tags = std::vector<std::string>;

// A script is nothing that can be heard: "zh-Hant-TW" → "zh-TW".
std::string withoutScript(const std::string& tag) {
  const auto begin = tag.find('-');
  if (begin == tag.npos) return tag;
  const auto end = std::min(tag.find('-', begin + 1), tag.size());
  return end - begin == 5 ? tag.substr(0, begin) + tag.substr(end) : tag;
}

// What has a name, each once.
Tags named(const Tags& tags) {
  Tags names;
  for (const std::string& tag : tags) {
    const bool nameless = tag.empty() || tag == "und" || tag == "zxx";
    if (!nameless && std::ranges::find(names, tag) == names.end()) names.push_back(tag);
  }
  return names;
}

Tags spoken(const Tags& tags) {
  Tags heard;
  for (const std::string& tag : tags) heard.push_back(withoutScript(tag));
  return named(heard);
}

// By which a message may choose its words: the one language, when there is no more to say of it.
std::string choice(const Tags& tags) {
  if (std::ranges::find(tags, "mul") != tags.end()) return "mul";
  return tags.size() == 1 && primaryLanguage(tags.front()) == tags.front() ? spokenLanguage(tags.front())
                                                                           : "several";
}

std::string namesOf(const Tags& tags, const LocaleFormat& format) {
  Tags names;
  for (const std::string& tag : tags) names.push_back(format.languageInSentence(tag));
  return format.list(names);
}

// Known to be none of the film's own.
bool isDubbed(const Tags& audio, const FilmLanguages& languages) {
  const auto isOwn = [&](const std::string& tag) {
    return std::ranges::any_of(languages.original, [&](const std::string& own) {
      return spokenLanguage(own) == spokenLanguage(tag);
    });
  };
  return choice(audio) != "mul" && !languages.original.empty() && std::ranges::none_of(audio, isOwn);
}

std::string silentSentence(const Tags& titles, bool liveMusic, const Strings& strings,
                           const LocaleFormat& format) {
  if (titles.empty()) return strings.get(liveMusic ? "silentLive" : "silent");
  const std::string written =
      strings.get("titlesIn", {{"subtitles", namesOf(titles, format)}, {"written", choice(titles)}});
  return strings.get(liveMusic ? "silentLiveTitles" : "silentTitles", {{"written", written}});
}

}  // namespace

std::string versionSentence(const FilmLanguages& languages, bool liveMusic, std::string_view visitor,
                            const Strings& strings, const LocaleFormat& format) {
  const Tags subtitles = named(languages.subtitles);
  if (isSilent(languages.audio)) return silentSentence(subtitles, liveMusic, strings, format);
  const Tags audio = spoken(languages.audio);
  std::string written;
  if (!subtitles.empty())
    written =
        strings.get("writtenIn", {{"subtitles", namesOf(subtitles, format)}, {"written", choice(subtitles)}});
  if (audio.empty()) return written.empty() ? "" : strings.get("versionWritten", {{"written", written}});
  const std::string voice =
      isDubbed(audio, languages)
          ? strings.get("voiceDubbed", {{"language", namesOf(audio, format)}})
          : strings.get("voiceIn", {{"language", namesOf(audio, format)}, {"spoken", choice(audio)}});
  if (!written.empty()) return strings.get("versionBoth", {{"voice", voice}, {"written", written}});
  return understoodBy(languages.audio, languages.subtitles, visitor)
             ? voice
             : strings.get("versionUnwritten", {{"voice", voice}});
}

}  // namespace lobby
