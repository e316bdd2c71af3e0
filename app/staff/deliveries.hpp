// Where editions come in, as the desk sees it: sticks and the inbox, and the install.
#pragma once

#include <string>

#include "app/staff/staff_view.hpp"

namespace lobby::staff {

class Deliveries {
 public:
  virtual ~Deliveries() = default;
  // As things stand; cheap. Any thread.
  virtual DeliveryFacts look() = 0;
  // Both return at once; what comes of it is in the facts.
  virtual void install(const std::string& file) = 0;
  virtual void cancel() = 0;
};

}  // namespace lobby::staff
