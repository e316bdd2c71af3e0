// The texts of a film's files: made new, or added to without touching what is there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "data/authoring/import/draft.hpp"

namespace lobby::authoring {

// A film.toml like those of the demo. What it must have and nobody said stands there as a comment.
std::string filmToml(const DraftFilm& film, const std::string& source);

// With one more fact; everything that is there keeps its bytes. Nothing when there is no way to add it.
std::optional<std::string> withFact(const std::string& filmToml, const Fact& fact);

// LANG.md. `synopsis` is plain text, paragraphs parted by empty lines.
std::string textFile(std::string_view title, std::string_view synopsis);
// Plain text as Markdown that shows exactly this text.
std::string toMarkdown(std::string_view text, std::string_view lineEnd = "\n");

// The file's content with the reviews behind it. Nothing when the file is written in a way that does not
// allow it.
std::optional<std::string> withReviews(const std::string& reviewsToml,
                                       const std::vector<DraftReview>& reviews);

// How a picture from `address` should be called: "01-dune.jpg".
std::string stillName(std::string_view address, std::size_t number);

// The line end that a file uses.
std::string_view lineEndOf(std::string_view bytes);

}  // namespace lobby::authoring
