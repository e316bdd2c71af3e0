// What the intake remembers of files: so that what failed is not tried again until something is different,
// and what staff were told in the log is not told again.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "app/intake/answers.hpp"
#include "platform/base/clock.hpp"

namespace lobby::intake {

struct Failure {
  std::filesystem::path file;
  FileIdentity identity;
  Reason reason = Reason::failed;
  std::string why;
  std::optional<std::uint64_t> arrival;  // it holds for this arrival of the stick only; else for good
  std::optional<Tick> until;             // it may be tried again then
};

class Memory {
 public:
  void add(Failure failure);
  // Why this file is not to be tried; null: it may be.
  const Failure* find(const FoundFile& file, std::uint64_t arrival) const;

  void forget(const std::filesystem::path& file);
  // What may be different the next time, whether or not the file is.
  void forgetPassing();
  // True when there was something to forget.
  bool forgetUntil(Tick now);
  std::optional<Tick> nextUntil() const;

  // True the first time.
  bool isNews(const FoundFile& file);

 private:
  struct Told {
    std::filesystem::path file;
    FileIdentity identity;
    bool operator==(const Told&) const = default;
  };
  std::vector<Failure> failures_;
  std::vector<Told> told_;
};

}  // namespace lobby::intake
