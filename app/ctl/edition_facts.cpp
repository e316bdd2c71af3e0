#include "app/ctl/edition_facts.hpp"

#include "app/ctl/printable.hpp"
#include "data/edition/minisign.hpp"

namespace lobby::ctl {
namespace {

std::string line(const std::string& name, const std::string& value) {
  if (value.empty()) return {};
  return "  " + name + std::string(13 - name.size(), ' ') + printable(value) + "\n";
}

// Who wants to be sure asks `verify`, which knows whom to trust.
std::string signersOf(const EditionFacts& edition) {
  std::string keys;
  for (const std::string& key : edition.keys) keys += (keys.empty() ? "" : ", ") + key;
  if (keys.empty()) return "nobody: for previews only";
  return (edition.keys.size() == 1 ? "key " : "keys ") + keys +
         " (lobbyctl verify says whether it is genuine)";
}

}  // namespace

Result<EditionFacts> factsOf(const edition::Bundle& bundle) {
  const auto signatures = edition::parseSignatures(bundle.signaturesText(), bundle.header().signatureCount);
  if (!signatures) return std::unexpected(signatures.error());
  EditionFacts facts{bundle.manifest(), {}};
  for (const edition::Signature& signature : *signatures) {
    facts.keys.push_back(edition::formatKeyId(signature.keyId));
  }
  return facts;
}

std::string textOf(const EditionFacts& edition) {
  const edition::Manifest& manifest = edition.manifest;
  return "\nThe edition\n" + line("serial", std::to_string(manifest.serial)) + line("label", manifest.label) +
         line("for cinema", manifest.cinema) + line("made", manifest.created) +
         line("valid until", manifest.validUntil) + line("signed by", signersOf(edition));
}

Json jsonOf(const EditionFacts& edition) {
  const edition::Manifest& manifest = edition.manifest;
  Json json;
  json["serial"] = manifest.serial;
  json["label"] = manifest.label;
  json["cinema"] = manifest.cinema;
  json["created"] = manifest.created;
  json["validUntil"] = manifest.validUntil;
  json["keys"] = edition.keys;
  return json;
}

}  // namespace lobby::ctl
