#include "app/staff/intake_deliveries.hpp"

#include <algorithm>

namespace lobby::staff {
namespace {

Reason reasonOf(intake::Reason reason) {
  using Theirs = intake::Reason;
  switch (reason) {
    case Theirs::none:
      return Reason::none;
    case Theirs::noEdition:
    case Theirs::damaged:
      return Reason::damaged;
    case Theirs::notSigned:
      return Reason::notSigned;
    case Theirs::untrusted:
    case Theirs::noKeys:
      return Reason::unknownKey;
    case Theirs::withdrawnKey:
      return Reason::withdrawnKey;
    case Theirs::newerFormat:
      return Reason::newerFormat;
    case Theirs::otherCinema:
      return Reason::otherCinema;
    case Theirs::older:
      return Reason::older;
    case Theirs::takenBack:
      return Reason::takenBack;
    case Theirs::didNotRun:
      return Reason::didNotRun;
    case Theirs::doubleNumber:
      return Reason::sameNumber;
    case Theirs::unfit:
    case Theirs::crashed:
      return Reason::contents;
    case Theirs::noRoom:
      return Reason::noRoom;
    case Theirs::unreadable:
      return Reason::cannotRead;
    case Theirs::pulled:
      return Reason::pulled;
    case Theirs::stalled:
      return Reason::stalled;
    case Theirs::busy:
    case Theirs::failed:
    case Theirs::cancelled:
      break;
  }
  return Reason::other;
}

Verdict verdictOf(intake::Verdict verdict) {
  switch (verdict) {
    case intake::Verdict::newer:
      return Verdict::newer;
    case intake::Verdict::here:
      return Verdict::here;
    case intake::Verdict::older:
      return Verdict::older;
    case intake::Verdict::refused:
      break;
  }
  return Verdict::refused;
}

ChangeSummary changesOf(const intake::ChangeCounts& counts) {
  return {counts.filmsIn,       counts.filmsOut,
          counts.filmsChanged,  counts.screeningsIn + counts.screeningsChanged,
          counts.screeningsOut, counts.titlesIn,
          counts.titlesOut};
}

Offer offerOf(const intake::Offer& theirs) {
  Offer offer;
  offer.medium = theirs.medium;
  offer.file = theirs.file.string();
  offer.verdict = verdictOf(theirs.verdict);
  offer.reason = reasonOf(theirs.reason);
  offer.edition = {theirs.label, theirs.serial, theirs.signer, theirs.created, theirs.validUntil};
  offer.bytes = theirs.bytes;
  if (!theirs.summary) return offer;
  offer.films = theirs.summary->films;
  offer.articles = theirs.summary->articles;
  offer.languages = theirs.summary->languages.size();
  if (theirs.summary->changes) offer.changes = changesOf(*theirs.summary->changes);
  return offer;
}

Phase phaseOf(intake::Phase phase) {
  switch (phase) {
    case intake::Phase::verify:
      return Phase::verify;
    case intake::Phase::copy:
      return Phase::copy;
    case intake::Phase::sync:
      return Phase::sync;
    case intake::Phase::check:
      return Phase::check;
    case intake::Phase::activate:
      return Phase::activate;
    case intake::Phase::done:
      return Phase::done;
    case intake::Phase::cancelled:
      return Phase::cancelled;
    case intake::Phase::failed:
      break;
  }
  return Phase::failed;
}

Work workOf(const intake::Work& theirs, const std::vector<Offer>& offers) {
  Work work;
  work.phase = phaseOf(theirs.phase);
  const auto offer = std::ranges::find(offers, theirs.file.string(), &Offer::file);
  if (offer != offers.end()) work.offer = *offer;
  work.offer.medium = theirs.medium;
  work.offer.file = theirs.file.string();
  work.offer.edition.serial = theirs.toSerial;
  work.done = theirs.done;
  work.total = theirs.total;
  work.serialBefore = theirs.fromSerial;
  work.reason = reasonOf(theirs.reason);
  return work;
}

}  // namespace

DeliveryFacts factsOf(const intake::IntakeView& view) {
  DeliveryFacts facts;
  for (const intake::MediumView& medium : view.media)
    facts.media.push_back({medium.name, medium.folder.string()});
  for (const intake::Offer& offer : view.offers) facts.offers.push_back(offerOf(offer));
  if (view.work) facts.work = workOf(*view.work, facts.offers);
  facts.mayPull = view.mayPull;
  return facts;
}

DeliveryFacts IntakeDeliveries::look() {
  const intake::Intake* intake = intake_;
  return intake == nullptr ? DeliveryFacts{} : factsOf(intake->view());
}

void IntakeDeliveries::install(const std::string& file) {
  if (intake::Intake* intake = intake_) intake->install(file);
}

void IntakeDeliveries::cancel() {
  if (intake::Intake* intake = intake_) intake->cancel();
}

}  // namespace lobby::staff
