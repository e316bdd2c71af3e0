// Quotation marks and brackets without a partner, told once for each kind of mark.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "data/authoring/texts/text_check.hpp"

namespace lobby::authoring {

class LonelyMarks {
 public:
  void add(char32_t mark, std::uint32_t byte) { bytes_[mark].push_back(byte); }

  void report(std::string_view what, Remarks& remarks) const {
    for (const auto& [mark, bytes] : bytes_) {
      remarks.warnOnce(bytes, "the " + std::string(what) + " " + toUtf8({&mark, 1}) + " has no partner",
                       "add the other one or take it out");
    }
  }

 private:
  std::map<char32_t, Remarks::Bytes> bytes_;
};

}  // namespace lobby::authoring
