#include "setting_rules.h"

#include <array>
#include <type_traits>

#include "holdfast/settings/named_numbers.h"
#include "setting_values.h"

namespace holdfast {
namespace {

constexpr SettingWord kPartial[] = {
    {"leave_out", "Rates and totals end with the last complete month."},
    {"include", "The running month counts like any other."}};
constexpr SettingWord kFactors[] = {{"exact", "52 weeks or 365 days are 12 months."},
                                    {"four_weeks", "A month is 4 weeks or 30 days."},
                                    {"lago", "A month is 4.33 weeks or 30.44 days."}};
constexpr SettingWord kDiscounts[] = {{"net", "After all discounts."},
                                      {"forever", "After discounts that never end."},
                                      {"list", "At list prices."}};
constexpr SettingWord kQuick[] = {{"new_expansion", "New and expansion."},
                                  {"new_expansion_reactivation", "Reactivation as well."}};
constexpr SettingWord kRefunds[] = {{"ignore", "Money paid back changes no MRR."},
                                    {"subtract", "MRR is of the amount less what was paid back."}};
constexpr SettingWord kCount[] = {{"leave_out", "They do not count."}, {"count", "They count."}};
constexpr SettingWord kTax[] = {{"leave_out", "MRR is without tax."}, {"count", "MRR has tax."}};
constexpr SettingWord kPeriods[] = {
    {"month", "Months only."}, {"quarter", "Quarters as well."}, {"year", "Years as well."}};
constexpr SettingWord kChurnDate[] = {
    {"paid_end", "When the time that is paid for ends."},
    {"cancellation", "On the day the customer asks for the end."}};
constexpr SettingWord kPastDue[] = {
    {"count", "They count as long as they run."},
    {"until_unpaid", "They count until their status is \"unpaid\"."},
    {"leave_out", "They do not count."}};
constexpr SettingWord kNetChurn[] = {{"with_reactivation", "Expansion and reactivation."},
                                     {"without_reactivation", "Expansion alone."}};
constexpr SettingWord kCustomerChurn[] = {
    {"opening", "Of the customers at the start of the month."},
    {"opening_and_new", "Of these and who joined or came back within the month."}};
constexpr SettingWord kLtv[] = {
    {"six_months", "The mean customer churn of the six complete months before."},
    {"month", "The customer churn of the month."},
    {"net_mrr", "The mean net MRR churn of the six complete months before."}};
constexpr SettingWord kReturning[] = {
    {"counted", "Who comes back counts in the first cohort again."},
    {"until_first_churn", "A cohort has nobody again who has left it."}};

constexpr SettingWord kOneOff[] = {
    {"leave_out", "They do not count."},
    {"with_period", "They count over their period, where they state its start and end."}};
constexpr SettingWord kRenewalRate[] = {
    {"decided", "Of the contracts due in the period, those renewed or lost."},
    {"due", "Of all contracts due in the period."},
    {"all_customers", "Of all customers with a contract due, or renewed before it is due."}};
constexpr SettingWord kRenewalTerms[] = {{"yearly", "Terms of 12 months or more."},
                                         {"quarterly", "Terms of 3 months or more."},
                                         {"monthly", "Terms of a month or more."},
                                         {"none", "None: renewals need a table of them."}};
constexpr SettingWord kGrr[] = {
    {"accounts", "Customer by customer, from the start of the window to its end."},
    {"movements", "By the churn and contraction of the window's months."},
    {"logo", "The share of the customers who stay."}};
constexpr SettingWord kSameMonth[] = {
    {"net", "What is left of them at the month's end: one movement."},
    {"events", "Each day's change is a movement of its own."}};
constexpr SettingWord kGrain[] = {
    {"customer", "The customer, with all subscriptions."},
    {"subscription", "Each subscription that rows name, as if it were a customer."}};
constexpr SettingWord kMonthState[] = {
    {"last_day", "The state at the end of its last day."},
    {"first_day", "The state on its first day: what begins later shows in the next month."}};
constexpr SettingWord kCohortBy[] = {{"month", "Customers of one month."},
                                     {"quarter", "Customers of one quarter."},
                                     {"year", "Customers of one year."}};
constexpr SettingWord kCohortAge[] = {
    {"calendar", "The end of a calendar month, the first that of the cohort."},
    {"anniversary", "The last day of each customer's own month, from the day of joining on."}};
constexpr SettingWord kCohortKey[] = {
    {"first_mrr", "The first MRR."},
    {"signup", "The day of signing up, though it be free or a trial."}};
constexpr SettingWord kChurnSign[] = {{"loss", "A loss is above 0, and growth below."},
                                      {"growth", "Growth is above 0, and a loss below."}};
constexpr SettingWord kFreeCustomers[] = {
    {"leave", "They are lost: a customer is who has MRR."},
    {"stay", "Who has paid before stays a customer while a subscription at nothing runs."}};

/// "a, b, c".
template <const auto& Words>
constexpr auto kJoined = [] {
  std::array<char,
             [] {
               std::size_t size = 0;
               for (const SettingWord& word : Words) size += word.word.size() + 2;
               return size - 2;
             }()>
      text{};
  std::size_t at = 0;
  for (const SettingWord& word : Words) {
    if (at > 0) {
      text[at++] = ',';
      text[at++] = ' ';
    }
    for (const char c : word.word) text[at++] = c;
  }
  return text;
}();

/// A field (bool or enumeration) whose values are numbers of words.
template <auto Field, const auto& Words>
bool SetWord(Settings& settings, std::string_view value) {
  using Value = std::remove_reference_t<decltype(settings.*Field)>;
  for (std::size_t i = 0; i < std::size(Words); ++i) {
    if (Words[i].word != value) continue;
    settings.*Field = static_cast<Value>(i);
    return true;
  }
  return false;
}

template <auto Field, const auto& Words>
std::string GetWord(const Settings& settings) {
  return std::string(Words[static_cast<std::size_t>(settings.*Field)].word);
}

template <auto Field, const auto& Words>
constexpr SettingRule Choice(std::string_view key, std::string_view meaning, bool needs_reading) {
  constexpr std::string_view kValues(kJoined<Words>.data(), kJoined<Words>.size());
  return {
      {key, kValues, meaning, needs_reading, Words}, SetWord<Field, Words>, GetWord<Field, Words>};
}

/// A whole number.
template <auto Field, std::int32_t Least, std::int32_t Most>
constexpr SettingRule Number(SettingInfo info) {
  return {info,
          [](Settings& settings, std::string_view value) {
            return ReadNumber(value, Least, Most, &(settings.*Field));
          },
          [](const Settings& settings) { return std::to_string(settings.*Field); }};
}

template <auto Field>
constexpr SettingRule Code(SettingInfo info) {
  return {info,
          [](Settings& settings, std::string_view value) {
            return ReadCurrency(value, &(settings.*Field));
          },
          [](const Settings& settings) { return CurrencyText(settings.*Field); }};
}

/// What is asked for, and no definition.
constexpr SettingRule Asked(SettingRule rule) {
  rule.info.of_profiles = false;
  return rule;
}

constexpr std::string_view kQuoted = "quoted";
constexpr std::string_view kEqual = "equal";

constexpr SettingRule kRules[] = {
    Asked({{"as_of", "last, YYYY-MM-DD",
            "The state is that at the end of this day; last: the last date in the data.", false},
           [](Settings& settings, std::string_view value) {
             return ReadAsOf(value, &settings.as_of);
           },
           [](const Settings& settings) { return AsOfText(settings.as_of); }}),
    Choice<&Settings::include_partial_month, kPartial>(
        "partial_month", "Whether rates and totals take in a month that ends after as_of.", false),
    Choice<&Settings::month_factors, kFactors>("month_factors", "Weeks and days as months.", true),
    Choice<&Settings::discounts, kDiscounts>("discounts", "Which discounts lower MRR.", true),
    Choice<&Settings::quick_ratio_reactivation, kQuick>(
        "quick_ratio", "What the quick ratio counts as growth.", false),
    Asked(Code<&Settings::currency>({"currency", "none, an ISO 4217 code",
                                     "Of rows that no column, header or symbol gives a currency.",
                                     true})),
    Asked(Code<&Settings::reporting_currency>(
        {"reporting_currency", "none, an ISO 4217 code",
         "One report in this currency, by the rates given; none: one per currency.", false})),
    Number<&Settings::gap_days, 0, 366>(
        {"gap_days", "0, a number of days to 366",
         "A customer without MRR for up to so many days has not left.", false}),
    Choice<&Settings::refunds, kRefunds>("refunds", "Whether money paid back lowers MRR.", true),
    Choice<&Settings::open_invoices, kCount>("open_invoices",
                                             "Whether invoices that are not paid yet count.", true),
    Choice<&Settings::prorations, kCount>(
        "prorations", "Whether lines that settle a part of a period count.", true),
    Choice<&Settings::tax, kTax>("tax", "Whether tax is part of MRR.", true),
    Asked(Choice<&Settings::period, kPeriods>("period", "What the months are also added up to.",
                                              false)),
    Asked(Number<&Settings::fiscal_year_start, 1, 12>(
        {"fiscal_year_start", "1, a month from 1 to 12",
         "The month that quarters and years begin with.", false})),
    Asked({{"size_tiers", "100,1000, whole numbers that rise",
            "The MRR, in whole units of the currency, at which each larger tier of customers "
            "begins.",
            false},
           [](Settings& settings, std::string_view value) {
             return ReadTiers(value, &settings.size_tiers);
           },
           [](const Settings& settings) { return TiersText(settings.size_tiers); }}),
    Asked({{"warning_thresholds", "quoted, numbers by rule (tickets:3,no_login:14)",
            "What the rules of early warning trip at, where not as quoted.", false},
           [](Settings& settings, std::string_view value) {
             return ReadNamedNumbers(value, kQuoted, SignalCodes(), settings.warning_thresholds);
           },
           [](const Settings& settings) {
             return NamedNumbersText(kQuoted, SignalCodes(), settings.warning_thresholds);
           }}),
    Asked({{"health_weights", "equal, numbers by indicator (nps:2,add_ons:0)",
            "What the indicators of the health score weigh, where not 1.", false},
           [](Settings& settings, std::string_view value) {
             return ReadNamedNumbers(value, kEqual, IndicatorNames(), settings.health_weights);
           },
           [](const Settings& settings) {
             return NamedNumbersText(kEqual, IndicatorNames(), settings.health_weights);
           }}),
    Asked({{"health_bands", "40,70, two rising whole numbers up to 100",
            "The health score from which a customer is to be watched, and from which healthy.",
            false},
           [](Settings& settings, std::string_view value) {
             return ReadBands(value, &settings.health_bands);
           },
           [](const Settings& settings) { return TiersText(settings.health_bands); }}),
    Asked({{"advocate_thresholds", "quoted, numbers by test (activity:0.05,add_ons:1)",
            "The limits of the tests of advocates, where not as quoted or ours.", false},
           [](Settings& settings, std::string_view value) {
             return ReadNamedNumbers(value, kQuoted, AdvocateTestCodes(),
                                     settings.advocate_thresholds);
           },
           [](const Settings& settings) {
             return NamedNumbersText(kQuoted, AdvocateTestCodes(), settings.advocate_thresholds);
           }}),
    Asked(Number<&Settings::conversion_days, 0, 3660>(
        {"conversion_days", "90, a number of days to 3660",
         "Within how many days of signing up the first MRR makes a sign-up a conversion.", false})),
    Asked(Number<&Settings::forecast_mark, 1, 100>(
        {"forecast_mark", "5, a whole percentage from 1 to 100",
         "How far from what happened a forecast of the back-test may be: 5 % is quoted.", false})),
    Choice<&Settings::churn_date, kChurnDate>(
        "churn_date", "When a subscription that was canceled is lost.", true),
    Choice<&Settings::past_due, kPastDue>(
        "past_due", "Whether subscriptions count whose last invoice is not paid.", true),
    Choice<&Settings::paused, kCount>("paused", "Whether paused subscriptions keep their MRR.",
                                      true),
    Asked(
        {{"churn_words", "built_in, reasons by class (moved to Rival:competitor,no funds:external)",
          "The class of reasons for churn, or of words in them: external, under_use, competitor, "
          "payment or other; built_in: as the words are known.",
          false},
         [](Settings& settings, std::string_view value) {
           return ReadChurnWords(value, &settings.churn_words);
         },
         [](const Settings& settings) { return ChurnWordsText(settings.churn_words); }}),
    Choice<&Settings::usage, kCount>("usage", "Whether invoice lines for what was used count.",
                                     true),
    Choice<&Settings::net_churn, kNetChurn>(
        "net_churn", "What net MRR churn is churn and contraction less of.", false),
    Choice<&Settings::customer_churn, kCustomerChurn>(
        "customer_churn", "What the customers lost are a share of.", false),
    Choice<&Settings::ltv, kLtv>("ltv", "What LTV divides MRR per customer by.", false),
    Choice<&Settings::returning_customers, kReturning>(
        "returning_customers", "Whether cohorts count customers who left and came back.", false),
    Choice<&Settings::one_off, kOneOff>(
        "one_off", "Whether invoice lines for what is bought once count.", true),
    Choice<&Settings::renewal_rate, kRenewalRate>(
        "renewal_rate", "What the renewal rate of customers is a share of.", false),
    Choice<&Settings::renewal_terms, kRenewalTerms>(
        "renewal_terms",
        "Which terms of subscriptions and invoices are contracts to renew, without a table of "
        "renewals.",
        false),
    Choice<&Settings::grr, kGrr>("grr", "How gross revenue retention is told.", false),
    {{"reactivation_window", "any, a number of days to 3660",
      "A customer who comes back more than so many days after being lost is new again; any: "
      "nobody is.",
      false},
     [](Settings& settings, std::string_view value) {
       return ReadWindow(value, &settings.reactivation_window);
     },
     [](const Settings& settings) { return WindowText(settings.reactivation_window); }},
    Choice<&Settings::same_month, kSameMonth>(
        "same_month", "What of a customer's ups and downs within a month is a movement.", false),
    Choice<&Settings::grain, kGrain>("grain", "Who movements, retention and cohorts are of.", true),
    Choice<&Settings::month_state, kMonthState>("month_state",
                                                "Which state of a month is the month's.", false),
    {{"time_zone",
      "UTC, as_written, an offset from UTC as +08:00 or -05:00 (the name of a zone says no offset: "
      "state it)",
      "In which zone a time that states its own zone is on a day; as_written: in its own. A date "
      "without a time is taken as it is.",
      true},
     [](Settings& settings, std::string_view value) {
       return ReadZone(value, &settings.time_zone);
     },
     [](const Settings& settings) { return ZoneText(settings.time_zone); }},
    Number<&Settings::nrr_months, 1, 36>({"nrr_months", "12, a number of months from 1 to 36",
                                          "How many months the trailing windows of retention span.",
                                          false}),
    Choice<&Settings::cohort_by, kCohortBy>(
        "cohort_by", "Customers whose first MRR is within how long are one cohort.", false),
    Choice<&Settings::cohort_age, kCohortAge>("cohort_age",
                                              "When the cohort tables look at a customer.", false),
    Choice<&Settings::cohort_key, kCohortKey>(
        "cohort_key", "What puts a customer into a cohort of the cohort tables.", false),
    Choice<&Settings::churn_sign, kChurnSign>("churn_sign", "What the sign of net MRR churn says.",
                                              false),
    Choice<&Settings::free_customers, kFreeCustomers>(
        "free_customers", "What becomes of customers who go on for nothing.", false),
};

constexpr auto kInfos = [] {
  std::array<SettingInfo, std::size(kRules)> infos = {};
  for (std::size_t i = 0; i < infos.size(); ++i) infos[i] = kRules[i].info;
  return infos;
}();

}  // namespace

std::span<const SettingRule> SettingRules() { return kRules; }

std::span<const SettingInfo> AllSettings() { return kInfos; }

}  // namespace holdfast
