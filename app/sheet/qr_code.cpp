#include "app/sheet/qr_code.hpp"

#include <cerrno>
#include <cstring>
#include <memory>

#include <qrencode.h>

namespace lobby {
namespace {

struct Free {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

Result<QrCode> QrCode::encode(std::string_view text) {
  if (text.empty() || text.size() > bytesLow)
    return fail(ErrorKind::content, "a code on screen holds 1 to " + std::to_string(bytesLow) + " bytes");
  constexpr int smallestThatFits = 0;
  const QRecLevel level = text.size() <= bytesMedium ? QR_ECLEVEL_M : QR_ECLEVEL_L;
  const std::unique_ptr<QRcode, Free> made(
      QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()),
                        smallestThatFits, level));
  if (made == nullptr)
    return fail(ErrorKind::system, std::string("making a code for telephones: ") + std::strerror(errno));
  QrCode code;
  code.size = made->width;
  for (int i = 0; i < made->width * made->width; ++i) code.dark.push_back((made->data[i] & 1u) != 0);
  return code;
}

}  // namespace lobby
