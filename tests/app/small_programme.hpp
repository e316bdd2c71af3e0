// A programme of a few films in a snapshot of its own, for tests of what visitors read.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/card_view.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lobby::test {

class SmallProgramme {
 public:
  SmallProgramme();

  // The card of a film or article at a moment of the cinema's wall clock.
  CardView card(std::string_view id, std::string_view language, std::string_view minute = "2026-11-20T18:42");
  CardView card(std::string_view id, std::string_view language, const Now& now);

  const Catalogue& catalogue() const { return *catalogue_; }

 private:
  TemporaryFolder folder_;
  std::unique_ptr<Catalogue> catalogue_;
  Vocabulary vocabulary_;
};

}  // namespace lobby::test
