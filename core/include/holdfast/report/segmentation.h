#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/periods.h"
#include "holdfast/base/result.h"
#include "holdfast/ledger/books.h"
#include "holdfast/ledger/part.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/report/exchange.h"
#include "holdfast/settings/settings.h"

namespace holdfast {

/// What customers are told apart by.
struct SegmentBy {
  enum class Kind : std::uint8_t { kPlan, kInterval, kCurrency, kCohort, kSize, kAttribute };
  Kind kind = Kind::kPlan;
  std::string attribute = {};  ///< Of kAttribute.
  std::size_t level = 0;       ///< How many levels of "A / B / C" count; 0: all.
  PeriodUnit cohort = PeriodUnit::kMonth;
  bool last = false;  ///< Size by the last MRR, not by the first.

  /// Whether customers go from one segment to another: by plan and by billing interval.
  bool moves() const { return kind == Kind::kPlan || kind == Kind::kInterval; }
  /// Whether the segments have an order of their own (time, size).
  bool ordered() const { return kind == Kind::kCohort || kind == Kind::kSize; }
};

/// "plan", "interval", "currency", "cohort" (by month; "cohort:quarter", "cohort:year"), "size" (by
/// the first MRR; "size:last"), or the name of an attribute, with the number of levels that count
/// ("industry:1"). "attribute:NAME" is an attribute that is called like one of these words. Where
/// no row names a plan, "plan" may be an attribute too.
///
/// Errors: `segments.unknown_by` (lists what there is), `segments.too_many_values` (more than
/// 65,535 plans or 255 intervals).
Result<SegmentBy> ParseSegmentBy(std::string_view text, const Books& books);

/// All that a block of figures is made of.
struct BlockSource {
  const Books& books;
  const SpansByAccount& spans;
  const Grid& grid;
  Currency currency;
  const Settings& settings;
  const Exchange* exchange;  ///< Null: the accounts in this currency as they are.
  const RenewalStore& contracts;
  std::span<const Day> signed_up = {};  ///< As CohortClock takes it.

  /// Of the grid, whether its last period ends before its month does.
  bool partial() const;
  /// How many periods rates and totals take in.
  std::size_t complete() const;
  /// How rows become timelines by the settings. Without `days`, only the ends of months are told,
  /// also where each day's change is a movement.
  Timelines::Rules RulesOf(const SourcesRule* sources, Conflicts* conflicts, bool days) const;
};

/// Every customer's segment, or segments.
class Segmentation {
 public:
  /// Error: `segments.moves_with_rates`: by plan or interval, in a reporting currency.
  static Result<Segmentation> Make(const BlockSource& source, const SegmentBy& by);

  const SegmentBy& by() const { return by_; }

  /// What the segments are called; the first one is "": customers without a value.
  const std::vector<std::string>& names() const { return names_; }
  std::optional<SegmentId> Find(std::string_view name) const;
  /// The segment that a file names by a value of the column `column`: that of the value's first
  /// levels where only these count. None where the segments are by something else, and where no
  /// customer is in such a segment.
  std::optional<SegmentId> FindNamed(std::string_view column, std::string_view value) const;

  struct Size {
    Units mrr = 0;                ///< At the end of the last complete period.
    std::uint64_t customers = 0;  ///< Who ever were in it, with MRR or without.
    std::uint64_t order = 0;      ///< Of a segmentation that is ordered.
  };
  /// By segment.
  const std::vector<Size>& sizes() const { return sizes_; }

  /// Segments with a name and customers: the most MRR first, then the most customers, then by name.
  std::vector<SegmentId> BySize() const;

  /// The customer's only segment, or the first one.
  SegmentId First(AccountId account) const;
  /// The customer's segment in a period.
  SegmentId At(AccountId account, std::size_t period) const;
  /// Where the customer is when; empty for a customer with only one segment.
  const std::vector<Stay>& StaysOf(AccountId account) const;

 private:
  class Maker;

  SegmentBy by_;
  std::vector<std::string> names_;
  std::vector<Size> sizes_;
  std::vector<std::uint32_t> of_account_;  // A segment, or kMoves and a place in stays_.
  std::vector<std::vector<Stay>> stays_ = {{}};
};

/// Some segments of a segmentation, which outlives the view.
class SegmentView {
 public:
  SegmentView(const Segmentation& segmentation, const std::vector<SegmentId>& chosen);

  enum class Where : std::uint8_t { kOut, kIn, kPart };
  Where Of(AccountId account) const;
  /// Whether the customer is in one of them in a period.
  bool Holds(AccountId account, std::size_t period) const {
    return chosen_[segmentation_->At(account, period)];
  }
  bool Has(SegmentId segment) const { return chosen_[segment]; }
  const Segmentation& segmentation() const { return *segmentation_; }
  /// Whether the customer's only or first segment is among them.
  bool BeginsIn(AccountId account) const { return chosen_[segmentation_->First(account)]; }
  /// Of a customer who is in these segments for a part of the time.
  PartOfTimeline PartOf(const Timeline& timeline) const;

 private:
  const Segmentation* segmentation_;
  std::vector<bool> chosen_;
};

}  // namespace holdfast
