#include <array>

#include "figure_rules.h"
#include "part_when.h"

namespace holdfast {

namespace {

// What a customer adds to a sum.

template <auto Field>
Int128 Retained(const CustomerFacts& facts, const FigurePlace& /*place*/) {
  return facts.retention.*Field;
}

template <auto Field>
Int128 InCohort(const CustomerFacts& facts, const FigurePlace& /*place*/) {
  return facts.cell.*Field;
}

Int128 NewInAYear(const CustomerFacts& facts, const FigurePlace& /*place*/) {
  return Int128{facts.movement.movement.closing} - facts.retention.retained;
}

Int128 AtRisk(const CustomerFacts& facts, const FigurePlace& place) {
  return facts.life && facts.life->age >= place.age ? 1 : 0;
}

Int128 LeftAtAge(const CustomerFacts& facts, const FigurePlace& place) {
  return facts.life && facts.life->churned && facts.life->age == place.age ? 1 : 0;
}

Int128 Begun(const CustomerFacts& facts, const FigurePlace& /*place*/) {
  return facts.life ? 1 : 0;
}

Int128 Staying(const CustomerFacts& facts, const FigurePlace& /*place*/) {
  return facts.life && !facts.life->churned ? 1 : 0;
}

Int128 NeverPaid(const CustomerFacts& facts, const FigurePlace& /*place*/) {
  return facts.never_paid ? 1 : 0;
}

// What the report shows.

template <auto Field>
ShownFigure OfSummary(const Block& block, const FigurePlace& /*place*/) {
  return Shown(block.summary.*Field);
}

template <auto Field>
ShownFigure OfMovements(const Block& block, const FigurePlace& place) {
  return Shown(block.movements[place.month].*Field);
}

ShownFigure OfGrowth(const Block& block, const FigurePlace& place) {
  const bool complete = block.growth && place.month < block.growth->months.size();
  return complete ? Shown(block.growth->months[place.month].arr) : ShownFigure();
}

template <auto Field>
ShownFigure OfMovedCustomers(const Block& block, const FigurePlace& place) {
  return Shown(block.movements[place.month].customers.*Field);
}

template <auto Field>
ShownFigure OfMonthly(const Block& block, const FigurePlace& place) {
  return Shown(block.monthly_retention[place.month - 1].*Field);
}

template <auto Field>
ShownFigure OfTrailing(const Block& block, const FigurePlace& place) {
  const std::size_t first = block.churn.size() - block.trailing_retention.size();
  return Shown(block.trailing_retention[place.month - first].*Field);
}

template <auto Field>
ShownFigure OfChurn(const Block& block, const FigurePlace& place) {
  return Shown(block.churn[place.month].*Field);
}

template <auto Field>
ShownFigure OfExpansion(const Block& block, const FigurePlace& place) {
  return Shown(block.expansion[place.month].*Field);
}

template <auto Field>
ShownFigure OfCohort(const Block& block, const FigurePlace& place) {
  for (const CohortRow& row : block.cohorts) {
    if (row.month == block.months[place.cohort]) return Shown(row.*Field);
  }
  return {};
}

template <auto Field>
ShownFigure OfCohorts(const Block& block, const FigurePlace& place) {
  for (const CohortRow& row : block.cohorts) {
    if (row.month == block.months[place.cohort] && place.age < (row.*Field).size())
      return Shown((row.*Field)[place.age]);
  }
  return {};
}

template <auto Field>
ShownFigure OfSurvival(const Block& block, const FigurePlace& place) {
  for (const SurvivalPoint& point : block.survival.points) {
    if (point.time == place.age) return Shown(point.*Field);
  }
  return {};
}

template <auto Field>
ShownFigure OfLives(const Block& block, const FigurePlace& /*place*/) {
  return Shown(block.survival.*Field);
}

template <auto Field>
ShownFigure OfForecast(const Block& block, const FigurePlace& /*place*/) {
  return block.forecast ? Shown((*block.forecast).*Field) : ShownFigure();
}

// The parts of figures that are made of others.

constexpr PartWhen kQuickReactivation = [](const Settings& s) {
  return s.quick_ratio_reactivation;
};
constexpr std::array<FigurePart, 2> kArpa = {
    {{kNumerator, "summary.mrr"}, {kDenominator, "summary.customers"}}};
constexpr std::array<FigurePart, 3> kGrowth = {
    {{kNumerator, "movements.closing"},
     {kNumerator, "movements.closing", -1, PartOver::kMonthBefore},
     {kDenominator, "movements.closing", 1, PartOver::kMonthBefore}}};
constexpr std::array<FigurePart, 2> kMonthlyNrr = {
    {{kNumerator, "retention.monthly.retained"}, {kDenominator, "retention.monthly.opening"}}};
// Of one month, what is netted is what each account lost.
constexpr PartWhen kGrrByDay = [](const Settings& s) { return kGrrMoved(s) && kByDay(s); };
constexpr PartWhen kGrrNet = [](const Settings& s) { return kGrrMoney(s) && !kGrrByDay(s); };
constexpr auto kWindow = PartOver::kWindowUpTo;
constexpr FigurePart kMonthlyGrr[] = {
    {kNumerator, "retention.monthly.kept", 1, kSame, kGrrNet},
    {kNumerator, "retention.monthly.opening", 1, kSame, kGrrByDay},
    {kNumerator, "movements.churn", -1, kSame, kGrrByDay},
    {kNumerator, "movements.contraction", -1, kSame, kGrrByDay},
    {kDenominator, "retention.monthly.opening", 1, kSame, kGrrMoney},
    {kNumerator, "retention.monthly.customers_kept", 1, kSame, kGrrLogo},
    {kDenominator, "retention.monthly.customers", 1, kSame, kGrrLogo}};
constexpr std::array<FigurePart, 2> kMonthlyLogo = {
    {{kNumerator, "retention.monthly.customers_kept"},
     {kDenominator, "retention.monthly.customers"}}};
constexpr std::array<FigurePart, 2> kTrailingNrr = {
    {{kNumerator, "retention.trailing.retained"}, {kDenominator, "retention.trailing.opening"}}};
constexpr FigurePart kTrailingGrr[] = {
    {kNumerator, "retention.trailing.kept", 1, kSame, kGrrAccounts},
    {kNumerator, "retention.trailing.opening", 1, kSame, kGrrMoved},
    {kNumerator, "movements.churn", -1, kWindow, kGrrMoved},
    {kNumerator, "movements.contraction", -1, kWindow, kGrrMoved},
    {kDenominator, "retention.trailing.opening", 1, kSame, kGrrMoney},
    {kNumerator, "retention.trailing.customers_kept", 1, kSame, kGrrLogo},
    {kDenominator, "retention.trailing.customers", 1, kSame, kGrrLogo}};
constexpr std::array<FigurePart, 2> kTrailingLogo = {
    {{kNumerator, "retention.trailing.customers_kept"},
     {kDenominator, "retention.trailing.customers"}}};
// At the rates of the month's end, which the movements are at.
constexpr std::array<FigurePart, 2> kOpening = {
    {{kTerm, "movements.opening"}, {kTerm, "movements.fx", 1, PartOver::kSamePlace, kExchange}}};
constexpr FigurePart kOfOpening = {kDenominator, "movements.opening"};
constexpr FigurePart kOfFx = {kDenominator, "movements.fx", 1, PartOver::kSamePlace, kExchange};
constexpr FigurePart kAtRisk[] = {{kTerm, "movements.customers.opening"},
                                  {kTerm, "movements.customers.new", 1, kSame, kWithNew},
                                  {kTerm, "movements.customers.returned", 1, kSame, kWithNew}};
constexpr FigurePart kCustomerChurn[] = {
    {kNumerator, "movements.customers.lost"},
    {kDenominator, "movements.customers.opening"},
    {kDenominator, "movements.customers.new", 1, kSame, kWithNew},
    {kDenominator, "movements.customers.returned", 1, kSame, kWithNew}};
constexpr std::array<FigurePart, 4> kGrossChurn = {
    {{kNumerator, "movements.churn"}, {kNumerator, "movements.contraction"}, kOfOpening, kOfFx}};
constexpr FigurePart kNetChurn[] = {{kNumerator, "movements.churn", 1, kSame, kLoss},
                                    {kNumerator, "movements.contraction", 1, kSame, kLoss},
                                    {kNumerator, "movements.expansion", -1, kSame, kLoss},
                                    {kNumerator, "movements.reactivation", -1, kSame, kLossBack},
                                    {kNumerator, "movements.expansion", 1, kSame, kGrowthSign},
                                    {kNumerator, "movements.reactivation", 1, kSame, kGrowthBack},
                                    {kNumerator, "movements.churn", -1, kSame, kGrowthSign},
                                    {kNumerator, "movements.contraction", -1, kSame, kGrowthSign},
                                    kOfOpening,
                                    kOfFx};
constexpr FigurePart kNetChurnWithout[] = {
    {kNumerator, "movements.churn", 1, kSame, kLoss},
    {kNumerator, "movements.contraction", 1, kSame, kLoss},
    {kNumerator, "movements.expansion", -1, kSame, kLoss},
    {kNumerator, "movements.expansion", 1, kSame, kGrowthSign},
    {kNumerator, "movements.churn", -1, kSame, kGrowthSign},
    {kNumerator, "movements.contraction", -1, kSame, kGrowthSign},
    kOfOpening,
    kOfFx};
constexpr std::array<FigurePart, 5> kNetNew = {{{kTerm, "movements.new"},
                                                {kTerm, "movements.reactivation"},
                                                {kTerm, "movements.expansion"},
                                                {kTerm, "movements.contraction", -1},
                                                {kTerm, "movements.churn", -1}}};
constexpr std::array<FigurePart, 3> kExpansionRate = {
    {{kNumerator, "movements.expansion"}, kOfOpening, kOfFx}};
constexpr std::array<FigurePart, 5> kQuickRatio = {
    {{kNumerator, "movements.new"},
     {kNumerator, "movements.expansion"},
     {kNumerator, "movements.reactivation", 1, PartOver::kSamePlace, kQuickReactivation},
     {kDenominator, "movements.contraction"},
     {kDenominator, "movements.churn"}}};
constexpr std::array<FigurePart, 2> kSurvival = {
    {{"left", "survival.churned", 1, PartOver::kAgesUpTo},
     {"at_risk", "survival.at_risk", 1, PartOver::kAgesUpTo}}};

constexpr std::array<FigurePart, 2> kForecastNrr = {
    {{kNumerator, "forecast.retained"}, {kDenominator, "forecast.opening"}}};
constexpr std::array<FigurePart, 2> kForecastGrr = {
    {{kNumerator, "forecast.kept"}, {kDenominator, "forecast.opening"}}};
template <auto Exact, auto InReport, FactKind Kind = FactKind::kMovement>
constexpr FigureRule Moved(std::string_view metric, std::string_view meaning) {
  return Sum({metric, kMoney, kMonth, meaning}, OfMovements<InReport>, Kind, MovedMoney<Exact>);
}

template <auto Field, FactKind Kind = FactKind::kMovement>
constexpr FigureRule Counted(std::string_view metric, std::string_view meaning) {
  return Sum({metric, kCustomers, kMonth, meaning}, OfMovedCustomers<Field>, Kind,
             MovedCustomers<Field>);
}
constexpr FigureRule kRules[] = {
    Sum({"summary.mrr", kMoney, kOnce, "MRR at the end of the last complete month."},
        OfSummary<&Summary::mrr>, FactKind::kMovement, MovedMoney<&Movement::closing>),
    Sum({"summary.arr", kMoney, kOnce, "12 x that MRR."}, OfSummary<&Summary::arr>,
        FactKind::kMovement, YearlyMoney<&Movement::closing>),
    Sum({"summary.customers", kCustomers, kOnce, "Customers at the end of that month."},
        OfSummary<&Summary::customers>, FactKind::kMovement,
        MovedCustomers<&Movement::Customers::closing>),
    Made({"summary.arpa", kMoney, kOnce, "MRR per customer."}, OfSummary<&Summary::arpa>, kArpa),
    Made({"summary.ltv", kMoney, kOnce,
          "MRR per customer / mean churn: of customers (lost / opening) in the six complete "
          "months before, unless a setting says otherwise."},
         OfSummary<&Summary::ltv>, kLtv),
    Made({"summary.mrr_growth", kRate, kOnce, "MRR against that of the month before, less 1."},
         OfSummary<&Summary::mrr_growth>, kGrowth),
    Sum({"summary.zero_mrr_customers", kCustomers, kOnce,
         "Customers whose rows never add up to MRR at the end of a month."},
        OfSummary<&Summary::zero_mrr_customers>, FactKind::kNeverPaid, NeverPaid),
    Moved<&Movement::opening, &MovementRow::opening, FactKind::kOpening>(
        "movements.opening", "MRR at the end of the month before."),
    Moved<&Movement::fresh, &MovementRow::fresh>("movements.new",
                                                 "MRR of customers who never had any before."),
    Moved<&Movement::reactivation, &MovementRow::reactivation>(
        "movements.reactivation",
        "MRR of who was no customer at the end of the month before, but had been one."),
    Moved<&Movement::expansion, &MovementRow::expansion>(
        "movements.expansion", "What customers pay more than a month before."),
    Moved<&Movement::contraction, &MovementRow::contraction>(
        "movements.contraction", "What customers who stay pay less than a month before."),
    Moved<&Movement::churn, &MovementRow::churn>("movements.churn",
                                                 "What customers who left paid a month before."),
    Moved<&Movement::fx, &MovementRow::fx, FactKind::kFx>(
        "movements.fx", "What exchange rates alone made of the opening MRR."),
    Moved<&Movement::entering, &MovementRow::entering>(
        "movements.entering",
        "Of one plan or interval: MRR of customers who come from another, as they come."),
    Moved<&Movement::leaving, &MovementRow::leaving, FactKind::kLeaving>(
        "movements.leaving",
        "Of one plan or interval: MRR of customers who go to another, as they go."),
    Moved<&Movement::closing, &MovementRow::closing>("movements.closing",
                                                     "MRR at the end of the month."),
    Counted<&Movement::Customers::opening>("movements.customers.opening",
                                           "Customers at the end of the month before."),
    Counted<&Movement::Customers::fresh>("movements.customers.new",
                                         "Customers with their first MRR."),
    Counted<&Movement::Customers::returned>("movements.customers.returned",
                                            "Customers who are back."),
    Counted<&Movement::Customers::expanded>("movements.customers.expanded",
                                            "Customers who pay more."),
    Counted<&Movement::Customers::contracted>("movements.customers.contracted",
                                              "Customers who pay less and stay."),
    Counted<&Movement::Customers::lost>("movements.customers.lost", "Customers who left."),
    Counted<&Movement::Customers::entered>(
        "movements.customers.entered", "Of one plan or interval: customers who come from another."),
    Counted<&Movement::Customers::left, FactKind::kLeaving>(
        "movements.customers.left", "Of one plan or interval: customers who go to another."),
    Counted<&Movement::Customers::closing>("movements.customers.closing",
                                           "Customers at the end of the month."),
    Sum({"growth.months.arr", kMoney, kMonth, "12 x MRR at the end of the month."}, OfGrowth,
        FactKind::kMovement, YearlyMoney<&Movement::closing>),
    Made({"retention.monthly.nrr", kRate, kMonth, "Retained / opening MRR."},
         OfMonthly<&RetentionRow::nrr>, kMonthlyNrr),
    Made({"retention.monthly.grr", kRate, kMonth,
          "Kept / opening MRR, unless a setting says otherwise."},
         OfMonthly<&RetentionRow::grr>, kMonthlyGrr),
    Made({"retention.monthly.logo", kRate, kMonth, "Customers kept / customers at the start."},
         OfMonthly<&RetentionRow::logo>, kMonthlyLogo),
    Sum({"retention.monthly.opening", kMoney, kMonth, "MRR a month ago of the customers of then."},
        OfMonthly<&RetentionRow::opening>, FactKind::kMonthly, Retained<&Retention::opening>),
    Sum({"retention.monthly.retained", kMoney, kMonth, "What they pay now."},
        OfMonthly<&RetentionRow::retained>, FactKind::kMonthly, Retained<&Retention::retained>),
    Sum({"retention.monthly.kept", kMoney, kMonth,
         "The smaller of both amounts, customer by customer."},
        OfMonthly<&RetentionRow::kept>, FactKind::kMonthly, Retained<&Retention::kept>),
    Sum({"retention.monthly.customers", kCustomers, kMonth, "Customers a month ago."},
        OfMonthly<&RetentionRow::customers>, FactKind::kMonthly, Retained<&Retention::customers>),
    Sum({"retention.monthly.customers_kept", kCustomers, kMonth, "Those of them who still are."},
        OfMonthly<&RetentionRow::customers_kept>, FactKind::kMonthly,
        Retained<&Retention::customers_kept>),
    Made({"retention.trailing.nrr", kRate, kMonth, "Retained / opening MRR."},
         OfTrailing<&RetentionRow::nrr>, kTrailingNrr),
    Made({"retention.trailing.grr", kRate, kMonth,
          "Kept / opening MRR, unless a setting says otherwise."},
         OfTrailing<&RetentionRow::grr>, kTrailingGrr),
    Made({"retention.trailing.logo", kRate, kMonth, "Customers kept / customers at the start."},
         OfTrailing<&RetentionRow::logo>, kTrailingLogo),
    Sum({"retention.trailing.opening", kMoney, kMonth,
         "MRR at the start of the window (nrr_months) of the customers of then."},
        OfTrailing<&RetentionRow::opening>, FactKind::kTrailing, Retained<&Retention::opening>),
    Sum({"retention.trailing.retained", kMoney, kMonth, "What they pay now."},
        OfTrailing<&RetentionRow::retained>, FactKind::kTrailing, Retained<&Retention::retained>),
    Sum({"retention.trailing.kept", kMoney, kMonth,
         "The smaller of both amounts, customer by customer."},
        OfTrailing<&RetentionRow::kept>, FactKind::kTrailing, Retained<&Retention::kept>),
    Sum({"retention.trailing.customers", kCustomers, kMonth,
         "Customers at the start of the window (nrr_months)."},
        OfTrailing<&RetentionRow::customers>, FactKind::kTrailing, Retained<&Retention::customers>),
    Sum({"retention.trailing.customers_kept", kCustomers, kMonth, "Those of them who still are."},
        OfTrailing<&RetentionRow::customers_kept>, FactKind::kTrailing,
        Retained<&Retention::customers_kept>),
    Sum({"cohorts.size", kCustomers, kCohort, "Customers of a month of first MRR."},
        OfCohort<&CohortRow::size>, FactKind::kCohortBase, InCohort<&CohortCell::customers>),
    Sum({"cohorts.mrr", kMoney, kCohort, "Their first MRR."}, OfCohort<&CohortRow::mrr>,
        FactKind::kCohortBase, InCohort<&CohortCell::net_mrr>),
    Sum({"cohorts.customers", kCustomers, kCell,
         "Customers of a month of first MRR who still are at an age."},
        OfCohorts<&CohortRow::customers>, FactKind::kCohort, InCohort<&CohortCell::customers>),
    Sum({"cohorts.net_mrr", kMoney, kCell, "What they pay at that age."},
        OfCohorts<&CohortRow::net_mrr>, FactKind::kCohort, InCohort<&CohortCell::net_mrr>),
    Sum({"cohorts.gross_mrr", kMoney, kCell,
         "The smaller of that and their first MRR, customer by customer."},
        OfCohorts<&CohortRow::gross_mrr>, FactKind::kCohort, InCohort<&CohortCell::gross_mrr>),
    Sum({"cohorts.base_mrr", kMoney, kCell,
         "Their first MRR at the exchange rates of that age's month."},
        OfCohorts<&CohortRow::base_mrr>, FactKind::kCohort, InCohort<&CohortCell::base_mrr>),
    Sum({"churn.monthly.opening_customers", kCustomers, kMonth, "As movements.customers.opening."},
        OfChurn<&ChurnRow::opening_customers>, FactKind::kMovement,
        MovedCustomers<&Movement::Customers::opening>),
    Sum({"churn.monthly.customers_lost", kCustomers, kMonth, "As movements.customers.lost."},
        OfChurn<&ChurnRow::customers_lost>, FactKind::kMovement,
        MovedCustomers<&Movement::Customers::lost>),
    Made({"churn.monthly.customers_at_risk", kCustomers, kMonth,
          "Of whom those lost are a share: opening customers, and with a setting those who came."},
         OfChurn<&ChurnRow::customers_at_risk>, kAtRisk),
    Made({"churn.monthly.customer_churn", kRate, kMonth, "Customers lost / opening customers."},
         OfChurn<&ChurnRow::customer_churn>, kCustomerChurn),
    Made({"churn.monthly.opening", kMoney, kMonth,
          "Opening MRR at the exchange rates of the month's end."},
         OfChurn<&ChurnRow::opening>, kOpening),
    Sum({"churn.monthly.churn", kMoney, kMonth, "As movements.churn."}, OfChurn<&ChurnRow::churn>,
        FactKind::kMovement, MovedMoney<&Movement::churn>),
    Sum({"churn.monthly.contraction", kMoney, kMonth, "As movements.contraction."},
        OfChurn<&ChurnRow::contraction>, FactKind::kMovement, MovedMoney<&Movement::contraction>),
    Made({"churn.monthly.gross_mrr_churn", kRate, kMonth, "(Churn + contraction) / opening MRR."},
         OfChurn<&ChurnRow::gross_mrr_churn>, kGrossChurn),
    Made({"churn.monthly.net_mrr_churn", kRate, kMonth,
          "(Churn + contraction - expansion - reactivation) / opening MRR."},
         OfChurn<&ChurnRow::net_mrr_churn>, kNetChurn),
    Made({"churn.monthly.net_mrr_churn_without_reactivation", kRate, kMonth,
          "(Churn + contraction - expansion) / opening MRR."},
         OfChurn<&ChurnRow::net_mrr_churn_without_reactivation>, kNetChurnWithout),
    Sum({"expansion.monthly.new", kMoney, kMonth, "As movements.new."},
        OfExpansion<&ExpansionRow::fresh>, FactKind::kMovement, MovedMoney<&Movement::fresh>),
    Sum({"expansion.monthly.reactivation", kMoney, kMonth, "As movements.reactivation."},
        OfExpansion<&ExpansionRow::reactivation>, FactKind::kMovement,
        MovedMoney<&Movement::reactivation>),
    Sum({"expansion.monthly.expansion", kMoney, kMonth, "As movements.expansion."},
        OfExpansion<&ExpansionRow::expansion>, FactKind::kMovement,
        MovedMoney<&Movement::expansion>),
    Sum({"expansion.monthly.contraction", kMoney, kMonth, "As movements.contraction."},
        OfExpansion<&ExpansionRow::contraction>, FactKind::kMovement,
        MovedMoney<&Movement::contraction>),
    Sum({"expansion.monthly.churn", kMoney, kMonth, "As movements.churn."},
        OfExpansion<&ExpansionRow::churn>, FactKind::kMovement, MovedMoney<&Movement::churn>),
    Made({"expansion.monthly.net_new", kMoney, kMonth,
          "New + reactivation + expansion - contraction - churn."},
         OfExpansion<&ExpansionRow::net_new>, kNetNew),
    Sum({"expansion.monthly.customers_expanded", kCustomers, kMonth,
         "As movements.customers.expanded."},
        OfExpansion<&ExpansionRow::customers_expanded>, FactKind::kMovement,
        MovedCustomers<&Movement::Customers::expanded>),
    Made({"expansion.monthly.expansion_rate", kRate, kMonth, "Expansion / opening MRR."},
         OfExpansion<&ExpansionRow::expansion_rate>, kExpansionRate),
    Made({"expansion.monthly.quick_ratio", kRate, kMonth,
          "(New + expansion) / (contraction + churn); with reactivation in the "
          "numerator where the setting says so."},
         OfExpansion<&ExpansionRow::quick_ratio>, kQuickRatio),
    Sum({"survival.customers", kCustomers, kOnce,
         "Customers whose time as a customer the survival curve is about."},
        OfLives<&SurvivalCurve::customers>, FactKind::kLife, Begun),
    Sum({"survival.censored", kCustomers, kOnce, "Those of them who have not left."},
        OfLives<&SurvivalCurve::censored>, FactKind::kLife, Staying),
    Sum({"survival.at_risk", kCustomers, kAge, "Customers who stayed up to an age."},
        OfSurvival<&SurvivalPoint::at_risk>, FactKind::kLife, AtRisk),
    Sum({"survival.churned", kCustomers, kAge, "Those of them who left at that age."},
        OfSurvival<&SurvivalPoint::churned>, FactKind::kLife, LeftAtAge),
    Made({"survival.survival", kRate, kAge,
          "The share that stays longer: at each age up to this one at which somebody "
          "left, times (1 - left / at risk)."},
         OfSurvival<&SurvivalPoint::survival>, kSurvival),
    Sum({"forecast.mrr", kMoney, kOnce, "What the forecast starts from: MRR of today's customers."},
        OfForecast<&Forecast::mrr>, FactKind::kMovement, MovedMoney<&Movement::closing>),
    Sum({"forecast.customers", kCustomers, kOnce,
         "Customers twelve months before: those whom its rates are of."},
        OfForecast<&Forecast::customers>, FactKind::kYear, Retained<&Retention::customers>),
    Sum({"forecast.opening", kMoney, kOnce, "What they paid then."}, OfForecast<&Forecast::opening>,
        FactKind::kYear, Retained<&Retention::opening>),
    Sum({"forecast.retained", kMoney, kOnce, "What they pay now."}, OfForecast<&Forecast::retained>,
        FactKind::kYear, Retained<&Retention::retained>),
    Sum({"forecast.kept", kMoney, kOnce, "The smaller of both amounts, customer by customer."},
        OfForecast<&Forecast::kept>, FactKind::kYear, Retained<&Retention::kept>),
    Made({"forecast.nrr", kRate, kOnce, "Retained / opening MRR: each year ahead is times this."},
         OfForecast<&Forecast::nrr>, kForecastNrr),
    Made({"forecast.grr", kRate, kOnce,
          "Kept / opening MRR: without growth, each year ahead is times this."},
         OfForecast<&Forecast::grr>, kForecastGrr),
    Sum({"forecast.new_mrr", kMoney, kOnce,
         "MRR of who paid nothing twelve months before: as much is assumed new in each year "
         "ahead."},
        OfForecast<&Forecast::new_mrr>, FactKind::kYearNew, NewInAYear)};

}  // namespace

std::span<const FigureRule> FiguresOfMrr() { return kRules; }

}  // namespace holdfast
