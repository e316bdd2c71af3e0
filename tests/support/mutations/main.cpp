// Feeds a parser the examples of its corpus and damaged copies of them: the same bytes in every run, so that
// a run takes the same time everywhere and whatever breaks breaks again.
//
//   mutations PARSER CORPUS COUNT            all examples, then COUNT damaged ones
//   mutations PARSER CORPUS --only NUMBER    one of them again, in this process, for a debugger
//
// The parsers are those of tests/fuzz, which searches without end and is led by coverage.
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <map>
#include <new>
#include <stdexcept>
#include <string_view>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/mutations/mutator.hpp"

#define PARSER(name) extern "C" int name(const std::uint8_t* data, std::size_t size);
#include "tests/mutated_parsers.inc"  // PARSER(fuzz_csv) …, written by CMake
#undef PARSER

namespace {

using lobby::test::Mutator;
using Parser = int (*)(const std::uint8_t*, std::size_t);

using Number = std::atomic<std::uint64_t>;  // lies in memory that two processes share

constexpr unsigned mostSeconds = 20;  // for one input

const std::map<std::string_view, Parser> parsers{
#define PARSER(name) {#name, &name},
#include "tests/mutated_parsers.inc"
#undef PARSER
};

void feed(Parser parser, const std::string& bytes) {
  // Exactly as much memory as there are bytes, so that reading behind the last one is seen.
  const std::vector<std::uint8_t> data(bytes.begin(), bytes.end());
  ::alarm(mostSeconds);
  parser(data.data(), data.size());
  ::alarm(0);
}

// In a process of its own, for a parser that breaks takes its process along. Gives that process's status;
// `number` is the input that was fed last.
int feedAll(Parser parser, const Mutator& mutator, std::uint64_t end, Number& number) {
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot start a process");
  if (child == 0) {
    for (number = 0; number < end; ++number) feed(parser, mutator.mutation(number));
    std::exit(0);  // the leak checker looks now
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  return status;
}

int run(const std::string& name, Parser parser, const std::string& corpus, std::uint64_t count) {
  const Mutator mutator(lobby::test::readExamples(corpus));
  void* const shared =
      ::mmap(nullptr, sizeof(Number), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED) throw std::runtime_error("no memory to share");
  Number& number = *new (shared) Number(0);
  const std::uint64_t end = mutator.examples() + count;
  const int status = feedAll(parser, mutator, end, number);
  if (status == 0) {
    std::printf("%s: %zu examples and %lu damaged ones\n", name.c_str(), mutator.examples(), count);
    return 0;
  }
  if (number == end) {
    std::printf("%s: failed at its end, after the last input; see above\n", name.c_str());
    return 1;
  }
  const bool slow = WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
  std::printf("%s: input %lu %s. Once more: mutations %s %s --only %lu\n", name.c_str(), number.load(),
              slow ? "takes too long" : "broke it, see above", name.c_str(), corpus.c_str(), number.load());
  return 1;
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  try {
    const auto parser = arguments.empty() ? parsers.end() : parsers.find(arguments[0]);
    if (parser == parsers.end() || arguments.size() < 3) {
      std::fprintf(stderr,
                   "usage: mutations PARSER CORPUS COUNT, or --only NUMBER; see tests/support/mutations\n");
      return 2;
    }
    const std::uint64_t number = std::stoull(arguments.back());
    if (arguments[2] != "--only") return run(arguments[0], parser->second, arguments[1], number);
    feed(parser->second, Mutator(lobby::test::readExamples(arguments[1])).mutation(number));
    return 0;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "%s\n", problem.what());
    return 2;
  }
}
