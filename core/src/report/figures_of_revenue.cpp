#include "figure_rules.h"

namespace holdfast {
namespace {

// What the report shows.

template <auto Field>
ShownFigure OfMonth(const Block& block, const FigurePlace& place) {
  const bool known = block.revenue && place.month < block.revenue->months.size();
  return known ? Shown(block.revenue->months[place.month].*Field) : ShownFigure();
}

template <OneOffKind Kind>
ShownFigure OneOffOfMonth(const Block& block, const FigurePlace& place) {
  const bool known =
      block.revenue && block.revenue->one_off_known && place.month < block.revenue->months.size();
  if (!known) return {};
  return Shown(block.revenue->months[place.month].one_off[static_cast<std::size_t>(Kind)]);
}

template <auto Field>
ShownFigure OfWindow(const Block& block, const FigurePlace& /*place*/) {
  return block.revenue ? Shown(block.revenue->window.*Field) : ShownFigure();
}

template <OneOffKind Kind>
ShownFigure OneOffOfWindow(const Block& block, const FigurePlace& /*place*/) {
  if (!block.revenue || !block.revenue->one_off_known) return {};
  return Shown(block.revenue->window.one_off[static_cast<std::size_t>(Kind)]);
}

template <auto Field>
ShownFigure OfProfit(const Block& block, const FigurePlace& /*place*/) {
  const bool known = block.revenue && block.revenue->profit;
  return known ? Shown((*block.revenue->profit).*Field) : ShownFigure();
}

// The parts of figures that are made of others.

constexpr FigurePart kMonthPurity[] = {{kNumerator, "revenue.months.recurring"},
                                       {kDenominator, "revenue.months.recurring"},
                                       {kDenominator, "revenue.months.one_off.implementation"},
                                       {kDenominator, "revenue.months.one_off.development"},
                                       {kDenominator, "revenue.months.one_off.value_added"},
                                       {kDenominator, "revenue.months.one_off.other"}};
constexpr FigurePart kWindowPurity[] = {{kNumerator, "revenue.window.recurring"},
                                        {kDenominator, "revenue.window.recurring"},
                                        {kDenominator, "revenue.window.one_off.implementation"},
                                        {kDenominator, "revenue.window.one_off.development"},
                                        {kDenominator, "revenue.window.one_off.value_added"},
                                        {kDenominator, "revenue.window.one_off.other"}};
constexpr FigurePart kFrontProfit[] = {{kTerm, "revenue.profit.new_arr"},
                                       {kTerm, "revenue.profit.front_costs", -1}};
constexpr FigurePart kBackProfit[] = {{kTerm, "revenue.profit.renewed"},
                                      {kTerm, "revenue.profit.back_costs", -1}};
constexpr FigurePart kRenewalMargin[] = {{kNumerator, "revenue.profit.renewed"},
                                         {kNumerator, "revenue.profit.back_costs", -1},
                                         {kDenominator, "revenue.profit.renewed"}};

constexpr auto kMoved = FactKind::kMovement;

template <OneOffKind Kind>
constexpr FigureRule OneOff(std::string_view metric, std::string_view meaning) {
  return List({metric, kMoney, kMonth, meaning}, OneOffOfMonth<Kind>,
              {ListKind::kOneOff, KindBit(Kind)});
}

template <OneOffKind Kind>
constexpr FigureRule OneOffInAYear(std::string_view metric, std::string_view meaning) {
  return List({metric, kMoney, kOnce, meaning}, OneOffOfWindow<Kind>,
              {ListKind::kOneOff, KindBit(Kind)}, SumOver::kYear);
}

constexpr FigureRule kRules[] = {
    Sum({"revenue.months.recurring", kMoney, kMonth, "MRR at the end of the month."},
        OfMonth<&RevenueRow::recurring>, kMoved, MovedMoney<&Movement::closing>),
    Sum({"revenue.months.new_arr", kMoney, kMonth, "12 x new MRR of the month."},
        OfMonth<&RevenueRow::new_arr>, kMoved, YearlyMoney<&Movement::fresh>),
    Sum({"revenue.months.add_on_arr", kMoney, kMonth, "12 x expansion of the month."},
        OfMonth<&RevenueRow::add_on_arr>, kMoved, YearlyMoney<&Movement::expansion>),
    OneOff<OneOffKind::kImplementation>("revenue.months.one_off.implementation",
                                        "Implementation and services invoiced in the month."),
    OneOff<OneOffKind::kDevelopment>("revenue.months.one_off.development",
                                     "Development to order invoiced in the month."),
    OneOff<OneOffKind::kValueAdded>("revenue.months.one_off.value_added",
                                    "Value-added services and use invoiced in the month."),
    OneOff<OneOffKind::kOther>("revenue.months.one_off.other",
                               "What else does not recur, invoiced in the month."),
    Made({"revenue.months.purity", kRate, kMonth,
          "Recurring revenue / (recurring + what does not recur)."},
         OfMonth<&RevenueRow::purity>, kMonthPurity),
    Sum({"revenue.window.recurring", kMoney, kOnce,
         "MRR at the ends of the last twelve complete months, added up."},
        OfWindow<&RevenueRow::recurring>, kMoved, MovedMoney<&Movement::closing>, SumOver::kYear),
    Sum({"revenue.window.new_arr", kMoney, kOnce, "12 x new MRR of these months."},
        OfWindow<&RevenueRow::new_arr>, kMoved, YearlyMoney<&Movement::fresh>, SumOver::kYear),
    Sum({"revenue.window.add_on_arr", kMoney, kOnce, "12 x expansion of these months."},
        OfWindow<&RevenueRow::add_on_arr>, kMoved, YearlyMoney<&Movement::expansion>,
        SumOver::kYear),
    OneOffInAYear<OneOffKind::kImplementation>("revenue.window.one_off.implementation",
                                               "Implementation and services of these months."),
    OneOffInAYear<OneOffKind::kDevelopment>("revenue.window.one_off.development",
                                            "Development to order of these months."),
    OneOffInAYear<OneOffKind::kValueAdded>("revenue.window.one_off.value_added",
                                           "Value-added services and use of these months."),
    OneOffInAYear<OneOffKind::kOther>("revenue.window.one_off.other",
                                      "What else does not recur, of these months."),
    Made({"revenue.window.purity", kRate, kOnce,
          "Recurring revenue / (recurring + what does not recur), of these months."},
         OfWindow<&RevenueRow::purity>, kWindowPurity),
    Sum({"revenue.profit.new_arr", kMoney, kOnce,
         "12 x new MRR of the months with costs among the last twelve complete ones."},
        OfProfit<&ProfitSet::new_arr>, kMoved, YearlyMoney<&Movement::fresh>, SumOver::kCostMonths),
    List({"revenue.profit.front_costs", kMoney, kOnce, "Sales and marketing of these months."},
         OfProfit<&ProfitSet::front_costs>, {ListKind::kCosts, KindBit(CostKind::kSalesMarketing)},
         SumOver::kCostMonths),
    Made({"revenue.profit.front_profit", kMoney, kOnce, "New ARR less those costs."},
         OfProfit<&ProfitSet::front_profit>, kFrontProfit),
    List({"revenue.profit.renewed", kMoney, kOnce,
          "What the contracts due in these months were renewed at."},
         OfProfit<&ProfitSet::renewed>, {ListKind::kRenewed}, SumOver::kCostMonths),
    List({"revenue.profit.back_costs", kMoney, kOnce,
          "Costs of retention and of revenue in these months."},
         OfProfit<&ProfitSet::back_costs>,
         {ListKind::kCosts, KindBit(CostKind::kRetention) | KindBit(CostKind::kCostOfRevenue)},
         SumOver::kCostMonths),
    Made({"revenue.profit.back_profit", kMoney, kOnce, "What was renewed less those costs."},
         OfProfit<&ProfitSet::back_profit>, kBackProfit),
    Made({"revenue.profit.renewal_margin", kRate, kOnce,
          "(What was renewed less those costs) / what was renewed."},
         OfProfit<&ProfitSet::renewal_margin>, kRenewalMargin)};

}  // namespace

std::span<const FigureRule> FiguresOfRevenue() { return kRules; }

}  // namespace holdfast
