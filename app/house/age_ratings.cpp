#include "app/house/age_ratings.hpp"

#include <array>

#include "app/house/table_row.hpp"
#include "app/theme.hpp"

namespace lobby {
namespace {

namespace fs = std::filesystem;

constexpr int adultAge = 18;
constexpr std::int64_t oldest = 99;
constexpr std::int64_t white = 0xFFFFFF;
constexpr std::array<std::pair<std::string_view, Company>, 3> companies{
    {{"adult", Company::adult}, {"guardian", Company::guardian}, {"parent", Company::parent}}};
constexpr std::array<std::pair<std::string_view, BadgeShape>, 4> shapes{{{"circle", BadgeShape::circle},
                                                                         {"square", BadgeShape::square},
                                                                         {"rounded", BadgeShape::rounded},
                                                                         {"triangle", BadgeShape::triangle}}};

AgeRating readRating(TableRow& row, const std::string& name) {
  AgeRating rating;
  const auto colour = [&](const char* key, std::uint32_t other) {
    return static_cast<std::uint32_t>(row.integer(key, 0, white).value_or(other));
  };
  rating.badge.text = row.text("label").value_or(name);
  rating.badge.ground = colour("ground", theme::cream);
  rating.badge.ink = colour("ink", theme::ink);
  rating.badge.edge = colour("edge", rating.badge.ground);
  rating.badge.shape = row.choice("shape", shapes).value_or(BadgeShape::rounded);
  rating.rule.from = static_cast<int>(row.integer("from", 0, oldest).value_or(0));
  if (const auto with = row.integer("with", 0, oldest)) rating.rule.with = static_cast<int>(*with);
  rating.rule.company = row.choice("company", companies).value_or(Company::adult);
  rating.rule.advice = row.flag("advice");
  rating.rule.warning = row.flag("warning");
  row.require(!rating.rule.with || *rating.rule.with < rating.rule.from, "with must be less than from");
  row.finish();
  return rating;
}

AloneRule readAlone(TableRow& row) {
  AloneRule rule;
  rule.under = static_cast<int>(row.integer("under", 1, oldest).value_or(0));
  if (const auto hour = row.integer("until", 1, 24)) rule.untilHour = static_cast<int>(*hour);
  rule.company = row.choice("company", companies).value_or(Company::guardian);
  row.require(rule.under > 0, "under is missing, write an age");
  row.finish();
  return rule;
}

Result<AgeRatings::Country> readCountry(const fs::path& file, const TomlValue& table) {
  AgeRatings::Country country;
  std::optional<Error> wrong;
  const auto keep = [&](const TableRow& row) {
    if (!wrong && row.error()) wrong = row.error();
  };
  for (const TomlValue& entry : table.children) {
    if (entry.key == "unrated") {
      TableRow row(file, table);
      country.unrated = static_cast<int>(row.integer("unrated", 0, oldest).value_or(adultAge));
      keep(row);
    } else if (entry.key == "alone") {
      for (const TomlValue& each : entry.children) {
        TableRow row(file, each);
        country.alone.push_back(readAlone(row));
        keep(row);
      }
    } else {
      TableRow row(file, entry);
      country.ratings[entry.key] = readRating(row, entry.key);
      keep(row);
    }
  }
  if (wrong) return std::unexpected(*wrong);
  return country;
}

}  // namespace

Result<AgeRatings> AgeRatings::load(const fs::path& file) {
  const auto table = readToml(file);
  if (!table) return fail(ErrorKind::system, table.error().message);
  AgeRatings ratings;
  for (const TomlValue& entry : table->children) {
    auto country = readCountry(file, entry);
    if (!country) return std::unexpected(country.error());
    ratings.countries_[entry.key] = std::move(*country);
  }
  return ratings;
}

const AgeRating* AgeRatings::find(std::string_view country, std::string_view rating) const {
  const auto table = countries_.find(country);
  if (table == countries_.end()) return nullptr;
  const auto found = table->second.ratings.find(rating);
  return found == table->second.ratings.end() ? nullptr : &found->second;
}

RatingView AgeRatings::badge(std::string_view country, std::string_view rating) const {
  if (const AgeRating* known = find(country, rating)) return known->badge;
  return {std::string(rating), theme::cream, theme::ink, theme::cream, BadgeShape::rounded};
}

AgeRule AgeRatings::rule(std::string_view country, std::string_view rating) const {
  if (const AgeRating* known = find(country, rating)) return known->rule;
  AgeRule rule;
  rule.from = unratedFrom(country).value_or(adultAge);
  return rule;
}

std::optional<int> AgeRatings::unratedFrom(std::string_view country) const {
  const auto table = countries_.find(country);
  return table == countries_.end() ? std::nullopt : table->second.unrated;
}

const std::vector<AloneRule>& AgeRatings::aloneRules(std::string_view country) const {
  static const std::vector<AloneRule> none;
  const auto table = countries_.find(country);
  return table == countries_.end() ? none : table->second.alone;
}

}  // namespace lobby
