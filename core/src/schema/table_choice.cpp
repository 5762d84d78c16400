#include "table_choice.h"

#include <algorithm>

#include "attribute_names.h"
#include "evidence.h"
#include "holdfast/values/cost_words.h"
#include "holdfast/values/fold.h"
#include "holdfast/values/status.h"
#include "measure_names.h"
#include "role_names.h"
#include "settle.h"

namespace holdfast {
namespace {

using enum Role;

constexpr double kNotSure = 0.6;
constexpr double kLikely = 0.9;

bool HasAny(const Picks& picks, std::initializer_list<Role> roles) {
  return std::any_of(roles.begin(), roles.end(),
                     [&picks](Role role) { return picks.Best(role).has_value(); });
}

bool IsStrong(const std::optional<Candidate>& candidate) {
  return candidate && candidate->rank < kWeakRank;
}

bool HasFirmPrice(const Picks& picks) {
  constexpr Role kPrices[] = {kMrr, kArr, kAmount, kUnitAmount};
  return std::any_of(std::begin(kPrices), std::end(kPrices),
                     [&picks](Role role) { return IsStrong(picks.Best(role)); });
}

// Where nothing says how often it is paid, the term is what it is paid for.
bool IsTermValue(const Picks& picks) {
  constexpr std::string_view kNames[] = {"tcv",
                                         "total contract value",
                                         "contract value",
                                         "contract amount",
                                         "deal value",
                                         "合同金额",
                                         "合同额",
                                         "合約金額",
                                         "合約額",
                                         "nilai kontrak"};
  const std::optional<Candidate> amount = picks.Best(kAmount);
  if (!amount || HasAny(picks, {kMrr, kArr, kUnitAmount, kInterval})) return false;
  const std::string& key = picks.columns()[amount->column].normal.key;
  return std::find(std::begin(kNames), std::end(kNames), key) != std::end(kNames);
}

bool LooksLikeMovement(const Picks& picks) {
  if (picks.Best(kMrrChange)) return true;
  if (picks.Best(kMrrBefore) && picks.Best(kMrr)) return true;
  const std::optional<Candidate> kind = picks.Best(kKind);
  return kind && LooksLikeMovements(picks.columns()[kind->column]);
}

// Other names are also those of invoices' and subscriptions' dates.
bool IsRenewalDate(const std::optional<Candidate>& due) {
  constexpr int kCloseDate = 4;
  return due && due->rank <= kCloseDate;
}

// A name alone can be that of a plan as well.
bool IsOnlyAName(const std::optional<Candidate>& customer) {
  constexpr int kPlainName = 40;
  return customer && customer->rank >= kPlainName;
}

bool IsDescribed(const Picks& picks) {
  const std::optional<Candidate> customer = picks.Best(kCustomer);
  for (std::size_t at = 0; at < picks.size(); ++at) {
    if (!picks.IsFree(at) || (customer && customer->column == at)) continue;
    const HeadColumn& column = picks.columns()[at];
    if (picks.RankOf(kCustomerName, at)) return true;
    if (!column.normal.metadata && AttributeOf(column.normal.key)) return true;
  }
  return picks.Has(kCustomerName) || picks.Has(kAttribute);
}

bool CustomersRepeat(const Picks& picks) {
  const std::optional<Candidate> customer = picks.Best(kCustomer);
  if (!customer) return false;
  const HeadColumn& column = picks.columns()[customer->column];
  return CountDifferent(column) * 4 <= column.values.size() * 3;
}

bool HasActive(const Picks& picks) {
  const std::optional<Candidate> status = picks.Best(kStatus);
  if (!status) return false;
  const HeadColumn& column = picks.columns()[status->column];
  return std::any_of(column.values.begin(), column.values.end(), [](std::string_view cell) {
    const bool active = ParseSubscriptionStatus(cell) == SubscriptionStatus::kActive;
    return active && FoldKey(cell).text() != "paid";
  });
}

TableChoice Choice(Table table, double sure) { return {.table = table, .sure = sure}; }

TableChoice Wide(double sure) { return {.table = Table::kMrr, .wide = true, .sure = sure}; }

bool IsSigned(const Outlook& outlook, Table table) {
  return outlook.signs && outlook.signs->table == table;
}

// Where amounts up for renewal leave no doubt, a day by its name is enough: rows without one are
// left out each with its line.
bool IsRenewals(const Outlook& outlook) {
  if (outlook.renewal && (outlook.due || outlook.named_due)) return true;
  if (!outlook.due) return false;
  const bool signs = outlook.renewal_date && IsSigned(outlook, Table::kRenewals);
  return signs && outlook.price && !outlook.start;
}

template <typename Names>
std::size_t CountNamed(const Picks& picks, Role role, Names names) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const HeadColumn& column = picks.columns()[at];
    const bool chosen = picks.pick(at).role == role;
    const bool named = picks.IsFree(at) && !column.normal.metadata && names(column.normal.key);
    if (chosen || (named && Fit(role, column) >= kFits)) ++count;
  }
  return count;
}

// One measure, a date and no money: "nps" alone may be a survey's as well.
bool IsUsage(const Outlook& outlook) {
  const bool dated = outlook.date || outlook.month || outlook.weak_month;
  if (outlook.firm_price || !dated || outlook.rate) return false;
  return outlook.measures > (outlook.score ? 1U : 0U) && outlook.month_columns == 0;
}

// Numbers that are mostly no answers are a survey's where the file can hardly be anything else: its
// rows are then left out, each with its line.
bool IsSurvey(const Outlook& outlook) {
  if (!outlook.score || !outlook.date || outlook.firm_price) return false;
  if (outlook.start || outlook.plan) return false;
  const bool other = outlook.price || outlook.due || outlook.end || outlook.subscription;
  return outlook.in_range || (outlook.event_date && !other && outlook.month_columns == 0);
}

bool IsCosts(const Outlook& outlook) {
  const bool dated = outlook.date || outlook.month || outlook.weak_month;
  const bool priced = outlook.cost_kind || outlook.cost_columns >= 2;
  return dated && priced && !outlook.plan && !outlook.subscription;
}

// A column "name" is that of the index.
bool IsIndustry(const Outlook& outlook) {
  const bool dated = outlook.date || outlook.month || outlook.weak_month;
  const bool paid = outlook.firm_price || outlook.cost_kind || outlook.cost_columns >= 2;
  const bool ours = outlook.plan || outlook.subscription || outlook.start || outlook.due;
  return outlook.index && dated && !paid && !ours && (!outlook.customer || outlook.only_a_name);
}

// A start and an end are the service period of a contract's whole value, and those beside an
// invoice's number, unless an interval says that the amount is paid again and again.
bool IsInvoices(const Outlook& outlook) {
  if (!outlook.price) return false;
  if (outlook.period && !outlook.start) return true;
  if (outlook.term_value && outlook.start && outlook.end) return true;
  if (!IsSigned(outlook, Table::kInvoices)) return false;
  return outlook.start ? outlook.end && !outlook.interval : outlook.date || outlook.weak_start;
}

bool IsCustomers(const Outlook& outlook) {
  const bool dated = outlook.start && (outlook.end || outlook.subscription || outlook.plan);
  const bool monthly = outlook.month || outlook.month_columns > 0;
  return !outlook.firm_price && outlook.described && !dated && !monthly;
}

std::optional<TableChoice> ChooseWithoutCustomer(const Outlook& outlook) {
  if (outlook.rate && outlook.date && !outlook.price) return Choice(Table::kRates, kLikely);
  if (outlook.id && IsSigned(outlook, Table::kCustomers) && IsCustomers(outlook)) {
    return Choice(Table::kCustomers, kLikely);
  }
  if (IsCosts(outlook)) return Choice(Table::kCosts, kLikely);
  if (IsIndustry(outlook)) return Choice(Table::kIndustry, kLikely);
  if (IsSurvey(outlook)) return Choice(Table::kSurveys, kLikely);
  const bool dated = outlook.start || outlook.month || outlook.month_columns > 0;
  const bool other = dated || outlook.subscription || outlook.signs;
  if (outlook.plan && !other) return Choice(Table::kPlans, kLikely);
  return std::nullopt;
}

std::optional<TableChoice> ChooseUnsure(const Outlook& outlook) {
  if (outlook.weak_month && outlook.mrr && !outlook.weak_start) {
    return Choice(Table::kMrr, kNotSure);
  }
  const bool subscription = outlook.interval || outlook.subscription || outlook.active ||
                            (outlook.plan && !outlook.repeats);
  if (outlook.weak_start && outlook.price && subscription) {
    return Choice(Table::kSubscriptions, kNotSure);
  }
  // A company's revenue beside the day on which somebody wrote it down is no payment.
  const bool noted = !outlook.firm_price && !outlook.event_date;
  if (outlook.date && outlook.price && !noted) return Choice(Table::kInvoices, kNotSure);
  if (outlook.month_columns == 1 && !outlook.price) return Wide(kNotSure);
  return std::nullopt;
}

// What says when.
void LookAtTimes(const Picks& picks, Outlook* outlook) {
  constexpr int kCreated = 5;
  const std::optional<Candidate> start = picks.Best(kStart);
  outlook->start = IsStrong(start);
  outlook->weak_start = start && !outlook->start;
  outlook->end = IsStrong(picks.Best(kEnd));
  const std::optional<Candidate> month = picks.Best(kMonth);
  outlook->month = IsStrong(month);
  outlook->weak_month = month && !outlook->month;
  outlook->month_columns = MonthColumns(picks).size();
  const std::optional<Candidate> date = picks.Best(kDate);
  outlook->date = date.has_value();
  outlook->event_date = date && date->rank < kCreated;
  outlook->period = picks.Best(kPeriodStart) && picks.Best(kPeriodEnd);
  const std::optional<Candidate> due = picks.Best(kDueDate);
  outlook->due = due.has_value();
  outlook->renewal_date = IsRenewalDate(due);
  const std::vector<Candidate> unfit = picks.Unfit();
  outlook->named_due = std::any_of(unfit.begin(), unfit.end(), [](const Candidate& candidate) {
    return candidate.role == kDueDate;
  });
}

// What says how much, once LookAtTimes() has looked.
void LookAtAmounts(const Picks& picks, Outlook* outlook) {
  outlook->price = HasAny(picks, {kMrr, kArr, kAmount, kUnitAmount});
  outlook->firm_price = HasFirmPrice(picks);
  outlook->term_value = IsTermValue(picks);
  outlook->interval = picks.Best(kInterval).has_value();
  // A date beside an amount is a payment; a month beside an amount is its MRR.
  outlook->mrr = HasAny(picks, {kMrr, kArr}) || (outlook->month && RevenueColumn(picks));
  outlook->movement = outlook->date && LooksLikeMovement(picks);
  outlook->renewal = HasAny(picks, {kBaseAmount, kRenewedAmount, kLostAmount});
  outlook->rate = picks.Best(kRate) && picks.Best(kFromCurrency);
  outlook->measures = CountNamed(picks, kMeasure, MeasureOf);
  outlook->cost_columns = CountNamed(picks, kCostValue, ParseCostKind);
  outlook->cost_kind = picks.Best(kCostKind) && picks.Best(kAmount);
  outlook->index = picks.Best(kIndex).has_value();
}

// Once LookAtAmounts() has looked. A plain "score" of numbers above 10 beside a measure is
// something of its own.
void LookAtScore(const Picks& picks, Outlook* outlook) {
  const std::optional<Candidate> score = picks.Best(kScore);
  if (!score) return;
  const HeadColumn& column = picks.columns()[score->column];
  outlook->in_range = LooksLikeScores(column);
  const bool alone = MeasureOf(column.normal.key).has_value() || outlook->measures == 0;
  outlook->score = outlook->in_range || alone;
}

}  // namespace

Outlook LookAt(const Picks& picks) {
  Outlook outlook;
  const std::optional<Candidate> customer = picks.Best(kCustomer);
  outlook.customer = customer.has_value();
  outlook.only_a_name = IsOnlyAName(customer);
  const std::optional<Candidate> subscription = picks.Best(kSubscription);
  outlook.subscription = subscription && subscription->rank < 5;
  outlook.active = HasActive(picks);
  outlook.id = HasKey(picks.columns(), "id");
  outlook.plan = picks.Best(kPlan).has_value();
  outlook.described = IsDescribed(picks);
  outlook.repeats = CustomersRepeat(picks);
  LookAtTimes(picks, &outlook);
  LookAtAmounts(picks, &outlook);
  LookAtScore(picks, &outlook);
  outlook.signs = SignsOf(picks.columns(), !outlook.firm_price && !outlook.mrr);
  return outlook;
}

std::optional<TableChoice> ChooseTable(const Outlook& outlook, bool plans) {
  constexpr double kSure = 0.95;
  const bool listed = outlook.only_a_name && outlook.plan && outlook.price && !outlook.date;
  if (!outlook.customer || (listed && !outlook.start)) return ChooseWithoutCustomer(outlook);
  if (IsIndustry(outlook)) return Choice(Table::kIndustry, kLikely);
  if (IsUsage(outlook)) return Choice(Table::kUsage, kLikely);
  if (IsSurvey(outlook)) return Choice(Table::kSurveys, kLikely);
  if (outlook.movement) return Choice(Table::kMovements, kLikely);
  if (IsRenewals(outlook)) return Choice(Table::kRenewals, kLikely);
  if (outlook.month_columns >= 2 && !(outlook.start && outlook.price)) return Wide(kSure);
  if (outlook.month && outlook.mrr && !(outlook.start && outlook.end)) {
    return Choice(Table::kMrr, kLikely);
  }
  if (IsInvoices(outlook)) return Choice(Table::kInvoices, kLikely);
  if (outlook.start && outlook.price) return Choice(Table::kSubscriptions, kSure);
  if (const std::optional<TableChoice> unsure = ChooseUnsure(outlook)) return unsure;
  if (outlook.start && outlook.plan && plans) return Choice(Table::kSubscriptions, kLikely);
  if (IsCustomers(outlook)) return Choice(Table::kCustomers, kLikely);
  return std::nullopt;
}

std::optional<TableChoice> ChosenTable(const Picks& picks, const Outlook& outlook,
                                       const std::optional<Table>& asked,
                                       const std::optional<TableChoice>& natural) {
  constexpr Table kTables[] = {Table::kSubscriptions, Table::kMrr,       Table::kInvoices,
                               Table::kMovements,     Table::kRenewals,  Table::kRates,
                               Table::kPlans,         Table::kCustomers, Table::kUsage,
                               Table::kCosts,         Table::kSurveys,   Table::kIndustry};
  bool decided = false;
  const auto has_all = [&picks, &decided](Table table) {
    for (std::size_t at = 0; at < picks.size(); ++at) {
      const Pick& pick = picks.pick(at);
      decided = decided || (pick.chosen && pick.role != kCustomer && pick.role != kAttribute);
      if (pick.chosen && !Belongs(pick.role, table)) return false;
    }
    return true;
  };
  std::optional<Table> table = asked;
  if (!table && natural && has_all(natural->table)) return natural;
  for (const Table other : kTables) {
    if (!table && has_all(other)) table = other;
  }
  if (!asked && !decided) return std::nullopt;
  if (!table) table = natural ? natural->table : Table::kSubscriptions;
  const bool long_table = picks.IsChosen(kMonth) || picks.IsChosen(kMrr) || picks.IsChosen(kArr) ||
                          (outlook.month && outlook.mrr);
  const bool wide = picks.IsChosen(kMonthValue) || (!long_table && outlook.month_columns > 0);
  return TableChoice{.table = *table, .wide = *table == Table::kMrr && wide, .sure = 1};
}

}  // namespace holdfast
