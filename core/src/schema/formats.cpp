#include "formats.h"

#include <algorithm>

#include "evidence.h"
#include "holdfast/values/amount.h"
#include "holdfast/values/measure.h"

namespace holdfast {
namespace {

constexpr std::string_view kOrderUnknown =
    "every date in the head of the file could be day first or month first (7/6/2019); set "
    "date_order "
    "to day-first or month-first. Until then dates that can be both are not used.";
constexpr std::string_view kOrderMixed =
    "some dates can only be day first and some only month first; dates that can be both are not "
    "used. "
    "Set date_order to day-first or month-first, or write the column as YYYY-MM-DD.";
constexpr std::string_view kOrderAssumed =
    "the order of day and month was taken from the file's other date columns; set date_order if it "
    "is "
    "another.";
constexpr std::string_view kDotAssumed =
    "amounts like 1,299 or 1.299 were read with a dot as the decimal sign; set decimal to a comma "
    "if they are written with one.";
constexpr std::string_view kCommaAssumed =
    "every amount with a dot has three digits behind it (1.299), so the dot was read as the sign "
    "of "
    "thousands; set decimal to a dot if these are decimals.";
constexpr std::string_view kDecimalMixed =
    "some amounts have a decimal dot and some a decimal comma; the commoner one is used and the "
    "others "
    "are not read. Set decimal to decide.";

DateOrder OrderFrom(const OrderEvidence& evidence) {
  if (evidence.day_first > 0 && evidence.month_first == 0) return DateOrder::kDayFirst;
  if (evidence.month_first > 0 && evidence.day_first == 0) return DateOrder::kMonthFirst;
  return DateOrder::kUnknown;
}

struct FileEvidence {
  std::vector<OrderEvidence> order;
  std::vector<DecimalEvidence> decimal;
  OrderEvidence all_orders;
  DecimalEvidence all_decimals;
};

FileEvidence Gather(const Picks& picks) {
  FileEvidence file;
  file.order.resize(picks.size());
  file.decimal.resize(picks.size());
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const Role role = picks.pick(at).role;
    const HeadColumn& column = picks.columns()[at];
    if (IsDate(role)) file.order[at] = DateOrderOf(column);
    if (IsMoney(role) || role == Role::kDiscountPercent || role == Role::kQuantity ||
        role == Role::kRate || role == Role::kMeasure || role == Role::kScore ||
        role == Role::kIndex) {
      file.decimal[at] = DecimalOf(column);
    }
    file.all_orders.day_first += file.order[at].day_first;
    file.all_orders.month_first += file.order[at].month_first;
    file.all_decimals.dot += file.decimal[at].dot;
    file.all_decimals.comma += file.decimal[at].comma;
  }
  return file;
}

DateOrder DecideOrder(const std::string& name, const OrderEvidence& own, const OrderEvidence& all,
                      Notices& notices) {
  if (own.day_first > 0 && own.month_first > 0) {
    notices.Add("schema.date_order_mixed", name, kOrderMixed);
    return DateOrder::kUnknown;
  }
  const DateOrder proven = OrderFrom(own);
  if (proven != DateOrder::kUnknown) return proven;
  // Columns of one file are written by one program.
  const DateOrder shared = OrderFrom(all);
  if (own.open == 0) return shared;
  const bool assumed = shared != DateOrder::kUnknown;
  notices.Add(assumed ? "schema.date_order_assumed" : "schema.date_order_unknown", name,
              assumed ? kOrderAssumed : kOrderUnknown);
  return shared;
}

/// Whether amounts of the file may be in a currency with three decimals, such as the dinar.
bool HasThreeDecimals(const Picks& picks, const MappingOverrides& overrides) {
  constexpr int kThree = 3;
  constexpr AmountFormat kAnyDecimals = {.decimal = '.', .minor_digits = 4, .minor_units = false};
  if (overrides.currency) return overrides.currency->minor_digits() == kThree;
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const HeadColumn& column = picks.columns()[at];
    const bool codes = picks.pick(at).role == Role::kCurrency;
    const bool money = IsMoney(picks.pick(at).role);
    if (money && column.normal.currency.minor_digits() == kThree) return true;
    if (!codes && !money) continue;
    for (const std::string_view cell : column.values) {
      const Currency currency = codes ? Currency::Parse(cell).value_or(Currency())
                                      : ParseAmount(cell, kAnyDecimals).currency;
      if (currency.minor_digits() == kThree) return true;
    }
  }
  return false;
}

char DecideDecimal(const std::string& name, const DecimalEvidence& own, const DecimalEvidence& all,
                   bool thousands, Notices& notices) {
  if (own.dot > 0 && own.comma > 0) {
    notices.Add("schema.decimal_mixed", name, kDecimalMixed);
    return own.comma > own.dot ? ',' : '.';
  }
  if (own.dot > 0) return '.';
  if (own.comma > 0) return ',';
  if (all.dot == 0 && all.comma > 0) return ',';
  if (own.open_dot + own.open_comma == 0 || all.dot > 0) return '.';
  const bool comma = thousands && own.open_dot > own.open_comma;
  notices.Add("schema.decimal_assumed", name, comma ? kCommaAssumed : kDotAssumed);
  return comma ? ',' : '.';
}

// The name of a column says it, or the product exports them so and no value has decimals.
bool IsMinor(const HeadColumn& column, const Pick& pick) {
  if (column.normal.minor_units) return true;
  return pick.unit == AmountUnit::kMinor && (column.values.empty() || IsWhole(column));
}

// A share is written as 0.85 or as 85: one value above 1 tells for its whole column.
bool IsPercent(const HeadColumn& head, const Pick& pick, const Column& column) {
  const std::optional<Measure> measure = MeasureFromString(pick.attribute);
  if (!measure || UnitOf(*measure) != MeasureUnit::kShare) return false;
  return std::any_of(head.values.begin(), head.values.end(), [&column](std::string_view cell) {
    const std::optional<Micro> value = ParseMicro(cell, column.amount.decimal, false);
    return value && *value > kMicro;
  });
}

}  // namespace

std::vector<Column> DecideFormats(const Picks& picks, const MappingOverrides& overrides,
                                  Notices& notices) {
  const FileEvidence file = Gather(picks);
  // Money has three decimals in few currencies, and thousands in all.
  const bool two_decimals = !HasThreeDecimals(picks, overrides);
  std::vector<Column> columns;
  for (std::size_t at = 0; at < picks.size(); ++at) {
    const HeadColumn& head = picks.columns()[at];
    Column column = {.name = head.name, .role = picks.pick(at).role};
    if (IsDate(column.role)) {
      column.date.utc = head.normal.utc;
      column.date.order = overrides.date_order
                              ? *overrides.date_order
                              : DecideOrder(head.name, file.order[at], file.all_orders, notices);
    } else if (column.role != Role::kNone) {
      column.amount.decimal = overrides.decimal
                                  ? *overrides.decimal
                                  : DecideDecimal(head.name, file.decimal[at], file.all_decimals,
                                                  two_decimals && IsMoney(column.role), notices);
    }
    if (IsMoney(column.role)) {
      column.amount.minor_units = overrides.minor_units.value_or(IsMinor(head, picks.pick(at)));
    }
    if (column.role == Role::kMeasure) column.percent = IsPercent(head, picks.pick(at), column);
    if (column.role == Role::kMonthValue) column.month = head.month.value_or(0);
    column.attribute = picks.pick(at).attribute;
    columns.push_back(std::move(column));
  }
  return columns;
}

}  // namespace holdfast
