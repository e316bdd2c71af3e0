#include "app/sheet/qr_code.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include <qrencode.h>

namespace lobby {
namespace {

constexpr unsigned utf8 = 26;  // among the extended channel interpretations (AIM ITS/04-023)

struct Free {
  void operator()(QRcode* code) const { QRcode_free(code); }
  void operator()(QRinput* input) const { QRinput_free(input); }
};

bool isAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::unique_ptr<QRcode, Free> encoded(std::string_view text, QRecLevel level) {
  constexpr int smallestThatFits = 0;
  const std::unique_ptr<QRinput, Free> input(QRinput_new2(smallestThatFits, level));
  if (input == nullptr) return nullptr;
  if (!isAscii(text) && QRinput_appendECIheader(input.get(), utf8) != 0) return nullptr;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  if (QRinput_append(input.get(), QR_MODE_8, static_cast<int>(text.size()), bytes) != 0) return nullptr;
  return std::unique_ptr<QRcode, Free>(QRcode_encodeInput(input.get()));
}

}  // namespace

Result<QrCode> QrCode::encode(std::string_view text) {
  if (text.empty() || text.size() > bytesLow)
    return fail(ErrorKind::content, "a code on screen holds 1 to " + std::to_string(bytesLow) + " bytes");
  const auto made = encoded(text, text.size() <= bytesMedium ? QR_ECLEVEL_M : QR_ECLEVEL_L);
  if (made == nullptr)
    return fail(ErrorKind::system, std::string("making a code for telephones: ") + std::strerror(errno));
  QrCode code;
  code.size = made->width;
  for (int i = 0; i < made->width * made->width; ++i) code.dark.push_back((made->data[i] & 1u) != 0);
  return code;
}

}  // namespace lobby
