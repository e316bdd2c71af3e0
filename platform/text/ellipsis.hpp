// Shortens a text to a number of lines: cut between words, else between graphemes, and an ellipsis after it.
#pragma once

#include <cstddef>

#include "platform/text/typesetter.hpp"

namespace lobby::text {

struct Cut {
  PangoHandle layout;
  std::size_t length = 0;  // bytes of the job's text that are left
};

// `whole` is the job's layout and has more than `maxLines` lines.
Cut cutToLines(const Typesetter& typesetter, const Job& job, PangoLayout* whole, int maxLines);

}  // namespace lobby::text
