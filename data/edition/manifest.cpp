#include "data/edition/manifest.hpp"

#include <charconv>
#include <optional>

#include "data/edition/refuse.hpp"

namespace lobby::edition {
namespace {

constexpr std::uint64_t knownManifest = 1;

// A number as formatManifest writes it: no sign, no zeros in front.
std::optional<std::uint64_t> parseNumber(std::string_view text) {
  std::uint64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || stopped != end || text != std::to_string(value)) return std::nullopt;
  return value;
}

std::optional<Hash> parseHash(std::string_view text) {
  Hash hash{};
  if (text.size() != 2 * hash.size()) return std::nullopt;
  constexpr std::string_view digits = "0123456789abcdef";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t digit = digits.find(text[i]);
    if (digit == digits.npos) return std::nullopt;
    hash[i / 2] = static_cast<unsigned char>(hash[i / 2] * 16 + digit);
  }
  return hash;
}

// Takes the lines one by one; remembers the first that is not as it should be.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  // The value of the next line, which must be `key`'s.
  std::string_view value(std::string_view key) {
    if (!wrong_.empty()) return {};
    if (!isNext(key)) {
      wrong_ = key;
      return {};
    }
    const std::string_view line = rest_.substr(0, rest_.find('\n'));
    rest_.remove_prefix(line.size() + 1);
    return line.substr(key.size() + 1);
  }

  bool isNext(std::string_view key) const {
    return rest_.starts_with(key) && rest_.substr(key.size()).starts_with(' ') &&
           rest_.find('\n') != rest_.npos;
  }

  // The value of a line that may be missing. It is never there and empty.
  std::string_view optionalValue(std::string_view key) {
    if (!isNext(key)) return {};
    const std::string_view found = value(key);
    check(!found.empty(), key);
    return found;
  }

  std::uint64_t number(std::string_view key) {
    const auto parsed = parseNumber(value(key));
    check(parsed.has_value(), key);
    return parsed.value_or(0);
  }

  Hash hash(std::string_view key) {
    const auto parsed = parseHash(value(key));
    check(parsed.has_value(), key);
    return parsed.value_or(Hash{});
  }

  void check(bool good, std::string_view key) {
    if (!good && wrong_.empty()) wrong_ = key;
  }

  std::string_view wrong() const { return !wrong_.empty() || rest_.empty() ? wrong_ : "end"; }

 private:
  std::string_view rest_;
  std::string_view wrong_;
};

}  // namespace

std::string formatHash(const Hash& hash) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : hash) text += {digits[byte >> 4], digits[byte & 15]};
  return text;
}

std::string formatManifest(const Manifest& manifest) {
  std::string text;
  const auto line = [&](std::string_view key, std::string_view value) {
    text.append(key).append(" ").append(value).append("\n");
  };
  line("lobbycards-manifest", std::to_string(knownManifest));
  line("product", "lobbycards");
  line("cinema", manifest.cinema);
  line("serial", std::to_string(manifest.serial));
  line("created", manifest.created);
  line("snapshot-format", std::to_string(manifest.snapshotFormat));
  line("chunk-size", std::to_string(chunkSize));
  line("payload-size", std::to_string(manifest.payloadSize));
  line("payload-hash", formatHash(manifest.payloadHash));
  line("table-hash", formatHash(manifest.tableHash));
  if (!manifest.validUntil.empty()) line("valid-until", manifest.validUntil);
  if (!manifest.label.empty()) line("label", manifest.label);
  return text;
}

Result<Manifest> parseManifest(std::string_view text) {
  Lines lines(text);
  const std::uint64_t version = lines.number("lobbycards-manifest");
  if (version > knownManifest) {
    return refuse("this file was made by a newer Lobbycards (manifest " + std::to_string(version) +
                      "), update this one",
                  "newerFormat");
  }
  lines.check(version == knownManifest, "lobbycards-manifest");
  lines.check(lines.value("product") == "lobbycards", "product");
  Manifest manifest;
  manifest.cinema = lines.value("cinema");
  manifest.serial = lines.number("serial");
  manifest.created = lines.value("created");
  const std::uint64_t snapshotFormat = lines.number("snapshot-format");
  lines.check(snapshotFormat <= UINT32_MAX, "snapshot-format");
  manifest.snapshotFormat = static_cast<std::uint32_t>(snapshotFormat);
  lines.check(lines.number("chunk-size") == chunkSize, "chunk-size");
  manifest.payloadSize = lines.number("payload-size");
  manifest.payloadHash = lines.hash("payload-hash");
  manifest.tableHash = lines.hash("table-hash");
  manifest.validUntil = lines.optionalValue("valid-until");
  manifest.label = lines.optionalValue("label");
  if (!lines.wrong().empty()) return damaged("its manifest, at " + std::string(lines.wrong()));
  if (const auto unsound = findUnsound(manifest)) return damaged("its manifest, at " + unsound->key);
  return manifest;
}

}  // namespace lobby::edition
