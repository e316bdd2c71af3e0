// Messages for people who run the programs. They go to standard error; results go to standard output.
// Safe to call from any thread.
#pragma once

#include <string_view>

namespace lobby::log {

void info(std::string_view message);
void warning(std::string_view message);
void error(std::string_view message);

// The same warning is written once, then not again: a broken picture must not fill the journal.
void warnOnce(std::string_view message);

}  // namespace lobby::log
