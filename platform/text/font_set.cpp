#include "platform/text/font_set.hpp"

#include <set>
#include <string>

#include "platform/base/files.hpp"
#include "platform/text/unicode.hpp"

namespace lobby::text {
namespace {

constexpr std::size_t pageCount = 0x1100;  // of 256 characters each

constexpr const char* packages =
    "fonts-inter fonts-noto-core fonts-noto-extra fonts-noto-cjk fonts-noto-color-emoji";

template <class Pages>
void addCharset(const FcCharSet* charset, Pages& pages) {
  FcChar32 map[FC_CHARSET_MAP_SIZE];
  FcChar32 next = 0;
  for (FcChar32 base = FcCharSetFirstPage(charset, map, &next); base != FC_CHARSET_DONE;
       base = FcCharSetNextPage(charset, map, &next)) {
    if (base / 256 >= pageCount) continue;
    for (std::size_t i = 0; i < FC_CHARSET_MAP_SIZE; ++i) pages[base / 256][i] |= map[i];
  }
}

}  // namespace

Result<FontSet> FontSet::open(const std::filesystem::path& fontsConf) {
  // fontconfig reports a missing file only on standard error, so look first.
  if (const auto readable = readFile(fontsConf, 1u << 20); !readable) {
    return context(readable.error(), "reading the list of fonts");
  }
  ConfigHandle config(FcConfigCreate());
  const auto* name = reinterpret_cast<const FcChar8*>(fontsConf.c_str());
  if (!config || !FcConfigParseAndLoad(config.get(), name, FcTrue) || !FcConfigBuildFonts(config.get())) {
    return fail(ErrorKind::system, "reading the list of fonts: " + fontsConf.string() +
                                       ": fontconfig does not understand it; restore the shipped file");
  }
  const FcFontSet* fonts = FcConfigGetFonts(config.get(), FcSetSystem);
  if (!fonts || fonts->nfont == 0) {
    return fail(ErrorKind::system, "looking for fonts: none of those named in " + fontsConf.string() +
                                       " is installed; install the Debian packages " + packages);
  }
  return FontSet(std::move(config));
}

void FontSet::readCoverage() const {
  coverage_.resize(pageCount);
  const FcFontSet* fonts = FcConfigGetFonts(config_.get(), FcSetSystem);
  std::set<const FcCharSet*> seen;  // the faces of a collection share one set
  for (int i = 0; i < fonts->nfont; ++i) {
    FcCharSet* charset = nullptr;
    if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &charset) != FcResultMatch) continue;
    if (seen.insert(charset).second) addCharset(charset, coverage_);
  }
}

bool FontSet::covers(char32_t character) const {
  if (isInvisible(character)) return true;
  if (character >= pageCount * 256) return false;
  if (coverage_.empty()) readCoverage();
  return (coverage_[character / 256][character % 256 / 32] >> (character % 32) & 1u) != 0;
}

}  // namespace lobby::text
