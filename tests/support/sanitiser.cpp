// Linked into every program of a sanitised build, so that it behaves the same from ctest, from ninja (which
// runs lobbyctl) and by hand: what the leak checker may pass over. Memory that libraries keep until the
// process ends; nothing of ours.
extern "C" const char* __lsan_default_suppressions();  // NOLINT: the name is LeakSanitizer's

extern "C" const char* __lsan_default_suppressions() {
  return
      // fontconfig keeps its caches, Pango and GLib what belongs to a thread.
      "leak:libfontconfig\n"
      "leak:libpango\n"
      "leak:libglib\n"
      "leak:libgobject\n"
      // Mesa compiles shaders with LLVM and frees neither; once a driver is unloaded its frames have no
      // names.
      "leak:libLLVM\n"
      "leak:swrast_dri\n"
      "leak:libEGL\n"
      "leak:libGLdispatch\n"
      "leak:<unknown module>\n"
      // libhyphen forgets a pattern that stands twice in a dictionary.
      "leak:libhyphen\n"
      // SDL keeps what its display drivers got from D-Bus and udev.
      "leak:libdbus\n"
      "leak:libSDL2\n";
}

extern "C" const char* __lsan_default_options();  // NOLINT

extern "C" const char* __lsan_default_options() {
  return "print_suppressions=0";
}
