#include <algorithm>

#include "holdfast/metrics/growth.h"
#include "holdfast/report/figures.h"
#include "holdfast/report/growth.h"

namespace holdfast {
namespace {

constexpr std::size_t kYear = 12;
constexpr std::array<std::size_t, 3> kTop = {1, 5, 10};

MrrLevel LevelOf(const Movement& period) { return {period.closing, period.customers.closing}; }

GrowthStep StepOf(std::span<const Movement> exact, std::span<const MovementRow> shown,
                  std::size_t from, std::size_t to) {
  GrowthStep step;
  step.from = shown[from].month;
  step.month = shown[to].month;
  step.change = shown[to].closing - shown[from].closing;
  const auto factors = FactorsOf(LevelOf(exact[from]), LevelOf(exact[to]), step.change);
  if (factors) {
    step.customers = factors->customers;
    step.arpa = factors->arpa;
  }
  return step;
}

Concentration ConcentrationOf(const WindowPairs& customers, Units total) {
  Concentration shown;
  for (std::size_t i = 0; i < kTop.size(); ++i) {
    const Units mrr = customers.LargestTogether(kTop[i]);
    shown.top[i] = {kTop[i], ToMinor(mrr), RatioOf(mrr, total)};
  }
  shown.herfindahl = Herfindahl(customers.squares(), total);
  if (shown.herfindahl && *shown.herfindahl > 0) shown.effective_customers = 1 / *shown.herfindahl;
  return shown;
}

}  // namespace

std::optional<GrowthBlock> ShownGrowth(const Figures& figures,
                                       std::span<const MovementRow> movements) {
  if (figures.complete == 0 || (figures.customers == 0 && !figures.customers_move))
    return std::nullopt;
  const std::span<const Movement> exact =
      std::span(figures.movements.periods()).first(figures.complete);
  GrowthBlock block;
  for (std::size_t i = 0; i < exact.size(); ++i) {
    GrowthRow row;
    row.month = movements[i].month;
    row.mrr = movements[i].closing;
    row.arr = ArrOf(exact[i].closing);
    row.customers = exact[i].customers.closing;
    row.month_growth = GrowthOver(exact, i, 1);
    row.year_growth = GrowthOver(exact, i, kYear);
    row.growth_ratio = GrowthRatio(exact, i);
    if (i > 0) row.step = StepOf(exact, movements, i - 1, i);
    block.months.push_back(row);
  }
  const std::size_t last = exact.size() - 1;
  if (last >= kYear) block.year = StepOf(exact, movements, last - kYear, last);
  block.concentration = ConcentrationOf(figures.last_month, exact[last].closing);
  return block;
}

}  // namespace holdfast
