// What a program wrote, against a file in tests/programs/goldens. LOBBY_UPDATE_GOLDENS=1 writes the file
// anew: look at every line of the difference.
#pragma once

#include <string>

namespace lobby::test {

void checkGolden(const std::string& name, const std::string& found);

// With `word` in place of every `part`: for what is another in every run.
std::string replaced(std::string text, const std::string& part, const std::string& word);

}  // namespace lobby::test
