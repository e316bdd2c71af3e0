// Where the programme on show comes from, and when another one takes its place.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "app/now.hpp"
#include "app/programme.hpp"
#include "platform/base/clock.hpp"
#include "platform/base/roll_call.hpp"

namespace lobby {

// Used from the main thread.
class ProgrammeSource {
 public:
  virtual ~ProgrammeSource() = default;
  ProgrammeSource() = default;
  ProgrammeSource(const ProgrammeSource&) = delete;
  ProgrammeSource& operator=(const ProgrammeSource&) = delete;

  // What to show from now on. Whoever calls it and gets no error has to show it.
  virtual Programme open() = 0;

  // The moment that `programme` is shown at.
  virtual Now now(WallTime wall, const Programme& programme);

  // From now on watches for other programmes. `wake` is called on a thread of the source's own.
  virtual Result<void> watch(std::function<void()> wake) = 0;
  // Ends the watch: `wake` is not called any more once this has returned.
  virtual void unwatch() = 0;

  // Another programme waits for `open`. A visitor should not notice the exchange: nobody may have touched
  // the screen for as long as `patience`.
  virtual bool hasChange() = 0;
  virtual Tick patience() const = 0;

  // A frame was presented, with all its pictures or after some could not be decoded.
  virtual void presented(Tick now, std::size_t brokenPictures);
  // What time brings about; `due` says when there will be something next.
  virtual void advance(Tick now);
  virtual std::optional<Tick> due() const;

  // The threads that bring programmes have to answer.
  virtual void answer(RollCall&) {}
};

// A file that a person named: a snapshot or a bundle. `follow`: each file that takes its place is shown.
std::unique_ptr<ProgrammeSource> makeFileSource(std::filesystem::path file, std::string language,
                                                bool follow);

}  // namespace lobby
