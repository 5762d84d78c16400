#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/report/block.h"
#include "holdfast/report/filter.h"
#include "holdfast/report/source.h"
#include "holdfast/statistics/mix.h"
#include "holdfast/statistics/survival.h"

namespace holdfast {

/// What became of a customer with MRR at the start of a window.
enum class CrossCell : std::uint8_t {
  kGrows,    ///< Keeps and grows: who could buy more.
  kKeeps,    ///< Keeps, and does not grow.
  kShrinks,  ///< Keeps less than that, but something.
  kLost,
};
std::string_view NameOf(CrossCell cell);  ///< "keeps_and_grows", "keeps", "shrinks", "lost".
std::optional<CrossCell> CrossCellFromString(std::string_view name);

/// What segments are asked for.
struct SegmentsRequest {
  std::string by;                    ///< As ParseSegmentBy takes it.
  std::size_t top = 20;              ///< How many are shown apart, 1 to 100; the rest is "other".
  std::optional<Currency> currency;  ///< Which block, where a report has several.
  std::optional<Month> from;         ///< The windows that `mix` compares end with these months.
  std::optional<Month> to;
  std::optional<std::size_t> window;   ///< Of the mix, in months: 1 or 12.
  double grr = 0.9;                    ///< From here on a customer or segment keeps what it had ...
  double nrr = 1.2;                    ///< ... and from here on it grows.
  CrossCell cell = CrossCell::kGrows;  ///< Whose customers are listed ...
  std::optional<std::size_t> cell_of;  ///< ... of one segment, by its place; none: of all.
};

enum class SegmentKind : std::uint8_t { kValue, kNone, kOther };

/// What became of the customers with MRR at the start of a window. Each is in one of the first
/// four.
struct CrossCounts {
  struct Cell {
    std::uint64_t customers = 0;
    Minor before = 0;
    Minor after = 0;
  };
  Cell grows;
  Cell keeps;
  Cell shrinks;
  Cell lost;
  Rate grr;
  Rate nrr;
  /// Of all of them together: "keeps_and_grows", "keeps", "grows" (more than it loses), "neither",
  /// or "" without a rate.
  std::string_view corner;
};

struct Segment {
  std::string value;  ///< Its name; empty where `kind` says what it is.
  SegmentKind kind = SegmentKind::kValue;
  std::uint64_t values = 1;  ///< How many segments are in it: of "other", more than one.
  Block block;
  CrossCounts cross;
};

/// How a rate of the total changed, and which part of that is the segments' own.
struct MixMeasure {
  std::string_view name;          ///< "nrr", "grr", "mrr_churn", "customer_retention".
  std::vector<MixSegment> sides;  ///< By segment.
  std::optional<Decomposition> parts;
  std::size_t up = 0;  ///< Segments whose own rate rose, and fell.
  std::size_t down = 0;
  std::string against;  ///< A sentence, where the total moves against its segments; else empty.
  std::string hides;    ///< A sentence, where the total is far from large segments' rates.
};

struct Mix {
  Month from = 0;
  Month to = 0;
  std::size_t window = 0;
  std::vector<MixMeasure> measures;
};

/// A customer of a cell.
struct CrossCustomer {
  std::string customer;
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::size_t segment = 0;  ///< A place among the segments shown.
  Minor before = 0;
  Minor after = 0;
  std::vector<Source> sources;  ///< The first rows behind both, at most kCrossLines of each.
};

inline constexpr std::size_t kCrossLines = 5;

struct Cross {
  Month to = 0;
  std::size_t window = 0;
  CrossCounts total;
  std::uint64_t candidates = 0;  ///< Who keep and grow, of all segments.
  CrossCell cell = CrossCell::kGrows;
  std::optional<std::size_t> cell_of;
  std::uint64_t listed = 0;          ///< Customers of the cell that is asked for.
  std::vector<CrossCustomer> shown;  ///< The foremost 100 of them, by how their MRR changed, and
                                     ///< then by the MRR before.
};

/// Whether the customers of segments stay equally long: the log-rank test over the segments shown,
/// customers without a value and the rest among them.
struct LifeTest {
  LogRank test;
  std::size_t segments = 0;  ///< Those with customers.
};

/// The segments of one block. Every amount and count that adds up over customers adds up to the
/// total's, exactly and as shown.
struct SegmentsReport {
  std::string by;
  std::size_t top = 0;  ///< As asked for.
  bool moves = false;   ///< Customers go from one segment to another.
  std::optional<Day> as_of;
  std::vector<std::pair<std::string, std::string>> settings;
  std::optional<SegmentFilter> filter;
  Block total;
  std::vector<Segment> segments;  ///< The largest MRR first, or in their order (time, size); then
                                  ///< customers without a value, then the rest together.
  std::optional<Mix> mix;         ///< None where the data hold no two windows.
  std::optional<Cross> cross;     ///< None where they hold not one.
  std::optional<LifeTest> lives;  ///< None where customers move between segments, and where
                                  ///< LogRankTest has nothing to compare.
  std::vector<Invariant> invariants;
};

/// Errors: those of BuildReport and ParseSegmentBy; `segments.no_data`, `segments.currency` (which
/// block?), `segments.bad_window` (months that the data do not hold), `segments.two_moves` (a
/// filter by plan or interval, and segments by one of them).
Result<SegmentsReport> BuildSegments(const Books& books, const Settings& settings,
                                     const SegmentsRequest& request,
                                     const std::optional<SegmentFilter>& filter);

/// Makes the amounts of the segments' blocks as shown add up to those of the total as shown: every
/// part is rounded up or down, by largest remainder; what a segment's closing is off by, later
/// parts make up for. `exact`: of the total first, then by segment.
void ShowTogether(const std::vector<const Figures*>& exact, const Block& total,
                  std::vector<Segment>* segments);

/// `segments_add_up` and `shown_segments_add_up`.
std::vector<Invariant> CheckSegments(const std::vector<const Figures*>& exact, const Block& total,
                                     const std::vector<Segment>& segments);

/// The change of the rates between two windows. Error: `segments.bad_window`.
Result<std::optional<Mix>> MixOf(const SegmentsRequest& request,
                                 const std::vector<const Figures*>& exact, const Block& total,
                                 const std::vector<Segment>& segments);

}  // namespace holdfast
