#include <array>

#include "holdfast/base/text.h"
#include "holdfast/report/segmentation.h"

namespace holdfast {
namespace {

using Kind = SegmentBy::Kind;

constexpr std::size_t kMostLevels = 9;
constexpr std::string_view kAttribute = "attribute:";

struct Word {
  std::string_view word;
  SegmentBy by;
};

std::vector<Word> AllWords() {
  return {{"plan", {Kind::kPlan}},
          {"interval", {Kind::kInterval}},
          {"currency", {Kind::kCurrency}},
          {"cohort", {Kind::kCohort}},
          {"cohort:month", {Kind::kCohort}},
          {"cohort:quarter", {Kind::kCohort, "", 0, PeriodUnit::kQuarter}},
          {"cohort:year", {Kind::kCohort, "", 0, PeriodUnit::kYear}},
          {"size", {Kind::kSize}},
          {"size:first", {Kind::kSize}},
          {"size:last", {Kind::kSize, "", 0, PeriodUnit::kMonth, true}}};
}

std::optional<SegmentBy> FindAttribute(std::string_view text,
                                       const std::vector<CustomerStore::Attribute>& attributes) {
  const auto has = [&](std::string_view name) {
    for (const CustomerStore::Attribute& attribute : attributes) {
      if (attribute.name == name) return true;
    }
    return false;
  };
  SegmentBy by = {Kind::kAttribute, std::string(text)};
  if (has(text)) return by;
  if (text.size() < 3 || text[text.size() - 2] != ':') return std::nullopt;
  const char digit = text.back();
  by.attribute = std::string(text.substr(0, text.size() - 2));
  if (digit < '1' || digit > '0' + static_cast<char>(kMostLevels) || !has(by.attribute))
    return std::nullopt;
  by.level = static_cast<std::size_t>(digit - '0');
  return by;
}

Error Unknown(std::string_view text, const std::vector<CustomerStore::Attribute>& attributes) {
  std::vector<std::string_view> known;
  const std::vector<Word> words = AllWords();
  for (const Word& word : words) known.push_back(word.word);
  for (const CustomerStore::Attribute& attribute : attributes) known.emplace_back(attribute.name);
  std::string message = "There are no segments by \"" + Excerpt(text) +
                        "\": no such attribute of customers is known.";
  if (const auto near = Nearest(text, known))
    message += " Did you mean \"" + std::string(*near) + "\"?";
  message += " There are: " + Join(known, ", ") + ".";
  return {"segments.unknown_by", message};
}

Error TooMany(std::string_view what, std::string_view most) {
  return {"segments.too_many_values",
          "The column of " + std::string(what) + " has more than " + std::string(most) +
              " different values: it says something else. Leave it out in the mapping, or choose "
              "other segments."};
}

}  // namespace

Result<SegmentBy> ParseSegmentBy(std::string_view text, const Books& books) {
  const std::vector<CustomerStore::Attribute> attributes = books.customers.Attributes();
  if (text.starts_with(kAttribute)) {
    const auto found = FindAttribute(text.substr(kAttribute.size()), attributes);
    return found ? Result<SegmentBy>(*found) : Unknown(text, attributes);
  }
  const Ledger& ledger = books.ledger;
  const bool no_plans = ledger.plans().size() == 1;
  for (const Word& word : AllWords()) {
    if (word.word != text) continue;
    if (text == "plan" && no_plans) break;
    if (text == "plan" && ledger.plans().overflow()) return TooMany("plans", "65,535");
    if (text == "interval" && ledger.intervals().overflow()) return TooMany("intervals", "255");
    return word.by;
  }
  if (const auto found = FindAttribute(text, attributes)) return *found;
  if (text != "plan") return Unknown(text, attributes);
  return Error{"segments.unknown_by",
               "There are no segments by plan: no file says which plans customers have. Map a "
               "column to the role plan, or choose other segments."};
}

}  // namespace holdfast
