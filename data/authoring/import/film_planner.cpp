#include "data/authoring/import/film_planner.hpp"

#include <algorithm>

#include "data/authoring/import/film_files.hpp"
#include "data/authoring/import/text.hpp"

namespace lobby::authoring {

FilmPlanner::FilmPlanner(DraftFilm film, const std::string& id, const Existing& existing,
                         const ImportContext& context, Plan& plan)
    : film_(std::move(film)),
      folder_("films/" + id),
      there_(existing.film(id)),
      existing_(existing),
      context_(context),
      plan_(plan) {}

void FilmPlanner::plan() {
  if (there_ == nullptr) {
    planNew();
  } else {
    planFacts();
  }
  for (const std::string& language : languages()) planText(language);
  planReviews();
  planImages();
  if (there_ != nullptr) return;
  add(ImportKind::made, folder_,
      "a new film, " + inQuotes(film_.titles.front().text) + " (" + join(made_, ", ") + ")");
}

void FilmPlanner::add(ImportKind kind, const std::string& file, std::string message, const Origin& origin) {
  context_.report.add(kind, origin, file, std::move(message));
}

std::string FilmPlanner::source() const {
  return context_.report.source().filename().string();
}

std::string FilmPlanner::bytes(const std::string& name) const {
  const auto known = existing_.bytes.find(path(name));
  return known == existing_.bytes.end() ? std::string() : known->second;
}

void FilmPlanner::make(const std::string& name, std::string bytes) {
  plan_.files[path(name)] = std::move(bytes);
  made_.push_back(name);
  if (there_ != nullptr) add(ImportKind::made, path(name), "a new file");
}

bool FilmPlanner::isBroken(const std::string& name) {
  if (!existing_.isBroken(path(name))) return false;
  add(ImportKind::unplaced, path(name),
      "this file has errors, so nothing was added to it; see lobbyctl check, and import again");
  return true;
}

void FilmPlanner::planNew() {
  const std::vector<std::string> spoken = film_.facts.values("inLanguage");
  const auto original = spoken.empty()
                            ? film_.titles.end()
                            : std::ranges::find(film_.titles, spoken.front(), &DraftText::language);
  const bool found = original != film_.titles.end();
  const DraftText& title = found ? *original : film_.titles.front();
  film_.facts.set({"originalTitle", {title.text}, title.origin});
  if (!found || !film_.otherTitles.empty()) {
    add(ImportKind::toDo, {},
        "originalTitle in film.toml is the title that stands here; correct it for films that have another");
  }
  if (film_.facts.find("duration") == nullptr) {
    add(ImportKind::toDo, path("film.toml"),
        "nobody said how long the film is; write duration, as in duration = \"PT1H53M\"");
  }
  make("film.toml", filmToml(film_, source()));
}

void FilmPlanner::planFacts() {
  if (isBroken("film.toml")) return;
  const Facts known = factsOf(*there_);
  Facts::List missing;
  for (const Fact& fact : film_.facts.inOrder()) {
    const Fact* has = known.find(fact.key);
    if (has == nullptr && !hasKey(fact.key)) {
      missing.push_back(fact);
    } else if (has == nullptr || (!sameFact(*has, fact) && !(isListKey(fact.key) && holds(*has, fact)))) {
      add(ImportKind::kept, path("film.toml"),
          fact.key + " is " + (has == nullptr ? "empty" : join(has->values, ", ")) + ", " + source() +
              " says " + join(fact.values, ", "),
          fact.origin);
    }
  }
  addFacts(missing);
}

void FilmPlanner::addFacts(const Facts::List& missing) {
  std::string text = bytes("film.toml");
  std::vector<std::string> added;
  for (const Fact& fact : missing) {
    if (auto more = withFact(text, fact)) {
      text = std::move(*more);
      added.push_back(fact.key);
    } else {
      add(ImportKind::unplaced, path("film.toml"),
          "there is no safe place for " + tomlLine(fact) + "; write it by hand", fact.origin);
    }
  }
  if (added.empty()) return;
  plan_.files[path("film.toml")] = std::move(text);
  add(ImportKind::changed, path("film.toml"), join(added, ", "));
}

// genre = []: somebody wants it empty.
bool FilmPlanner::hasKey(const std::string& key) const {
  return std::ranges::any_of(split(bytes("film.toml"), '\n'), [&](const std::string& line) {
    const std::size_t equals = line.find('=');
    return equals != line.npos && trimmed(line.substr(0, equals)) == key;
  });
}

}  // namespace lobby::authoring
