// The text checks over everything that is written in a programme folder.
#include "data/authoring/check.hpp"
#include "data/authoring/texts/text_check.hpp"

namespace lobby::authoring {

void checkPassages(const Subject& subject, Reporter& reporter) {
  TextTools tools{subject.wordLists, {}, Locator(subject.folder)};
  forEachWork(subject.programme, [&](const Work& work) { checkWork(work, tools, reporter); });
}

}  // namespace lobby::authoring
