#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/ledger/books.h"
#include "holdfast/report/report.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// What a figure is counted in.
enum class FigureUnit : std::uint8_t { kMoney, kCustomers, kContracts, kAnswers, kRows, kRate };

/// What tells the figures of one metric apart.
enum class FigureTakes : std::uint8_t {
  kNothing,        ///< There is one: of the summary's month, or of all the data.
  kMonth,          ///< By month.
  kPeriod,         ///< By quarter or year.
  kCohort,         ///< By cohort.
  kCohortAge,      ///< By cohort (the month of the first MRR) and age in months.
  kAge,            ///< By age in months; of contracts due, by days or weeks ahead.
  kReason,         ///< By input and the reason for which its rows are left out.
  kSegment,        ///< By an attribute of customers and one of its values.
  kTop,            ///< By how many of the largest customers: the segment.
  kValue,          ///< By a name, such as of a reason, an owner or a rule: the segment.
  kValueAge,       ///< By class of reasons and the months from which on; by owner or segment of
                   ///< contracts due, and days ahead.
  kValueMonth,     ///< By owner and month.
  kSurvey,         ///< By survey: NPS or eNPS.
  kSurveyQuarter,  ///< By survey and quarter.
  kSurveySegment,  ///< By survey and what its own table says of who answered.
  kSurveyBy,       ///< By survey, an attribute of customers, and one of its values.
};

/// A kind of figure of the report.
struct FigureInfo {
  std::string_view metric;  ///< Its path in the report without the places in lists.
  FigureUnit unit = FigureUnit::kMoney;
  FigureTakes takes = FigureTakes::kMonth;
  std::string_view meaning;  ///< One sentence for people.
};

/// Every kind of figure that can be explained, in the order of the report.
std::span<const FigureInfo> AllFigures();

/// One figure of a report. `metric` may leave out its first parts ("nrr"): the first of AllFigures
/// that ends so is meant.
struct FigureAddress {
  std::string metric;
  std::optional<Month> month;          ///< None: the last complete one. Of a quarter or a year:
                                       ///< any of its.
  std::optional<Month> cohort;         ///< With `age`, for cells of cohorts.
  std::optional<std::uint32_t> age;    ///< Also of survival; of contracts due, the days within
                                       ///< which, or the week's place in the list.
  std::optional<std::uint32_t> input;  ///< Of rows left out: the file's place among the inputs.
  std::string reason;                  ///< Likewise: a code.
  std::string survey;                  ///< "nps", "enps"; empty: the only one.
  std::string by;                      ///< An attribute of customers.
  std::optional<std::string> segment;  ///< A value of it; empty: of whom none is said.
  std::optional<Currency> currency;    ///< None: of the only block.
};

/// Which rows of each part are given; the others stand in `rest`.
struct ExplainPage {
  std::uint64_t offset = 0;
  std::uint64_t limit = UINT64_MAX;
};

/// Lines of files: the first of them, and how many there are.
struct ExplainedLines {
  std::uint64_t total = 0;
  std::vector<Source> shown;
};

/// What a rule of early warning, an indicator of health ("score": the score itself) or a test of
/// advocates reads of a customer.
struct ExplainedReading {
  std::string_view code;
  double value = 0;  ///< In its unit (values/signal.h, metrics/health.h, metrics/advocates.h).
};

/// A customer behind a figure; a contract behind one of renewals (worth `before`, renewed at
/// `after`, of the month in which it is due); a row of a file that is left out (`rule`: the reason;
/// it stands in `before_lines`, and has no months); a cost, a line of an invoice or an answer to a
/// survey (in `before_lines` likewise); or who signed up or began to use the product. `before` and
/// `after` are the two states that are compared, each at the end of its month, and 0 where there is
/// no MRR to compare; where days between them decide (movement.by_day), `after_lines` are of the
/// whole month.
struct ExplainedRow {
  std::string customer;
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
  Minor before = 0;
  Minor after = 0;
  std::optional<Month> before_month;
  std::optional<Month> after_month;
  std::optional<Day> before_day;  ///< Of cohorts by the customer's own months: the days, of these
  std::optional<Day> after_day;   ///< months, that the two states are of. Of an answer the day; of
                                  ///< who signed up or began: that day, and the day of the goal; of
                                  ///< a contract of the calendar or of the term: the day it is due,
                                  ///< and that of the next.
  std::optional<int> score;       ///< Of an answer.
  std::optional<Month> since;     ///< That of the first MRR.
  std::optional<Month> last;      ///< Of who comes back: the last month with MRR before.
  std::int64_t amount = 0;        ///< What the customer adds to the part: minor units, customers,
                                  ///< contracts, answers or rows.
  std::string rule;               ///< Why, as a code: "movement.reactivation".
  std::string why;                ///< As a sentence.
  /// Of a contract due: codes of the signs of early warning that its customer shows.
  std::vector<std::string_view> signals;
  ExplainedLines before_lines;
  ExplainedLines after_lines;
  std::vector<ExplainedReading> readings;  ///< Of early warning, health and advocates.
};

/// A sum of customers that a figure is made of.
struct ExplainedPart {
  std::string_view role;  ///< "total": the figure itself; "term": one of a sum; "numerator",
                          ///< "denominator": of a rate. Of several with one role, the sum counts.
  std::string_view metric;
  FigureUnit unit = FigureUnit::kMoney;
  std::optional<Month> month;
  std::optional<std::uint32_t> age;
  int sign = 1;                 ///< -1: taken off the other parts of the role.
  std::int64_t total = 0;       ///< As the report shows it: the sum of all rows' amounts.
  std::uint64_t customers = 0;  ///< How many rows there are.
  std::vector<ExplainedRow> rows;
  std::uint64_t rest_customers = 0;  ///< Rows that are not given, and the sum of their amounts.
  std::int64_t rest = 0;
};

/// A figure as the report shows it, and who is behind it.
struct Explanation {
  FigureInfo figure;
  FigureAddress address;  ///< In full.
  Currency currency;
  std::optional<std::int64_t> whole;  ///< Money and counts; none where the report shows none.
  Rate rate;                          ///< Rates, likewise.
  std::vector<ExplainedPart> parts;
};

/// The customers behind a figure of `report`, which BuildReport made of the same books and
/// settings; of a report with a filter, the customers whom that lets through. Rows by amount, then
/// by change of MRR (largest first), then by customer. Amounts are rounded by largest remainder, so
/// that they add up to the figure shown.
///
/// Of the rows left out for one reason, only the first kLeftOutKept can be given. Of a customer who
/// goes from one segment of the filter to another, states are told wherever the customer is.
///
/// Errors: `explain.unknown_metric`, `explain.no_such_currency`, `explain.no_such_input`,
/// `explain.no_such_reason`, `explain.no_such_month`,
/// `explain.no_such_cohort`, `explain.no_such_age`, `explain.no_such_survey`,
/// `explain.no_such_segment` (each says what there is);
/// `invariant.explanation_adds_up`.
Result<Explanation> ExplainFigure(const Books& books, const Report& report,
                                  const Settings& settings, const FigureAddress& address,
                                  const ExplainPage& page = {});

/// The explanation as JSON text: wasm/contract/explanation.schema.json.
std::string ToJson(const Explanation& explanation);

/// wasm/contract/figures.json.
std::string ToJson(std::span<const FigureInfo> figures);

}  // namespace holdfast
