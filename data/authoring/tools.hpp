// What authoring needs from above and must not know itself: pixels and fonts. `lobbyctl` hands them in.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "data/film.hpp"
#include "platform/base/picture_facts.hpp"
#include "platform/base/result.hpp"

namespace lobby::authoring {

struct EncodedPicture {
  std::string full;   // baseline JPEG, within 1920×1920
  std::string thumb;  // baseline JPEG, 480 px wide
  int width = 0;      // of `full`, px
  int height = 0;
  std::uint32_t dominantColour = 0;  // 0xRRGGBB
};

// How the words of one card came out when they were laid out as the kiosk lays them out.
struct CardFit {
  CardKey card;
  std::string language;   // of the text
  bool portrait = false;  // on a panel of 1080×1920 px, else of 1920×1080
  bool titleCut = false;  // ends in an ellipsis
  bool taglineCut = false;
  int lines = 0;     // of the synopsis that the card has room for
  double shown = 1;  // how much of the synopsis they hold: 0 to 1
};
enum class TextKind { title, tagline, body };  // a body is Markdown

struct Tools {
  // Decodes a JPEG or PNG file's bytes and encodes both sizes. Must be safe to call from several threads.
  std::function<Result<EncodedPicture>(std::string_view bytes)> encodePicture;
  // Looks at a picture file's bytes. Fails when `encodePicture` would: the message is a whole finding, what
  // is wrong and what to do. Must be safe to call from several threads.
  std::function<Result<PictureFacts>(std::string_view bytes)> inspectPicture;
  // The characters of `text` that no installed font can show, each once, in order of appearance.
  std::function<std::u32string(std::string_view text)> uncoveredCharacters;
  // Lays out every card of a snapshot, which may lack its pictures, in each language that it has a text in.
  std::function<Result<std::vector<CardFit>>(const std::filesystem::path& snapshot)> measureCards;
  // The text with soft hyphens where its long words may be broken, else as it was; see Hyphenator. Empty: no
  // hyphens.
  std::function<std::string(std::string_view text, std::string_view language, TextKind kind)> hyphenate = {};
  // Told by `build` how many pictures are encoded, on the thread that builds. May be empty.
  std::function<void(std::size_t done, std::size_t all)> progress = {};
};

}  // namespace lobby::authoring
