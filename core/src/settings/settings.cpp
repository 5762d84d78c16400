#include "holdfast/settings/settings.h"

#include <array>

#include "holdfast/base/text.h"

namespace holdfast {
namespace {

constexpr std::array<SettingInfo, 15> kSettings = {{
    {"as_of", "last, YYYY-MM-DD",
     "The state is that at the end of this day; last: the last date in the data.", false},
    {"partial_month", "leave_out, include",
     "Whether rates and totals take in a month that ends after as_of.", false},
    {"month_factors", "exact, four_weeks, lago",
     "Weeks and days as months: 52 weeks or 365 days a year; 4 weeks or 30 days a month; 4.33 "
     "weeks or 30.44 days.",
     true},
    {"discounts", "net, forever, list",
     "MRR after all discounts, after those that never end, or at list prices.", true},
    {"quick_ratio", "new_expansion, new_expansion_reactivation",
     "What the quick ratio counts as growth.", false},
    {"currency", "none, an ISO 4217 code",
     "Of rows that no column, header or symbol gives a currency.", true},
    {"reporting_currency", "none, an ISO 4217 code",
     "One report in this currency, by the rates given; none: one per currency.", false},
    {"gap_days", "0, a number of days to 366",
     "A customer without MRR for up to so many days has not left.", false},
    {"refunds", "ignore, subtract", "Whether money paid back lowers MRR.", true},
    {"open_invoices", "leave_out, count", "Whether invoices that are not paid yet count.", true},
    {"prorations", "leave_out, count", "Whether lines that settle a part of a period count.", true},
    {"tax", "leave_out, count", "Whether tax is part of MRR.", true},
    {"period", "month, quarter, year", "What the months are also added up to.", false},
    {"fiscal_year_start", "1, a month from 1 to 12",
     "The month that quarters and years begin with.", false},
    {"size_tiers", "100,1000, whole numbers that rise",
     "The MRR, in whole units of the currency, at which each larger tier of customers begins.",
     false},
}};

constexpr std::array<std::string_view, 3> kFactors = {"exact", "four_weeks", "lago"};
constexpr std::array<std::string_view, 3> kDiscounts = {"net", "forever", "list"};
constexpr std::array<std::string_view, 2> kPartial = {"leave_out", "include"};
constexpr std::array<std::string_view, 2> kRefunds = {"ignore", "subtract"};
constexpr std::array<std::string_view, 2> kCount = {"leave_out", "count"};
constexpr std::array<std::string_view, 2> kQuick = {"new_expansion", "new_expansion_reactivation"};

constexpr std::array<std::string_view, 3> kPeriods = {"month", "quarter", "year"};

template <std::size_t N>
std::optional<std::size_t> IndexOf(const std::array<std::string_view, N>& words,
                                   std::string_view word) {
  for (std::size_t i = 0; i < N; ++i) {
    if (words[i] == word) return i;
  }
  return std::nullopt;
}

const SettingInfo* Find(std::string_view key) {
  for (const SettingInfo& info : kSettings) {
    if (info.key == key) return &info;
  }
  return nullptr;
}

Error UnknownKey(std::string_view key) {
  std::vector<std::string_view> keys = {"profile"};
  for (const SettingInfo& info : kSettings) keys.push_back(info.key);
  std::string message = "There is no setting \"" + std::string(key) + "\".";
  if (const auto near = Nearest(key, keys))
    message += " Did you mean \"" + std::string(*near) + "\"?";
  message += " The settings are: " + Join(keys, ", ") + ".";
  return {"settings.unknown_key", message};
}

Error BadValue(const SettingInfo& info, std::string_view value) {
  return {"settings.bad_value", "The setting \"" + std::string(info.key) + "\" does not take \"" +
                                    std::string(value) +
                                    "\". It takes: " + std::string(info.values) + "."};
}

bool ApplyCurrency(std::string_view value, Currency* currency) {
  const std::optional<Currency> parsed = Currency::Parse(value);
  *currency = parsed.value_or(Currency());
  return value == "none" || parsed.has_value();
}

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

bool ApplyDays(std::string_view value, std::int32_t* days) {
  constexpr std::int32_t kMostDays = 366;
  const auto number = NumberOf(value, 3);
  *days = static_cast<std::int32_t>(number.value_or(0));
  return number && *days <= kMostDays;
}

bool ApplyMonth(std::string_view value, int* month) {
  const auto number = NumberOf(value, 2);
  *month = static_cast<int>(number.value_or(0));
  return *month >= 1 && *month <= 12;
}

bool ApplyTiers(std::string_view value, std::vector<std::int64_t>* tiers) {
  constexpr std::size_t kMostTiers = 9;
  constexpr std::size_t kMostDigits = 9;
  tiers->clear();
  while (tiers->size() < kMostTiers) {
    const std::size_t comma = value.find(',');
    const auto number = NumberOf(Trim(value.substr(0, comma)), kMostDigits);
    if (!number || *number <= (tiers->empty() ? 0 : tiers->back())) return false;
    tiers->push_back(*number);
    if (comma == std::string_view::npos) return true;
    value.remove_prefix(comma + 1);
  }
  return false;
}

std::string TiersOf(const std::vector<std::int64_t>& tiers) {
  std::string text;
  for (const std::int64_t tier : tiers) text += (text.empty() ? "" : ",") + std::to_string(tier);
  return text;
}

std::string NameOf(Currency currency) { return currency.known() ? currency.ToString() : "none"; }

std::string_view Counted(bool value) { return kCount[value ? 1 : 0]; }

/// Sets the value; false when the setting does not take it.
bool Apply(Settings& settings, std::string_view key, std::string_view value) {
  if (key == "as_of") {
    settings.as_of = value == "last" ? std::nullopt : DayFromString(value);
    return value == "last" || settings.as_of.has_value();
  }
  if (key == "currency") return ApplyCurrency(value, &settings.currency);
  if (key == "reporting_currency") return ApplyCurrency(value, &settings.reporting_currency);
  if (key == "gap_days") return ApplyDays(value, &settings.gap_days);
  if (key == "fiscal_year_start") return ApplyMonth(value, &settings.fiscal_year_start);
  if (key == "size_tiers") return ApplyTiers(value, &settings.size_tiers);
  std::optional<std::size_t> index;
  const auto flag = [&](bool* chosen) {
    if ((index = IndexOf(kCount, value))) *chosen = *index == 1;
  };
  if (key == "partial_month") {
    if ((index = IndexOf(kPartial, value))) settings.include_partial_month = *index == 1;
  } else if (key == "month_factors") {
    if ((index = IndexOf(kFactors, value)))
      settings.month_factors = static_cast<MonthFactors>(*index);
  } else if (key == "discounts") {
    if ((index = IndexOf(kDiscounts, value)))
      settings.discounts = static_cast<DiscountRule>(*index);
  } else if (key == "quick_ratio") {
    if ((index = IndexOf(kQuick, value))) settings.quick_ratio_reactivation = *index == 1;
  } else if (key == "refunds") {
    if ((index = IndexOf(kRefunds, value))) settings.refunds = static_cast<RefundRule>(*index);
  } else if (key == "open_invoices") {
    flag(&settings.open_invoices);
  } else if (key == "prorations") {
    flag(&settings.prorations);
  } else if (key == "tax") {
    flag(&settings.tax);
  } else if (key == "period") {
    if ((index = IndexOf(kPeriods, value))) settings.period = static_cast<PeriodUnit>(*index);
  }
  return index.has_value();
}

}  // namespace

std::span<const SettingInfo> AllSettings() { return kSettings; }

Result<Settings> WithSetting(Settings settings, std::string_view key, std::string_view value) {
  if (key == "profile") return WithProfile(std::move(settings), value);
  const SettingInfo* info = Find(key);
  if (info == nullptr) return UnknownKey(key);
  if (!Apply(settings, key, value)) return BadValue(*info, value);
  return settings;
}

Result<Settings> WithProfile(Settings settings, std::string_view profile) {
  if (profile != "holdfast") {
    return Error{"settings.unknown_profile", "There is no profile \"" + std::string(profile) +
                                                 "\". The profiles are: holdfast."};
  }
  settings.profile = std::string(profile);
  return settings;
}

std::vector<std::pair<std::string, std::string>> ToStrings(const Settings& settings) {
  return {
      {"profile", settings.profile},
      {"as_of", settings.as_of ? DayToString(*settings.as_of) : "last"},
      {"partial_month", std::string(kPartial[settings.include_partial_month ? 1 : 0])},
      {"month_factors", std::string(kFactors[static_cast<std::size_t>(settings.month_factors)])},
      {"discounts", std::string(kDiscounts[static_cast<std::size_t>(settings.discounts)])},
      {"quick_ratio", std::string(kQuick[settings.quick_ratio_reactivation ? 1 : 0])},
      {"currency", NameOf(settings.currency)},
      {"reporting_currency", NameOf(settings.reporting_currency)},
      {"gap_days", std::to_string(settings.gap_days)},
      {"refunds", std::string(kRefunds[static_cast<std::size_t>(settings.refunds)])},
      {"open_invoices", std::string(Counted(settings.open_invoices))},
      {"prorations", std::string(Counted(settings.prorations))},
      {"tax", std::string(Counted(settings.tax))},
      {"period", std::string(kPeriods[static_cast<std::size_t>(settings.period)])},
      {"fiscal_year_start", std::to_string(settings.fiscal_year_start)},
      {"size_tiers", TiersOf(settings.size_tiers)},
  };
}

}  // namespace holdfast
