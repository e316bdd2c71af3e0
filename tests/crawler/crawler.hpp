// Walks through everything that can be reached by touch, breadth first, in one language, and complains about
// what no visitor should meet: a dead end, words in the wrong language, a button too small for a finger.
#pragma once

#include <deque>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/crawler/stage.hpp"
#include "tests/crawler/untranslated.hpp"

namespace lobby::test {

class Crawler {
 public:
  Crawler(Stage& stage, const Interpreter& interpreter, bool deep)
      : stage_(stage), interpreter_(interpreter), deep_(deep) {}

  // From the rotation on, until nothing new is found.
  void crawl(const std::string& language);

  std::size_t states() const { return seen_.size(); }
  std::size_t taps() const { return taps_; }
  const std::set<Page>& pages() const { return pages_; }
  const std::set<std::string>& complaints() const { return complaints_; }

 private:
  void visit(const State& state);
  void tapOn(const State& state, const draw::Rect& target);
  void checkWords(const State& state, const Witness& witness);
  void checkSize(const State& state, const draw::Rect& target);
  void checkWayBack(const State& state);
  void found(const State& state);
  void complain(const State& state, const std::string& what);

  Stage& stage_;
  const Interpreter& interpreter_;
  bool deep_;
  std::deque<State> toVisit_;
  std::set<std::string> seen_;
  std::set<std::string> complaints_;
  std::set<Page> pages_;
  std::set<std::pair<float, float>> languages_;  // where the dock's names stand: once tapped is enough
  std::size_t taps_ = 0;
  bool leads_ = false;  // a tap on the state in hand led elsewhere
};

}  // namespace lobby::test
