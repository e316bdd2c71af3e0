// Text that came in from outside, made safe for a terminal. A title may hold anything: escape sequences that
// repaint the screen, marks that turn the direction of writing round.
// repaint the screen, marks that turn the direction of writing round.
#pragma once

#include <string>
#include <string_view>

namespace lobby::ctl {

// Control and other invisible characters come out as <U+001B>, line ends and tabs as spaces, soft hyphens not
// at all, bytes that are no UTF-8 as U+FFFD. What holds right-to-left letters is isolated, so that what
// stands beside it keeps its place. Cut with an ellipsis where it takes more than `most` columns.
std::string printable(std::string_view text, int most = 1000);

}  // namespace lobby::ctl
