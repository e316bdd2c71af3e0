// What authoring asks for from above: pixels and fonts.
#pragma once

#include <filesystem>
#include <memory>

#include "data/authoring/hyphenator.hpp"
#include "data/authoring/tools.hpp"
#include "platform/text/engine.hpp"

namespace lobby::ctl {

class AuthoringTools {
 public:
  // Fails when the fonts cannot be opened.
  static Result<AuthoringTools> create(const std::filesystem::path& assets);

  const authoring::Tools& tools() const { return tools_; }

 private:
  std::unique_ptr<text::Engine> engine_;
  std::unique_ptr<authoring::Hyphenator> hyphenator_ = std::make_unique<authoring::Hyphenator>();
  authoring::Tools tools_;
};

}  // namespace lobby::ctl
