// What a website says about itself, about tickets and about the house: not asked for in its own lobby.
#include <algorithm>
#include <array>

#include "data/authoring/import/ld_graph.hpp"

namespace lobby::authoring {

bool isUninterestingProperty(std::string_view term) {
  constexpr std::array<std::string_view, 61> terms{
      // Addresses and numbers by which machines know a thing: a kiosk is offline.
      "url", "sameAs", "identifier", "mainEntityOfPage", "subjectOf", "additionalType", "productID",
      "titleEIDR",
      // What a visitor could do online.
      "potentialAction", "interactionStatistic", "commentCount",
      // Prices and shops: the box office stands beside the kiosk.
      "offers", "price", "priceCurrency", "lowPrice", "highPrice", "offerCount", "priceRange", "validFrom",
      "validThrough", "availabilityStarts", "availabilityEnds", "seller", "category", "isAccessibleForFree",
      "acceptedPaymentMethod", "currenciesAccepted", "paymentAccepted", "priceSpecification",
      "eligibleQuantity",
      // The house and who runs it: the visitor stands in it.
      "address", "streetAddress", "postalCode", "addressLocality", "addressRegion", "addressCountry", "geo",
      "telephone", "faxNumber", "email", "openingHours", "openingHoursSpecification", "hasMap", "screenCount",
      "maximumAttendeeCapacity", "organizer", "performer", "logo", "contactPoint", "branchCode", "areaServed",
      "legalName", "vatID", "publisher", "provider",
      // How the page was made.
      "dateModified", "sdPublisher", "sdDatePublished", "position", "eventAttendanceMode", "isPartOf"};
  return std::ranges::find(terms, term) != terms.end();
}

bool isUninterestingType(std::string_view type) {
  constexpr std::array<std::string_view, 28> types{
      // The website's own furniture.
      "WebSite", "WebPage", "CollectionPage", "ItemPage", "AboutPage", "ContactPage", "FAQPage",
      "SearchResultsPage", "BreadcrumbList", "ItemList", "ListItem", "SiteNavigationElement", "WPHeader",
      "WPFooter", "SearchAction", "ImageObject", "SpeakableSpecification", "DataFeed",
      // Who runs it.
      "Organization", "Corporation", "LocalBusiness", "NGO", "Person", "PostalAddress", "ContactPoint",
      "GeoCoordinates", "EntertainmentBusiness", "Brand"};
  return std::ranges::find(types, type) != types.end();
}

}  // namespace lobby::authoring
