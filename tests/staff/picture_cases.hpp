// The staff screens in the situations that are worth a picture.
#pragma once

#include <string>
#include <vector>

#include "tests/staff/scripted_desk.hpp"
#include "tests/staff/staff_stage.hpp"

namespace lobby::test {

struct PictureCase {
  std::string name;
  State state;
  staff::StaffView view;
};

std::vector<PictureCase> pictureCases(const std::string& language);

}  // namespace lobby::test
