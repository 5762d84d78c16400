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
};

/// What one customer is to a figure: of these, the one that the figure is about is there.
struct CustomerFacts {
  CustomerMovement movement;
  Retention retention;
  CohortCell cell;
  std::optional<Life> life;
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
};

/// Whether a figure has a part, by the settings.
using PartWhen = bool (*)(const Settings& settings);

/// What a part is of, beside the figure's own place.
enum class PartOver : std::uint8_t {
  kSamePlace,
  kMonthBefore,
  kSixMonthsBefore,  ///< One part for each of them that is in the data.
  kWindowUpTo,       ///< One part for each month of the trailing window up to the figure's.
  kAgesUpTo,         ///< One for each age of the survival curve up to the figure's.
};

/// A part of a figure that is made of others.
struct FigurePart {
  std::string_view role;
  std::string_view metric;
  int sign = 1;
  PartOver over = PartOver::kSamePlace;
  PartWhen when = nullptr;  ///< Null: always.
};

struct FigureRule {
  FigureInfo info;
  /// Null for figures of contracts and rows, which are in no block.
  ShownFigure (*shown)(const Block& block, const FigurePlace& place) = nullptr;
  std::optional<CustomerSum> sum;     ///< Else `parts`.
  std::span<const FigurePart> parts;  ///< Of metrics that are sums.
};

/// None: there is no such metric. First parts may be left out.
const FigureRule* FindFigure(std::string_view metric);

}  // namespace holdfast
