#include "app/intake/sources.hpp"

#include <algorithm>

namespace lobby::intake {
namespace {

using device::Medium;

Source sourceOf(const Medium& medium) {
  Source source;
  source.name = medium.name;
  source.folder = medium.folder;
  source.arrival = medium.arrival;
  source.settles = !medium.mounted;
  return source;
}

bool isThere(const Source& source, const std::vector<Medium>& media) {
  return source.name.empty() || std::ranges::any_of(media, [&](const Medium& medium) {
           return medium.name == source.name && medium.mounted != source.settles &&
                  (medium.arrival == source.arrival || source.settles);
         });
}

}  // namespace

std::string nameOf(const Source& source) {
  return source.name.empty() ? "the inbox" : "the stick " + source.name;
}

Sources::Sources(const Timing& timing, std::filesystem::path inbox, Tick now) : timing_(timing) {
  Source source;
  source.folder = std::move(inbox);
  source.settles = true;
  plan(source, now);
  sources_.push_back(std::move(source));
}

// Two looks at what settles are as far apart as it takes to settle.
void Sources::plan(Source& source, Tick now) const {
  const bool wait = source.settles && source.looked;
  const Tick at = wait ? std::max(now, *source.looked + timing_.settle) : now;
  source.lookAt = std::min(source.lookAt.value_or(at), at);
  if (!source.unsureSince) source.unsureSince = now;
}

std::vector<unsigned> Sources::setMedia(const std::vector<Medium>& media, Tick now) {
  std::vector<unsigned> stopped;
  for (const Source& source : sources_) {
    if (!isThere(source, media) && source.looking) stopped.push_back(source.look);
  }
  std::erase_if(sources_, [&](const Source& source) { return !isThere(source, media); });
  for (const Medium& medium : media) {
    Source* known = find(medium.name);
    if (known == nullptr) {
      plan(sources_.emplace_back(sourceOf(medium)), now);
    } else if (known->arrival != medium.arrival) {  // a plain folder, in which something changed
      known->arrival = medium.arrival;
      plan(*known, now);
    }
  }
  std::ranges::sort(sources_, {}, &Source::name);
  return stopped;
}

void Sources::inboxChanged(Tick now) {
  Source& inbox = *find("");
  ++inbox.arrival;
  plan(inbox, now);
}

void Sources::beginRound(Tick now) {
  ++round_;
  for (Source& source : sources_) plan(source, now);
}

const Source* Sources::find(const std::string& name) const {
  const auto found = std::ranges::find(sources_, name, &Source::name);
  return found == sources_.end() ? nullptr : &*found;
}

Source* Sources::find(const std::string& name) {
  return const_cast<Source*>(std::as_const(*this).find(name));
}

Source* Sources::ofLook(unsigned job) {
  const auto found = std::ranges::find_if(
      sources_, [&](const Source& source) { return source.looking && source.look == job; });
  return found == sources_.end() ? nullptr : &*found;
}

void Sources::looked(Source& source, Looked found, Tick now) const {
  source.looking.reset();
  source.round = source.lookRound;
  source.looked = now;
  source.state = MediumState::looked;
  source.reason = Reason::none;
  source.tooMany = found.tooMany;
  source.files = std::move(found.files);
  if (source.settles) {
    const auto unsettled = std::erase_if(source.files, [&](const FoundFile& file) {
      return !source.settled.hasSettled(file.offer.file, file.identity);
    });
    source.settled.endLook();
    if (unsettled > 0) plan(source, now);
  }
  if (!source.lookAt) source.unsureSince.reset();
}

void Sources::lookFailed(Source& source, Reason reason) const {
  source.looking.reset();
  source.state = MediumState::unreadable;
  source.reason = reason;
  source.files.clear();
  if (!source.lookAt) source.unsureSince.reset();
}

std::optional<Tick> Sources::unsureUntil(Tick now) const {
  std::optional<Tick> until;
  for (const Source& source : sources_) {
    if (!source.unsureSince) continue;
    const Tick end = *source.unsureSince + timing_.lookPatience;
    if (end > now) until = std::max(until.value_or(end), end);
  }
  return until;
}

}  // namespace lobby::intake
