// "Did you mean …?" for keys and ids.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lobby::authoring {

// The one of `known` that is most like `word`; empty when none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

// ", did you mean X?" or else `otherwise`.
std::string didYouMean(std::string_view word, const std::vector<std::string>& known,
                       std::string_view otherwise);

}  // namespace lobby::authoring
