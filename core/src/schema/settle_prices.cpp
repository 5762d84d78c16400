#include "settle_prices.h"

#include <algorithm>
#include <map>

#include "evidence.h"
#include "holdfast/values/amount.h"
#include "settle.h"

namespace holdfast {
namespace {

using enum Role;

bool IsNamedPrice(std::string_view key) {
  constexpr std::string_view kWords[] = {"price",  "harga", "价格", "價格",
                                         "charge", "fee",   "月费", "月費"};
  return std::any_of(std::begin(kWords), std::end(kWords), [key](std::string_view word) {
    return key.find(word) != std::string_view::npos;
  });
}

std::optional<Minor> AmountOf(std::string_view cell) {
  for (const char decimal : {'.', ','}) {
    const ParsedAmount amount =
        ParseAmount(cell, {.decimal = decimal, .minor_digits = 2, .minor_units = false});
    if (amount.error == AmountError::kNone) return amount.minor;
  }
  return std::nullopt;
}

struct Votes {
  int unit = 0;
  int row = 0;
};

// Rows of one plan with different quantities: the same price is that of a unit, one that grows with
// the quantity is that of the row.
Votes CompareQuantities(const HeadColumn& price, const HeadColumn& quantity,
                        const HeadColumn& plan) {
  struct Seen {
    Minor price;
    Minor quantity;
  };
  std::map<std::string_view, Seen> plans;
  Votes votes;
  for (std::size_t row = 0; row < price.cells.size(); ++row) {
    const std::optional<Minor> amount = AmountOf(price.cells[row]);
    const std::optional<Minor> count = AmountOf(quantity.cells[row]);
    if (!amount || !count || *amount <= 0 || *count <= 0 || plan.cells[row].empty()) continue;
    const auto [seen, first] = plans.try_emplace(plan.cells[row], Seen{*amount, *count});
    const auto& [other, other_count] = seen->second;
    if (first || other_count == *count) continue;
    if (other == *amount) ++votes.unit;
    if (Int128{other} * *count == Int128{*amount} * other_count) ++votes.row;
  }
  return votes;
}

bool HasUnitPrice(const Picks& picks) {
  for (std::size_t at = 0; at < picks.size(); ++at) {
    if (picks.RankOf(kUnitAmount, at)) return true;
  }
  return false;
}

bool IsVaried(const HeadColumn& quantity) {
  return std::any_of(quantity.values.begin(), quantity.values.end(), [](std::string_view cell) {
    const std::optional<Minor> count = AmountOf(cell);
    return count && *count != 100;
  });
}

// Names of amounts that are what the customer pays in all.
bool IsGross(std::string_view key) {
  constexpr std::string_view kNames[] = {"total",
                                         "grand total",
                                         "total amount",
                                         "total price",
                                         "gross amount",
                                         "amount paid",
                                         "paid amount",
                                         "amount due",
                                         "invoice total",
                                         "order total",
                                         "order amount",
                                         "payment amount",
                                         "总金额",
                                         "总计",
                                         "合计",
                                         "支付金额",
                                         "实付金额",
                                         "總金額",
                                         "總計",
                                         "合計",
                                         "支付金額",
                                         "實付金額",
                                         "jumlah keseluruhan",
                                         "jumlah besar",
                                         "jumlah pembayaran",
                                         "jumlah bayaran"};
  return std::find(std::begin(kNames), std::end(kNames), key) != std::end(kNames);
}

const HeadColumn* NetColumn(const Picks& picks) {
  constexpr std::string_view kNames[] = {"subtotal", "sub total", "net amount",  "net",
                                         "小计",     "小計",      "jumlah kecil"};
  for (const std::string_view key : kNames) {
    const std::optional<std::size_t> column = FindKey(picks.columns(), key);
    if (column && picks.IsFree(*column)) return &picks.columns()[*column];
  }
  return nullptr;
}

// In most rows that have a tax, the amount is the net amount and the tax.
bool AddsUp(const HeadColumn& amount, const HeadColumn& net, const HeadColumn& tax) {
  int rows = 0;
  int sums = 0;
  for (std::size_t row = 0; row < amount.cells.size(); ++row) {
    const std::optional<Minor> total = AmountOf(amount.cells[row]);
    const std::optional<Minor> before = AmountOf(net.cells[row]);
    const std::optional<Minor> part = AmountOf(tax.cells[row]);
    if (!total || !before || !part || *part == 0) continue;
    ++rows;
    if (Int128{*before} + *part == *total) ++sums;
  }
  return sums * 2 > rows;
}

}  // namespace

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

void SettleUnitPrice(Picks& picks, Notices& notices) {
  const HeadColumn* amount = picks.ColumnOf(kAmount);
  const HeadColumn* quantity = picks.ColumnOf(kQuantity);
  if (amount == nullptr || quantity == nullptr || picks.IsChosen(kAmount)) return;
  const HeadColumn* plan = picks.ColumnOf(kPlan);
  const Votes votes = plan == nullptr ? Votes{} : CompareQuantities(*amount, *quantity, *plan);
  if (votes.unit > 0 && votes.row == 0) {
    picks.Change(kAmount, kUnitAmount,
                 "the price of one unit, since it is the same for every quantity of a plan");
  } else if (votes.row > 0 && votes.unit == 0) {
    picks.Change(kAmount, kAmount, "of the whole row, since it grows with the quantity");
  } else if (IsNamedPrice(amount->normal.key)) {
    notices.Add("schema.price_per_unit", amount->name,
                "taken as the price of one unit, times the quantity; choose it as the amount in a "
                "mapping if it is the price of the whole row.");
    picks.Change(kAmount, kUnitAmount, "the price of one unit, since there is a quantity");
  } else if (amount->normal.key == "amount" && !HasUnitPrice(picks) && IsVaried(*quantity)) {
    notices.Add("schema.amount_of_row", amount->name,
                "taken as the amount of the whole row, whatever the quantity; choose it as "
                "unit_amount in a mapping if it is the price of one.");
  }
}

void SettleInterval(Picks& picks, Notices& notices) {
  if (!NamedInterval(picks) || picks.IsChosen(kInterval)) return;
  const HeadColumn* interval = picks.ColumnOf(kInterval);
  if (interval == nullptr) return;
  notices.Add(
      "schema.interval_not_used", interval->name,
      "not used, because the amount's own name says its interval; choose this column as the "
      "interval in a mapping if the amount is per billing interval.");
  picks.Drop(kInterval, "the amount's own name says its interval");
  picks.Drop(kIntervalCount, "the amount's own name says its interval");
}

void SettleTax(Picks& picks, Notices& notices) {
  const HeadColumn* tax = picks.ColumnOf(kTax);
  if (tax == nullptr || picks.IsChosen(kTax)) return;
  const HeadColumn* amount = picks.ColumnOf(kAmount);
  if (amount != nullptr) {
    const HeadColumn* net = NetColumn(picks);
    const bool sums = net != nullptr && AddsUp(*amount, *net, *tax);
    if (sums || (net == nullptr && IsGross(amount->normal.key))) return;
    if (IsGross(amount->normal.key) && amount->values.empty()) return;
  }
  if (std::any_of(tax->values.begin(), tax->values.end(),
                  [](std::string_view cell) { return AmountOf(cell).value_or(0) != 0; })) {
    notices.Add(
        "schema.tax_unclear", tax->name,
        "not taken off the amount, because nothing says that the amount contains it; choose "
        "it as tax in a mapping if it does.");
  }
  picks.Drop(kTax, "nothing says that the amount contains it");
}

}  // namespace holdfast
