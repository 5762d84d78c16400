#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/metrics/rates.h"
#include "holdfast/statistics/confidence.h"
#include "holdfast/statistics/sbg.h"

namespace holdfast {

struct Figures;
struct Block;
struct RetentionRow;
struct Settings;

/// How far a forecast looks, in months.
inline constexpr std::size_t kForecastMonths = 36;

/// The share of customers left at an age, three ways.
struct ProjectedAge {
  std::size_t age = 0;
  Rate projected;  ///< By the model.
  Rate seen;       ///< Kaplan and Meier's, of the customers fitted. None beyond what was seen.
  Rate pooled;     ///< Customers with MRR at that age / size, of the cohorts that are as old.
  std::uint64_t pooled_customers = 0;  ///< The size of those cohorts.
};

/// A fit without the last months, and what they brought.
struct ProjectionHoldOut {
  Month from = 0;  ///< The month that the fit knows up to.
  Month month = 0;
  std::uint64_t customers = 0;  ///< At `from`, who had not left yet.
  double foretold = 0;          ///< The share of them left at `month`.
  double seen = 0;
};

/// The sBG model of how long customers stay.
struct SurvivalProjection {
  /// "fitted"; "one_rate" (leaving does not get rarer with age: one chance for all); without a
  /// projection "few_months" (fewer than two in which customers could leave), "few_customers"
  /// (fewer than ten came after the first month of the data), "nobody_lost", "everybody_lost".
  std::string_view outcome;
  std::uint64_t customers = 0;  ///< Fitted on.
  std::uint64_t lost = 0;
  Rate alpha;  ///< With "fitted" only, like beta.
  Rate beta;
  Rate first_churn;  ///< The share that leaves in the first month.
  Rate mean_months;  ///< Paid for by a customer; none where infinite or too large to tell.
  Rate months_paid;  ///< Expected of a new customer within kForecastMonths.
  std::optional<Minor> value;  ///< months_paid x ARPA.
  std::vector<ProjectedAge> ages;
  std::optional<ProjectionHoldOut> hold_out;
};

/// A foretold MRR, and within what it lies; none where it is beyond what a report can state.
struct ForetoldMrr {
  std::optional<Minor> mrr;
  std::optional<Minor> low;
  std::optional<Minor> high;
};

struct ForecastRow {
  Month month = 0;
  ForetoldMrr kept;            ///< MRR x GRR^years: today's customers, without their growth.
  ForetoldMrr base;            ///< MRR x NRR^years: today's customers.
  ForetoldMrr total;           ///< base + new business as in the last twelve months.
  std::optional<Minor> fresh;  ///< That new business.
  ForetoldMrr survivors;       ///< Each cohort's survivors by the sBG model, at today's ARPA.
  std::size_t errors = 0;      ///< Past forecasts as long, whose errors make the limits of `total`.
};

/// One forecast made in the past, and what happened.
struct BackTestRow {
  Month from = 0;
  Month month = 0;
  std::int64_t forecast = 0;  ///< In minor units; customers in the line "customers".
  std::int64_t actual = 0;
  Rate error;                   ///< actual / forecast - 1.
  std::optional<bool> covered;  ///< Whether it came within the limits given then.
};

struct BackTest {
  std::string_view line;  ///< "kept", "base", "total", "survivors", "customers".
  std::size_t months = 0;
  std::vector<BackTestRow> rows;
  std::size_t measured = 0;  ///< Rows with an error.
  Rate mean_absolute_error;
  Rate mean_error;  ///< Above 0: more came than foretold.
  std::size_t within_mark = 0;
  std::size_t limited = 0;  ///< Rows with limits.
  std::size_t covered = 0;
};

struct Forecast {
  /// "ok"; without figures "few_months", "few_customers", "nothing_retained", "customers_move".
  std::string_view outcome;
  Month from = 0;
  Minor mrr = 0;
  std::uint64_t customers = 0;    ///< Of the twelve months that the rates are of.
  std::optional<Minor> opening;   ///< MRR of these customers twelve months before `from`,
  std::optional<Minor> retained;  ///< at `from`,
  std::optional<Minor> kept;      ///< and the smaller of both, customer by customer.
  Rate nrr;                       ///< retained / opening.
  Rate grr;                       ///< kept / opening, by every rule of `grr`.
  std::optional<Minor> new_mrr;   ///< At `from`, of who had none twelve months before.
  std::vector<ForecastRow> months;
  double mark = 0;  ///< The deviation that the back-test counts within, by `forecast_mark`.
  std::vector<BackTest> back_tests;
};

/// `churn` is the model fitted on all complete months; the block has its retention with intervals.
SurvivalProjection ShownProjection(const Figures& figures, const Block& block,
                                   const ChurnModel& churn);
/// `mark`: as Forecast has it.
Forecast ShownForecast(const Figures& figures, const Block& block, const ChurnModel& churn,
                       double mark);
/// Forecasts made at the ends of the last 20 calendar quarters that had twelve months of data, by
/// the same rules from what was known then. `year`: as YearRates().
std::vector<BackTest> BackTests(const Figures& figures, const Block& block,
                                const std::vector<RetentionRow>& year, double mark);

/// Adds both to a block with a complete month. Uncertainty and growth are there.
void ShowForecast(const Figures& figures, const Settings& settings, Block* block);

}  // namespace holdfast
