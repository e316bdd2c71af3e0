// What comes in, as the intake tells it, in the desk's terms.
#pragma once

#include <atomic>

#include "app/intake/intake.hpp"
#include "app/staff/deliveries.hpp"

namespace lobby::staff {

class IntakeDeliveries final : public Deliveries {
 public:
  // The intake begins after the first card is on show; until then nothing comes in. It must outlive this.
  void attach(intake::Intake& intake) { intake_ = &intake; }

  DeliveryFacts look() override;
  void install(const std::string& file) override;
  void cancel() override;

 private:
  std::atomic<intake::Intake*> intake_ = nullptr;
};

// For tests.
DeliveryFacts factsOf(const intake::IntakeView& view);

}  // namespace lobby::staff
