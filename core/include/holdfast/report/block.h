#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/ledger/conflicts.h"
#include "holdfast/report/figures.h"
#include "holdfast/report/report.h"
#include "holdfast/report/segmentation.h"

namespace holdfast {

/// A block as shown, and the exact figures behind it.
struct BuiltBlock {
  Block block;
  Figures figures;
};

/// The block of the customers who are in all of `views`, of which at most one is of segments that
/// customers move between; of all customers without any. `conflicts` may be null. Errors as of
/// BuildReport.
Result<BuiltBlock> BuildBlock(const BlockSource& source, const std::vector<SegmentView>& views,
                              Conflicts* conflicts);

/// Error: `invariant.NAME` of the first that does not hold.
Status CheckHolds(const std::vector<Invariant>& invariants);

/// `segments.no_data`.
Error NoSegments();

/// Error: `report.as_of_before_data`.
Status CheckAsOf(const Books& books, Day as_of);

/// The amounts of churn and expansion, from the bridge as shown.
void ShowAmounts(Block* block);

/// The currencies of the blocks of a report, and what each block is made of.
class BlockSources {
 public:
  /// Errors: `ledger.too_many_months`, `fx.no_rate`, `report.mixed_grain`. All outlive the sources;
  /// the books have MRR.
  static Result<BlockSources> Make(const Books& books, const Settings& settings, Day as_of);

  /// Derives the contracts that terms come to (ContractsOfTerms), where there is no table of
  /// renewals.
  void FindContracts(Day as_of);
  /// The contracts that the report is of: those of tables of renewals, else what was found.
  const RenewalStore& contracts() const {
    return books_->renewals.empty() ? of_terms_ : books_->renewals;
  }
  const std::optional<Exchange>& exchange() const { return exchange_; }
  std::size_t size() const { return currencies_.size(); }
  BlockSource operator[](std::size_t i) const {
    return {*books_,        *spans_,    grids_[i],
            currencies_[i], *settings_, exchange_ ? &*exchange_ : nullptr,
            contracts(),    signed_up_};
  }

 private:
  const Books* books_ = nullptr;
  const Settings* settings_ = nullptr;
  std::unique_ptr<SpansByAccount> spans_;
  std::vector<Currency> currencies_;
  std::vector<Grid> grids_;
  std::optional<Exchange> exchange_;
  RenewalStore of_terms_;
  std::vector<Day> signed_up_;  // By account, where cohorts are by it.
};

}  // namespace holdfast
