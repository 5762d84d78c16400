#include <set>

#include "holdfast/report/compare.h"

namespace holdfast {
namespace {

/// What a class comes to in a report; 0 where it tells nobody's reasons.
std::int64_t ValueIn(const Report& report, const ReasonDifference& of) {
  for (const Block& block : report.blocks) {
    if (block.currency != of.currency || !block.reasons) continue;
    const LossSums& sums = block.reasons->classes[of.of];
    return of.unit == FigureUnit::kMoney ? sums.mrr : static_cast<std::int64_t>(sums.customers);
  }
  return 0;
}

void AddIfDifferent(const Compared& compared, ReasonDifference row,
                    std::vector<ReasonDifference>* rows) {
  row.a = ValueIn(*compared.a.report, row);
  row.b = ValueIn(*compared.b.report, row);
  if (row.a == row.b) return;
  row.interaction = row.b - row.a;
  for (const CompareStep& step : compared.steps) {
    row.contributions.push_back(ValueIn(*step.side.report, row) - row.a);
    row.interaction -= row.contributions.back();
  }
  rows->push_back(std::move(row));
}

}  // namespace

std::vector<ReasonDifference> CompareReasons(const Compared& compared) {
  std::set<Currency> currencies;
  for (const Report* report : {compared.a.report, compared.b.report}) {
    for (const Block& block : report->blocks) currencies.insert(block.currency);
  }
  std::vector<ReasonDifference> rows;
  for (const Currency currency : currencies) {
    for (std::size_t i = 0; i <= kChurnClassCount; ++i) {
      for (const FigureUnit unit : {FigureUnit::kCustomers, FigureUnit::kMoney})
        AddIfDifferent(compared, {.currency = currency, .of = i, .unit = unit}, &rows);
    }
  }
  return rows;
}

}  // namespace holdfast
