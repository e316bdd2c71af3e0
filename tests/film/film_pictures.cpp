// Draws the pages and sheets of the tests' programme, to look at: film_pictures FOLDER LANGUAGE WIDTHxHEIGHT
#include <cstdio>
#include <filesystem>

#include "tests/film/picture_cases.hpp"

int main(int argc, char** argv) {
  int width = 0;
  int height = 0;
  if (argc != 4 || std::sscanf(argv[3], "%dx%d", &width, &height) != 2) {
    std::fprintf(stderr, "usage: film_pictures FOLDER LANGUAGE WIDTHxHEIGHT\n");
    return 2;
  }
  std::filesystem::create_directories(argv[1]);
  if (!lobby::draw::writePng(std::filesystem::path(argv[1]) / "badges.png", lobby::test::badgeSheet()))
    return 4;
  const lobby::test::FilmProgramme programme;
  lobby::test::FilmStage stage(programme, width, height);
  for (const auto& picture : lobby::test::filmPictureCases(argv[2])) {
    const std::filesystem::path file = std::filesystem::path(argv[1]) / (picture.name + ".png");
    if (!lobby::draw::writePng(file, stage.picture(picture.state))) return 4;
  }
  return 0;
}
