#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/issue.h"
#include "holdfast/base/money.h"
#include "holdfast/base/periods.h"
#include "holdfast/ledger/renewals.h"
#include "holdfast/metrics/rates.h"
#include "holdfast/report/adoption.h"
#include "holdfast/report/advocates.h"
#include "holdfast/report/churn_reasons.h"
#include "holdfast/report/conversion.h"
#include "holdfast/report/forecast.h"
#include "holdfast/report/growth.h"
#include "holdfast/report/health.h"
#include "holdfast/report/measured.h"
#include "holdfast/report/renewal_plan.h"
#include "holdfast/report/revenue.h"
#include "holdfast/report/sales_pay.h"
#include "holdfast/report/source.h"
#include "holdfast/rows/row.h"
#include "holdfast/schema/mapping.h"
#include "holdfast/statistics/confidence.h"
#include "holdfast/statistics/promoters.h"
#include "holdfast/statistics/survival.h"
#include "holdfast/values/cost_words.h"

namespace holdfast {

/// What a report shows, as plain values: minor units, rounded once; rates from the exact sums.
/// Field by field this is wasm/contract/report.schema.json, whose descriptions say what each one
/// means.

/// Rows left out for one reason: the code of their issue.
struct ExcludedRows {
  std::string reason;
  std::uint64_t rows = 0;
};

/// read = used + ignored + rejected = used + all that is excluded.
struct RowCounts {
  std::uint64_t read = 0;
  std::uint64_t used = 0;
  std::uint64_t ignored = 0;
  std::uint64_t rejected = 0;
  std::vector<ExcludedRows> excluded = {};  ///< By reason.

  /// Counts a row: used, or left out for `reason`.
  void Count(Fate fate, std::string_view reason, std::uint64_t rows = 1);
};

struct ExcludedAmount {
  std::string reason;
  std::uint64_t rows = 0;  ///< With an amount that can be read.
  Minor amount = 0;
};

/// The amount column's sum, in the same way.
struct AmountSums {
  Currency currency;
  Minor read = 0;
  Minor used = 0;
  Minor ignored = 0;
  Minor rejected = 0;
  std::vector<ExcludedAmount> excluded = {};

  /// False when a sum does not fit any more.
  bool Count(Fate fate, std::string_view reason, Minor amount);
};

struct MappedColumn {
  std::string name;
  Role role = Role::kNone;
  std::string why;
  double sure = 0;
};

/// A row of a file that no figure counts.
struct LeftOutRow {
  std::string reason;
  std::uint64_t line = 0;
  std::string customer;  ///< As the file has it; empty where it cannot be told.
  std::vector<std::pair<Currency, Minor>> amounts;  ///< Of the amount column.
};

struct InputAccount {
  std::string name;
  Table table = Table::kSubscriptions;
  std::string source = {};  ///< As in Mapping.
  std::uint64_t bytes = 0;
  std::string fingerprint;
  RowCounts rows;
  std::vector<AmountSums> amounts;
  std::vector<MappedColumn> columns;
  std::vector<Issue> issues;
  std::vector<LeftOutRow> left_out = {};  ///< The first kLeftOutKept of each reason, by line.
};
inline constexpr std::uint64_t kLeftOutKept = 1000;

struct MovementRow {
  Month month = 0;
  Minor opening = 0;
  Minor fresh = 0;
  Minor reactivation = 0;
  Minor expansion = 0;
  Minor contraction = 0;
  Minor churn = 0;
  Minor fx = 0;
  Minor entering = 0;  ///< With `leaving`: of a segment that customers come into and leave.
  Minor leaving = 0;
  Minor closing = 0;
  Movement::Customers customers;
};

/// How sure a figure is; none where that cannot be told.
using Sure = std::optional<ConfidenceInterval>;

struct RetentionRow {
  Month month = 0;
  Rate nrr;
  Rate grr;
  Rate logo;
  Sure logo_sure = {};
  Sure nrr_sure = {};
  Sure grr_sure = {};
  std::string_view interval_method = {};  ///< Of nrr_sure and grr_sure: "delta", "bca".
  /// Of grr_sure, where GRR is not told account by account: those, or "wilson".
  std::string_view grr_interval_method = {};
  Rate largest_share = {};  ///< Of the opening, that of the largest customer.
  Minor opening = 0;
  Minor retained = 0;
  Minor kept = 0;
  std::uint64_t customers = 0;
  std::uint64_t customers_kept = 0;
};

struct CohortRow {
  Month month = 0;          ///< The first of the data's months that it has.
  std::size_t months = 1;   ///< How many of them, by setting.
  std::string period = {};  ///< What a quarter or year is called; empty for a month.
  std::uint64_t size = 0;   ///< Its customers, and
  Minor mrr = 0;            ///< their first MRR.
  std::vector<std::uint64_t> customers;
  std::vector<Minor> net_mrr;
  std::vector<Minor> gross_mrr;
  std::vector<Minor> base_mrr;  ///< Empty without a reporting currency.
};

struct ChurnRow {
  Month month = 0;
  std::uint64_t opening_customers = 0;
  std::uint64_t customers_lost = 0;
  std::uint64_t customers_at_risk = 0;  ///< Of whom those lost are a share.
  Rate customer_churn;
  Sure customer_churn_sure = {};
  Minor opening = 0;
  Minor churn = 0;
  Minor contraction = 0;
  Rate gross_mrr_churn;
  Rate net_mrr_churn;
  Rate net_mrr_churn_without_reactivation;
};

struct ExpansionRow {
  Month month = 0;
  Minor fresh = 0;
  Minor reactivation = 0;
  Minor expansion = 0;
  Minor contraction = 0;
  Minor churn = 0;
  Minor net_new = 0;
  std::uint64_t customers_expanded = 0;
  Rate expansion_rate;
  Rate quick_ratio;
};

/// A customer who left or grew, and the rows behind that.
struct MoverRow {
  std::string customer;
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
  Month month = 0;
  Month since = 0;
  Minor before = 0;
  Minor after = 0;
  std::vector<Source> sources;
};

struct MoverList {
  std::vector<MoverRow> shown;
  std::uint64_t total = 0;
};

struct Summary {
  std::optional<Month> month;
  Minor mrr = 0;
  Minor arr = 0;
  std::uint64_t customers = 0;
  std::optional<Minor> arpa;
  std::optional<Minor> ltv;
  Rate mrr_growth;
  std::uint64_t zero_mrr_customers = 0;
  std::uint64_t in_and_out = 0;
  std::uint64_t rounded = 0;
  std::uint64_t negative_months = 0;
};

/// Why the figures of the last complete month are less sure than they look.
struct Warning {
  std::string code;     ///< "few_customers", "one_customer", "no_spread".
  std::string_view of;  ///< "retention", of the last trailing window; "mrr".
  double value = 0;     ///< Customers, or the share of one.
  std::string message;
};

/// Intervals of the last trailing window and of ARPA by leaving each customer out once: a second
/// method, that draws nothing, beside BCa.
struct Jackknife {
  Sure nrr;
  Sure grr;  ///< None where GRR is not told account by account.
  std::optional<Minor> arpa_low;
  std::optional<Minor> arpa_high;
};

/// What stands beside the figures of the last complete month.
struct Uncertainty {
  std::string_view arpa_method = {};  ///< As in RetentionRow.
  std::optional<Minor> arpa_low;
  std::optional<Minor> arpa_high;
  std::optional<Jackknife> jackknife = {};  ///< None where no interval is drawn.
  std::vector<Warning> warnings;
};

struct Invariant {
  std::string name;
  bool holds = true;
  std::uint64_t checks = 0;
};

/// Unit economics (metrics/economics.h) of a month, or of the months up to one.
struct EconomicsRow {
  Month month = 0;
  std::size_t months = 0;  ///< That have costs.
  std::array<Minor, kCostKindCount> costs = {};
  std::uint64_t new_customers = 0;
  std::uint64_t customer_months = 0;
  Minor new_mrr = 0;
  Minor mrr = 0;
  std::optional<Minor> cac;
  std::optional<Minor> crc;
  Rate gross_margin;
  Rate margin_after_retention;
  Rate payback_months;
};

struct EconomicsBlock {
  std::vector<EconomicsRow> months;  ///< Complete ones with costs.
  EconomicsRow window;               ///< The last twelve complete months together.
  /// Of a segment: the costs of these twelve months that name none of the segments that it is one
  /// of. They are in no segment's figures.
  std::optional<std::array<Minor, kCostKindCount>> unassigned = {};
  Rate ltv_to_cac;
  Rate magic_number;
};

/// A rule of early warning (metrics/signals.h) and who trips it.
struct SignalRuleSums {
  std::string_view code;
  double threshold = 0;
  double quoted = 0;       ///< The threshold as quoted.
  std::string_view claim;  ///< As quoted.
  std::uint64_t customers = 0;
  Minor mrr = 0;
  std::optional<MeasuredLift> measured = {};  ///< None where the data have no such history.
};

struct TrippedSignal {
  std::string_view code;
  double value = 0;
  std::optional<Source> source;  ///< The row of usage that says so.
};

struct SignalCustomer {
  std::string customer;
  std::string name;
  Minor mrr = 0;
  std::optional<Day> next_due;  ///< Of the next contract that is not decided.
  std::vector<TrippedSignal> signals;
};

inline constexpr std::size_t kSignalsShown = 200;

/// Early warning: customers with MRR at the end of the last complete month.
struct SignalsBlock {
  Day as_of = 0;
  std::uint64_t observed = 0;  ///< Customers with rows of usage.
  std::uint64_t tripped = 0;   ///< Who trip a rule.
  std::vector<SignalRuleSums> rules;
  std::vector<SignalCustomer> customers;  ///< By MRR; shown are the first kSignalsShown.
  std::optional<Day> measured_from = {};  ///< The first and last day that customers were looked at
  std::optional<Day> measured_to = {};    ///< for what the rules told; none without history.
};

/// Between the ends of two periods, of the customers at the first one.
struct PeriodRates {
  std::uint64_t opening_customers = 0;
  std::uint64_t customers_lost = 0;
  std::uint64_t customers_at_risk = 0;  ///< Of whom those lost are a share.
  std::uint64_t customers_kept = 0;
  Minor opening = 0;   ///< MRR of the customers at the opening, at the rates of the period's end,
  Minor retained = 0;  ///< what they pay at the closing,
  Minor kept = 0;      ///< and the smaller of both, customer by customer.
  Rate customer_churn;
  Rate gross_mrr_churn;
  Rate net_mrr_churn;
  Rate nrr;
  Rate grr;
  Rate logo;
  Sure customer_churn_sure = {};
  Sure nrr_sure = {};
  Sure grr_sure = {};
  Sure logo_sure = {};
  std::string_view interval_method = {};      ///< As of a RetentionRow.
  std::string_view grr_interval_method = {};  ///< Likewise.
};

/// A quarter or a year.
struct PeriodRow {
  std::string period;
  Month first_month = 0;
  Month last_month = 0;
  bool complete = false;
  MovementRow months;                ///< The sum of the months.
  std::optional<MovementRow> net;    ///< One class per customer, from end to end; not of segments.
  std::optional<PeriodRates> rates;  ///< None of the first period, nor of one that is not complete.
};

struct Periods {
  PeriodUnit unit = PeriodUnit::kQuarter;
  std::vector<PeriodRow> rows;
};

/// All figures of one currency.
struct Block {
  Currency currency;
  std::vector<Month> months;
  std::optional<Month> partial_month;
  Summary summary;
  std::vector<MovementRow> movements;
  std::vector<RetentionRow> monthly_retention;
  std::vector<RetentionRow> trailing_retention;
  std::vector<CohortRow> cohorts;
  std::vector<ChurnRow> churn;
  MoverList lost;
  std::vector<ExpansionRow> expansion;
  MoverList grew;
  Uncertainty uncertainty;
  SurvivalCurve survival;             ///< By age in months.
  std::optional<GrowthBlock> growth;  ///< None without a complete month with customers.
  std::optional<SurvivalProjection> projection = {};  ///< Likewise, like the forecast.
  std::optional<Forecast> forecast = {};
  std::optional<ChurnReasonsBlock> reasons;  ///< None where no file says why customers left.
  std::optional<RevenueBlock> revenue;       ///< None without a complete month with customers.
  std::optional<SalesPayBlock> sales;        ///< None where no file names owners.
  std::optional<EconomicsBlock> economics;   ///< None without costs.
  std::optional<SignalsBlock> signals;       ///< None without usage.
  std::optional<HealthBlock> health;         ///< None where usage has none of the indicators.
  std::optional<Adoption> adoption;          ///< None where usage says nothing of it.
  std::optional<AdvocatesBlock> advocates;   ///< None where usage says nothing of them.
  std::optional<Periods> periods;            ///< Where quarters or years are asked for.
  bool moves = false;                        ///< Of a segment that customers come into and leave.
  std::vector<Invariant> invariants;
};

/// Two statements about a customer's month that differ. Amounts in `currency`.
struct ConflictRow {
  std::string rule;
  std::string customer;
  Currency currency;
  Month month = 0;
  Minor kept = 0;
  Minor other = 0;
  Source kept_source;
  Source other_source;
};

struct ConflictList {
  std::uint64_t total = 0;
  std::uint64_t superseded_rows = 0;
  std::vector<std::pair<std::string, std::uint64_t>> rules;  ///< Those that decided something.
  std::vector<ConflictRow> shown;
};

/// One unit of `from` in the reporting currency, at the end of a month.
struct FxRate {
  Month month = 0;
  Currency from;
  double rate = 0;
  Day day = 0;  ///< The date that the rate is of.
  Currency via;
  bool later = false;  ///< No rate is dated in or before the month.
};

struct FxRates {
  Currency reporting_currency;
  std::vector<FxRate> rates;  ///< By month, then currency.
  std::uint64_t ambiguous_days = 0;
};

/// Contracts that were due. due = renewed + lost + open, and in money: due = open + capped + lost.
struct RenewalSums {
  std::uint64_t due = 0;
  std::uint64_t renewed = 0;
  std::uint64_t lost = 0;
  std::uint64_t open = 0;
  std::uint64_t renewed_early = 0;
  std::uint64_t customers = 0;          ///< With a contract due, or renewed before it is due.
  std::uint64_t customers_renewed = 0;  ///< Those of them who renewed one.
  Minor due_amount = 0;
  Minor open_amount = 0;
  Minor renewed_amount = 0;
  Minor renewed_amount_capped = 0;
  Minor lost_amount = 0;
  Rate customer_rate;
  Rate amount_rate;
  Rate amount_rate_capped;
  Sure customer_sure = {};  ///< Wilson's, of contracts or of customers as the rate is.
  Sure amount_sure = {};    ///< The delta method's, from how the customers with a contract differ.
  Sure amount_capped_sure = {};
};

struct RenewalMonth {
  Month month = 0;
  RenewalSums sums;
};

struct UpcomingRenewal {
  std::string customer;
  std::string name;
  Day due = 0;
  Minor base = 0;
  std::string owner;
  Source source;
};

/// The renewals of one currency.
struct RenewalBlock {
  Currency currency;
  std::vector<RenewalMonth> months;  ///< In which a contract was due by as_of.
  RenewalSums total;
  std::uint64_t upcoming = 0;  ///< Contracts due soon after as_of, not decided yet.
  Minor upcoming_amount = 0;
  std::uint64_t upcoming_decided = 0;
  std::vector<UpcomingRenewal> upcoming_shown;
  std::uint64_t later = 0;
  RenewalPlan plan = {};
};

/// Answers to a survey, and the score they give.
struct ScoreSums {
  Promoters promoters;
  Rate score;
  Sure score_sure;
};

struct QuarterScore {
  Month quarter = 0;  ///< Its first month.
  ScoreSums sums;
};

struct SegmentScore {
  std::string segment;  ///< Empty: not said.
  ScoreSums sums;
};

/// Who answered, told apart by an attribute of their customers.
struct AttributeScores {
  std::string attribute;
  std::vector<SegmentScore> segments;  ///< With those of no value, who add up to the total.
};

struct SurveyBlock {
  std::string_view survey;  ///< "nps", "enps".
  ScoreSums total;
  std::vector<QuarterScore> quarters;
  std::vector<SegmentScore> segments;  ///< Empty where the tables say nothing of who answered.
  std::vector<AttributeScores> by;     ///< What other tables say of their customers.
};

struct AttributeValues {
  std::string name;
  std::uint64_t values = 0;
  std::uint64_t customers = 0;
};

/// What files say of customers beside money.
struct KnownCustomers {
  std::uint64_t known = 0;
  std::vector<AttributeValues> attributes;
};

/// The one segment that figures are of.
struct SegmentFilter {
  std::string by;          ///< As ParseSegmentBy takes it.
  std::string value = {};  ///< The segment's name; empty: customers without a value.
  std::size_t beyond = 0;  ///< Not 0: the segments beyond so many, by MRR, together (customers
                           ///< without a value are not among them); `value` says nothing then.
  std::vector<SegmentFilter> within = {};  ///< At most one: its customers, and no others.

  friend bool operator==(const SegmentFilter&, const SegmentFilter&) = default;
};

struct Report {
  std::vector<InputAccount> inputs;
  std::vector<std::pair<std::string, std::string>> settings;
  std::vector<std::string_view> changed_settings;  ///< Keys of values that are not the profile's.
  std::optional<Day> as_of;
  std::optional<SegmentFilter> filter;  ///< Of whom the figures are; none: of all.
  ConflictList conflicts;
  std::optional<FxRates> fx;                          ///< With a reporting currency.
  std::optional<std::vector<RenewalBlock>> renewals;  ///< By currency; none without contracts.
  RenewalSource renewals_of = RenewalSource::kTable;
  std::optional<KnownCustomers> customers;  ///< None where no file says anything.
  std::vector<SurveyBlock> surveys;         ///< Empty without such a table.
  std::optional<Conversion> conversion;     ///< None without sign-ups, or of a segment.
  std::vector<Block>
      blocks;  ///< One per currency, by code; one of no currency where there is no data.
};

}  // namespace holdfast
