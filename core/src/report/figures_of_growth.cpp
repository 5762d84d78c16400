#include "figure_rules.h"

namespace holdfast {
namespace {

// What the report shows.

const GrowthRow* RowAt(const Block& block, const FigurePlace& place) {
  const bool complete = block.growth && place.month < block.growth->months.size();
  return complete ? &block.growth->months[place.month] : nullptr;
}

template <auto Field>
ShownFigure OfMonth(const Block& block, const FigurePlace& place) {
  const GrowthRow* row = RowAt(block, place);
  return row != nullptr ? Shown(row->*Field) : ShownFigure();
}

ShownFigure OfStep(const Block& block, const FigurePlace& place) {
  const GrowthRow* row = RowAt(block, place);
  return row != nullptr && row->step ? Shown(row->step->change) : ShownFigure();
}

ShownFigure OfYear(const Block& block, const FigurePlace& /*place*/) {
  return block.growth && block.growth->year ? Shown(block.growth->year->change) : ShownFigure();
}

ShownFigure TopMrr(const Block& block, const FigurePlace& place) {
  for (const TopShare& row : block.growth->concentration.top) {
    if (row.customers == place.top) return Shown(row.mrr);
  }
  return {};
}

ShownFigure TopPart(const Block& block, const FigurePlace& place) {
  for (const TopShare& row : block.growth->concentration.top) {
    if (row.customers == place.top) return Shown(row.share);
  }
  return {};
}

template <auto Field>
ShownFigure OfProjection(const Block& block, const FigurePlace& /*place*/) {
  return block.projection ? Shown((*block.projection).*Field) : ShownFigure();
}

// What a customer adds to a sum.

Int128 Renews(const CustomerFacts& facts, const FigurePlace& /*place*/) {
  return facts.life && facts.renews ? 1 : 0;
}

Int128 Left(const CustomerFacts& facts, const FigurePlace& place) {
  return Renews(facts, place) > 0 && facts.life->churned ? 1 : 0;
}

// Kinds of figures.

constexpr FigureRule OfLargest(FigureInfo info, decltype(FigureRule::shown) shown,
                               decltype(CustomerSum::amount) amount) {
  FigureRule rule = {.info = info, .shown = shown};
  rule.sum = CustomerSum{FactKind::kMovement, amount, true};
  return rule;
}

// The parts of figures that are made of others.

constexpr auto kMonthAgo = PartOver::kMonthBefore;
constexpr auto kYearAgo = PartOver::kYearBefore;
constexpr FigurePart kMonthGrowth[] = {{kNumerator, "movements.closing"},
                                       {kNumerator, "movements.closing", -1, kMonthAgo},
                                       {kDenominator, "movements.closing", 1, kMonthAgo}};
constexpr FigurePart kYearGrowth[] = {{kNumerator, "movements.closing"},
                                      {kNumerator, "movements.closing", -1, kYearAgo},
                                      {kDenominator, "movements.closing", 1, kYearAgo}};
constexpr FigurePart kMonthChange[] = {{kTerm, "movements.closing"},
                                       {kTerm, "movements.closing", -1, kMonthAgo}};
constexpr FigurePart kYearChange[] = {{kTerm, "movements.closing"},
                                      {kTerm, "movements.closing", -1, kYearAgo}};

constexpr FigurePart kTopShare[] = {{kNumerator, "growth.concentration.top.mrr"},
                                    {kDenominator, "movements.closing"}};

constexpr FigureRule kRules[] = {
    Sum({"growth.months.mrr", kMoney, kMonth, "MRR at the end of the month."},
        OfMonth<&GrowthRow::mrr>, FactKind::kMovement, MovedMoney<&Movement::closing>),
    Sum({"growth.months.customers", kCustomers, kMonth, "Customers at the end of the month."},
        OfMonth<&GrowthRow::customers>, FactKind::kMovement,
        MovedCustomers<&Movement::Customers::closing>),
    Made({"growth.months.month_growth", kRate, kMonth,
          "MRR against that of the month before, less 1."},
         OfMonth<&GrowthRow::month_growth>, kMonthGrowth),
    Made({"growth.months.year_growth", kRate, kMonth,
          "MRR against that of twelve months before, less 1."},
         OfMonth<&GrowthRow::year_growth>, kYearGrowth),
    Made({"growth.months.step.change", kMoney, kMonth, "MRR less that of the month before."},
         OfStep, kMonthChange),
    Made({"growth.year.change", kMoney, kOnce, "MRR less that of twelve months before."}, OfYear,
         kYearChange),
    OfLargest({"growth.concentration.top.mrr", kMoney, FigureTakes::kTop,
               "MRR of the largest customers at the end of the last complete month."},
              TopMrr, MovedMoney<&Movement::closing>),
    Made({"growth.concentration.top.share", kRate, FigureTakes::kTop, "That of all MRR."}, TopPart,
         kTopShare),
    Sum({"projection.customers", kCustomers, kOnce,
         "Customers that the projection is fitted on: who came after the first month of the data, "
         "and before the last."},
        OfProjection<&SurvivalProjection::customers>, FactKind::kLife, Renews),
    Sum({"projection.lost", kCustomers, kOnce, "Those of them who left."},
        OfProjection<&SurvivalProjection::lost>, FactKind::kLife, Left)};

}  // namespace

std::span<const FigureRule> FiguresOfGrowth() { return kRules; }

}  // namespace holdfast
