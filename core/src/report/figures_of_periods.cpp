#include "figure_rules.h"
#include "part_when.h"

namespace holdfast {
namespace {

constexpr auto kPeriod = FigureTakes::kPeriod;

const PeriodRow& RowAt(const Block& block, const FigurePlace& place) {
  return block.periods->rows[place.period];
}

// What a customer adds to a sum.

template <auto Field>
Int128 Retained(const CustomerFacts& facts, const FigurePlace& /*place*/) {
  return facts.retention.*Field;
}

// What the report shows.

template <auto Field>
ShownFigure OfMonths(const Block& block, const FigurePlace& place) {
  return Shown(RowAt(block, place).months.*Field);
}

template <auto Field>
ShownFigure OfMonthsCustomers(const Block& block, const FigurePlace& place) {
  return Shown(RowAt(block, place).months.customers.*Field);
}

template <auto Field>
ShownFigure OfNet(const Block& block, const FigurePlace& place) {
  const PeriodRow& row = RowAt(block, place);
  return row.net ? Shown((*row.net).*Field) : ShownFigure();
}

template <auto Field>
ShownFigure OfNetCustomers(const Block& block, const FigurePlace& place) {
  const PeriodRow& row = RowAt(block, place);
  return row.net ? Shown((*row.net).customers.*Field) : ShownFigure();
}

template <auto Field>
ShownFigure OfRates(const Block& block, const FigurePlace& place) {
  const PeriodRow& row = RowAt(block, place);
  return row.rates ? Shown((*row.rates).*Field) : ShownFigure();
}

// Kinds of figures.

template <auto Exact, auto InReport, FactKind Kind = FactKind::kMovement>
constexpr FigureRule Months(std::string_view metric, std::string_view meaning,
                            SumOver over = SumOver::kPeriod) {
  return Sum({metric, kMoney, kPeriod, meaning}, OfMonths<InReport>, Kind, MovedMoney<Exact>, over);
}

template <auto Field, FactKind Kind = FactKind::kMovement>
constexpr FigureRule MonthsCustomers(std::string_view metric, std::string_view meaning,
                                     SumOver over = SumOver::kPeriod) {
  return Sum({metric, kCustomers, kPeriod, meaning}, OfMonthsCustomers<Field>, Kind,
             MovedCustomers<Field>, over);
}

template <auto Exact, auto InReport, FactKind Kind = FactKind::kMovement>
constexpr FigureRule Net(std::string_view metric, std::string_view meaning) {
  return Sum({metric, kMoney, kPeriod, meaning}, OfNet<InReport>, Kind, MovedMoney<Exact>,
             SumOver::kPeriodEnds);
}

template <auto Field, FactKind Kind = FactKind::kMovement>
constexpr FigureRule NetCustomers(std::string_view metric, std::string_view meaning) {
  return Sum({metric, kCustomers, kPeriod, meaning}, OfNetCustomers<Field>, Kind,
             MovedCustomers<Field>, SumOver::kPeriodEnds);
}

template <auto Exact, auto InReport>
constexpr FigureRule Kept(std::string_view metric, FigureUnit unit, std::string_view meaning) {
  return Sum({metric, unit, kPeriod, meaning}, OfRates<InReport>, FactKind::kMonthly,
             Retained<Exact>, SumOver::kPeriodEnds);
}

template <auto InReport>
constexpr FigureRule Made(std::string_view metric, FigureUnit unit, std::string_view meaning,
                          std::span<const FigurePart> parts) {
  return Made({metric, unit, kPeriod, meaning}, OfRates<InReport>, parts);
}

// The parts of figures that are made of others: of the net bridge, or of the months where every
// day's change is a movement, and nothing is netted.

template <const PartWhen& When>
constexpr PartWhen kNet = [](const Settings& s) { return kNetted(s) && When(s); };
template <const PartWhen& When>
constexpr PartWhen kDays = [](const Settings& s) { return kByDay(s) && When(s); };

constexpr FigurePart kLost[] = {{kTerm, "periods.net.customers.lost", 1, kSame, kNetted},
                                {kTerm, "periods.months.customers.lost", 1, kSame, kByDay}};
constexpr FigurePart kAtRisk[] = {
    {kTerm, "periods.rates.opening_customers"},
    {kTerm, "periods.net.customers.new", 1, kSame, kNet<kWithNew>},
    {kTerm, "periods.net.customers.returned", 1, kSame, kNet<kWithNew>},
    {kTerm, "periods.months.customers.new", 1, kSame, kDays<kWithNew>},
    {kTerm, "periods.months.customers.returned", 1, kSame, kDays<kWithNew>}};
constexpr FigurePart kCustomerChurn[] = {
    {kNumerator, "periods.net.customers.lost", 1, kSame, kNetted},
    {kNumerator, "periods.months.customers.lost", 1, kSame, kByDay},
    {kDenominator, "periods.rates.opening_customers"},
    {kDenominator, "periods.net.customers.new", 1, kSame, kNet<kWithNew>},
    {kDenominator, "periods.net.customers.returned", 1, kSame, kNet<kWithNew>},
    {kDenominator, "periods.months.customers.new", 1, kSame, kDays<kWithNew>},
    {kDenominator, "periods.months.customers.returned", 1, kSame, kDays<kWithNew>}};
constexpr FigurePart kGrossChurn[] = {{kNumerator, "periods.net.churn", 1, kSame, kNetted},
                                      {kNumerator, "periods.net.contraction", 1, kSame, kNetted},
                                      {kNumerator, "periods.months.churn", 1, kSame, kByDay},
                                      {kNumerator, "periods.months.contraction", 1, kSame, kByDay},
                                      {kDenominator, "periods.rates.opening"}};
constexpr FigurePart kNetChurn[] = {
    {kNumerator, "periods.net.churn", 1, kSame, kNet<kLoss>},
    {kNumerator, "periods.net.contraction", 1, kSame, kNet<kLoss>},
    {kNumerator, "periods.net.expansion", -1, kSame, kNet<kLoss>},
    {kNumerator, "periods.net.reactivation", -1, kSame, kNet<kLossBack>},
    {kNumerator, "periods.net.expansion", 1, kSame, kNet<kGrowthSign>},
    {kNumerator, "periods.net.reactivation", 1, kSame, kNet<kGrowthBack>},
    {kNumerator, "periods.net.churn", -1, kSame, kNet<kGrowthSign>},
    {kNumerator, "periods.net.contraction", -1, kSame, kNet<kGrowthSign>},
    {kNumerator, "periods.months.churn", 1, kSame, kDays<kLoss>},
    {kNumerator, "periods.months.contraction", 1, kSame, kDays<kLoss>},
    {kNumerator, "periods.months.expansion", -1, kSame, kDays<kLoss>},
    {kNumerator, "periods.months.reactivation", -1, kSame, kDays<kLossBack>},
    {kNumerator, "periods.months.expansion", 1, kSame, kDays<kGrowthSign>},
    {kNumerator, "periods.months.reactivation", 1, kSame, kDays<kGrowthBack>},
    {kNumerator, "periods.months.churn", -1, kSame, kDays<kGrowthSign>},
    {kNumerator, "periods.months.contraction", -1, kSame, kDays<kGrowthSign>},
    {kDenominator, "periods.rates.opening"}};
constexpr FigurePart kNrr[] = {{kNumerator, "periods.rates.retained"},
                               {kDenominator, "periods.rates.opening"}};
constexpr FigurePart kGrr[] = {
    {kNumerator, "periods.rates.kept", 1, kSame, kGrrAccounts},
    {kNumerator, "periods.rates.opening", 1, kSame, kGrrMoved},
    {kNumerator, "periods.months.churn", -1, kSame, kGrrMoved},
    {kNumerator, "periods.months.contraction", -1, kSame, kGrrMoved},
    {kDenominator, "periods.rates.opening", 1, kSame, kGrrMoney},
    {kNumerator, "periods.rates.customers_kept", 1, kSame, kGrrLogo},
    {kDenominator, "periods.rates.opening_customers", 1, kSame, kGrrLogo}};
constexpr FigurePart kLogo[] = {{kNumerator, "periods.rates.customers_kept"},
                                {kDenominator, "periods.rates.opening_customers"}};

using M = Movement;
using C = Movement::Customers;
using Row = MovementRow;

constexpr FigureRule kRules[] = {
    Months<&M::opening, &Row::opening, FactKind::kOpening>(
        "periods.months.opening", "MRR at the end of the month before the quarter or year.",
        SumOver::kPeriodOpening),
    Months<&M::fresh, &Row::fresh>("periods.months.new",
                                   "movements.new of the months of the quarter or year."),
    Months<&M::reactivation, &Row::reactivation>(
        "periods.months.reactivation",
        "movements.reactivation of the months of the quarter or year."),
    Months<&M::expansion, &Row::expansion>(
        "periods.months.expansion", "movements.expansion of the months of the quarter or year."),
    Months<&M::contraction, &Row::contraction>(
        "periods.months.contraction",
        "movements.contraction of the months of the quarter or year."),
    Months<&M::churn, &Row::churn>("periods.months.churn",
                                   "movements.churn of the months of the quarter or year."),
    Months<&M::fx, &Row::fx, FactKind::kFx>("periods.months.fx",
                                            "movements.fx of the months of the quarter or year."),
    Months<&M::entering, &Row::entering>(
        "periods.months.entering", "movements.entering of the months of the quarter or year."),
    Months<&M::leaving, &Row::leaving, FactKind::kLeaving>(
        "periods.months.leaving", "movements.leaving of the months of the quarter or year."),
    Months<&M::closing, &Row::closing>("periods.months.closing",
                                       "MRR at the end of the quarter's or year's last month.",
                                       SumOver::kPeriodClosing),
    MonthsCustomers<&C::opening>("periods.months.customers.opening",
                                 "Customers at the end of the month before the quarter or year.",
                                 SumOver::kPeriodOpening),
    MonthsCustomers<&C::fresh>("periods.months.customers.new",
                               "movements.customers.new of the months of the quarter or year."),
    MonthsCustomers<&C::returned>(
        "periods.months.customers.returned",
        "movements.customers.returned of the months of the quarter or year."),
    MonthsCustomers<&C::expanded>(
        "periods.months.customers.expanded",
        "movements.customers.expanded of the months of the quarter or year."),
    MonthsCustomers<&C::contracted>(
        "periods.months.customers.contracted",
        "movements.customers.contracted of the months of the quarter or year."),
    MonthsCustomers<&C::lost>("periods.months.customers.lost",
                              "movements.customers.lost of the months of the quarter or year."),
    MonthsCustomers<&C::entered>(
        "periods.months.customers.entered",
        "movements.customers.entered of the months of the quarter or year."),
    MonthsCustomers<&C::left, FactKind::kLeaving>(
        "periods.months.customers.left",
        "movements.customers.left of the months of the quarter or year."),
    MonthsCustomers<&C::closing>("periods.months.customers.closing",
                                 "Customers at the end of the quarter's or year's last month.",
                                 SumOver::kPeriodClosing),
    Net<&M::opening, &Row::opening, FactKind::kOpening>(
        "periods.net.opening", "MRR at the end of the quarter or year before."),
    Net<&M::fresh, &Row::fresh>("periods.net.new",
                                "MRR of customers who had none at any earlier end of a quarter or "
                                "year."),
    Net<&M::reactivation, &Row::reactivation>(
        "periods.net.reactivation",
        "MRR of who was no customer at the end of the quarter or year before, but had been one at "
        "an earlier."),
    Net<&M::expansion, &Row::expansion>("periods.net.expansion",
                                        "What customers pay more than a quarter or year before."),
    Net<&M::contraction, &Row::contraction>(
        "periods.net.contraction",
        "What customers who stay pay less than a quarter or year before."),
    Net<&M::churn, &Row::churn>("periods.net.churn",
                                "What customers who left paid a quarter or year before."),
    Net<&M::fx, &Row::fx, FactKind::kFx>("periods.net.fx",
                                         "What exchange rates alone made of the opening MRR."),
    Net<&M::entering, &Row::entering>(
        "periods.net.entering",
        "Of one plan or interval: MRR of customers who were in another a quarter or year before."),
    Net<&M::leaving, &Row::leaving, FactKind::kLeaving>(
        "periods.net.leaving",
        "Of one plan or interval: MRR of customers who are in another, and were in this one a "
        "quarter or year before."),
    Net<&M::closing, &Row::closing>("periods.net.closing",
                                    "MRR at the end of the quarter or year."),
    NetCustomers<&C::opening>("periods.net.customers.opening",
                              "Customers at the end of the quarter or year before."),
    NetCustomers<&C::fresh>("periods.net.customers.new",
                            "Customers for the first time at the end of a quarter or year."),
    NetCustomers<&C::returned>("periods.net.customers.returned", "Customers who are back."),
    NetCustomers<&C::expanded>("periods.net.customers.expanded", "Customers who pay more."),
    NetCustomers<&C::contracted>("periods.net.customers.contracted",
                                 "Customers who pay less and stay."),
    NetCustomers<&C::lost>("periods.net.customers.lost", "Customers who left."),
    NetCustomers<&C::entered>("periods.net.customers.entered",
                              "Of one plan or interval: customers who come from another."),
    NetCustomers<&C::left, FactKind::kLeaving>(
        "periods.net.customers.left", "Of one plan or interval: customers who go to another."),
    NetCustomers<&C::closing>("periods.net.customers.closing",
                              "Customers at the end of the quarter or year."),
    Kept<&Retention::customers, &PeriodRates::opening_customers>(
        "periods.rates.opening_customers", kCustomers,
        "Customers at the end of the quarter or year before."),
    Made<&PeriodRates::customers_lost>(
        "periods.rates.customers_lost", kCustomers,
        "Customers who left: as periods.net, or as periods.months where every day's change is a "
        "movement.",
        kLost),
    Made<&PeriodRates::customers_at_risk>(
        "periods.rates.customers_at_risk", kCustomers,
        "Of whom those lost are a share: opening customers, and with a setting those who came.",
        kAtRisk),
    Kept<&Retention::customers_kept, &PeriodRates::customers_kept>(
        "periods.rates.customers_kept", kCustomers,
        "Of the opening customers, those who still are."),
    Kept<&Retention::opening, &PeriodRates::opening>(
        "periods.rates.opening", kMoney,
        "MRR of the opening customers, at the exchange rates of the period's end."),
    Kept<&Retention::retained, &PeriodRates::retained>("periods.rates.retained", kMoney,
                                                       "What they pay at the period's end."),
    Kept<&Retention::kept, &PeriodRates::kept>(
        "periods.rates.kept", kMoney, "The smaller of both amounts, customer by customer."),
    Made<&PeriodRates::customer_churn>("periods.rates.customer_churn", kRate,
                                       "Customers lost / customers at risk.", kCustomerChurn),
    Made<&PeriodRates::gross_mrr_churn>("periods.rates.gross_mrr_churn", kRate,
                                        "(Churn + contraction) / opening MRR.", kGrossChurn),
    Made<&PeriodRates::net_mrr_churn>(
        "periods.rates.net_mrr_churn", kRate,
        "(Churn + contraction - expansion - reactivation) / opening MRR.", kNetChurn),
    Made<&PeriodRates::nrr>("periods.rates.nrr", kRate, "Retained / opening MRR.", kNrr),
    Made<&PeriodRates::grr>("periods.rates.grr", kRate,
                            "Kept / opening MRR, unless a setting says otherwise.", kGrr),
    Made<&PeriodRates::logo>("periods.rates.logo", kRate, "Customers kept / opening customers.",
                             kLogo)};

}  // namespace

std::span<const FigureRule> FiguresOfPeriods() { return kRules; }

}  // namespace holdfast
