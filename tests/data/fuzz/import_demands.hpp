// What every import must hold to, whatever it was given.
#pragma once

#include <cstdio>
#include <cstdlib>

#include "data/authoring/import/existing.hpp"
#include "data/authoring/import/merge.hpp"
#include "data/authoring/import/plan.hpp"
#include "data/authoring/import/text.hpp"
#include "data/authoring/known.hpp"
#include "data/authoring/readers.hpp"
#include "data/authoring/values.hpp"
#include "data/markdown.hpp"

namespace lobby::authoring {

inline void demand(bool good, const std::string& what) {
  if (good) return;
  std::fprintf(stderr, "demanded: %s\n", what.c_str());
  std::abort();
}

inline const Vocabulary& shippedWords() {
  static const Vocabulary vocabulary = std::move(*Vocabulary::load(LOBBY_ASSETS));
  return vocabulary;
}

inline const Existing& baseProgramme() {
  static const Existing existing = std::move(*readExisting(LOBBY_ASSETS "/../tests/data/import_base"));
  return existing;
}

// What is written can be read again, lies where it may lie, and takes nothing away.
inline void demandGoodFile(const std::string& name, const std::string& bytes) {
  Reporter reporter;
  const auto text = cleanText(bytes, name, reporter);
  demand(text.has_value(), "UTF-8 in " + name);
  const std::filesystem::path path(name);
  if (path.extension() == ".md") {
    const TextFile file = parseTextFile(*text, name, reporter);
    demand(!file.title.value.empty(), "a title in " + name);
    demand(canonicalLanguage(path.stem().string()) == path.stem().string(), "a language as name: " + name);
    for (const Block& block : parseMarkdown(file.body.value)) {
      demand(block.kind == Block::Kind::paragraph && block.emphases.empty(),
             "plain paragraphs in " + name + ": " + bytes);
    }
  } else if (path.extension() == ".csv") {
    parseScreenings(*text, name, reporter);
  } else if (const auto table = parseTomlFile(*text, name, reporter);
             path.filename() == "film.toml" && table) {
    FilmFolder film;
    parseFilm(*table, film, reporter);
  }
  for (const Finding& finding : reporter.take()) {
    demand(finding.message.starts_with("duration is missing"), name + ": " + finding.message + "\n" + bytes);
  }
}

inline void demandGoodPlan(Draft draft, const ImportContext& context) {
  mergeVersions(draft, context);
  const Plan plan = makePlan(draft, baseProgramme(), context);
  for (const auto& [name, bytes] : plan.files) {
    const std::vector<std::string> parts = split(name, '/');
    demand(name == "screenings.csv" || (parts.size() == 3 && parts[0] == "films" && isId(parts[1])),
           "a place for " + name);
    demandGoodFile(name, bytes);
    const auto old = baseProgramme().bytes.find(name);
    demand(old == baseProgramme().bytes.end() || bytes.size() > old->second.size(),
           "nothing lost in " + name);
  }
  formatText(context.report);
  formatJson(context.report);
}

}  // namespace lobby::authoring
