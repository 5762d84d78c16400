#include "holdfast/metrics/economics.h"

#include <algorithm>

namespace holdfast {
namespace {

constexpr std::size_t kQuarter = 3;

double MinorOf(Units units) {
  return static_cast<double>(units) / static_cast<double>(kUnitsPerMinor);
}

Minor CostOf(const Economics& economics, CostKind kind) {
  return economics.costs[static_cast<std::size_t>(kind)];
}

Rate Quotient(double numerator, double denominator) {
  return denominator > 0 ? Rate(numerator / denominator) : std::nullopt;
}

}  // namespace

Economics EconomicsOf(std::span<const Movement> periods, std::span<const MonthCosts> costs) {
  Economics sum;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    if (!costs[i].known) continue;
    ++sum.months;
    for (std::size_t kind = 0; kind < kCostKindCount; ++kind) sum.costs[kind] += costs[i].of[kind];
    sum.new_customers += periods[i].customers.fresh;
    sum.customer_months += periods[i].customers.opening;
    sum.new_mrr += periods[i].fresh;
    sum.mrr += periods[i].closing;
  }
  return sum;
}

Rate Economics::Cac() const {
  const Minor spent = CostOf(*this, CostKind::kSalesMarketing);
  if (spent == 0) return std::nullopt;
  return Quotient(static_cast<double>(spent), static_cast<double>(new_customers));
}

Rate Economics::Crc() const {
  const Minor spent = CostOf(*this, CostKind::kRetention);
  if (spent == 0) return std::nullopt;
  return Quotient(static_cast<double>(spent), static_cast<double>(customer_months));
}

Rate Economics::GrossMargin() const {
  const Minor cost = CostOf(*this, CostKind::kCostOfRevenue);
  if (cost == 0) return std::nullopt;
  return Quotient(MinorOf(mrr) - static_cast<double>(cost), MinorOf(mrr));
}

Rate Economics::MarginAfterRetention() const {
  if (!GrossMargin() || !Crc()) return std::nullopt;
  const double cost = static_cast<double>(CostOf(*this, CostKind::kCostOfRevenue)) +
                      static_cast<double>(CostOf(*this, CostKind::kRetention));
  return Quotient(MinorOf(mrr) - cost, MinorOf(mrr));
}

Rate Economics::PaybackMonths() const {
  const Rate cac = Cac();
  if (!cac) return std::nullopt;
  const double each = MinorOf(new_mrr) / static_cast<double>(new_customers);
  return Quotient(*cac, each * GrossMargin().value_or(1));
}

Rate LtvToCac(Rate ltv, const Economics& economics) {
  const Rate cac = economics.Cac();
  if (!ltv || !cac) return std::nullopt;
  return Quotient(*ltv * economics.GrossMargin().value_or(1), *cac);
}

Rate MagicNumber(std::span<const Movement> periods, std::span<const MonthCosts> costs) {
  if (periods.size() < 2 * kQuarter) return std::nullopt;
  const std::size_t quarter = periods.size() - kQuarter;
  Minor spent = 0;
  for (std::size_t i = quarter - kQuarter; i < quarter; ++i) {
    if (!costs[i].known) return std::nullopt;
    spent += costs[i].at(CostKind::kSalesMarketing);
  }
  const Units change = periods.back().closing - periods[quarter - 1].closing;
  return Quotient(12 * MinorOf(change), static_cast<double>(spent));
}

}  // namespace holdfast
