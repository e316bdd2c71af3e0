#include "app/ctl/terminal.hpp"

#include <cstdlib>
#include <string_view>

#include <unistd.h>

namespace lobby::ctl {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

}  // namespace

bool isTerminal(std::FILE* stream) {
  const std::string_view kind = variable("TERM");
  return ::isatty(::fileno(stream)) == 1 && !kind.empty() && kind != "dumb";
}

bool colours(std::FILE* stream) {
  return isTerminal(stream) && variable("NO_COLOR").empty();
}

ProgressBar::ProgressBar(std::FILE* stream, std::string what)
    : stream_(isTerminal(stream) ? stream : nullptr), what_(std::move(what)) {}

ProgressBar::~ProgressBar() {
  if (!shown_) return;
  std::fputs("\r\x1b[K", stream_);
  std::fflush(stream_);
}

void ProgressBar::show(std::size_t done, std::size_t all) {
  constexpr std::size_t width = 30;
  if (stream_ == nullptr || all == 0) return;
  std::string bar(width, '.');
  bar.replace(0, width * done / all, width * done / all, '#');
  std::fprintf(stream_, "\r%s [%s] %zu of %zu", what_.c_str(), bar.c_str(), done, all);
  std::fflush(stream_);
  shown_ = true;
}

}  // namespace lobby::ctl
