// A code for telephones: black on white, whatever the language.
#pragma once

#include "app/canvas.hpp"
#include "app/sheet/qr_code.hpp"

namespace lobby::widgets {

// px of its sides, quiet zone and all: at most `room` where that leaves squares of 0.8 mm, which a telephone
// reads from half a metre; whole px for each square.
float qrSide(const Canvas& canvas, const QrCode& code, float room);

// At whole px, or its squares blur.
void qr(Canvas& canvas, const QrCode& code, float x, float y, float side);

}  // namespace lobby::widgets
