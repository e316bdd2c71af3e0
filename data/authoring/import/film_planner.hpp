// What becomes of one imported film: a new folder, or what its folder lacks.
#pragma once

#include "data/authoring/import/plan.hpp"

namespace lobby::authoring {

class FilmPlanner {
 public:
  FilmPlanner(DraftFilm film, const std::string& id, const Existing& existing, const ImportContext& context,
              Plan& plan);
  void plan();

 private:
  void planNew();
  void planFacts();
  void addFacts(const Facts::List& missing);
  bool hasKey(const std::string& key) const;
  // film_planner_texts.cpp
  void planText(const std::string& language);
  void keepText(const TextFile& text, const DraftText& title, const DraftText* synopsis);
  void planReviews();
  void planImages();
  std::vector<std::string> languages() const;
  const TextFile* textThere(const std::string& language) const;

  void add(ImportKind kind, const std::string& file, std::string message, const Origin& origin);
  void add(ImportKind kind, const std::string& file, std::string message) {
    add(kind, file, std::move(message), film_.origin);
  }
  void reportGuess(const DraftText& text);
  void make(const std::string& name, std::string bytes);  // a new file
  bool isBroken(const std::string& name);                 // has errors: is left alone, which is reported
  std::string path(const std::string& name) const { return folder_ + "/" + name; }
  std::string bytes(const std::string& name) const;  // as it is
  std::string source() const;                        // the imported file's name

  DraftFilm film_;
  std::string folder_;
  const FilmFolder* there_;  // null: a new film
  const Existing& existing_;
  const ImportContext& context_;
  Plan& plan_;
  std::vector<std::string> made_;
};

}  // namespace lobby::authoring
