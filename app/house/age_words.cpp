#include "app/house/age_words.hpp"

#include "platform/text/engine.hpp"

namespace lobby {
namespace {

constexpr int midnight = 24;

// As the messages choose by it.
std::string nameOf(Company company) {
  switch (company) {
    case Company::guardian:
      return "guardian";
    case Company::parent:
      return "parent";
    case Company::adult:
      break;
  }
  return "adult";
}

}  // namespace

std::string ageSentence(const AgeRule& rule, const Strings& strings) {
  if (rule.advice && rule.from == 0) return strings.get("ageGuidance");
  if (rule.advice && rule.with) return strings.get("ageParents", {{"age", rule.from}});
  if (rule.advice) return strings.get("ageAdvice", {{"age", rule.from}});
  if (rule.from == 0) return strings.get("ageAll");
  const std::string company = nameOf(rule.company);
  if (!rule.with) return strings.get("ageFrom", {{"age", rule.from}});
  if (*rule.with == 0) return strings.get("ageAnyWith", {{"age", rule.from}, {"company", company}});
  return strings.get("ageFromWith", {{"age", rule.from}, {"with", *rule.with}, {"company", company}});
}

std::string warningSentence(const AgeRule& rule, const Strings& strings) {
  return rule.warning ? strings.get("ageWarning") : "";
}

std::string unratedSentence(int from, const Strings& strings) {
  return strings.get("ageUnrated", {{"age", from}});
}

std::string aloneSentence(const AloneRule& rule, const Strings& strings, const LocaleFormat& format) {
  const std::string company = nameOf(rule.company);
  if (!rule.untilHour) return strings.get("aloneNever", {{"age", rule.under}, {"company", company}});
  if (*rule.untilHour == midnight)
    return strings.get("aloneAfterMidnight", {{"age", rule.under}, {"company", company}});
  const std::string time = text::isolate(format.time(*rule.untilHour * 60));
  return strings.get("aloneAfter", {{"age", rule.under}, {"time", time}, {"company", company}});
}

}  // namespace lobby
