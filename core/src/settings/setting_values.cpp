#include "setting_values.h"

#include <algorithm>

#include "holdfast/base/text.h"

namespace holdfast {
namespace {

/// A whole number of at most `digits` digits.
std::optional<std::int64_t> NumberOf(std::string_view text, std::size_t digits) {
  if (text.empty() || text.size() > digits) return std::nullopt;
  std::int64_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// "moved to Rival:competitor".
bool AddChurnWord(std::string_view pair, std::vector<ChurnWord>* words) {
  const std::size_t colon = pair.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string text(Trim(pair.substr(0, colon)));
  const std::optional<ChurnClass> means = ChurnClassFromString(Trim(pair.substr(colon + 1)));
  ChurnWord word = {text, ChurnKeyOf(text), means.value_or(ChurnClass::kOther)};
  const bool twice = std::any_of(words->begin(), words->end(),
                                 [&](const ChurnWord& other) { return other.key == word.key; });
  if (!means || word.key.empty() || twice) return false;
  words->push_back(std::move(word));
  return true;
}

constexpr std::string_view kBuiltIn = "built_in";

}  // namespace

bool ReadWindow(std::string_view text, std::optional<Day>* days) {
  constexpr Day kMost = 3660;
  Day number = 0;
  const bool is_number = ReadNumber(text, 0, kMost, &number);
  *days = is_number ? std::optional(number) : std::nullopt;
  return is_number || text == "any";
}

std::string WindowText(const std::optional<Day>& days) {
  return days ? std::to_string(*days) : "any";
}

bool ReadAsOf(std::string_view text, std::optional<Day>* day) {
  *day = text == "last" ? std::nullopt : DayFromString(text);
  return text == "last" || day->has_value();
}

std::string AsOfText(const std::optional<Day>& day) { return day ? DayToString(*day) : "last"; }

bool ReadCurrency(std::string_view text, Currency* currency) {
  const std::optional<Currency> parsed = Currency::Parse(text);
  *currency = parsed.value_or(Currency());
  return text == "none" || parsed.has_value();
}

std::string CurrencyText(Currency currency) {
  return currency.known() ? currency.ToString() : "none";
}

bool ReadNumber(std::string_view text, std::int32_t least, std::int32_t most,
                std::int32_t* number) {
  constexpr std::size_t kMostDigits = 4;
  const auto read = NumberOf(text, kMostDigits);
  *number = static_cast<std::int32_t>(read.value_or(0));
  return read && least <= *number && *number <= most;
}

bool ReadZone(std::string_view text, DayZone* zone) {
  *zone = {};
  if (text == "UTC") return true;
  zone->as_written = text == "as_written";
  if (zone->as_written) return true;
  const bool shaped = text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':';
  if (!shaped) return false;
  std::int32_t hours = 0;
  std::int32_t minutes = 0;
  if (!ReadNumber(text.substr(1, 2), 0, 14, &hours)) return false;
  if (!ReadNumber(text.substr(4), 0, hours == 14 ? 0 : 59, &minutes)) return false;
  const std::int32_t east = (hours * 60 + minutes) * 60;
  zone->east_of_utc = text[0] == '-' ? -east : east;
  return true;
}

std::string ZoneText(const DayZone& zone) {
  if (zone.as_written) return "as_written";
  if (zone.east_of_utc == 0) return "UTC";
  const std::int32_t minutes = (zone.east_of_utc < 0 ? -zone.east_of_utc : zone.east_of_utc) / 60;
  const auto two = [](std::int32_t number) { return std::to_string(100 + number).substr(1); };
  return (zone.east_of_utc < 0 ? "-" : "+") + two(minutes / 60) + ":" + two(minutes % 60);
}

bool ReadTiers(std::string_view text, std::vector<std::int64_t>* tiers) {
  constexpr std::size_t kMostTiers = 9;
  constexpr std::size_t kMostDigits = 9;
  tiers->clear();
  while (tiers->size() < kMostTiers) {
    const std::size_t comma = text.find(',');
    const auto number = NumberOf(Trim(text.substr(0, comma)), kMostDigits);
    if (!number || *number <= (tiers->empty() ? 0 : tiers->back())) return false;
    tiers->push_back(*number);
    if (comma == std::string_view::npos) return true;
    text.remove_prefix(comma + 1);
  }
  return false;
}

bool ReadBands(std::string_view text, std::vector<std::int64_t>* bands) {
  return ReadTiers(text, bands) && bands->size() == 2 && bands->back() <= 100;
}

std::string TiersText(const std::vector<std::int64_t>& tiers) {
  std::string text;
  for (const std::int64_t tier : tiers) text += (text.empty() ? "" : ",") + std::to_string(tier);
  return text;
}

bool ReadChurnWords(std::string_view text, std::vector<ChurnWord>* words) {
  words->clear();
  if (text == kBuiltIn) return true;
  for (;;) {
    const std::size_t comma = text.find(',');
    if (!AddChurnWord(text.substr(0, comma), words)) return false;
    if (comma == std::string_view::npos) return true;
    text.remove_prefix(comma + 1);
  }
}

std::string ChurnWordsText(const std::vector<ChurnWord>& words) {
  std::string text;
  for (const ChurnWord& word : words)
    text += (text.empty() ? "" : ",") + word.text + ":" + std::string(ToString(word.means));
  return text.empty() ? std::string(kBuiltIn) : text;
}

}  // namespace holdfast
