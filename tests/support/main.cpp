#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

int main(int argc, char** argv) {
  doctest::Context context;
  // doctest's own order is that of the files, by the paths that the compiler was given.
  context.setOption("order-by", "name");
  context.applyCommandLine(argc, argv);
  return context.run();
}
