#include "platform/draw/jpeg_reader.hpp"

#include <cstdlib>

#include "platform/draw/exif.hpp"

namespace lobby::draw {
namespace {

constexpr JDIMENSION largestSide = 8192;
// A file of a few kilobytes can ask for thousands of passes over a large picture.
constexpr int mostScans = 100;
constexpr unsigned longestMarker = 0xFFFF;
constexpr int exifMarker = JPEG_APP0 + 1;
constexpr int iccMarker = JPEG_APP0 + 2;

}  // namespace

JpegReader::JpegReader(std::string_view bytes) : bytes_(bytes) {
  state_.err = jpeg_std_error(&failure_.manager);
  failure_.manager.error_exit = giveUp;
  failure_.manager.emit_message = note;
  progress_.progress_monitor = watchScans;
}

JpegReader::~JpegReader() {
  jpeg_destroy_decompress(&state_);
}

void JpegReader::giveUp(j_common_ptr jpeg) {
  auto* failure = reinterpret_cast<Failure*>(jpeg->err);
  jpeg->err->format_message(jpeg, failure->reason);
  std::longjmp(failure->jump, 1);
}

// Below 0 the message is a warning: the data is damaged, and libjpeg goes on with what it has.
void JpegReader::note(j_common_ptr jpeg, int level) {
  if (level >= 0 || jpeg->err->num_warnings++ > 0) return;
  jpeg->err->format_message(jpeg, reinterpret_cast<Failure*>(jpeg->err)->reason);
}

void JpegReader::watchScans(j_common_ptr jpeg) {
  if (reinterpret_cast<j_decompress_ptr>(jpeg)->input_scan_number > mostScans) giveUp(jpeg);
}

// Nothing in these four owns memory: longjmp runs no destructors.
bool JpegReader::start() {
  if (setjmp(failure_.jump) != 0) return false;
  jpeg_create_decompress(&state_);
  state_.progress = &progress_;
  jpeg_mem_src(&state_, reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size());
  jpeg_save_markers(&state_, exifMarker, longestMarker);
  jpeg_save_markers(&state_, iccMarker, longestMarker);
  jpeg_read_header(&state_, TRUE);
  return true;
}

bool JpegReader::plan(int shrink) {
  if (setjmp(failure_.jump) != 0) return false;
  state_.scale_num = 1;
  state_.scale_denom = static_cast<unsigned>(shrink);
  state_.out_color_space = colours() == PictureColours::cmyk ? JCS_CMYK : JCS_EXT_RGBA;
  jpeg_calc_output_dimensions(&state_);
  return true;
}

bool JpegReader::decompress(std::uint8_t* rgba) {
  if (setjmp(failure_.jump) != 0) return false;
  jpeg_start_decompress(&state_);
  const std::size_t stride = static_cast<std::size_t>(state_.output_width) * 4;
  while (state_.output_scanline < state_.output_height) {
    JSAMPROW row = rgba + state_.output_scanline * stride;
    jpeg_read_scanlines(&state_, &row, 1);
    if (state_.out_color_space == JCS_CMYK) turnIntoRgba(row);
  }
  // A file that ends early is filled with grey and a warning: half a still is no still.
  return state_.err->num_warnings == 0;
}

bool JpegReader::findProfile(JOCTET** data, unsigned* size) {
  if (setjmp(failure_.jump) != 0) return false;
  return jpeg_read_icc_profile(&state_, data, size) != FALSE;
}

// Without the profile of the press nobody knows what the inks look like; this is what most programs assume.
void JpegReader::turnIntoRgba(std::uint8_t* cmyk) const {
  const auto light = [&](std::uint8_t ink) { return state_.saw_Adobe_marker != 0 ? ink : 255 - ink; };
  for (JDIMENSION x = 0; x < state_.output_width; ++x, cmyk += 4) {
    const int black = light(cmyk[3]);
    for (int i = 0; i < 3; ++i) cmyk[i] = static_cast<std::uint8_t>(light(cmyk[i]) * black / 255);
    cmyk[3] = 255;
  }
}

std::unexpected<Error> JpegReader::unreadable() const {
  if (state_.err->num_warnings > 0) {
    return fail(ErrorKind::content, std::string("this JPEG is damaged or cut off (") + failure_.reason +
                                        "); copy it again from where it came from");
  }
  return fail(ErrorKind::content, std::string("this JPEG cannot be read (") + failure_.reason +
                                      "); save it again as an ordinary RGB JPEG");
}

Result<void> JpegReader::readHeader() {
  if (!start()) return unreadable();
  if (state_.image_width <= largestSide && state_.image_height <= largestSide) return {};
  return fail(ErrorKind::content, "this picture is larger than 8192 pixels a side; make it smaller");
}

PictureColours JpegReader::colours() const {
  if (state_.num_components == 1) return PictureColours::grey;
  return state_.num_components == 4 ? PictureColours::cmyk : PictureColours::rgb;
}

bool JpegReader::isInSeveralScans() {
  return jpeg_has_multiple_scans(&state_) != FALSE;
}

int JpegReader::orientation() const {
  constexpr std::string_view name("Exif\0\0", 6);
  for (const auto* marker = state_.marker_list; marker != nullptr; marker = marker->next) {
    const std::string_view data(reinterpret_cast<const char*>(marker->data), marker->data_length);
    if (marker->marker == exifMarker && data.starts_with(name)) {
      return exifOrientation(data.substr(name.size()));
    }
  }
  return 1;
}

std::string JpegReader::iccProfile() {
  JOCTET* data = nullptr;
  unsigned size = 0;
  const bool found = findProfile(&data, &size);
  std::string profile;
  if (found) profile.assign(reinterpret_cast<const char*>(data), size);
  std::free(data);  // NOLINT: libjpeg allocates with malloc
  return profile;
}

Result<Bitmap> JpegReader::readPixels(int shrink) {
  if (!plan(shrink)) return unreadable();
  Bitmap picture{static_cast<int>(state_.output_width), static_cast<int>(state_.output_height), {}};
  picture.rgba.resize(static_cast<std::size_t>(state_.output_width) * state_.output_height * 4);
  if (!decompress(picture.rgba.data())) return unreadable();
  return picture;
}

}  // namespace lobby::draw
