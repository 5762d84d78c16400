#include <algorithm>
#include <array>
#include <iterator>

#include "figure_rules.h"
#include "ltv_parts.h"

namespace holdfast {
namespace {

// What the report shows.

const EconomicsRow* RowAt(const Block& block, const FigurePlace& place) {
  if (!block.economics) return nullptr;
  for (const EconomicsRow& row : block.economics->months) {
    if (row.month == block.months[place.month]) return &row;
  }
  return nullptr;
}

template <auto Field>
ShownFigure OfMonth(const Block& block, const FigurePlace& place) {
  const EconomicsRow* row = RowAt(block, place);
  return row != nullptr ? Shown(row->*Field) : ShownFigure();
}

template <CostKind Kind>
ShownFigure CostsOfMonth(const Block& block, const FigurePlace& place) {
  const EconomicsRow* row = RowAt(block, place);
  return row != nullptr ? Shown(row->costs[static_cast<std::size_t>(Kind)]) : ShownFigure();
}

template <auto Field>
ShownFigure OfWindow(const Block& block, const FigurePlace& /*place*/) {
  return block.economics ? Shown(block.economics->window.*Field) : ShownFigure();
}

template <CostKind Kind>
ShownFigure CostsOfWindow(const Block& block, const FigurePlace& /*place*/) {
  if (!block.economics) return {};
  return Shown(block.economics->window.costs[static_cast<std::size_t>(Kind)]);
}

template <auto Field>
ShownFigure OfAll(const Block& block, const FigurePlace& /*place*/) {
  return block.economics ? Shown((*block.economics).*Field) : ShownFigure();
}

template <CostKind Kind>
ShownFigure Unassigned(const Block& block, const FigurePlace& /*place*/) {
  if (!block.economics || !block.economics->unassigned) return {};
  return Shown((*block.economics->unassigned)[static_cast<std::size_t>(Kind)]);
}

template <CostKind Kind>
constexpr FigureRule OfNoSegment(std::string_view metric, std::string_view meaning) {
  return List({metric, kMoney, kOnce, meaning}, Unassigned<Kind>,
              {ListKind::kUnassigned, KindBit(Kind)}, SumOver::kYear);
}

// The parts of figures that are made of others.

constexpr FigurePart kMonthCac[] = {{kNumerator, "economics.months.costs.sales_marketing"},
                                    {kDenominator, "economics.months.new_customers"}};
constexpr FigurePart kMonthCrc[] = {{kNumerator, "economics.months.costs.retention"},
                                    {kDenominator, "economics.months.customer_months"}};
constexpr FigurePart kMonthMargin[] = {{kNumerator, "economics.months.mrr"},
                                       {kNumerator, "economics.months.costs.cost_of_revenue", -1},
                                       {kDenominator, "economics.months.mrr"}};
constexpr FigurePart kMonthAfterRetention[] = {
    {kNumerator, "economics.months.mrr"},
    {kNumerator, "economics.months.costs.cost_of_revenue", -1},
    {kNumerator, "economics.months.costs.retention", -1},
    {kDenominator, "economics.months.mrr"}};
constexpr FigurePart kMonthPayback[] = {{"cac_costs", "economics.months.costs.sales_marketing"},
                                        {"new_mrr", "economics.months.new_mrr"},
                                        {"margin_mrr", "economics.months.mrr"},
                                        {"margin_costs", "economics.months.costs.cost_of_revenue"}};
constexpr FigurePart kWindowCac[] = {{kNumerator, "economics.window.costs.sales_marketing"},
                                     {kDenominator, "economics.window.new_customers"}};
constexpr FigurePart kWindowCrc[] = {{kNumerator, "economics.window.costs.retention"},
                                     {kDenominator, "economics.window.customer_months"}};
constexpr FigurePart kWindowMargin[] = {{kNumerator, "economics.window.mrr"},
                                        {kNumerator, "economics.window.costs.cost_of_revenue", -1},
                                        {kDenominator, "economics.window.mrr"}};
constexpr FigurePart kWindowAfterRetention[] = {
    {kNumerator, "economics.window.mrr"},
    {kNumerator, "economics.window.costs.cost_of_revenue", -1},
    {kNumerator, "economics.window.costs.retention", -1},
    {kDenominator, "economics.window.mrr"}};
constexpr FigurePart kWindowPayback[] = {
    {"cac_costs", "economics.window.costs.sales_marketing"},
    {"new_mrr", "economics.window.new_mrr"},
    {"margin_mrr", "economics.window.mrr"},
    {"margin_costs", "economics.window.costs.cost_of_revenue"}};

constexpr FigurePart kMagicNumber[] = {
    {kNumerator, "growth.months.arr"},
    {kNumerator, "growth.months.arr", -1, PartOver::kQuarterBefore},
    {kDenominator, "economics.months.costs.sales_marketing", 1, PartOver::kMonthsOfQuarterBefore}};

/// Lifetime value x margin / CAC.
constexpr auto kLtvToCac = [] {
  constexpr FigurePart kOthers[] = {{"margin_mrr", "economics.window.mrr"},
                                    {"margin_costs", "economics.window.costs.cost_of_revenue"},
                                    {"cac_costs", "economics.window.costs.sales_marketing"},
                                    {"cac_customers", "economics.window.new_customers"}};
  std::array<FigurePart, std::size(kLtv) + std::size(kOthers)> parts;
  std::copy(std::begin(kOthers), std::end(kOthers),
            std::copy(std::begin(kLtv), std::end(kLtv), parts.begin()));
  return parts;
}();

constexpr auto kMoved = FactKind::kMovement;

constexpr FigureRule kRules[] = {
    List({"economics.months.costs.sales_marketing", kMoney, kMonth,
          "Sales and marketing of a month with costs."},
         CostsOfMonth<CostKind::kSalesMarketing>,
         {ListKind::kCosts, KindBit(CostKind::kSalesMarketing)}),
    List({"economics.months.costs.retention", kMoney, kMonth,
          "Support, success and marketing to existing customers of a month with costs."},
         CostsOfMonth<CostKind::kRetention>, {ListKind::kCosts, KindBit(CostKind::kRetention)}),
    List({"economics.months.costs.cost_of_revenue", kMoney, kMonth,
          "Cost of revenue of a month with costs."},
         CostsOfMonth<CostKind::kCostOfRevenue>,
         {ListKind::kCosts, KindBit(CostKind::kCostOfRevenue)}),
    List({"economics.months.costs.research", kMoney, kMonth,
          "Research and development of a month with costs."},
         CostsOfMonth<CostKind::kResearch>, {ListKind::kCosts, KindBit(CostKind::kResearch)}),
    List({"economics.months.costs.administration", kMoney, kMonth,
          "Administration of a month with costs."},
         CostsOfMonth<CostKind::kAdministration>,
         {ListKind::kCosts, KindBit(CostKind::kAdministration)}),
    Sum({"economics.months.new_customers", kCustomers, kMonth,
         "Customers with their first MRR ever of a month with costs."},
        OfMonth<&EconomicsRow::new_customers>, kMoved, MovedCustomers<&Movement::Customers::fresh>),
    Sum({"economics.months.customer_months", kCustomers, kMonth,
         "Customers at the start of a month with costs."},
        OfMonth<&EconomicsRow::customer_months>, kMoved,
        MovedCustomers<&Movement::Customers::opening>),
    Sum({"economics.months.new_mrr", kMoney, kMonth, "New MRR of a month with costs."},
        OfMonth<&EconomicsRow::new_mrr>, kMoved, MovedMoney<&Movement::fresh>),
    Sum({"economics.months.mrr", kMoney, kMonth, "MRR at the end of a month with costs."},
        OfMonth<&EconomicsRow::mrr>, kMoved, MovedMoney<&Movement::closing>),
    Made({"economics.months.cac", kMoney, kMonth, "Sales and marketing / new customers."},
         OfMonth<&EconomicsRow::cac>, kMonthCac),
    Made({"economics.months.crc", kMoney, kMonth,
          "Costs of retention / customers at the start, a month."},
         OfMonth<&EconomicsRow::crc>, kMonthCrc),
    Made({"economics.months.gross_margin", kRate, kMonth, "(MRR less cost of revenue) / MRR."},
         OfMonth<&EconomicsRow::gross_margin>, kMonthMargin),
    Made({"economics.months.margin_after_retention", kRate, kMonth,
          "(MRR less cost of revenue and of retention) / MRR."},
         OfMonth<&EconomicsRow::margin_after_retention>, kMonthAfterRetention),
    Made({"economics.months.payback_months", kRate, kMonth,
          "Sales and marketing / (new MRR x gross margin), in months; the margin counts as 1 where "
          "it is not known."},
         OfMonth<&EconomicsRow::payback_months>, kMonthPayback),
    List({"economics.window.costs.sales_marketing", kMoney, kOnce,
          "Sales and marketing of the months with costs among the last twelve complete ones."},
         CostsOfWindow<CostKind::kSalesMarketing>,
         {ListKind::kCosts, KindBit(CostKind::kSalesMarketing)}, SumOver::kCostMonths),
    List({"economics.window.costs.retention", kMoney, kOnce,
          "Support, success and marketing to existing customers of the months with costs among the "
          "last twelve complete ones."},
         CostsOfWindow<CostKind::kRetention>, {ListKind::kCosts, KindBit(CostKind::kRetention)},
         SumOver::kCostMonths),
    List({"economics.window.costs.cost_of_revenue", kMoney, kOnce,
          "Cost of revenue of the months with costs among the last twelve complete ones."},
         CostsOfWindow<CostKind::kCostOfRevenue>,
         {ListKind::kCosts, KindBit(CostKind::kCostOfRevenue)}, SumOver::kCostMonths),
    List({"economics.window.costs.research", kMoney, kOnce,
          "Research and development of the months with costs among the last twelve complete ones."},
         CostsOfWindow<CostKind::kResearch>, {ListKind::kCosts, KindBit(CostKind::kResearch)},
         SumOver::kCostMonths),
    List({"economics.window.costs.administration", kMoney, kOnce,
          "Administration of the months with costs among the last twelve complete ones."},
         CostsOfWindow<CostKind::kAdministration>,
         {ListKind::kCosts, KindBit(CostKind::kAdministration)}, SumOver::kCostMonths),
    Sum({"economics.window.new_customers", kCustomers, kOnce,
         "Customers with their first MRR ever of the months with costs among the last twelve "
         "complete ones."},
        OfWindow<&EconomicsRow::new_customers>, kMoved, MovedCustomers<&Movement::Customers::fresh>,
        SumOver::kCostMonths),
    Sum({"economics.window.customer_months", kCustomers, kOnce,
         "Customers at the start of each month of the months with costs among the last twelve "
         "complete ones."},
        OfWindow<&EconomicsRow::customer_months>, kMoved,
        MovedCustomers<&Movement::Customers::opening>, SumOver::kCostMonths),
    Sum({"economics.window.new_mrr", kMoney, kOnce,
         "New MRR of the months with costs among the last twelve complete ones."},
        OfWindow<&EconomicsRow::new_mrr>, kMoved, MovedMoney<&Movement::fresh>,
        SumOver::kCostMonths),
    Sum({"economics.window.mrr", kMoney, kOnce,
         "MRR at the end of each month of the months with costs among the last twelve complete "
         "ones."},
        OfWindow<&EconomicsRow::mrr>, kMoved, MovedMoney<&Movement::closing>, SumOver::kCostMonths),
    Made({"economics.window.cac", kMoney, kOnce, "Sales and marketing / new customers."},
         OfWindow<&EconomicsRow::cac>, kWindowCac),
    Made({"economics.window.crc", kMoney, kOnce,
          "Costs of retention / customers at the start, a month."},
         OfWindow<&EconomicsRow::crc>, kWindowCrc),
    Made({"economics.window.gross_margin", kRate, kOnce, "(MRR less cost of revenue) / MRR."},
         OfWindow<&EconomicsRow::gross_margin>, kWindowMargin),
    Made({"economics.window.margin_after_retention", kRate, kOnce,
          "(MRR less cost of revenue and of retention) / MRR."},
         OfWindow<&EconomicsRow::margin_after_retention>, kWindowAfterRetention),
    Made({"economics.window.payback_months", kRate, kOnce,
          "Sales and marketing / (new MRR x gross margin), in months; the margin counts as 1 where "
          "it is not known."},
         OfWindow<&EconomicsRow::payback_months>, kWindowPayback),
    Made({"economics.ltv_to_cac", kRate, kOnce,
          "Lifetime value x gross margin / CAC; the margin counts as 1 where it is not known."},
         OfAll<&EconomicsBlock::ltv_to_cac>, kLtvToCac),
    Made({"economics.magic_number", kRate, kOnce,
          "What the last three months added to ARR / sales and marketing of the three before."},
         OfAll<&EconomicsBlock::magic_number>, kMagicNumber),
    OfNoSegment<CostKind::kSalesMarketing>(
        "economics.unassigned.sales_marketing",
        "Of a segment: sales and marketing of the last twelve complete months that names none."),
    OfNoSegment<CostKind::kRetention>(
        "economics.unassigned.retention",
        "Of a segment: costs of retention of the last twelve complete months that name none."),
    OfNoSegment<CostKind::kCostOfRevenue>(
        "economics.unassigned.cost_of_revenue",
        "Of a segment: cost of revenue of the last twelve complete months that names none."),
    OfNoSegment<CostKind::kResearch>(
        "economics.unassigned.research",
        "Of a segment: research and development of the last twelve complete months that names "
        "none."),
    OfNoSegment<CostKind::kAdministration>(
        "economics.unassigned.administration",
        "Of a segment: administration of the last twelve complete months that names none.")};

}  // namespace

std::span<const FigureRule> FiguresOfCosts() { return kRules; }

}  // namespace holdfast
