#include "data/edition/bundle_header.hpp"

#include <algorithm>

#include "data/edition/refuse.hpp"

namespace lobby::edition {
namespace {

constexpr std::uint64_t knownFormat = 1;

// Where the numbers stand in the header, and how many bytes they have. Little endian.
struct Field {
  std::size_t at;
  std::size_t size;
};
constexpr Field formatField{8, 2}, countField{10, 2}, manifestField{12, 4}, signaturesField{16, 4},
    chunkField{20, 4}, tableField{24, 8}, payloadField{32, 8};
constexpr std::size_t reservedAt = 40;

std::uint64_t get(std::string_view header, Field field) {
  std::uint64_t value = 0;
  for (std::size_t i = field.size; i > 0; --i) {
    value = (value << 8) | static_cast<unsigned char>(header[field.at + i - 1]);
  }
  return value;
}

void put(std::array<char, headerSize>& header, Field field, std::uint64_t value) {
  for (std::size_t i = 0; i < field.size; ++i) header[field.at + i] = static_cast<char>(value >> (8 * i));
}

Result<void> checkMagic(std::string_view bytes) {
  if (bytes.empty()) return refuse("this file is empty, copy it again");
  const std::size_t known = std::min(bytes.size(), bundleMagic.size());
  if (bytes.substr(0, known) != bundleMagic.substr(0, known)) {
    return refuse("this is no edition of Lobbycards, choose a file that lobbyctl built", "noEdition");
  }
  if (bytes.size() < headerSize) return refuse("this file is cut off in its header, copy it again");
  return {};
}

Result<void> checkFormat(std::string_view bytes) {
  const std::uint64_t format = get(bytes, formatField);
  if (format > knownFormat) {
    return refuse("this file was made by a newer Lobbycards (bundle format " + std::to_string(format) +
                      "), update this one",
                  "newerFormat");
  }
  if (format < knownFormat) return damaged("bundle format 0");
  if (get(bytes, chunkField) != chunkSize) return damaged("size of a chunk");
  if (bytes.substr(reservedAt).find_first_not_of('\0') != bytes.npos) return damaged("end of the header");
  return {};
}

// The numbers as they are; they may be anything yet.
BundleHeader readNumbers(std::string_view bytes) {
  return {static_cast<unsigned>(get(bytes, countField)), get(bytes, manifestField),
          get(bytes, signaturesField), get(bytes, payloadField)};
}

Result<void> checkBounds(const BundleHeader& header, std::uint64_t tableLength) {
  if (header.signatureCount > mostSignatures) return damaged("number of signatures");
  if (header.manifestLength == 0 || header.manifestLength > largestManifest) {
    return damaged("length of the manifest");
  }
  const bool isSigned = header.signatureCount > 0;
  if (isSigned != (header.signaturesLength > 0) || header.signaturesLength > largestSignatures) {
    return damaged("length of the signatures");
  }
  if (header.payloadLength == 0 || header.payloadLength > largestPayload) {
    return damaged("length of the payload");
  }
  if (tableLength != header.tableLength()) return damaged("length of the table");
  return {};
}

Result<void> checkSize(std::uint64_t wanted, std::uint64_t there) {
  if (there < wanted) {
    return refuse("this file is cut off (" + std::to_string(there) + " of " + std::to_string(wanted) +
                  " bytes), copy it again");
  }
  if (there > wanted) return damaged(std::to_string(there - wanted) + " bytes too many");
  return {};
}

}  // namespace

bool beginsLikeBundle(std::string_view bytes) {
  return bytes.starts_with(bundleMagic);
}

Result<BundleHeader> parseHeader(std::string_view bytes, std::uint64_t fileSize) {
  if (const auto good = checkMagic(bytes); !good) return std::unexpected(good.error());
  bytes = bytes.substr(0, headerSize);
  if (const auto good = checkFormat(bytes); !good) return std::unexpected(good.error());
  const BundleHeader header = readNumbers(bytes);
  if (const auto good = checkBounds(header, get(bytes, tableField)); !good) {
    return std::unexpected(good.error());
  }
  if (const auto good = checkSize(header.fileSize(), fileSize); !good) return std::unexpected(good.error());
  return header;
}

std::array<char, headerSize> formatHeader(const BundleHeader& header) {
  std::array<char, headerSize> bytes{};
  std::ranges::copy(bundleMagic, bytes.begin());
  put(bytes, formatField, knownFormat);
  put(bytes, countField, header.signatureCount);
  put(bytes, manifestField, header.manifestLength);
  put(bytes, signaturesField, header.signaturesLength);
  put(bytes, chunkField, chunkSize);
  put(bytes, tableField, header.tableLength());
  put(bytes, payloadField, header.payloadLength);
  return bytes;
}

}  // namespace lobby::edition
