// Small pictures of cards, drawn by the kiosk's own screens on the processor.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/presenter.hpp"
#include "app/programme.hpp"
#include "platform/draw/software_renderer.hpp"

namespace lobby::ctl {

class CardPictures {
 public:
  // Of a snapshot with its pictures, as the cards look at `now` (ISO 8601; empty: by the clock). One at a
  // time (ImGui's context is global).
  static Result<std::unique_ptr<CardPictures>> create(const std::filesystem::path& snapshot,
                                                      const std::filesystem::path& assets,
                                                      const std::string& now, const Clock& clock);

  const std::vector<CardKey>& cards() const { return programme_.rules.cards; }

  LocalMinute now() const { return now_; }
  const Cinema& cinema() const { return programme_.cinema; }
  std::string title(const CardKey& card) const;  // in the cinema's own language

  // A JPEG of 640×360 px, or 360×640: the lobby panel, a third as large. `card`: index in `cards()`.
  std::string draw(std::size_t card, const std::string& language, bool portrait);

 private:
  CardPictures(Programme programme, LocalMinute now) : programme_(std::move(programme)), now_(now) {}

  Programme programme_;
  LocalMinute now_;
  draw::SoftwareRenderer renderer_;
  std::unique_ptr<Presenter> presenter_;
  std::vector<std::uint32_t> pixels_;
};

}  // namespace lobby::ctl
