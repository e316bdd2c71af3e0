// Draws every staff screen with the scripted views, to look at: staff_pictures FOLDER LANGUAGE WIDTHxHEIGHT
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "tests/staff/picture_cases.hpp"

int main(int argc, char** argv) {
  int width = 0;
  int height = 0;
  if (argc != 4 || std::sscanf(argv[3], "%dx%d", &width, &height) != 2) {
    std::fprintf(stderr, "usage: staff_pictures FOLDER LANGUAGE WIDTHxHEIGHT\n");
    return 2;
  }
  lobby::test::StaffStage stage(width, height);
  std::filesystem::create_directories(argv[1]);
  for (const auto& picture : lobby::test::pictureCases(argv[2])) {
    const std::filesystem::path file = std::filesystem::path(argv[1]) / (picture.name + ".png");
    if (!lobby::draw::writePng(file, stage.picture(picture.state, picture.view))) return 4;
  }
  return 0;
}
