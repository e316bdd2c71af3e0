// The interface's words as they are written: assets/strings/TAG.toml.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "data/authoring/readers.hpp"

namespace lobby::authoring {

constexpr const char* referenceFile = "en.toml";  // says which keys and placeholders there are

struct StringsFile {  // TAG.toml
  std::filesystem::path file;
  std::string language;
  std::vector<Pair> messages;
};

// All files of a folder, English first; what is no such file is reported.
std::vector<StringsFile> readStringsFiles(const Source& source);

const Pair* find(const StringsFile& strings, const std::string& key);

}  // namespace lobby::authoring
