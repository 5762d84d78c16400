#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "holdfast/base/money.h"
#include "holdfast/metrics/cohorts.h"
#include "holdfast/metrics/lifetimes.h"
#include "holdfast/metrics/retention.h"
#include "holdfast/movements/movements.h"
#include "holdfast/report/explain.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// A figure's place in a block.
struct FigurePlace {
  std::size_t month = 0;   ///< In the block's months.
  std::size_t cohort = 0;  ///< Likewise: the first that the cohort has,
  std::size_t months = 1;  ///< and how many.
  std::size_t age = 0;
  std::size_t top = 0;     ///< How many of the largest customers.
  std::size_t period = 0;  ///< Of a quarter or year: in the block's periods.
};

/// What one customer is to a figure: of these, the one that the figure is about is there.
struct CustomerFacts {
  CustomerMovement movement;
  Retention retention;
  CohortCell cell;
  std::optional<Life> life;
  bool renews = false;  ///< Beside it: begins where the projection takes its customers from.
  bool never_paid = false;
};

/// Where a customer's part of a figure comes from.
enum class FactKind : std::uint8_t {
  kMovement,
  kOpening,  ///< As kMovement; before: at the exchange rates of the month before.
  kFx,       ///< As kMovement; before and after: the opening at the rates of both months.
  kLeaving,  ///< As kMovement; of who goes to another segment.
  kMonthly,
  kTrailing,
  kYear,     ///< Of twelve months, whatever the trailing windows span.
  kYearNew,  ///< Likewise; of those who paid nothing at its start. With kMovement's.
  kCohort,
  kCohortBase,  ///< As kCohort, of the first MRR, whatever the age.
  kLife,
  kNeverPaid,
};

/// A number as the report shows it; at most one of both is there.
struct ShownFigure {
  std::optional<std::int64_t> whole;
  Rate rate;
};

/// A sum over customers that the report shows.
struct CustomerSum {
  FactKind kind = FactKind::kMovement;
  /// What a customer adds, in MRR units or customers; 0: the customer is no part of it.
  Int128 (*amount)(const CustomerFacts& facts, const FigurePlace& place) = nullptr;
  bool largest = false;  ///< Of the place's largest customers alone (FigurePlace::top).
};

/// Whether a figure has a part, by the settings.
using PartWhen = bool (*)(const Settings& settings);

/// What a part is of, beside the figure's own place.
enum class PartOver : std::uint8_t {
  kSamePlace,
  kMonthBefore,
  kYearBefore,             ///< The month twelve months before.
  kSixMonthsBefore,        ///< One part for each of them that is in the data.
  kQuarterBefore,          ///< The month three months before.
  kMonthsOfQuarterBefore,  ///< One part for each of the three months up to that one.
  kWindowUpTo,             ///< One part for each month of the trailing window up to the figure's.
  kAgesUpTo,               ///< One for each age of the survival curve up to the figure's.
};

/// A part of a figure that is made of others.
struct FigurePart {
  std::string_view role;
  std::string_view metric;
  int sign = 1;
  PartOver over = PartOver::kSamePlace;
  PartWhen when = nullptr;  ///< Null: always.
};

/// The months whose customers or rows a sum is of, together.
enum class SumOver : std::uint8_t {
  kMonth,          ///< The figure's own.
  kYear,           ///< The last twelve complete ones.
  kCostMonths,     ///< Those of them that have costs.
  kPeriod,         ///< All of the figure's quarter or year,
  kPeriodOpening,  ///< its first,
  kPeriodClosing,  ///< or its last.
  kPeriodEnds,  ///< None: states at the ends of quarters or years are compared, and not of months.
};

/// Rows of files, no states of the ledger.
enum class ListKind : std::uint8_t {
  kCosts,       ///< Of a CostKind.
  kUnassigned,  ///< Likewise, of no segment.
  kOneOff,      ///< Lines of invoices that do not recur, of a OneOffKind.
  kRenewed,     ///< What contracts due in a month were renewed at.
};

struct ListSum {
  ListKind kind = ListKind::kCosts;
  std::uint32_t kinds = 0;  ///< CostKinds or OneOffKinds (KindBit).
};

struct FigureRule {
  FigureInfo info;
  /// Null for figures that are no sums of a block's states by month, which files of their own
  /// explain (explain_*.h).
  ShownFigure (*shown)(const Block& block, const FigurePlace& place) = nullptr;
  std::optional<CustomerSum> sum = {};  ///< Else `list`, else `parts`.
  std::optional<ListSum> list = {};
  SumOver over = SumOver::kMonth;          ///< Of `sum` and `list`.
  std::span<const FigurePart> parts = {};  ///< Of metrics that are sums.
};

// The figures, in the order of the report.
std::span<const FigureRule> FiguresOfMrr();
std::span<const FigureRule> FiguresOfPeriods();
std::span<const FigureRule> FiguresOfGrowth();
std::span<const FigureRule> FiguresOfEvents();
std::span<const FigureRule> FiguresOfRevenue();
std::span<const FigureRule> FiguresOfCosts();
std::span<const FigureRule> FiguresOfUsage();
std::span<const FigureRule> FiguresOfContracts();
std::span<const FigureRule> FiguresOfRenewalPlan();
std::span<const FigureRule> FiguresOfAnswers();
std::span<const FigureRule> FiguresOfSignUps();
std::span<const FigureRule> FiguresOfWatch();
std::span<const FigureRule> FiguresOfLeftOut();

/// None: there is no such metric. First parts may be left out.
const FigureRule* FindFigure(std::string_view metric);

/// Whether comparisons of definitions tell a figure: those of revenue and costs are figures of MRR,
/// which are told, beside rows that no definition changes; those of quarters and years are of
/// months, which are told.
bool IsCompared(const FigureRule& rule);

/// The figure of a field, in the same list as another; that one where there is none.
std::string_view MetricBeside(std::string_view metric, std::string_view field);

}  // namespace holdfast
