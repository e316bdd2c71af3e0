// crawl SNAPSHOT WIDTHxHEIGHT [deep]: visits every screen in every language. Exit code 0: nothing to complain
// about.
#include <cstdio>
#include <string>

#include "app/iso_time.hpp"
#include "tests/crawler/crawler.hpp"

namespace {

using namespace lobby;

constexpr std::size_t mostComplaints = 40;  // printed

int crawl(const char* snapshot, int width, int height, bool deep) {
  const auto evening = parseMoment("2026-11-20T18:42", "Europe/Berlin");
  test::Stage stage(snapshot, width, height, Now{localMinute(evening.value(), "Europe/Berlin")});
  const test::Interpreter interpreter;
  test::Crawler crawler(stage, interpreter, deep);
  for (const std::string& language : stage.rules().languages) {
    crawler.crawl(language);
    std::printf("%s: %zu states, %zu taps so far\n", language.c_str(), crawler.states(), crawler.taps());
    std::fflush(stdout);
  }
  std::printf("%zu states, %zu taps, %zu pages, %zu languages, %zu complaints\n", crawler.states(),
              crawler.taps(), crawler.pages().size(), stage.rules().languages.size(),
              crawler.complaints().size());
  std::size_t printed = 0;
  for (const std::string& complaint : crawler.complaints()) {
    if (printed++ < mostComplaints) std::fprintf(stderr, "%s\n", complaint.c_str());
  }
  return crawler.complaints().empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  int width = 0;
  int height = 0;
  if (argc < 3 || argc > 4 || std::sscanf(argv[2], "%dx%d", &width, &height) != 2) {
    std::fprintf(stderr, "usage: crawl SNAPSHOT WIDTHxHEIGHT [deep]\n");
    return 2;
  }
  return crawl(argv[1], width, height, argc == 4);
}
