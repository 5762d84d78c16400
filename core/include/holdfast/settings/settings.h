#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/base/result.h"
#include "holdfast/values/interval.h"

namespace holdfast {

/// Which discounts lower MRR (core/README.md, settings).
enum class DiscountRule : std::uint8_t {
  kNet,      ///< All of them.
  kForever,  ///< Only those that never end (Stripe's older rule).
  kList,     ///< None: list prices.
};

/// The definitions in force. Every one that products disagree on is named, and the report names its
/// value.
struct Settings {
  std::string profile = "holdfast";
  std::optional<Day> as_of;  ///< None: the last date in the data.
  bool include_partial_month =
      false;  ///< Whether rates and totals take in a month that ends after as_of.
  MonthFactors month_factors = MonthFactors::kExact;
  DiscountRule discounts = DiscountRule::kNet;
  bool quick_ratio_reactivation =
      false;          ///< Whether the quick ratio counts reactivation as growth.
  Currency currency;  ///< Of rows that no column, header or symbol gives a currency.
};

/// What a setting means and takes.
struct SettingInfo {
  std::string_view key;
  std::string_view values;  ///< For people: the words it takes, the default first.
  std::string_view meaning;
  bool needs_reading;  ///< Decides how rows are read: a change needs the files again.
};
std::span<const SettingInfo> AllSettings();

/// `settings` with one value changed. Errors: `settings.unknown_key` (names the nearest),
/// `settings.bad_value` (lists the values).
Result<Settings> WithSetting(Settings settings, std::string_view key, std::string_view value);

/// `settings` as the profile defines them. Error: `settings.unknown_profile`.
Result<Settings> WithProfile(Settings settings, std::string_view profile);

/// Every setting's key and value, "profile" first, then in the order of AllSettings().
std::vector<std::pair<std::string, std::string>> ToStrings(const Settings& settings);

}  // namespace holdfast
