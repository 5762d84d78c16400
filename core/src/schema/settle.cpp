#include "settle.h"

#include <algorithm>

#include "evidence.h"
#include "formats.h"
#include "role_names.h"

namespace holdfast {
namespace {

using enum Role;

bool IsStripe(const Picks& picks) {
  constexpr std::string_view kKeys[] = {"id", "customer id", "plan", "interval", "amount"};
  return std::all_of(std::begin(kKeys), std::end(kKeys),
                     [&picks](std::string_view key) { return HasKey(picks.columns(), key); });
}

const HeadColumn* ColumnOf(const Picks& picks, Role role) {
  const std::optional<std::size_t> column = picks.Find(role);
  return column ? &picks.columns()[*column] : nullptr;
}

// One price per row: an MRR says most, a total more than the price of a unit. ARR needs no
// interval.
void KeepOnePrice(Picks& picks) {
  constexpr Role kWithInterval[] = {kMrr, kAmount, kUnitAmount, kArr};
  constexpr Role kWithoutInterval[] = {kMrr, kArr, kAmount, kUnitAmount};
  const bool interval = picks.Has(kInterval) || NamedInterval(picks).has_value();
  std::string kept;
  for (const Role role : interval ? kWithInterval : kWithoutInterval) {
    const std::optional<std::size_t> column = picks.Find(role);
    if (!column) continue;
    if (kept.empty()) {
      kept = picks.columns()[*column].name;
    } else {
      picks.Drop(role, Quoted(kept) + " is used instead");
    }
  }
}

bool IsNamedPrice(std::string_view key) {
  constexpr std::string_view kWords[] = {"price",  "harga", "价格", "價格",
                                         "charge", "fee",   "月费", "月費"};
  return std::any_of(std::begin(kWords), std::end(kWords), [key](std::string_view word) {
    return key.find(word) != std::string_view::npos;
  });
}

// A price beside a quantity is the price of one.
void SettleUnitPrice(Picks& picks, Notices& notices) {
  const HeadColumn* amount = ColumnOf(picks, kAmount);
  if (amount == nullptr || !picks.Has(kQuantity) || picks.IsChosen(kAmount)) return;
  if (IsStripe(picks) && amount->normal.key == "amount") {
    picks.Change(kAmount, kUnitAmount, "in Stripe's file the price of one unit");
  } else if (IsMinorByTemplate(*amount, picks.columns())) {
    picks.Change(kAmount, kUnitAmount, "in Baremetrics' template the price of one unit");
  } else if (IsNamedPrice(amount->normal.key)) {
    notices.Add("schema.price_per_unit", amount->name,
                "taken as the price of one unit, times the quantity; choose it as the amount in a "
                "mapping if it is the price of the whole row.");
    picks.Change(kAmount, kUnitAmount, "the price of one unit, since there is a quantity");
  }
}

// A price that is per month by its name stays so whatever the billing cycle is.
void SettleInterval(Picks& picks, Notices& notices) {
  if (!NamedInterval(picks) || picks.IsChosen(kInterval)) return;
  const HeadColumn* interval = ColumnOf(picks, kInterval);
  if (interval == nullptr) return;
  notices.Add(
      "schema.interval_not_used", interval->name,
      "not used, because the amount's own name says its interval; choose this column as the "
      "interval in a mapping if the amount is per billing interval.");
  picks.Drop(kInterval, "the amount's own name says its interval");
  picks.Drop(kIntervalCount, "the amount's own name says its interval");
}

void SettleEnd(Picks& picks, Notices& notices) {
  const HeadColumn* canceled = ColumnOf(picks, kCanceledAt);
  if (canceled == nullptr || picks.Has(kEnd) || picks.IsChosen(kCanceledAt)) return;
  // Stripe's default export has no end, and its cancellations are requests.
  if (IsStripe(picks)) return;
  notices.Add("schema.canceled_as_end", canceled->name,
              "taken as the end, because the file has no column with the end; MRR stops at the "
              "cancellation. Add a column with the end of the paid time if that is later.");
  picks.Change(kCanceledAt, kEnd, "taken as the end, since there is no other");
}

void SettleDiscounts(Picks& picks) {
  if (!picks.Has(kMrr) && !picks.Has(kArr)) return;
  for (const Role role : {kDiscountPercent, kDiscountAmount, kDiscountDuration}) {
    picks.Drop(role, "MRR is taken as it is, discounts included");
  }
}

// A column that is left out silently would change the figures: an end, a status.
void NoticeUnfit(const Picks& picks, Notices& notices) {
  constexpr Role kTold[] = {kEnd,      kCanceledAt, kTrialEnd,      kQuantity,       kCurrency,
                            kInterval, kStatus,     kIntervalCount, kDiscountPercent};
  for (const Candidate& candidate : picks.Unfit()) {
    const HeadColumn& column = picks.columns()[candidate.column];
    // Also a part of addresses, and of the names of contracts.
    const bool other_meaning = column.normal.key == "state" || column.normal.key == "contract";
    const bool told =
        std::find(std::begin(kTold), std::end(kTold), candidate.role) != std::end(kTold);
    if (!told || other_meaning) continue;
    notices.Add("schema.values_do_not_fit", column.name,
                "not used as " + std::string(ToString(candidate.role)) +
                    ", because most values in the head of the file cannot be read as that.");
  }
}

void NoticePlainDiscount(const Picks& picks, Notices& notices) {
  for (const HeadColumn& column : picks.columns()) {
    if (column.normal.key != "discount" || column.values.empty()) continue;
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
    if (column.normal.key != "discount" || !picks.IsFree(at) || column.values.empty()) continue;
    const auto percent = std::count_if(column.values.begin(), column.values.end(),
                                       [](std::string_view cell) { return cell.ends_with('%'); });
    if (static_cast<std::size_t>(percent) * 2 < column.values.size()) continue;
    picks.Set(at, kDiscountPercent, "named " + Quoted(column.name) + "; values end in %", 0.9);
    return;
  }
}

}  // namespace

void PickSubscriptionRoles(Picks& picks, Notices& notices) {
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
                             kSubscription,
                             kPlan,
                             kCustomerName};
  for (const Role role : kRoles) picks.Take(role);
  TakePlainDiscount(picks);
  KeepOnePrice(picks);
  SettleUnitPrice(picks, notices);
  SettleInterval(picks, notices);
  SettleEnd(picks, notices);
  SettleDiscounts(picks);
  NoticeUnfit(picks, notices);
  NoticePlainDiscount(picks, notices);
}

std::vector<std::size_t> MonthColumns(const Picks& picks) {
  std::vector<std::size_t> months;
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const HeadColumn& column = picks.columns()[at];
    const Pick& pick = picks.pick(at);
    const bool free = picks.IsFree(at) || (pick.chosen && pick.role == kMonthValue);
    const bool fits = column.month && !column.normal.metadata && free;
    if (fits && Fit(kMonthValue, column) >= kFits) months.push_back(at);
  }
  return months;
}

std::optional<std::size_t> RevenueColumn(const Picks& picks) {
  constexpr std::string_view kKeys[] = {"recurring revenue",
                                        "revenue",
                                        "subscription revenue",
                                        "amount",
                                        "value",
                                        "收入",
                                        "金额",
                                        "金額",
                                        "hasil",
                                        "jumlah"};
  if (picks.IsPriceChosen()) return std::nullopt;
  for (const std::string_view key : kKeys) {
    for (std::size_t at = 0; at < picks.size(); ++at) {
      const HeadColumn& column = picks.columns()[at];
      const bool named = column.normal.key == key && picks.IsFree(at);
      if (named && !column.normal.metadata && Fit(kMrr, column) >= kFits) return at;
    }
  }
  return std::nullopt;
}

void PickMrrRoles(Picks& picks, bool wide, Notices& notices) {
  picks.Take(kCustomer);
  if (wide) {
    std::vector<Month> seen;
    for (const std::size_t at : MonthColumns(picks)) {
      const HeadColumn& column = picks.columns()[at];
      if (std::find(seen.begin(), seen.end(), *column.month) != seen.end()) {
        notices.Add("schema.duplicate_column", column.name,
                    "another column is named after the same month; the first one is used.");
        continue;
      }
      seen.push_back(*column.month);
      if (!picks.pick(at).chosen) picks.Set(at, kMonthValue, "named after a month", 0.95);
    }
  } else {
    picks.Take(kMonth);
    picks.Take(kMrr);
    if (!picks.Has(kMrr)) picks.Take(kArr);
    const std::optional<std::size_t> revenue = RevenueColumn(picks);
    if (revenue && !picks.Has(kMrr) && !picks.Has(kArr)) {
      const std::string& name = picks.columns()[*revenue].name;
      notices.Add("schema.amount_taken_as_mrr", name,
                  "taken as the month's MRR, because the file has no column of that name.");
      picks.Set(*revenue, kMrr, "named " + Quoted(name) + "; taken as the month's MRR", 0.6);
    }
  }
  for (const Role role : {kCurrency, kPlan, kCustomerName}) picks.Take(role);
}

std::optional<Interval> NamedInterval(const Picks& picks) {
  for (const Role role : {kAmount, kUnitAmount}) {
    const HeadColumn* column = ColumnOf(picks, role);
    if (column != nullptr) return IntervalInName(column->normal.key);
  }
  return std::nullopt;
}

}  // namespace holdfast
