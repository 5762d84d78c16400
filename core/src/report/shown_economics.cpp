#include <algorithm>
#include <cmath>

#include "holdfast/metrics/economics.h"
#include "holdfast/report/economics.h"

namespace holdfast {
namespace {

constexpr Minor kLargestInJson = (Minor{1} << 53) - 1;
/// A year levels out when campaigns are paid for and when customers come.
constexpr std::size_t kWindow = 12;

/// Adds up the costs of the months of a block.
class CostSums {
 public:
  CostSums(const Block& block, bool only_block, const SegmentView* segment)
      : block_(block),
        only_block_(only_block),
        segment_(segment),
        counted_(block.months.size()),
        unassigned_(block.months.size()) {}

  Status Add(const Cost& cost) {
    const auto found = std::lower_bound(block_.months.begin(), block_.months.end(), cost.month);
    if (found == block_.months.end() || *found != cost.month) return Ok();
    std::vector<MonthCosts>* sums = SumsFor(cost);
    if (sums == nullptr) return Ok();
    MonthCosts& month = (*sums)[static_cast<std::size_t>(found - block_.months.begin())];
    Minor& sum = month.of[static_cast<std::size_t>(cost.kind)];
    month.known = true;
    if (__builtin_add_overflow(sum, cost.amount, &sum) || sum > kLargestInJson / Minor{1024}) {
      return Error{"report.too_large",
                   "The costs of " + MonthToString(cost.month) +
                       " are larger than a report can state exactly. Check the amount column and "
                       "whether it is in cents (mapping: minor_units)."};
    }
    return Ok();
  }

  const std::vector<MonthCosts>& counted() const { return counted_; }
  const std::vector<MonthCosts>& unassigned() const { return unassigned_; }

 private:
  /// Null: the cost is another block's or segment's.
  std::vector<MonthCosts>* SumsFor(const Cost& cost) {
    switch (CostOfBlock(cost, block_.currency, only_block_, segment_)) {
      case CostOf::kBlock:
        return &counted_;
      case CostOf::kNoSegment:
        return &unassigned_;
      case CostOf::kOther:
        break;
    }
    return nullptr;
  }

  const Block& block_;
  bool only_block_;
  const SegmentView* segment_;
  std::vector<MonthCosts> counted_;
  std::vector<MonthCosts> unassigned_;
};

std::optional<Minor> Rounded(Rate minor) {
  if (!minor || std::abs(*minor) > static_cast<double>(kLargestInJson)) return std::nullopt;
  return std::llround(*minor);
}

EconomicsRow RowOf(const Economics& sum) {
  EconomicsRow row;
  row.months = sum.months;
  row.costs = sum.costs;
  row.new_customers = sum.new_customers;
  row.customer_months = sum.customer_months;
  row.new_mrr = ToMinor(sum.new_mrr);
  row.mrr = ToMinor(sum.mrr);
  row.cac = Rounded(sum.Cac());
  row.crc = Rounded(sum.Crc());
  row.gross_margin = sum.GrossMargin();
  row.margin_after_retention = sum.MarginAfterRetention();
  row.payback_months = sum.PaybackMonths();
  return row;
}

}  // namespace

CostOf CostOfBlock(const Cost& cost, Currency currency, bool only_block,
                   const SegmentView* segment) {
  if (cost.currency != currency && (cost.currency.known() || !only_block)) return CostOf::kOther;
  if (segment == nullptr) return CostOf::kBlock;
  const auto named = segment->segmentation().FindNamed(cost.by, cost.segment);
  if (!named) return CostOf::kNoSegment;
  return segment->Has(*named) ? CostOf::kBlock : CostOf::kOther;
}

Result<std::optional<EconomicsBlock>> ShownEconomics(const CostStore& costs, bool only_block,
                                                     std::span<const Movement> periods,
                                                     const Block& block,
                                                     const SegmentView* segment) {
  std::optional<EconomicsBlock> shown;
  CostSums sums(block, only_block, segment);
  for (const Cost& cost : costs.rows()) {
    if (Status status = sums.Add(cost); !status.ok()) return status.error();
  }
  const std::span<const MonthCosts> complete = std::span(sums.counted()).first(periods.size());
  for (std::size_t i = 0; i < periods.size(); ++i) {
    if (!complete[i].known) continue;
    if (!shown) shown.emplace();
    shown->months.push_back(RowOf(EconomicsOf(periods.subspan(i, 1), complete.subspan(i, 1))));
    shown->months.back().month = block.months[i];
  }
  if (!shown) return shown;
  const std::size_t from = periods.size() - std::min(periods.size(), kWindow);
  const Economics window = EconomicsOf(periods.subspan(from), complete.subspan(from));
  shown->window = RowOf(window);
  shown->window.month = block.months[periods.size() - 1];
  const Rate ltv = block.summary.ltv ? Rate(static_cast<double>(*block.summary.ltv)) : std::nullopt;
  shown->ltv_to_cac = LtvToCac(ltv, window);
  shown->magic_number = MagicNumber(periods, complete);
  if (segment != nullptr) {
    const std::span<const MonthCosts> rest = std::span(sums.unassigned()).first(periods.size());
    shown->unassigned = EconomicsOf(periods.subspan(from), rest.subspan(from)).costs;
  }
  return shown;
}

}  // namespace holdfast
