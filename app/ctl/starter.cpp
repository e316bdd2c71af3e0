#include "app/ctl/starter.hpp"

#include <algorithm>
#include <memory>
#include <sstream>

#include <unicode/translit.h>

#include "app/usage/template.hpp"
#include "data/toml.hpp"
#include "platform/base/files.hpp"

namespace lobby::ctl {
namespace {

namespace fs = std::filesystem;

using Values = std::map<std::string, std::string, std::less<>>;

// As TOML writes it.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

// The ids in assets/genres.toml, in lines of a note.
Result<std::string> genres(const fs::path& assets) {
  const auto text = readFile(assets / "genres.toml");
  if (!text) return std::unexpected(text.error());
  const auto table = parseToml(*text);
  if (!table)
    return fail(ErrorKind::system, (assets / "genres.toml").string() + ": " + table.error().message);
  constexpr std::size_t longest = 100;
  std::string lines;
  std::string line;
  for (const TomlValue& genre : table->children) {
    if (line.size() + genre.key.size() > longest) {
      lines += line + "\n#   ";
      line.clear();
    }
    line += (line.empty() ? "" : " ") + genre.key;
  }
  return lines + line;
}

Result<Values> valuesFor(const Starter& starter, const fs::path& assets) {
  const auto known = genres(assets);
  if (!known) return std::unexpected(known.error());
  std::string languages;
  for (const std::string& tag : starter.place.languages) {
    languages += (languages.empty() ? "" : ", ") + quoted(tag);
  }
  return Values{{"ID", idFrom(starter.name)},
                {"NAME", quoted(starter.name)},
                {"COUNTRY", starter.place.country},
                {"TIME_ZONE", starter.place.timeZone},
                {"LANGUAGES", languages},
                {"DEFAULT_LANGUAGE", starter.place.languages.front()},
                {"GENRES", *known}};
}

// Of the chosen languages those that a text in `language` is for.
std::vector<std::string> readersOf(const std::string& language, const std::vector<std::string>& chosen) {
  std::vector<std::string> readers;
  for (const std::string& tag : chosen) {
    if (speaks(language, tag)) readers.push_back(tag);
  }
  return readers;
}

// A line that begins with @de@ is for German: it comes once for each chosen tag that reads German, as @TAG@.
std::string linesFor(const std::vector<std::string>& chosen, const std::string& text) {
  std::string result;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t end = line.starts_with('@') ? line.find('@', 1) : line.npos;
    if (end == line.npos) {
      result += line + "\n";
      continue;
    }
    for (const std::string& tag : readersOf(line.substr(1, end - 1), chosen)) {
      result += usage::filled(line.substr(end + 1), {{"TAG", tag}}) + "\n";
    }
  }
  return result;
}

std::unexpected<Error> cannotWrite(const fs::path& what, const std::error_code& error) {
  return fail(ErrorKind::system, "cannot make " + what.string() + " (" + error.message() + ")");
}

// Writes a folder, and takes back all that it has written unless it was told to keep it.
class Copy {
 public:
  explicit Copy(fs::path to) : to_(std::move(to)) {}
  ~Copy() {
    std::error_code ignored;
    for (; !written_.empty(); written_.pop_back()) fs::remove(written_.back(), ignored);
  }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;

  Result<void> folder(const fs::path& name) {
    std::error_code error;
    const fs::path path = name.empty() ? to_ : to_ / name;
    if (fs::is_directory(path, error)) return {};
    if (!name.empty()) {
      if (auto parent = folder(name.parent_path()); !parent) return parent;
    }
    if (!fs::create_directory(path, error)) return cannotWrite(path, error);
    written_.push_back(path);
    return {};
  }

  Result<void> file(const fs::path& name, const std::string& bytes) {
    if (auto made = folder(name.parent_path()); !made) return made;
    written_.push_back(to_ / name);
    return writeFileAtomically(to_ / name, bytes);
  }

  void keep() { written_.clear(); }

 private:
  fs::path to_;
  std::vector<fs::path> written_;
};

Result<std::vector<fs::path>> filesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (auto at = fs::recursive_directory_iterator(folder, error); !error && at != fs::end(at);
       at.increment(error)) {
    if (at->is_regular_file()) files.push_back(at->path().lexically_relative(folder));
  }
  if (error)
    return fail(ErrorKind::system, "cannot read " + folder.string() + " (" + error.message() +
                                       "), install the program's assets again or name their folder");
  std::ranges::sort(files);
  return files;
}

bool isText(const fs::path& file) {
  return file.extension() == ".md";
}

// The chosen languages; and English when the starter has no text in any of them, so that there is one to
// read.
std::vector<std::string> languagesOfTexts(const std::vector<fs::path>& files,
                                          std::vector<std::string> chosen) {
  const bool any = std::ranges::any_of(files, [&](const fs::path& file) {
    return isText(file) && !readersOf(file.stem().string(), chosen).empty();
  });
  if (!any) chosen.emplace_back("en");
  return chosen;
}

Result<void> copy(const fs::path& from, const fs::path& file, const Values& values,
                  const std::vector<std::string>& languages, Copy& copy) {
  const auto bytes = readFile(from / file);
  if (!bytes) return std::unexpected(bytes.error());
  if (file.extension() == ".toml" || file.extension() == ".csv") {
    return copy.file(file, usage::filled(linesFor(languages, *bytes), values));
  }
  if (!isText(file)) return copy.file(file, *bytes);
  for (const std::string& tag : readersOf(file.stem().string(), languages)) {
    if (auto written = copy.file(file.parent_path() / (tag + ".md"), *bytes); !written) return written;
  }
  return {};
}

}  // namespace

Result<void> refuseUnlessFree(const fs::path& folder) {
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (status.type() == fs::file_type::not_found) return {};
  if (status.type() != fs::file_type::directory) {
    return fail(ErrorKind::usage,
                folder.string() + " is there already and is no folder, choose another name");
  }
  if (fs::is_empty(folder, error) && !error) return {};
  return fail(
      ErrorKind::usage,
      folder.string() + " is there already and is not empty, choose another name; nothing was changed");
}

std::string idFrom(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  const std::unique_ptr<icu::Transliterator> toLatin(icu::Transliterator::createInstance(
      "de-ASCII; Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, place, status));
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(name);
  if (U_SUCCESS(status)) toLatin->transliterate(text);
  std::string letters;
  text.toUTF8String(letters);
  constexpr std::size_t longest = 64;
  std::string id;
  for (const char c : letters.substr(0, longest)) {
    const bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (good) id += c;
    if (!good && !id.empty() && !id.ends_with('-')) id += '-';
  }
  if (id.ends_with('-')) id.pop_back();
  return id.empty() ? "cinema" : id;
}

Result<void> writeStarter(const Starter& starter, const fs::path& assets, const fs::path& folder) {
  const auto values = valuesFor(starter, assets);
  if (!values) return std::unexpected(values.error());
  const fs::path from = assets / "starter";
  const auto files = filesIn(from);
  if (!files) return std::unexpected(files.error());
  const auto languages = languagesOfTexts(*files, starter.place.languages);
  Copy written(folder);
  for (const fs::path& file : *files) {
    if (auto copied = copy(from, file, *values, languages, written); !copied) return copied;
  }
  written.keep();
  return {};
}

}  // namespace lobby::ctl
