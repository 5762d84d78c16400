#include "figure_list.h"

#include <array>
#include <iterator>

namespace holdfast {
namespace {

// What a customer adds to a sum.

template <auto Field>
Int128 MovedMoney(const CustomerFacts& facts, const FigurePlace& /*place*/) {
  return facts.movement.movement.*Field;
}

template <auto Field>
Int128 MovedCustomers(const CustomerFacts& facts, const FigurePlace& /*place*/) {
  return facts.movement.movement.customers.*Field;
}

Int128 YearlyMoney(const CustomerFacts& facts, const FigurePlace& /*place*/) {
  return Int128{12} * facts.movement.movement.closing;
}

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

template <typename T>
ShownFigure Whole(T value) {
  return {static_cast<std::int64_t>(value), std::nullopt};
}

ShownFigure Whole(std::optional<Minor> value) { return {value, std::nullopt}; }

ShownFigure Shown(Minor value) { return Whole(value); }
ShownFigure Shown(std::uint64_t value) { return Whole(value); }
ShownFigure Shown(std::optional<Minor> value) { return Whole(value); }
ShownFigure Shown(Rate value) { return {std::nullopt, value}; }
ShownFigure Shown(double value) { return Shown(Rate(value)); }

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

constexpr std::string_view kNumerator = "numerator";
constexpr std::string_view kDenominator = "denominator";
constexpr std::string_view kTerm = "term";

constexpr PartWhen kExchange = [](const Settings& s) { return s.reporting_currency.known(); };
constexpr PartWhen kQuickReactivation = [](const Settings& s) {
  return s.quick_ratio_reactivation;
};
constexpr PartWhen kNetReactivation = [](const Settings& s) {
  return s.net_churn == NetChurnRule::kWithReactivation;
};
constexpr PartWhen kWithNew = [](const Settings& s) {
  return s.customer_churn == CustomerChurnRule::kOpeningAndNew;
};
constexpr PartWhen kLtvSix = [](const Settings& s) { return s.ltv == LtvRule::kSixMonths; };
constexpr PartWhen kLtvSixNew = [](const Settings& s) { return kLtvSix(s) && kWithNew(s); };
constexpr PartWhen kLtvMonth = [](const Settings& s) { return s.ltv == LtvRule::kMonth; };
constexpr PartWhen kLtvMonthNew = [](const Settings& s) { return kLtvMonth(s) && kWithNew(s); };
constexpr PartWhen kLtvNet = [](const Settings& s) { return s.ltv == LtvRule::kNetMrr; };
constexpr PartWhen kLtvNetBack = [](const Settings& s) {
  return kLtvNet(s) && kNetReactivation(s);
};
constexpr PartWhen kLtvNetFx = [](const Settings& s) { return kLtvNet(s) && kExchange(s); };

constexpr std::array<FigurePart, 2> kArpa = {
    {{kNumerator, "summary.mrr"}, {kDenominator, "summary.customers"}}};
constexpr std::array<FigurePart, 3> kGrowth = {
    {{kNumerator, "movements.closing"},
     {kNumerator, "movements.closing", -1, PartOver::kMonthBefore},
     {kDenominator, "movements.closing", 1, PartOver::kMonthBefore}}};
constexpr auto kSame = PartOver::kSamePlace;
constexpr auto kSix = PartOver::kSixMonthsBefore;
constexpr FigurePart kLtv[] = {{"mrr", "summary.mrr"},
                               {"customers", "summary.customers"},
                               {"lost", "movements.customers.lost", 1, kSix, kLtvSix},
                               {"opening", "movements.customers.opening", 1, kSix, kLtvSix},
                               {"opening", "movements.customers.new", 1, kSix, kLtvSixNew},
                               {"opening", "movements.customers.returned", 1, kSix, kLtvSixNew},
                               {"lost", "movements.customers.lost", 1, kSame, kLtvMonth},
                               {"opening", "movements.customers.opening", 1, kSame, kLtvMonth},
                               {"opening", "movements.customers.new", 1, kSame, kLtvMonthNew},
                               {"opening", "movements.customers.returned", 1, kSame, kLtvMonthNew},
                               {"lost", "movements.churn", 1, kSix, kLtvNet},
                               {"lost", "movements.contraction", 1, kSix, kLtvNet},
                               {"lost", "movements.expansion", -1, kSix, kLtvNet},
                               {"lost", "movements.reactivation", -1, kSix, kLtvNetBack},
                               {"opening", "movements.opening", 1, kSix, kLtvNet},
                               {"opening", "movements.fx", 1, kSix, kLtvNetFx}};
constexpr std::array<FigurePart, 2> kMonthlyNrr = {
    {{kNumerator, "retention.monthly.retained"}, {kDenominator, "retention.monthly.opening"}}};
constexpr PartWhen kGrrLogo = [](const Settings& s) { return s.grr == GrrRule::kLogo; };
constexpr PartWhen kGrrMoney = [](const Settings& s) { return !kGrrLogo(s); };
constexpr PartWhen kGrrAccounts = [](const Settings& s) { return s.grr == GrrRule::kAccounts; };
constexpr PartWhen kGrrMoved = [](const Settings& s) { return s.grr == GrrRule::kMovements; };
// Of one month, what is netted is what each account lost.
constexpr PartWhen kGrrByDay = [](const Settings& s) {
  return kGrrMoved(s) && s.same_month == SameMonthRule::kEvents;
};
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
constexpr FigurePart kCustomerChurn[] = {
    {kNumerator, "movements.customers.lost"},
    {kDenominator, "movements.customers.opening"},
    {kDenominator, "movements.customers.new", 1, kSame, kWithNew},
    {kDenominator, "movements.customers.returned", 1, kSame, kWithNew}};
constexpr std::array<FigurePart, 4> kGrossChurn = {
    {{kNumerator, "movements.churn"}, {kNumerator, "movements.contraction"}, kOfOpening, kOfFx}};
constexpr PartWhen kLoss = [](const Settings& s) { return s.churn_sign == ChurnSign::kLoss; };
constexpr PartWhen kGrowthSign = [](const Settings& s) { return !kLoss(s); };
constexpr PartWhen kLossBack = [](const Settings& s) { return kLoss(s) && kNetReactivation(s); };
constexpr PartWhen kGrowthBack = [](const Settings& s) { return !kLoss(s) && kNetReactivation(s); };
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

constexpr auto kMoney = FigureUnit::kMoney;
constexpr auto kCustomers = FigureUnit::kCustomers;
constexpr auto kContracts = FigureUnit::kContracts;
constexpr auto kRows = FigureUnit::kRows;
constexpr auto kRate = FigureUnit::kRate;
constexpr auto kOnce = FigureTakes::kNothing;
constexpr auto kMonth = FigureTakes::kMonth;
constexpr auto kCell = FigureTakes::kCohortAge;
constexpr auto kAge = FigureTakes::kAge;
constexpr auto kReason = FigureTakes::kReason;

constexpr FigureRule Sum(FigureInfo info, decltype(FigureRule::shown) shown, FactKind kind,
                         decltype(CustomerSum::amount) amount) {
  return {info, shown, CustomerSum{kind, amount}, {}};
}

constexpr FigureRule Made(FigureInfo info, decltype(FigureRule::shown) shown,
                          std::span<const FigurePart> parts) {
  return {info, shown, std::nullopt, parts};
}

template <auto Exact, auto InReport, FactKind Kind = FactKind::kMovement>
constexpr FigureRule Moved(std::string_view metric, std::string_view meaning) {
  return Sum({metric, kMoney, kMonth, meaning}, OfMovements<InReport>, Kind, MovedMoney<Exact>);
}

template <auto Field, FactKind Kind = FactKind::kMovement>
constexpr FigureRule Counted(std::string_view metric, std::string_view meaning) {
  return Sum({metric, kCustomers, kMonth, meaning}, OfMovedCustomers<Field>, Kind,
             MovedCustomers<Field>);
}

/// A figure of contracts or rows (explain_renewals.h, explain_left_out.h).
constexpr FigureRule Apart(std::string_view metric, FigureUnit unit, FigureTakes takes,
                           std::string_view meaning) {
  return {{metric, unit, takes, meaning}, nullptr, std::nullopt, {}};
}

constexpr FigureRule kRules[] = {
    Sum({"summary.mrr", kMoney, kOnce, "MRR at the end of the last complete month."},
        OfSummary<&Summary::mrr>, FactKind::kMovement, MovedMoney<&Movement::closing>),
    Sum({"summary.arr", kMoney, kOnce, "12 x that MRR."}, OfSummary<&Summary::arr>,
        FactKind::kMovement, YearlyMoney),
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
        FactKind::kMovement, YearlyMoney),
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
        OfForecast<&Forecast::new_mrr>, FactKind::kYearNew, NewInAYear),
    Apart("renewals.months.due", kContracts, kMonth, "Contracts that were due."),
    Apart("renewals.months.renewed", kContracts, kMonth, "Those of them that were renewed."),
    Apart("renewals.months.lost", kContracts, kMonth, "Those of them that were lost."),
    Apart("renewals.months.open", kContracts, kMonth,
          "Those of them that are neither renewed nor lost."),
    Apart("renewals.months.renewed_early", kContracts, kMonth,
          "Those of them that were renewed before they were due."),
    Apart("renewals.months.customers", kCustomers, kMonth,
          "Customers with a contract due, or renewed before it is due."),
    Apart("renewals.months.customers_renewed", kCustomers, kMonth,
          "Those of them who renewed one."),
    Apart("renewals.months.due_amount", kMoney, kMonth,
          "What the contracts that were due were worth."),
    Apart("renewals.months.open_amount", kMoney, kMonth, "What of it is neither renewed nor lost."),
    Apart("renewals.months.renewed_amount", kMoney, kMonth,
          "What the renewed contracts are worth after."),
    Apart("renewals.months.renewed_amount_capped", kMoney, kMonth,
          "The same, each contract at most at what it was worth before."),
    Apart("renewals.months.lost_amount", kMoney, kMonth,
          "What was lost: contracts, and what renewed ones are worth less."),
    Apart("renewals.months.customer_rate", kRate, kMonth,
          "Renewed / (renewed + lost) contracts, unless a setting says otherwise."),
    Apart("renewals.months.amount_rate", kRate, kMonth,
          "Renewed amount / what the decided contracts were worth."),
    Apart("renewals.months.amount_rate_capped", kRate, kMonth, "The same of the capped amount."),
    Apart("renewals.total.due", kContracts, kOnce, "Contracts that were due."),
    Apart("renewals.total.renewed", kContracts, kOnce, "Those of them that were renewed."),
    Apart("renewals.total.lost", kContracts, kOnce, "Those of them that were lost."),
    Apart("renewals.total.open", kContracts, kOnce,
          "Those of them that are neither renewed nor lost."),
    Apart("renewals.total.renewed_early", kContracts, kOnce,
          "Those of them that were renewed before they were due."),
    Apart("renewals.total.customers", kCustomers, kOnce,
          "Customers with a contract due, or renewed before it is due."),
    Apart("renewals.total.customers_renewed", kCustomers, kOnce, "Those of them who renewed one."),
    Apart("renewals.total.due_amount", kMoney, kOnce,
          "What the contracts that were due were worth."),
    Apart("renewals.total.open_amount", kMoney, kOnce, "What of it is neither renewed nor lost."),
    Apart("renewals.total.renewed_amount", kMoney, kOnce,
          "What the renewed contracts are worth after."),
    Apart("renewals.total.renewed_amount_capped", kMoney, kOnce,
          "The same, each contract at most at what it was worth before."),
    Apart("renewals.total.lost_amount", kMoney, kOnce,
          "What was lost: contracts, and what renewed ones are worth less."),
    Apart("renewals.total.customer_rate", kRate, kOnce,
          "Renewed / (renewed + lost) contracts, unless a setting says otherwise."),
    Apart("renewals.total.amount_rate", kRate, kOnce,
          "Renewed amount / what the decided contracts were worth."),
    Apart("renewals.total.amount_rate_capped", kRate, kOnce, "The same of the capped amount."),
    Apart("renewals.upcoming.contracts", kContracts, kOnce,
          "Contracts due in the 90 days after the report, not decided yet."),
    Apart("renewals.upcoming.amount", kMoney, kOnce, "What they are worth."),
    Apart("inputs.rows.excluded", kRows, kReason, "Rows of a file left out for a reason."),
    Apart("inputs.amounts.excluded", kMoney, kReason, "Their amounts.")};

constexpr auto kInfos = [] {
  std::array<FigureInfo, std::size(kRules)> infos;
  for (std::size_t i = 0; i < infos.size(); ++i) infos[i] = kRules[i].info;
  return infos;
}();

}  // namespace

std::span<const FigureInfo> AllFigures() { return kInfos; }

const FigureRule* FindFigure(std::string_view metric) {
  for (const FigureRule& rule : kRules) {
    if (rule.info.metric == metric) return &rule;
  }
  for (const FigureRule& rule : kRules) {
    const std::string_view full = rule.info.metric;
    if (metric.size() < full.size() && full.ends_with(metric) &&
        full[full.size() - metric.size() - 1] == '.')
      return &rule;
  }
  return nullptr;
}

}  // namespace holdfast
