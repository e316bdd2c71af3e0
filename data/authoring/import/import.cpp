#include "data/authoring/import/import.hpp"

#include <algorithm>
#include <array>

#include "data/authoring/import/decode.hpp"
#include "data/authoring/import/existing.hpp"
#include "data/authoring/import/html.hpp"
#include "data/authoring/import/ld_document.hpp"
#include "data/authoring/import/ld_reader.hpp"
#include "data/authoring/import/mapping.hpp"
#include "data/authoring/import/merge.hpp"
#include "data/authoring/import/plan.hpp"
#include "data/authoring/import/programme_maker.hpp"
#include "data/authoring/import/table_import.hpp"
#include "data/authoring/import/text.hpp"
#include "data/authoring/known.hpp"
#include "platform/base/files.hpp"

namespace lobby::authoring {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestFile = 16u << 20;

// By its name, else by how it begins.
bool isTable(const fs::path& file, std::string_view text) {
  const std::string extension = lowerAscii(file.extension().string());
  if (extension == ".csv" || extension == ".tsv") return true;
  for (const char* other : {".json", ".jsonld", ".html", ".htm", ".xhtml"}) {
    if (extension == other) return false;
  }
  const std::string_view begin = trimmed(text.substr(0, 200));
  return begin.empty() || std::string_view("<{[").find(begin.front()) == std::string_view::npos;
}

// One import, step by step.
class Import {
 public:
  Import(const ImportRequest& request, const Vocabulary& vocabulary)
      : request_(request), report_(request.file, request.dryRun), vocabulary_(vocabulary) {}

  Result<ImportReport> run() {
    auto draft = read();
    if (!draft) return std::unexpected(draft.error());
    const Plan plan = makePlanOf(std::move(*draft));
    if (!request_.dryRun) {
      if (const auto written = apply(plan, request_.folder); !written)
        return std::unexpected(written.error());
    }
    return std::move(report_);
  }

 private:
  Result<Draft> read();
  Result<void> prepare();
  Result<std::string> readText();
  Result<Draft> readTable(const std::string& text);
  Result<Draft> readWebPage(const std::string& text);
  Result<void> findCinema(LdGraph& graph, const std::string& pageLanguage);
  Plan makePlanOf(Draft draft);
  ImportContext contextIn(const std::string& language) { return {vocabulary_, cinema_, report_, language}; }
  std::string language() const { return existing_.programme.cinema.defaultLanguage.value; }

  const ImportRequest& request_;
  ImportReport report_;
  Vocabulary vocabulary_;  // with the words of the map file
  ColumnMapping mapping_;
  Existing existing_;
  CinemaFacts cinema_;
  std::string newProgramme_;  // programme.toml, when there is none yet
};

Result<void> Import::prepare() {
  if (!request_.language.empty() && canonicalLanguage(request_.language).empty()) {
    return fail(ErrorKind::usage,
                "the language " + inQuotes(request_.language) + " is not known, write a tag such as de");
  }
  if (!request_.map.empty()) {
    auto mapping = readMapping(request_.map);
    if (!mapping) return std::unexpected(mapping.error());
    mapping_ = std::move(*mapping);
    vocabulary_.addWords(mapping_.words);
  }
  auto existing = readExisting(request_.folder);
  if (!existing) return std::unexpected(existing.error());
  existing_ = std::move(*existing);
  if (existing_.has("programme.toml")) cinema_ = cinemaFacts(existing_, request_.cinema);
  return {};
}

Result<std::string> Import::readText() {
  auto bytes = readFile(request_.file, largestFile);
  if (!bytes) return std::unexpected(bytes.error());
  const bool page = trimmed(std::string_view(*bytes).substr(0, 200)).starts_with('<');
  auto decoded = decodeText(*bytes, page ? declaredCharset(*bytes) : std::string(), language());
  if (!decoded) return fail(ErrorKind::content, request_.file.string() + ": " + decoded.error());
  if (!decoded->guessed.empty()) {
    report_.assumed(
        {}, "the file is not UTF-8; it was read as " + decoded->guessed + ", look at its special letters");
  }
  return std::move(decoded->text);
}

Result<Draft> Import::read() {
  if (const auto ready = prepare(); !ready) return std::unexpected(ready.error());
  const auto text = readText();
  if (!text) return std::unexpected(text.error());
  auto draft = isTable(request_.file, *text) ? readTable(*text) : readWebPage(*text);
  if (!draft) return context(draft.error(), request_.file.string());
  return draft;
}

Result<Draft> Import::readTable(const std::string& text) {
  if (cinema_.timeZone.empty()) {
    return fail(ErrorKind::content, "the folder has no programme.toml; run lobbyctl new first, then import");
  }
  const DatePattern pattern(request_.datePattern.empty() ? mapping_.datePattern : request_.datePattern,
                            language(), request_.today);
  if (!pattern.empty() && !pattern.hasYear() && !request_.today) {
    return fail(ErrorKind::usage, "the date pattern " + inQuotes(pattern.text()) + " has no year");
  }
  return readScreeningsTable(text, mapping_, pattern, contextIn(request_.language));
}

Result<Draft> Import::readWebPage(const std::string& text) {
  auto documents = readDocuments(text, report_);
  if (!documents) return std::unexpected(documents.error());
  LdGraph graph(std::move(documents->documents));
  if (graph.things().empty()) {
    return fail(ErrorKind::content, "there is no film, screening or cinema in it" +
                                        (graph.otherTypes().empty() ? "" : ", only " + graph.otherTypes()));
  }
  if (const auto found = findCinema(graph, documents->language); !found)
    return std::unexpected(found.error());
  return readJsonLd(graph, contextIn(request_.language.empty() ? documents->language : request_.language));
}

Result<void> Import::findCinema(LdGraph& graph, const std::string& pageLanguage) {
  if (existing_.has("programme.toml")) return {};
  const auto chosen = chooseCinema(readTheatres(graph, vocabulary_), request_.cinema,
                                   request_.language.empty() ? pageLanguage : request_.language);
  if (!chosen) return std::unexpected(chosen.error());
  cinema_ = factsOf(*chosen);
  addKnownNames(cinema_, existing_, request_.cinema);
  newProgramme_ = programmeToml(*chosen, request_.file.filename().string());
  report_.add(ImportKind::made, chosen->origin, "programme.toml",
              "a new programme for " + inQuotes(cinema_.names.front()));
  report_.add(
      ImportKind::toDo, {}, "programme.toml",
      "look whether country, timeZone and languages are right, and add the languages of your visitors");
  return {};
}

Plan Import::makePlanOf(Draft draft) {
  const ImportContext context = contextIn(request_.language);
  mergeVersions(draft, context);
  Plan plan = makePlan(draft, existing_, context);
  if (!newProgramme_.empty()) plan.files["programme.toml"] = newProgramme_;
  return plan;
}

}  // namespace

Result<ImportReport> importFile(const ImportRequest& request, const Vocabulary& vocabulary) {
  return Import(request, vocabulary).run();
}

}  // namespace lobby::authoring
