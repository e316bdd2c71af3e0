#include "platform/base/log.hpp"

#include <cerrno>  // program_invocation_short_name
#include <cstdio>
#include <deque>
#include <mutex>
#include <set>
#include <string>

namespace lobby::log {
namespace {

constexpr std::size_t rememberedWarnings = 200;

struct Memory {
  std::mutex mutex;
  std::deque<std::string> lines;
};

Memory& memory() {
  static Memory lines;
  return lines;
}

void remember(std::string_view level, std::string_view message) {
  const std::scoped_lock lock(memory().mutex);
  memory().lines.push_back(std::string(level) + std::string(message));
  if (memory().lines.size() > rememberedLines) memory().lines.pop_front();
}

void write(std::string_view level, std::string_view message) {
  // One call for one line, so that lines of different threads do not mix.
  const std::string line =
      std::string(program_invocation_short_name).append(": ").append(level).append(message).append("\n");
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

void info(std::string_view message) {
  write("", message);
}
void warning(std::string_view message) {
  remember("warning: ", message);
  write("warning: ", message);
}
void error(std::string_view message) {
  remember("error: ", message);
  write("error: ", message);
}

void warnOnce(std::string_view message) {
  static std::mutex mutex;
  static std::set<std::string, std::less<>> seen;
  {
    const std::scoped_lock lock(mutex);
    if (seen.contains(message) || seen.size() >= rememberedWarnings) return;
    seen.emplace(message);
  }
  warning(message);
}

std::vector<std::string> recent() {
  const std::scoped_lock lock(memory().mutex);
  return {memory().lines.begin(), memory().lines.end()};
}

}  // namespace lobby::log
