#include "app/intake/answers.hpp"

#include <array>
#include <charconv>

#include <nlohmann/json.hpp>

#include "data/edition/printable.hpp"

namespace lobby::intake {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::size_t mostFiles = 256;
constexpr std::size_t mostLanguages = 64;
constexpr std::size_t longestWhy = 2000;
constexpr std::size_t mostTitles = 8;
constexpr std::size_t longestTitle = 200;

template <class Value, std::size_t size>
using Names = std::array<std::pair<std::string_view, Value>, size>;

constexpr Names<Reason, 16> codes{{{"noEdition", Reason::noEdition},
                                   {"damaged", Reason::damaged},
                                   {"notSigned", Reason::notSigned},
                                   {"untrusted", Reason::untrusted},
                                   {"withdrawnKey", Reason::withdrawnKey},
                                   {"newerFormat", Reason::newerFormat},
                                   {"otherCinema", Reason::otherCinema},
                                   {"older", Reason::older},
                                   {"takenBack", Reason::takenBack},
                                   {"didNotRun", Reason::didNotRun},
                                   {"doubleNumber", Reason::doubleNumber},
                                   {"unfit", Reason::unfit},
                                   {"noKeys", Reason::noKeys},
                                   {"noRoom", Reason::noRoom},
                                   {"busy", Reason::busy},
                                   {"unreadable", Reason::unreadable}}};

constexpr Names<Verdict, 4> verdicts{{{"newer", Verdict::newer},
                                      {"here", Verdict::here},
                                      {"older", Verdict::older},
                                      {"refused", Verdict::refused}}};

constexpr Names<Phase, 5> phases{{{"verify", Phase::verify},
                                  {"copy", Phase::copy},
                                  {"sync", Phase::sync},
                                  {"check", Phase::check},
                                  {"activate", Phase::activate}}};

constexpr Names<Outcome::Kind, 5> outcomes{{{"installed", Outcome::Kind::installed},
                                            {"repaired", Outcome::Kind::installed},
                                            {"alreadyHere", Outcome::Kind::alreadyHere},
                                            {"refused", Outcome::Kind::refused},
                                            {"failed", Outcome::Kind::failed}}};

template <class Value, std::size_t size>
std::optional<Value> find(const Names<Value, size>& names, std::string_view name) {
  for (const auto& [known, value] : names) {
    if (known == name) return value;
  }
  return std::nullopt;
}

Json parse(std::string_view text) {
  return Json::parse(text, nullptr, false);
}

const Json& member(const Json& json, const char* key) {
  static const Json none;
  const auto found = json.is_object() ? json.find(key) : json.end();
  return found == json.end() ? none : *found;
}

std::string_view raw(const Json& json, const char* key) {
  const Json& value = member(json, key);
  return value.is_string() ? std::string_view(value.get_ref<const std::string&>()) : std::string_view();
}

std::string text(const Json& json, const char* key, std::size_t longest = 400) {
  return edition::printable(raw(json, key), longest);
}

std::uint64_t number(const Json& value) {
  return value.is_number_unsigned() ? value.get<std::uint64_t>() : 0;
}

std::uint64_t number(const Json& json, const char* key) {
  return number(member(json, key));
}

std::optional<std::string> fromHex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    unsigned value = 0;
    const auto read = std::from_chars(hex.data() + i, hex.data() + i + 2, value, 16);
    if (read.ptr != hex.data() + i + 2 || value == 0) return std::nullopt;
    bytes += static_cast<char>(value);
  }
  return bytes;
}

// Only where findBundles looks.
std::optional<fs::path> fileIn(const fs::path& folder, const Json& json) {
  const auto bytes = fromHex(raw(json, "fileBytes"));
  if (!bytes) return std::nullopt;
  fs::path file(*bytes);
  const fs::path place = file.parent_path();
  const bool good = file.has_filename() && (place == folder || place == folder / "lobbycards");
  return good ? std::optional(std::move(file)) : std::nullopt;
}

std::optional<FoundFile> fileOf(const Json& json, const fs::path& folder) {
  const auto verdict = find(verdicts, raw(json, "verdict"));
  auto file = fileIn(folder, json);
  const Json& identity = member(json, "identity");
  if (!verdict || !file || !identity.is_array() || identity.size() != 4) return std::nullopt;
  FoundFile found;
  found.identity = {number(identity[0]), number(identity[1]), number(identity[2]),
                    identity[3].is_number_integer() ? identity[3].get<std::int64_t>() : 0};
  Offer& offer = found.offer;
  offer.file = std::move(*file);
  offer.bytes = found.identity.size;
  offer.verdict = *verdict;
  const bool taken = *verdict == Verdict::newer || *verdict == Verdict::here;
  offer.reason = reasonOf(raw(json, "code"), taken ? Reason::none : Reason::failed);
  offer.why = text(json, "why", longestWhy);
  offer.serial = number(json, "serial");
  offer.cinema = text(json, "cinema");
  offer.label = text(json, "label");
  offer.created = text(json, "created");
  offer.validUntil = text(json, "validUntil");
  offer.signer = text(json, "signer");
  return found;
}

}  // namespace

Reason reasonOf(std::string_view code, Reason otherwise) {
  return find(codes, code).value_or(otherwise);
}

std::optional<Looked> parseLook(std::string_view answer, const fs::path& folder) {
  const Json json = parse(answer);
  Looked looked;
  if (const Json& why = member(json, "why"); why.is_string()) {
    looked.problem = reasonOf(raw(json, "code"), Reason::failed);
    looked.why = text(json, "why", longestWhy);
    return looked;
  }
  const Json& files = member(json, "files");
  if (!files.is_array() || files.size() > mostFiles) return std::nullopt;
  for (const Json& each : files) {
    if (auto file = fileOf(each, folder)) looked.files.push_back(std::move(*file));
  }
  looked.tooMany = member(json, "tooMany") == Json(true);
  const Json& showing = member(json, "showing");
  looked.showingSerial = number(showing, "serial");
  looked.showingFile = raw(showing, "file");
  return looked;
}

std::optional<InstallLine> parseInstallLine(std::string_view line) {
  const Json json = parse(line);
  if (const auto phase = find(phases, raw(json, "step"))) {
    return Step{*phase, number(json, "done"), number(json, "total")};
  }
  const auto kind = find(outcomes, raw(json, "outcome"));
  if (!kind) return std::nullopt;
  // A genuine edition that is refused for no reason of its file's or the store's failed the check inside.
  const Reason otherwise = *kind == Outcome::Kind::refused  ? Reason::unfit
                           : *kind == Outcome::Kind::failed ? Reason::failed
                                                            : Reason::none;
  return Outcome{*kind, reasonOf(raw(json, "code"), otherwise), text(json, "reason", longestWhy)};
}

namespace {

// Of films. They go onto the screen: nothing in them may be longer or stranger than a title.
std::vector<std::string> titles(const Json& list) {
  std::vector<std::string> titles;
  for (const Json& title : list) {
    if (titles.size() < mostTitles && title.is_string())
      titles.push_back(edition::printable(title.get<std::string>(), longestTitle));
  }
  return titles;
}

}  // namespace

std::optional<Summary> parseSummary(std::string_view answer) {
  const Json json = parse(answer);
  const Json& languages = member(json, "languages");
  if (!languages.is_array() || languages.size() > mostLanguages) return std::nullopt;
  Summary summary{number(json, "films"), number(json, "articles"), {}, {}};
  for (const Json& each : languages) {
    summary.languages.push_back({text(each, "language", 40), member(each, "complete") == Json(true)});
  }
  const Json& changes = member(json, "changes");
  if (!changes.is_object()) return summary;
  const auto count = [&](const char* key) { return number(changes, key); };
  summary.changes = ChangeCounts{count("filmsIn"),
                                 count("filmsOut"),
                                 count("filmsChanged"),
                                 count("articlesIn"),
                                 count("articlesOut"),
                                 count("articlesChanged"),
                                 count("screeningsIn"),
                                 count("screeningsOut"),
                                 count("screeningsChanged"),
                                 titles(member(changes, "titlesIn")),
                                 titles(member(changes, "titlesOut"))};
  return summary;
}

}  // namespace lobby::intake
