#include <algorithm>
#include <tuple>

#include "app/intake/planner.hpp"

namespace lobby::intake {

bool Planner::readsStick() const {
  if (running_ && !running_->medium.empty() && (!running_->isInstall || work_->phase <= Phase::copy)) {
    return true;
  }
  return std::ranges::any_of(sources_.all(), [](const Source& source) {
    return !source.name.empty() && source.looking.has_value();
  });
}

Offer Planner::offerOf(const Source& source, const FoundFile& file) const {
  Offer offer = file.offer;
  offer.medium = source.name;
  if (const Counted* count = countOf(file)) offer.summary = count->summary;
  const Failure* failure = memory_.find(file, source.arrival);
  if (failure != nullptr && offer.verdict == Verdict::newer) {
    offer.reason = failure->reason;
    offer.why = failure->why;
  }
  return offer;
}

void Planner::refresh() {
  IntakeView next;
  for (const Source& source : sources_.all()) {
    if (!source.name.empty())
      next.media.push_back({source.name, source.folder, source.state, source.reason, source.tooMany});
    for (const FoundFile& file : source.files) next.offers.push_back(offerOf(source, file));
  }
  std::ranges::stable_sort(next.offers, {}, [](const Offer& offer) {
    return std::tuple(offer.verdict == Verdict::refused, ~offer.serial);
  });
  next.work = work_;
  next.mayPull = !readsStick();
  next.revision = view_.revision;
  if (next == view_) return;
  ++next.revision;
  view_ = std::move(next);
}

}  // namespace lobby::intake
