#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/base/periods.h"
#include "holdfast/base/result.h"
#include "holdfast/values/interval.h"

namespace holdfast {

/// Which discounts lower MRR (core/README.md, settings).
enum class DiscountRule : std::uint8_t {
  kNet,      ///< All of them.
  kForever,  ///< Only those that never end (Stripe's older rule).
  kList,     ///< None: list prices.
};

/// What becomes of money that was paid back (definitions differ: core/README.md, settings).
enum class RefundRule : std::uint8_t {
  kIgnore,    ///< A refund does not change MRR.
  kSubtract,  ///< MRR is that of the amount less what was paid back.
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
      false;                    ///< Whether the quick ratio counts reactivation as growth.
  Currency currency;            ///< Of rows that no column, header or symbol gives a currency.
  Currency reporting_currency;  ///< One block in this currency, by the rates tables; not known: a
                                ///< block per currency.
  std::int32_t gap_days = 0;    ///< A customer without MRR for up to so many days between two rows
                                ///< has not left, 0 to 366.
  RefundRule refunds = RefundRule::kIgnore;
  bool open_invoices = false;              ///< Whether invoices that are not paid yet count.
  bool prorations = false;                 ///< Whether lines that settle a part of a period count.
  bool tax = false;                        ///< Whether tax is part of MRR.
  PeriodUnit period = PeriodUnit::kMonth;  ///< What months are also added up to.
  int fiscal_year_start = 1;               ///< The month that years begin with, 1 to 12.
  std::vector<std::int64_t> size_tiers = {
      100, 1000};  ///< MRR in major units, ascending: where a larger tier of customers begins.
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
