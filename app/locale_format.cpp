#include "app/locale_format.hpp"

#include <cmath>
#include <map>

#include <unicode/calendar.h>
#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/locdspnm.h>
#include <unicode/measfmt.h>
#include <unicode/measunit.h>
#include <unicode/measure.h>
#include <unicode/numberformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

namespace lobby {
namespace {

constexpr double millisecondsPerMinute = 60'000;

std::string toUtf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

icu::UnicodeString fromUtf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::unique_ptr<icu::TimeZone> zoneOf(std::string_view name) {
  return std::unique_ptr<icu::TimeZone>(icu::TimeZone::createTimeZone(fromUtf8(name)));
}

std::string localeTag(std::string_view language, std::string_view country) {
  std::string tag(language);
  if (tag.find('-') == std::string::npos && !country.empty()) tag.append("-").append(country);
  return tag;
}

// A tag that is none gives the root locale: ICU crashes on a bogus one.
icu::Locale localeOf(const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  return U_FAILURE(status) || locale.isBogus() ? icu::Locale::getRoot() : locale;
}

std::unique_ptr<icu::SimpleDateFormat> patternFormat(const icu::Locale& locale,
                                                     const icu::UnicodeString& pattern) {
  UErrorCode status = U_ZERO_ERROR;
  auto format = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
  if (U_FAILURE(status)) return nullptr;
  // Wall-clock minutes are formatted as if they were UTC: the zone has been applied before.
  format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  return format;
}

// Arabic abbreviates units badly: "ساعة و٥٣ دقيقة" is what people write.
UMeasureFormatWidth measureWidth(std::string_view language) {
  return language.starts_with("ar") ? UMEASFMT_WIDTH_WIDE : UMEASFMT_WIDTH_SHORT;
}

std::unique_ptr<icu::SimpleDateFormat> dateFormat(const icu::Locale& locale,
                                                  icu::DateTimePatternGenerator* patterns,
                                                  const char* skeleton) {
  if (patterns == nullptr) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString pattern = patterns->getBestPattern(skeleton, status);
  return U_FAILURE(status) ? nullptr : patternFormat(locale, pattern);
}

}  // namespace

LocalMinute localMinute(WallTime moment, std::string_view timeZone) {
  static std::map<std::string, std::unique_ptr<icu::TimeZone>, std::less<>> zones;
  auto found = zones.find(timeZone);
  if (found == zones.end()) found = zones.emplace(std::string(timeZone), zoneOf(timeZone)).first;
  UErrorCode status = U_ZERO_ERROR;
  int32_t raw = 0;
  int32_t saving = 0;
  const double milliseconds = static_cast<double>(moment.time_since_epoch().count()) * 1000;
  found->second->getOffset(milliseconds, false, raw, saving, status);
  const auto seconds = moment.time_since_epoch().count() + (raw + saving) / 1000;
  return (seconds - ((seconds % 60) + 60) % 60) / 60;
}

std::string nameInItself(std::string_view language) {
  const icu::Locale locale = localeOf(std::string(language));
  icu::UnicodeString name;
  locale.getDisplayName(locale, name);
  // French and others write their own name small, but not at the head of a button.
  const int32_t first = name.moveIndex32(0, 1);
  return toUtf8(icu::UnicodeString(name, 0, first).toUpper(locale) + icu::UnicodeString(name, first));
}

struct LocaleFormat::Self {
  std::string tag;
  icu::Locale locale;
  std::unique_ptr<icu::SimpleDateFormat> longDay;
  std::unique_ptr<icu::SimpleDateFormat> shortDay;
  std::unique_ptr<icu::SimpleDateFormat> tabDay;
  std::unique_ptr<icu::SimpleDateFormat> time;
  std::unique_ptr<icu::MeasureFormat> measures;
  std::unique_ptr<icu::ListFormatter> lists;
  std::unique_ptr<icu::LocaleDisplayNames> names;
  std::unique_ptr<icu::LocaleDisplayNames> namesInSentence;

  std::string date(const icu::SimpleDateFormat* format, LocalMinute when) const {
    icu::UnicodeString text;
    if (format != nullptr) format->format(static_cast<double>(when) * millisecondsPerMinute, text);
    return toUtf8(text);
  }

  std::string quantity(double amount, const icu::MeasureUnit& unit, int fraction) const {
    UErrorCode status = U_ZERO_ERROR;
    return toUtf8(icu::number::NumberFormatter::withLocale(locale)
                      .unit(unit)
                      .unitWidth(UNUM_UNIT_WIDTH_SHORT)
                      .precision(icu::number::Precision::maxFraction(fraction))
                      .formatDouble(amount, status)
                      .toString(status));
  }
  std::string measure(int count, icu::MeasureUnit* unit) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::FieldPosition ignored;
    icu::UnicodeString text;
    // The Formattable adopts the Measure, which adopts the unit.
    const icu::Formattable amount(
        new icu::Measure(icu::Formattable(static_cast<int32_t>(count)), unit, status));
    if (U_SUCCESS(status)) measures->format(amount, text, ignored, status);
    // ICU sets "1 時間"; in Japan nobody does.
    if (std::string_view(locale.getLanguage()) == "ja") text.findAndReplace(u" ", u"");
    return toUtf8(text);
  }
};

LocaleFormat::LocaleFormat(std::string_view language, std::string_view country) : self_(new Self) {
  Self& self = *self_;
  self.tag = localeTag(language, country);
  UErrorCode status = U_ZERO_ERROR;
  self.locale = localeOf(self.tag);
  const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
      icu::DateTimePatternGenerator::createInstance(self.locale, status));
  self.longDay = dateFormat(self.locale, patterns.get(), "EEEEdMMMM");
  self.shortDay = dateFormat(self.locale, patterns.get(), "EEEdM");
  self.tabDay = dateFormat(self.locale, patterns.get(), "EEEd");
  if (language.starts_with("ja")) {
    // 11月20日（金）: in Japan the weekday is abbreviated, in full-width brackets.
    self.longDay = patternFormat(self.locale, u"M月d日（EEE）");
    self.shortDay = patternFormat(self.locale, u"M/d（EEE）");
    self.tabDay = patternFormat(self.locale, u"d日（EEE）");
  }
  // Times have the digits of the clock, the tickets and the door numbers in the lobby, in Arabic too.
  self.time = dateFormat(localeOf(self.tag + "-u-nu-latn"), patterns.get(), "jm");
  self.measures = std::make_unique<icu::MeasureFormat>(self.locale, measureWidth(language), status);
  self.lists.reset(icu::ListFormatter::createInstance(self.locale, status));
  UDisplayContext alone[] = {UDISPCTX_CAPITALIZATION_FOR_STANDALONE};
  self.names.reset(icu::LocaleDisplayNames::createInstance(self.locale, alone, 1));
  UDisplayContext inside[] = {UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE};
  self.namesInSentence.reset(icu::LocaleDisplayNames::createInstance(self.locale, inside, 1));
}

LocaleFormat::LocaleFormat(LocaleFormat&&) noexcept = default;
LocaleFormat& LocaleFormat::operator=(LocaleFormat&&) noexcept = default;
LocaleFormat::~LocaleFormat() = default;

const std::string& LocaleFormat::tag() const {
  return self_->tag;
}

std::string LocaleFormat::longDay(LocalMinute when) const {
  return self_->date(self_->longDay.get(), when);
}
std::string LocaleFormat::shortDay(LocalMinute when) const {
  return self_->date(self_->shortDay.get(), when);
}
std::string LocaleFormat::tabDay(LocalMinute when) const {
  return self_->date(self_->tabDay.get(), when);
}
std::string LocaleFormat::time(LocalMinute when) const {
  return self_->date(self_->time.get(), when);
}

std::string LocaleFormat::hours(int count) const {
  UErrorCode status = U_ZERO_ERROR;
  return self_->measure(count, icu::MeasureUnit::createHour(status));
}

std::string LocaleFormat::minutes(int count) const {
  UErrorCode status = U_ZERO_ERROR;
  return self_->measure(count, icu::MeasureUnit::createMinute(status));
}

std::string LocaleFormat::seconds(int count) const {
  UErrorCode status = U_ZERO_ERROR;
  return self_->measure(count, icu::MeasureUnit::createSecond(status));
}

std::string LocaleFormat::days(int count) const {
  UErrorCode status = U_ZERO_ERROR;
  return self_->measure(count, icu::MeasureUnit::createDay(status));
}

// By thousands, as sticks and cards are sold; one digit behind the point where it says something.
std::string LocaleFormat::bytes(std::uint64_t count) const {
  const auto whole = static_cast<double>(count);
  if (count < 1'000'000) return self_->quantity(std::ceil(whole / 1000), icu::MeasureUnit::getKilobyte(), 0);
  if (count < 1'000'000'000)
    return self_->quantity(whole / 1e6, icu::MeasureUnit::getMegabyte(), count < 10'000'000);
  return self_->quantity(whole / 1e9, icu::MeasureUnit::getGigabyte(), count < 100'000'000'000);
}

std::string LocaleFormat::celsius(double degrees) const {
  return self_->quantity(degrees, icu::MeasureUnit::getCelsius(), 0);
}

std::string LocaleFormat::list(const std::vector<std::string>& items) const {
  std::vector<icu::UnicodeString> texts;
  for (const std::string& item : items) texts.push_back(fromUtf8(item));
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString joined;
  self_->lists->format(texts.data(), static_cast<int32_t>(texts.size()), joined, status);
  return toUtf8(joined);
}

std::string LocaleFormat::languageName(std::string_view tag) const {
  icu::UnicodeString name;
  self_->names->localeDisplayName(std::string(tag).c_str(), name);
  return toUtf8(name);
}

std::string LocaleFormat::languageInSentence(std::string_view tag) const {
  icu::UnicodeString name;
  self_->namesInSentence->localeDisplayName(std::string(tag).c_str(), name);
  // ICU's brackets are half-width: 中国語 (簡体字)字幕.
  if (std::string_view(self_->locale.getLanguage()) == "ja")
    name.findAndReplace(u" (", u"（").findAndReplace(u")", u"）");
  return toUtf8(name);
}

std::string LocaleFormat::countryName(std::string_view code) const {
  icu::UnicodeString name;
  self_->names->regionDisplayName(std::string(code).c_str(), name);
  return toUtf8(name);
}

std::string LocaleFormat::capitals(std::string_view text) const {
  return toUtf8(fromUtf8(text).toUpper(self_->locale));
}

std::string LocaleFormat::number(int value) const {
  UErrorCode status = U_ZERO_ERROR;
  return toUtf8(icu::number::NumberFormatter::withLocale(self_->locale)
                    .grouping(UNUM_GROUPING_OFF)
                    .formatInt(value, status)
                    .toString(status));
}

}  // namespace lobby
