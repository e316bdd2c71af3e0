#include <cstdio>

#include <nlohmann/json.hpp>

#include "app/ctl/commands.hpp"
#include "data/edition/chunk_reader.hpp"
#include "data/edition/refuse.hpp"
#include "data/edition/signature.hpp"
#include "data/edition/trusted_keys.hpp"
#include "platform/base/log.hpp"

namespace lobby::ctl {
namespace {

namespace fs = std::filesystem;
using edition::VerifiedBundle;

Result<std::vector<edition::PublicKey>> trustedKeys(FileSystem& files, const std::vector<fs::path>& folders) {
  auto trusted = edition::loadTrustedKeys(files, folders);
  if (!trusted) return std::unexpected(trusted.error());
  for (const std::string& problem : trusted->problems) log::warning(problem);
  if (trusted->keys.empty()) {
    return fail(ErrorKind::usage, "there is no public key (NAME.pub) in " + folders.front().string());
  }
  return std::move(trusted->keys);
}

// Every piece, and all of them together.
Result<void> checkPayload(const edition::Bundle& bundle) {
  edition::ChunkReader reader(bundle);
  Blake2b whole;
  for (std::uint64_t i = 0; i < bundle.header().chunks(); ++i) {
    const auto chunk = reader.readChunk(i);
    if (!chunk) return std::unexpected(chunk.error());
    whole.add(*chunk);
  }
  if (whole.finish() != bundle.manifest().payloadHash) {
    return edition::damaged("the payload is not the one of the manifest");
  }
  return {};
}

Result<VerifiedBundle> verifyAll(const VerifyCommand& command) {
  PosixFileSystem files;
  const auto trusted = trustedKeys(files, command.trust);
  if (!trusted) return std::unexpected(trusted.error());
  auto file = files.open(command.file, OpenMode::read);
  if (!file) return std::unexpected(file.error());
  auto bundle = edition::verifyBundle(std::move(*file), *trusted);
  if (!bundle) return context(bundle.error(), command.file.string());
  const auto good = checkPayload(bundle->bundle());
  if (!good) return context(good.error(), command.file.string());
  return bundle;
}

void printText(const VerifyCommand& command, const VerifiedBundle& bundle) {
  const edition::Manifest& manifest = bundle.manifest();
  std::printf("%s is genuine and whole.\n", command.file.c_str());
  const auto line = [](const char* name, const std::string& value) {
    if (!value.empty()) std::printf("  %-12s %s\n", name, value.c_str());
  };
  line("signed by", bundle.signer().name + " (key " + edition::formatKeyId(bundle.signer().id) + ")");
  line("cinema", manifest.cinema);
  line("serial", std::to_string(manifest.serial));
  line("made", manifest.created);
  line("valid until", manifest.validUntil);
  line("label", manifest.label);
  line("size", std::to_string(manifest.payloadSize) + " bytes in " +
                   std::to_string(bundle.bundle().header().chunks()) + " pieces");
  line("hash", edition::formatHash(manifest.payloadHash));
}

void printJson(const VerifiedBundle& bundle) {
  const edition::Manifest& manifest = bundle.manifest();
  nlohmann::ordered_json json{{"verified", true},
                              {"signer", bundle.signer().name},
                              {"key", edition::formatKeyId(bundle.signer().id)},
                              {"cinema", manifest.cinema},
                              {"serial", manifest.serial},
                              {"created", manifest.created},
                              {"validUntil", manifest.validUntil},
                              {"label", manifest.label},
                              {"payloadSize", manifest.payloadSize},
                              {"payloadHash", edition::formatHash(manifest.payloadHash)}};
  std::puts(json.dump(2).c_str());
}

}  // namespace

Result<int> VerifyCommand::run(const Common& common) const {
  const auto bundle = verifyAll(*this);
  if (!bundle) {
    if (common.json && bundle.error().kind == ErrorKind::refused) {
      const nlohmann::ordered_json json{{"verified", false}, {"reason", bundle.error().message}};
      std::puts(json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
    }
    return std::unexpected(bundle.error());
  }
  if (common.json) {
    printJson(*bundle);
  } else {
    printText(*this, *bundle);
  }
  return 0;
}

}  // namespace lobby::ctl
