// One job that the kiosk asks for through lobbycards-job.socket, in a process that may do nothing else.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <thread>

#include <poll.h>
#include <unistd.h>

#include "app/ctl/command_line.hpp"
#include "app/ctl/commands.hpp"

namespace lobby::ctl {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t longestQuestion = 64 * 1024;
constexpr std::array<std::string_view, 4> allowed{"find", "install", "show", "diff"};

std::unexpected<Error> noQuestion(const std::string& why) {
  return fail(ErrorKind::usage,
              "this command is for the kiosk, which asks through the unit lobbycards-job.socket" +
                  (why.empty() ? "" : " (" + why + ")"));
}

// Each word ends with a zero, and so does the whole.
Result<Words> readQuestion(int input) {
  Words words;
  std::string word;
  for (std::size_t size = 0; size < longestQuestion; ++size) {
    char byte = 0;
    if (::read(input, &byte, 1) != 1) return noQuestion("");
    if (byte != '\0') {
      word.push_back(byte);
    } else if (word.empty()) {
      return words;
    } else {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return noQuestion("the question is too long");
}

// Whoever may ask this process must not get more out of it than looking and taking in.
Result<void> check(const Words& words) {
  const bool known = !words.empty() && std::ranges::find(allowed, words.front()) != allowed.end();
  if (!known) return noQuestion("it may not ask for " + (words.empty() ? "nothing" : words.front()));
  if (std::ranges::find(words, "--confined") == words.end()) return noQuestion("it must ask for --confined");
  return {};
}

// The kiosk hangs up when it does not want the answer any more, or ends itself: no failure of this process.
void endWithConnection(int input) {
  std::thread([input] {
    pollfd polled{input, POLLRDHUP, 0};
    while (::poll(&polled, 1, -1) < 0) {
    }
    ::_exit(EXIT_SUCCESS);
  }).detach();
}

}  // namespace

Result<int> JobCommand::run(const Common& common) const {
  const auto words = readQuestion(STDIN_FILENO);
  if (!words) return std::unexpected(words.error());
  if (auto good = check(*words); !good) return std::unexpected(good.error());
  endWithConnection(STDIN_FILENO);
  const std::string assets = common.assets.string();
  std::vector<const char*> argv{"lobbyctl"};
  for (const std::string& word : *words) argv.push_back(word.c_str());
  argv.insert(argv.end(), {"--assets", assets.c_str()});
  return runCommandLine(static_cast<int>(argv.size()), argv.data());
}

}  // namespace lobby::ctl
