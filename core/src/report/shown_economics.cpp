#include <algorithm>
#include <cmath>

#include "holdfast/metrics/economics.h"
#include "holdfast/report/economics.h"

namespace holdfast {
namespace {

constexpr Minor kLargestInJson = (Minor{1} << 53) - 1;
/// A year levels out when campaigns are paid for and when customers come.
constexpr std::size_t kWindow = 12;

bool Counts(const Cost& cost, Currency currency, bool only_block) {
  return cost.currency == currency || (!cost.currency.known() && only_block);
}

Result<std::vector<MonthCosts>> CostsOf(const CostStore& costs, bool only_block,
                                        const Block& block) {
  std::vector<MonthCosts> months(block.months.size());
  for (const Cost& cost : costs.rows()) {
    const auto found = std::lower_bound(block.months.begin(), block.months.end(), cost.month);
    if (found == block.months.end() || *found != cost.month) continue;
    if (!Counts(cost, block.currency, only_block)) continue;
    MonthCosts& month = months[static_cast<std::size_t>(found - block.months.begin())];
    Minor& sum = month.of[static_cast<std::size_t>(cost.kind)];
    month.known = true;
    if (__builtin_add_overflow(sum, cost.amount, &sum) || sum > kLargestInJson / Minor{1024}) {
      return Error{"report.too_large",
                   "The costs of " + MonthToString(cost.month) +
                       " are larger than a report can state exactly. Check the amount column and "
                       "whether it is in cents (mapping: minor_units)."};
    }
  }
  return months;
}

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

Result<std::optional<EconomicsBlock>> ShownEconomics(const CostStore& costs, bool only_block,
                                                     std::span<const Movement> periods,
                                                     const Block& block) {
  std::optional<EconomicsBlock> shown;
  const Result<std::vector<MonthCosts>> months = CostsOf(costs, only_block, block);
  if (!months.ok()) return months.error();
  const std::span<const MonthCosts> complete = std::span(*months).first(periods.size());
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
  return shown;
}

}  // namespace holdfast
