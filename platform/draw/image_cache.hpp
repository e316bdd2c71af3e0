// Pictures on their way from the snapshot to the screen: decoded and cropped on worker threads, uploaded by
// the thread that draws, kept in one cache with a byte budget, the longest unused thrown out first.
//
// All members are for the drawing thread. `source` and the decoding run on the workers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "platform/base/result.hpp"
#include "platform/base/roll_call.hpp"
#include "platform/draw/picture_codec.hpp"
#include "platform/draw/texture.hpp"

namespace lobby::draw {

struct ImageKey {
  std::int64_t picture = 0;
  bool thumb = false;  // decode the small version
  Crop crop;           // exact px: the texture is drawn pixel for pixel
  bool operator==(const ImageKey&) const = default;
};

class ImageCache {
 public:
  // Fetches a picture's JPEG bytes. Called on worker threads.
  using Source = std::function<Result<std::string>(std::int64_t picture, bool thumb)>;

  // `wake` is called on a worker when a picture is ready to upload; it must not block.
  ImageCache(TextureStore& textures, Source source, std::size_t byteBudget, std::function<void()> wake);
  ~ImageCache();
  ImageCache(const ImageCache&) = delete;
  ImageCache& operator=(const ImageCache&) = delete;

  // The texture, or 0 while it is being decoded (then it is asked for, before all that was prefetched) and
  // for ever when it cannot be decoded (said once on standard error). Marks it as used in this frame.
  TextureHandle get(const ImageKey& key);

  // While true, `get` asks for pictures that will be wanted soon: after the urgent ones, and without `upload`
  // reporting them.
  void setPrefetching(bool prefetching);

  // Uploads what the workers have finished: once a frame, before drawing. True when a picture is among them
  // that a frame had to do without.
  bool upload();

  // True when every picture that frames asked for is there (or broken).
  bool complete() const;

  // How many pictures could not be decoded so far.
  std::size_t failures() const;

  // Waits until all that was asked for is decoded and uploaded (screenshots and tests).
  void finish();

  // Throws out the longest unused until the budget holds; never what was used since the last call.
  void trim();

  std::size_t bytes() const;

  // The workers have to answer.
  void answer(RollCall& call);

  // Leaves its store for another: what was uploaded is asked for anew, what is being decoded goes to the new
  // one.
  void moveTo(TextureStore& textures);
  // As that of the constructor.
  void setBudget(std::size_t bytes);

  // Forgets every texture and request: another snapshot with other picture ids is shown from now on.
  void reset(Source source);

 private:
  struct Self;
  std::unique_ptr<Self> self_;
};

}  // namespace lobby::draw
