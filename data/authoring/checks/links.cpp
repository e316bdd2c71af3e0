// What visitors take away on their telephones: the cinema's address, and links to its pages.
#include "data/authoring/check.hpp"
#include "data/utf8.hpp"

namespace lobby::authoring {
namespace {

constexpr std::size_t longestLink = 200;     // bytes: a code of it can still be read from half a metre
constexpr std::size_t longestAddress = 120;  // characters

bool isLink(std::string_view text) {
  const std::size_t scheme = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
  if (scheme == 0) return false;
  const std::string_view host = text.substr(scheme, text.find_first_of("/?#", scheme) - scheme);
  const bool plain =
      text.find_first_not_of(
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%") ==
      text.npos;
  return plain && host.find('.') != host.npos && !host.starts_with('.') && !host.ends_with('.');
}

void checkLink(const Text& link, Reporter& reporter) {
  if (link.value.empty()) return;
  if (!isLink(link.value)) {
    reporter.error(link.place,
                   "the url " + link.value +
                       " is no link that a telephone opens, write it as in https://example.org/film");
  } else if (link.value.size() > longestLink) {
    reporter.error(link.place,
                   "the url is longer than " + std::to_string(longestLink) +
                       " characters, which a telephone cannot read from the screen, give a shorter one");
  }
}

}  // namespace

void checkAddress(const Subject& subject, Reporter& reporter) {
  const Text& address = subject.programme.cinema.address;
  if (address.value.empty()) return;
  if (address.value.find_first_of("\r\n\t") != std::string::npos) {
    reporter.error(address.place, "the address has several lines, write it in one, with commas");
  } else if (toUtf32(address.value).size() > longestAddress) {
    reporter.error(address.place, "the address is longer than " + std::to_string(longestAddress) +
                                      " characters, write it as on an envelope");
  }
}

void checkLinks(const Subject& subject, Reporter& reporter) {
  checkLink(subject.programme.cinema.url, reporter);
  for (const FilmFolder& film : subject.programme.films) checkLink(film.url, reporter);
}

}  // namespace lobby::authoring
