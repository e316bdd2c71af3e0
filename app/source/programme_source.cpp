#include "app/source/programme_source.hpp"

#include "app/locale_format.hpp"

namespace lobby {

Now ProgrammeSource::now(WallTime wall, const Programme& programme) {
  return {localMinute(wall, programme.cinema.timeZone)};
}

void ProgrammeSource::presented(Tick, std::size_t) {}
void ProgrammeSource::advance(Tick) {}
std::optional<Tick> ProgrammeSource::due() const {
  return std::nullopt;
}

}  // namespace lobby
