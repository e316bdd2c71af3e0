// What a process gives up before it reads a file that may come from anybody (`--confined`), so that the worst
// that such a file can do is to end this process. What it cannot give up here (an old kernel) it keeps.
#pragma once

#include <chrono>

namespace lobby::ctl {

// Limits memory, processor time, open files and the size of what is written; runs behind everything else;
// starts no other processes and opens no connections from here on; ends with its parent.
void confine(std::chrono::seconds processorTime);

// For what copies and checks an edition of many gigabytes on a small computer, and for what only looks.
inline constexpr std::chrono::seconds timeToInstall{3600};
inline constexpr std::chrono::seconds timeToLook{60};

}  // namespace lobby::ctl
