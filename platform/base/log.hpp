// Messages for people who run the programs. They go to standard error; results go to standard output.
// Safe to call from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lobby::log {

void info(std::string_view message);
void warning(std::string_view message);
void error(std::string_view message);

// The same warning is written once, then not again: a broken picture must not fill the journal.
void warnOnce(std::string_view message);

// The last warnings and errors of this process, the oldest first: for a report on the machine's health.
inline constexpr std::size_t rememberedLines = 20;
std::vector<std::string> recent();

}  // namespace lobby::log
