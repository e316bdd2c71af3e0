// The words behind the options, understood. All fail with what to write instead.
#pragma once

#include <string>
#include <string_view>

#include "app/options.hpp"

namespace lobby::option {

std::unexpected<Error> wrong(const std::string& what);

Result<void> parseSize(std::string_view text, Options& options);
Result<void> parseScreen(std::string_view text, Options& options);
Result<void> parseDrawing(const std::string& text, Options& options);
Result<void> parseRotation(const std::string& text, Options& options);

// At least `least`.
Result<double> readNumber(std::string_view option, const std::string& text, double least);

template <class Number>
Result<void> parseNumber(std::string_view option, const std::string& text, double least, Number& number) {
  const auto value = readNumber(option, text, least);
  if (!value) return std::unexpected(value.error());
  number = static_cast<Number>(*value);
  return {};
}

}  // namespace lobby::option
