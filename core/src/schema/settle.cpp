#include "settle.h"

#include <algorithm>

#include "evidence.h"
#include "role_names.h"
#include "settle_prices.h"

namespace holdfast {
namespace {

using enum Role;

bool IsPlainDiscount(const HeadColumn& column) {
  return column.normal.key == "discount" || column.normal.key == "折扣" ||
         column.normal.key == "diskaun";
}

// Where the only end is a cancellation, MRR stops there.
void SettleEnd(Picks& picks, Notices& notices) {
  if (!picks.closed() && !picks.Has(kEnd) && !picks.IsChosen(kCanceledAt)) {
    picks.Change(kCanceledAt, kEnd, "taken as the end, since there is no other");
  }
  const std::optional<std::size_t> end = picks.Find(kEnd);
  if (!end || picks.IsChosen(kEnd) || !picks.RankOf(kCanceledAt, *end)) return;
  notices.Add("schema.canceled_as_end", picks.columns()[*end].name,
              "taken as the end, because the file has no column with the end; MRR stops at the "
              "cancellation. Add a column with the end of the paid time if that is later.");
}

void SettleDiscounts(Picks& picks) {
  if (!picks.Has(kMrr) && !picks.Has(kArr)) return;
  for (const Role role : {kDiscountPercent, kDiscountAmount, kDiscountDuration}) {
    picks.Drop(role, "MRR is taken as it is, discounts included");
  }
}

// A column that is left out silently would change the figures: an end, a status.
void NoticeUnfit(const Picks& picks, Table table, Notices& notices) {
  constexpr Role kTold[] = {kEnd,       kCanceledAt,  kTrialEnd,        kQuantity,
                            kCurrency,  kInterval,    kStatus,          kIntervalCount,
                            kPeriodEnd, kPeriodStart, kDiscountPercent, kRenewedAmount,
                            kLostAmount};
  for (const Candidate& candidate : picks.Unfit()) {
    const HeadColumn& column = picks.columns()[candidate.column];
    // Also a part of addresses, and of the names of contracts.
    const bool other_meaning =
        !picks.closed() && (column.normal.key == "state" || column.normal.key == "contract");
    const bool told =
        std::find(std::begin(kTold), std::end(kTold), candidate.role) != std::end(kTold);
    if (!told || other_meaning || !Belongs(candidate.role, table)) continue;
    notices.Add("schema.values_do_not_fit", column.name,
                "not used as " + std::string(ToString(candidate.role)) +
                    ", because most values in the head of the file cannot be read as that.");
  }
}

void NoticePlainDiscount(const Picks& picks, Notices& notices) {
  for (const HeadColumn& column : picks.columns()) {
    if (!IsPlainDiscount(column) || column.values.empty()) continue;
    if (picks.Has(kDiscountPercent) || picks.Has(kDiscountAmount) || picks.Has(kMrr)) continue;
    notices.Add("schema.discount_unclear", column.name,
                "not used, because it can be a percentage or an amount; choose it as "
                "discount_percent or discount_amount in a mapping.");
  }
}

// "Discount" alone is a percentage only where the values say so.
void TakePlainDiscount(Picks& picks) {
  if (picks.Has(kDiscountPercent) || picks.IsChosen(kDiscountAmount)) return;
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const HeadColumn& column = picks.columns()[at];
    if (!IsPlainDiscount(column) || !picks.IsFree(at) || column.values.empty()) continue;
    const auto percent = std::count_if(column.values.begin(), column.values.end(),
                                       [](std::string_view cell) { return cell.ends_with('%'); });
    if (static_cast<std::size_t>(percent) * 2 < column.values.size()) continue;
    picks.Set(at, kDiscountPercent, "named " + Quoted(column.name) + "; values end in %", 0.9);
    return;
  }
}

constexpr std::string_view kPlanKeys[] = {
    "plan id",  "plan code", "plan oid", "plan uuid", "plan external id", "subscription plan id",
    "price id", "plan key",  "套餐编号", "方案編號",  "kod pelan"};
constexpr std::string_view kProductKeys[] = {"product id", "product code", "sku"};

// A look-up table's own key: what other files name it by.
void PickPlanRoles(Picks& picks) {
  constexpr std::string_view kOwnKeys[] = {"id", "code", "key", "编号", "編號", "kod"};
  picks.TakeNamed(kPlan, kPlanKeys);
  picks.TakeNamed(kPlan, kOwnKeys);
  picks.TakeNamed(kPlan, kProductKeys);
  for (const Role role :
       {kPlan, kPlanName, kAmount, kUnitAmount, kMrr, kInterval, kIntervalCount, kCurrency}) {
    picks.Take(role);
  }
  if (picks.Has(kAmount) || picks.Has(kUnitAmount)) {
    picks.Drop(kMrr, "the plan's price is used instead");
  } else {
    picks.Change(kMrr, kAmount, "the plan's price per month");
  }
  KeepOnePrice(picks);
}

void PickCustomerRoles(Picks& picks) {
  // An e-mail address or a company is no better than the id that other files name.
  constexpr int kFirstPlainWord = 10;
  constexpr std::string_view kOwnIds[] = {"id", "uuid", "code", "uid"};
  const std::optional<Candidate> customer = picks.Best(kCustomer);
  if (!customer || customer->rank >= kFirstPlainWord) picks.TakeNamed(kCustomer, kOwnIds);
  for (const Role role : {kCustomer, kCustomerName, kStart, kTestMode}) picks.Take(role);
}

void PickRenewalRoles(Picks& picks) {
  for (const Role role : {kCustomer, kDueDate, kBaseAmount, kRenewedAmount, kLostAmount, kAmount,
                          kOutcome, kRenewedOn, kCurrency, kReason, kOwner, kPlan, kCustomerName}) {
    picks.Take(role);
  }
  if (!picks.closed()) picks.TakeUnfit(kDueDate);
  TakeNamedSubscription(picks);
  if (picks.Has(kBaseAmount) || picks.Has(kAmount)) return;
  for (const Role role : {kArr, kMrr}) {
    if (picks.Has(kBaseAmount)) return;
    picks.Take(role);
    picks.Change(role, kBaseAmount, "what the contract is worth before its renewal");
  }
}

void PickUsageRoles(Picks& picks) {
  for (const Role role : {kCustomer, kDate, kLastLogin, kOnboardedOn}) picks.Take(role);
  if (!picks.Has(kDate)) picks.Take(kMonth);
  for (const Role role : {kCustomerName, kTestMode}) picks.Take(role);
  picks.TakeMeasures();
}

void PickCostRoles(Picks& picks) {
  picks.Take(kMonth);
  if (!picks.Has(kMonth)) picks.Take(kDate);
  picks.TakeCosts();
  if (!picks.Has(kCostValue)) {
    for (const Role role : {kCostKind, kAmount}) picks.Take(role);
  }
  picks.Take(kCurrency);
}

void PickSurveyRoles(Picks& picks) {
  for (const Role role : {kScore, kDate, kCustomer, kSurvey, kCustomerName, kTestMode})
    picks.Take(role);
}

void PickIndustryRoles(Picks& picks) {
  picks.Take(kMonth);
  if (!picks.Has(kMonth)) picks.Take(kDate);
  for (const Role role : {kIndex, kSeries}) picks.Take(role);
}

// Of tables that say nothing of customers, nor have attributes of them.
void PickLookUpRoles(Picks& picks, Table table) {
  if (table == Table::kPlans) return PickPlanRoles(picks);
  if (table == Table::kIndustry) return PickIndustryRoles(picks);
  for (const Role role : {kDate, kFromCurrency, kToCurrency, kRate}) picks.Take(role);
}

}  // namespace

void TakeNamedSubscription(Picks& picks) {
  constexpr int kFirstPlainId = 5;
  const std::optional<Candidate> best = picks.Best(kSubscription);
  if (best && best->rank < kFirstPlainId) picks.Take(kSubscription);
}

void TakePlan(Picks& picks, bool plans) {
  if (plans) {
    picks.TakeNamed(kPlan, kPlanKeys);
    picks.TakeNamed(kPlan, kProductKeys);
  }
  picks.Take(kPlan);
}

void SettlePlan(Picks& picks, bool plans, Notices& notices) {
  const HeadColumn* interval = picks.ColumnOf(kInterval);
  if (!plans || interval == nullptr || picks.IsChosen(kInterval) || !picks.Has(kPlan)) return;
  for (const Role role : {kMrr, kArr, kAmount, kUnitAmount}) {
    if (picks.Has(role)) return;
  }
  notices.Add("schema.interval_not_used", interval->name,
              "not used, because the price and its interval come from the table of plans; choose "
              "this column as the interval in a mapping if that price is per billing interval.");
  picks.Drop(kInterval, "the interval of the plan's price is used");
  picks.Drop(kIntervalCount, "the interval of the plan's price is used");
}

void PickSubscriptionRoles(Picks& picks, bool plans, Notices& notices) {
  // In this order: what decides the figures has the first choice.
  constexpr Role kRoles[] = {kCustomer,
                             kStart,
                             kEnd,
                             kCanceledAt,
                             kTrialEnd,
                             kMrr,
                             kArr,
                             kAmount,
                             kUnitAmount,
                             kQuantity,
                             kCurrency,
                             kInterval,
                             kIntervalCount,
                             kDiscountPercent,
                             kDiscountAmount,
                             kDiscountDuration,
                             kStatus,
                             kTrial,
                             kLatest,
                             kTestMode,
                             kSubscription};
  for (const Role role : kRoles) picks.Take(role);
  TakePlan(picks, plans);
  picks.Take(kCustomerName);
  picks.TakeIntervalByValues();
  if (!picks.closed()) TakePlainDiscount(picks);
  KeepOnePrice(picks);
  SettlePlan(picks, plans, notices);
  SettleEnd(picks, notices);
  if (picks.closed()) return;
  SettleUnitPrice(picks, notices);
  SettleInterval(picks, notices);
  SettleDiscounts(picks);
  NoticePlainDiscount(picks, notices);
}

void PickRoles(Picks& picks, const TableChoice& choice, bool plans, Notices& notices) {
  switch (choice.table) {
    case Table::kSubscriptions:
      PickSubscriptionRoles(picks, plans, notices);
      break;
    case Table::kMrr:
      PickMrrRoles(picks, choice.wide, notices);
      break;
    case Table::kInvoices:
      PickInvoiceRoles(picks, plans, notices);
      break;
    case Table::kMovements:
      PickMovementRoles(picks, notices);
      break;
    case Table::kCustomers:
      PickCustomerRoles(picks);
      break;
    case Table::kRenewals:
      PickRenewalRoles(picks);
      break;
    case Table::kUsage:
      PickUsageRoles(picks);
      break;
    case Table::kCosts:
      PickCostRoles(picks);
      break;
    case Table::kSurveys:
      PickSurveyRoles(picks);
      break;
    case Table::kRates:
    case Table::kPlans:
    case Table::kIndustry:
      return PickLookUpRoles(picks, choice.table);
  }
  picks.TakeAttributes();
  NoticeUnfit(picks, choice.table, notices);
}

std::optional<Interval> NamedInterval(const Picks& picks) {
  for (const Role role : {kAmount, kUnitAmount}) {
    const HeadColumn* column = picks.ColumnOf(role);
    if (column == nullptr) continue;
    const auto told = IntervalInPriceName(column->normal.key);
    return told ? told : IntervalInPriceName(column->name);
  }
  return std::nullopt;
}

}  // namespace holdfast
