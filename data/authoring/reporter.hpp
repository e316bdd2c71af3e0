// Collects findings while a programme folder is read and checked.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "data/authoring/finding.hpp"

namespace lobby::authoring {

// Where something is written. Lines and columns count from 1; 0: as a whole.
struct Place {
  std::filesystem::path file;  // relative to the programme folder
  int line = 0;
  int column = 0;
};

// A value together with where it is written, so that a check can point at it.
template <class T>
struct Written {
  T value{};
  Place place;
};
using Text = Written<std::string>;

class Reporter {
 public:
  // `message`: what is wrong, what to do.
  void error(const Place& place, std::string message);
  void warning(const Place& place, std::string message);
  void add(const Findings& findings);  // somebody else's
  bool hasErrors() const { return authoring::hasErrors(findings_); }
  const Findings& findings() const { return findings_; }
  Findings take();  // sorted by place

 private:
  Findings findings_;
};

}  // namespace lobby::authoring
