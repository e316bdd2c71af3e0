#include "data/authoring/rehearse.hpp"

#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <map>
#include <utility>

#include <unistd.h>

#include "data/authoring/write_snapshot.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

// A card that shows less than this of its synopsis only shows how it begins.
constexpr double leastShown = 0.2;
// Fewer lines leave a hole where the text should be.
constexpr int leastLines = 3;

// A file name of our own in the folder for temporary files.
class DraftFile {
 public:
  static Result<DraftFile> create() {
    std::error_code error;
    std::string name = (fs::temp_directory_path(error) / "lobbyctl-draft-XXXXXX").string();
    const int file = error ? -1 : ::mkstemp(name.data());
    if (file < 0) {
      return fail(ErrorKind::system, "cannot make a temporary file (" + std::string(std::strerror(errno)) +
                                         "), make room or set TMPDIR");
    }
    ::close(file);
    fs::remove(name, error);  // the writer wants to make it itself
    return DraftFile(name);
  }
  DraftFile(DraftFile&& other) noexcept : file_(std::exchange(other.file_, {})) {}
  DraftFile& operator=(DraftFile&&) = delete;
  ~DraftFile() {
    std::error_code ignored;
    if (!file_.empty()) fs::remove(file_, ignored);
  }
  const fs::path& file() const { return file_; }

 private:
  explicit DraftFile(fs::path file) : file_(std::move(file)) {}
  fs::path file_;
};

// The text of a card in a language.
using Texts = std::map<std::pair<std::string, std::string>, const TextFile*>;

Texts textsOf(const Programme& programme) {
  Texts texts;
  const auto add = [&](const std::string& id, const std::vector<TextFile>& files) {
    for (const TextFile& file : files) texts[{id, file.language.value}] = &file;
  };
  for (const FilmFolder& film : programme.films) add(film.id, film.texts);
  for (const ArticleFolder& article : programme.articles) add(article.id, article.texts);
  return texts;
}

// Both orientations of one card in one language: a trouble in both is said once.
struct Orientations {
  const CardFit* landscape = nullptr;
  const CardFit* portrait = nullptr;

  // "" when `bad` holds for neither.
  template <class Bad>
  std::string where(const Bad& bad) const {
    const bool wide = landscape != nullptr && bad(*landscape);
    const bool tall = portrait != nullptr && bad(*portrait);
    if (wide && tall) return "in landscape and in portrait";
    return wide ? "in landscape" : tall ? "in portrait" : "";
  }
};

void report(const TextFile& text, const Orientations& fits, Reporter& reporter) {
  if (const auto where = fits.where([](const CardFit& fit) { return fit.titleCut; }); !where.empty()) {
    reporter.warning(text.title.place,
                     "the title is too long for its card and is cut " + where + ", shorten it");
  }
  if (const auto where = fits.where([](const CardFit& fit) { return fit.taglineCut; }); !where.empty()) {
    reporter.warning(text.tagline.place,
                     "the tagline is too long for its card and is cut " + where + ", shorten it");
  }
  // An article is for reading; its card shows how it begins.
  const auto isLong = [](const CardFit& fit) {
    return fit.card.kind == CardKind::film && fit.shown < leastShown;
  };
  const auto isShort = [](const CardFit& fit) {
    return fit.shown == 1 && fit.lines > 0 && fit.lines < leastLines;
  };
  if (const auto where = fits.where(isLong); !where.empty()) {
    const CardFit& worst =
        *(fits.landscape != nullptr && isLong(*fits.landscape) ? fits.landscape : fits.portrait);
    const auto percent = std::to_string(static_cast<int>(std::floor(worst.shown * 100)));
    reporter.warning(text.body.place, "the text is long: the card has room for its first " + percent + " % " +
                                          where + ", shorten it, or say first what matters");
  } else if (const auto bare = fits.where(isShort); !bare.empty()) {
    reporter.warning(text.body.place, "the text is short: it fills less than three lines of the card " +
                                          bare + ", write a little more");
  }
}

}  // namespace

Result<void> checkFit(const Programme& programme, const Tools& tools, Reporter& reporter) {
  if (!tools.measureCards) return {};
  const auto draft = DraftFile::create();
  if (!draft) return std::unexpected(draft.error());
  if (auto written = writeDraft(programme, draft->file()); !written) return written;
  const auto fits = tools.measureCards(draft->file());
  if (!fits) return std::unexpected(fits.error());
  std::map<std::pair<std::string, std::string>, Orientations> pairs;
  for (const CardFit& fit : *fits) {
    Orientations& pair = pairs[{fit.card.id, fit.language}];
    (fit.portrait ? pair.portrait : pair.landscape) = &fit;
  }
  const Texts texts = textsOf(programme);
  for (const auto& [key, pair] : pairs) {
    if (const auto text = texts.find(key); text != texts.end()) report(*text->second, pair, reporter);
  }
  return {};
}

}  // namespace lobby::authoring
