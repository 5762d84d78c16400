#pragma once

#include <array>
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
#include "holdfast/values/advocate.h"
#include "holdfast/values/churn_words.h"
#include "holdfast/values/date.h"
#include "holdfast/values/interval.h"
#include "holdfast/values/measure.h"
#include "holdfast/values/signal.h"

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

/// When a subscription that was canceled is lost.
enum class ChurnDateRule : std::uint8_t {
  kPaidEnd,       ///< When the time that is paid for ends.
  kCancellation,  ///< On the day its customer asks for the end.
};

/// Whether subscriptions count whose last invoice is not paid.
enum class PastDueRule : std::uint8_t {
  kCount,        ///< As long as they run.
  kUntilUnpaid,  ///< Until the billing system gives up: status "unpaid".
  kLeaveOut,     ///< Never.
};

/// What net MRR churn is reduced by, beside expansion.
enum class NetChurnRule : std::uint8_t { kWithReactivation, kWithoutReactivation };

/// What the customers lost are a share of.
enum class CustomerChurnRule : std::uint8_t {
  kOpening,        ///< Customers at the start of the month.
  kOpeningAndNew,  ///< They, and those who joined or came back within it.
};

/// What LTV divides ARPA by.
enum class LtvRule : std::uint8_t {
  kSixMonths,  ///< Mean customer churn of the six complete months before.
  kMonth,      ///< Customer churn of the month.
  kNetMrr,     ///< Mean net MRR churn of the six complete months before.
};

/// How long cohorts follow a customer.
enum class ReturningRule : std::uint8_t {
  kCounted,          ///< Who comes back counts again.
  kUntilFirstChurn,  ///< Until the first month end without MRR.
};

/// When the cohort tables look at a customer.
enum class CohortAge : std::uint8_t {
  kCalendar,     ///< At the ends of calendar months.
  kAnniversary,  ///< On the last days of the customer's own months.
};

/// What puts a customer into a cohort.
enum class CohortKey : std::uint8_t {
  kFirstMrr,  ///< The first MRR.
  kSignUp,    ///< Signing up, though it be free or a trial.
};

/// Of which customers the renewal rate is a share.
enum class RenewalRateRule : std::uint8_t {
  kDecided,       ///< Of contracts due in the period, those that are renewed or lost.
  kDue,           ///< Of all contracts due in the period.
  kAllCustomers,  ///< Of all customers with a contract due, or renewed before it is due.
};

/// From which length on a term of a subscription is a contract that is due for renewal, where no
/// table of renewals is given.
enum class RenewalTerms : std::uint8_t {
  kYearly,     ///< 12 months.
  kQuarterly,  ///< 3 months.
  kMonthly,    ///< A month.
  kNone,       ///< No term is.
};

/// How gross revenue retention is told.
enum class GrrRule : std::uint8_t {
  kAccounts,   ///< Account by account, from the window's start to its end.
  kMovements,  ///< From what was lost in the window, month by month.
  kLogo,       ///< The share of customers who stay.
};

/// What of a customer's ups and downs within a month is a movement.
enum class SameMonthRule : std::uint8_t {
  kNet,     ///< What is left of them at the month's end.
  kEvents,  ///< Each day's change.
};

/// Whose MRR movements, retention, cohorts and counts are of.
enum class Grain : std::uint8_t {
  kCustomer,
  kSubscription,  ///< A customer's subscriptions count each for itself, where rows name them.
};

/// What becomes of customers who go on for nothing: on a free plan, or with a discount of all.
enum class FreeCustomersRule : std::uint8_t {
  kLeave,  ///< They are lost: a customer is who has MRR.
  kStay,   ///< Who has paid before is a customer while a subscription at nothing runs.
};

/// What the sign of net MRR churn says.
enum class ChurnSign : std::uint8_t {
  kLoss,    ///< Above 0: MRR is lost; below 0: it grows.
  kGrowth,  ///< The other way round.
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
  ChurnDateRule churn_date = ChurnDateRule::kPaidEnd;
  PastDueRule past_due = PastDueRule::kCount;
  bool paused = false;   ///< Whether paused subscriptions keep their MRR.
  bool usage = false;    ///< Whether invoice lines for what was used count.
  bool one_off = false;  ///< Whether what is bought once counts over the period that it is for.
  NetChurnRule net_churn = NetChurnRule::kWithReactivation;
  CustomerChurnRule customer_churn = CustomerChurnRule::kOpening;
  LtvRule ltv = LtvRule::kSixMonths;
  ReturningRule returning_customers = ReturningRule::kCounted;
  RenewalRateRule renewal_rate = RenewalRateRule::kDecided;
  RenewalTerms renewal_terms = RenewalTerms::kYearly;
  GrrRule grr = GrrRule::kAccounts;
  std::optional<Day> reactivation_window;  ///< A customer who comes back more than so many days
                                           ///< after being lost is new, 0 to 3,660; none: nobody.
  SameMonthRule same_month = SameMonthRule::kNet;
  Grain grain = Grain::kCustomer;
  MonthState month_state = MonthState::kLastDay;
  DayZone time_zone;             ///< In which instants are on a day.
  std::int32_t nrr_months = 12;  ///< Months of the trailing windows of retention, 1 to 36.
  PeriodUnit cohort_by = PeriodUnit::kMonth;  ///< Of customers' first MRR.
  CohortAge cohort_age = CohortAge::kCalendar;
  CohortKey cohort_key = CohortKey::kFirstMrr;
  ChurnSign churn_sign = ChurnSign::kLoss;
  FreeCustomersRule free_customers = FreeCustomersRule::kLeave;
  std::vector<std::int64_t> size_tiers = {
      100, 1000};  ///< MRR in major units, ascending: where a larger tier of customers begins.
  /// By signal: what its rule trips at; none: as quoted.
  std::array<std::optional<Micro>, kSignalCount> warning_thresholds = {};
  /// By indicator of the health score; none: 1.
  std::array<std::optional<Micro>, kIndicatorCount> health_weights = {};
  std::vector<std::int64_t> health_bands = {
      40, 70};  ///< From which score a customer is watched, and from which healthy.
  /// By test of advocates: its limit; none: as quoted, or ours.
  std::array<std::optional<Micro>, kAdvocateTestCount> advocate_thresholds = {};
  std::int32_t conversion_days = 90;  ///< From signing up to the first MRR, 0 to 3,660.
  /// The percentage that the back-test holds forecasts against, 1 to 100; 5 is what 纷享销客 is
  /// quoted with.
  std::int32_t forecast_mark = 5;
  /// Reasons for churn that are put into a class, before what is known of their words.
  std::vector<ChurnWord> churn_words;
};

/// A value of a setting, and what it says.
struct SettingWord {
  std::string_view word;
  std::string_view meaning;
};

/// What a setting means and takes.
struct SettingInfo {
  std::string_view key;
  std::string_view values;  ///< For people: the words it takes, the default first.
  std::string_view meaning;
  bool needs_reading = false;  ///< Decides how rows are read: a change needs the files again.
  std::span<const SettingWord> words = {};  ///< Empty where it takes days, numbers or codes.
  bool of_profiles = true;  ///< False: says what is asked for, not what a figure means; a profile
                            ///< leaves it as it is.
};
std::span<const SettingInfo> AllSettings();

/// `settings` with one value changed. Errors: `settings.unknown_key` (names the nearest),
/// `settings.bad_value` (lists the values).
Result<Settings> WithSetting(Settings settings, std::string_view key, std::string_view value);

/// A value that a profile has for a setting.
struct ProfileValue {
  std::string_view key;
  std::string_view value;
};

/// The definitions of a product, as far as they are known.
struct Profile {
  std::string_view name;
  std::string_view title;
  std::span<const ProfileValue> values;       ///< That differ from the defaults.
  std::span<const std::string_view> sources;  ///< What says so.
  std::span<const std::string_view> open;     ///< Rules not known, or that no setting expresses.
};
std::span<const Profile> AllProfiles();

/// `settings` as the profile defines them: every definition is the profile's. What says nothing of
/// definitions (SettingInfo::of_profiles) stays.
/// Error: `settings.unknown_profile` (names the nearest).
Result<Settings> WithProfile(Settings settings, std::string_view profile);

/// The keys of the values that differ from those of the profile, in the order of AllSettings().
std::vector<std::string_view> ChangedSettings(const Settings& settings);
/// The keys of the values that differ between two, likewise; the profiles' names do not count.
std::vector<std::string_view> DifferentSettings(const Settings& a, const Settings& b);
/// The value of a setting of AllSettings(), as WithSetting takes it.
std::string ValueOf(const Settings& settings, std::string_view key);

/// Every setting's key and value, "profile" first, then in the order of AllSettings().
std::vector<std::pair<std::string, std::string>> ToStrings(const Settings& settings);

}  // namespace holdfast
