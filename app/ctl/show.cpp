#include <cstdio>

#include "app/ctl/commands.hpp"
#include "app/ctl/confine.hpp"
#include "app/ctl/format_contents.hpp"
#include "app/ctl/summary_json.hpp"
#include "data/edition/open_programme_file.hpp"

namespace lobby::ctl {

Result<int> ShowCommand::run(const Common& common) const {
  if (confined) confine(timeToLook);
  const auto opened = edition::openProgrammeFile(file);
  if (!opened) return std::unexpected(opened.error());
  const Result<Contents> contents = readContents(opened->snapshot);
  if (!contents) return std::unexpected(contents.error());
  if (summary) {
    std::fputs(summaryJson(*contents).c_str(), stdout);
    return 0;
  }
  std::optional<EditionFacts> edition;
  if (opened->bundle) {
    auto facts = factsOf(opened->bundle->bundle());
    if (!facts) return context(facts.error(), "opening " + file.string());
    edition = std::move(*facts);
  }
  const std::string text = common.json ? contentsJson(*contents, file.string(), edition)
                                       : contentsText(*contents, file.string(), edition);
  std::fputs(text.c_str(), stdout);
  return 0;
}

}  // namespace lobby::ctl
