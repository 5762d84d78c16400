#include "pricing.h"

#include <algorithm>
#include <array>

#include "holdfast/base/text.h"

namespace holdfast {
namespace {

constexpr std::array<Role, 4> kAmountRoles = {Role::kMrr, Role::kArr, Role::kAmount,
                                              Role::kUnitAmount};

// Percentages are read with four decimals: 12.5 % is 125,000 of 1,000,000.
constexpr int kPercentDigits = 4;
constexpr Minor kWhole = 1'000'000;

constexpr Minor kMostCount = 3650;

}  // namespace

Pricing::Pricing(RecordCells& cells) : cells_(cells) {
  for (const Role role : kAmountRoles) {
    if (role_ == Role::kNone && cells_.Has(role)) role_ = role;
  }
}

void Pricing::ReadAmount() {
  error_ = cells_.ReadAccounted(cells_.Cell(role_), cells_.ColumnOf(role_).amount, &amount_);
}

bool Pricing::CheckAmount() { return error_ == AmountError::kNone || RejectAmount(error_); }

bool Pricing::RejectAmount(AmountError error) {
  return cells_.RejectAmount(error, cells_.Cell(role_), cells_.ColumnOf(role_).name);
}

std::optional<Interval> Pricing::ReadIntervalCell() {
  const std::string_view cell = cells_.Cell(Role::kInterval);
  if (!Trim(cell).empty()) return intervals_.Get(cell, ParseInterval);
  if (cells_.mapping().interval) return cells_.mapping().interval;
  // Without an interval column the schema stage has said so already.
  if (cells_.Has(Role::kInterval))
    cells_.Notice("row.interval_assumed", "", "",
                  "No billing interval is given: amounts are taken as per month");
  return Interval{};
}

std::optional<Interval> Pricing::ReadInterval() {
  std::optional<Interval> interval = ReadIntervalCell();
  const std::string_view count_cell = Trim(cells_.Cell(Role::kIntervalCount));
  if (interval && !count_cell.empty()) {
    const ParsedAmount count = ParseAmount(count_cell, {'.', 0, false});
    if (count.error != AmountError::kNone || count.minor < 1 || count.minor > kMostCount ||
        count.minor * interval->count > kMostCount) {
      cells_.Reject("row.bad_interval", count_cell, cells_.ColumnOf(Role::kIntervalCount).name,
                    "this is not a number of intervals");
      return std::nullopt;
    }
    interval->count *= static_cast<std::int32_t>(count.minor);
  }
  if (!interval) {
    cells_.Reject("row.bad_interval", cells_.Cell(Role::kInterval),
                  cells_.ColumnOf(Role::kInterval).name,
                  "this is not a billing interval (day, week, month, quarter, year ...)");
  }
  return interval;
}

bool Pricing::ReadQuantity(Minor* amount) {
  if (role_ != Role::kUnitAmount || !cells_.Has(Role::kQuantity)) return true;
  const std::string_view cell = cells_.Cell(Role::kQuantity);
  const Column& column = cells_.ColumnOf(Role::kQuantity);
  const ParsedAmount quantity = ParseAmount(cell, {column.amount.decimal, 0, false});
  if (quantity.error != AmountError::kNone || quantity.minor < 0) {
    return cells_.Reject("row.bad_quantity", cell, column.name, "this is not a whole quantity");
  }
  return !__builtin_mul_overflow(*amount, quantity.minor, amount) ||
         RejectAmount(AmountError::kOverflow);
}

bool Pricing::DiscountLowersMrr() const {
  const DiscountRule rule = cells_.settings().discounts;
  if (rule != DiscountRule::kForever) return rule == DiscountRule::kNet;
  const std::string_view duration = Trim(cells_.Cell(Role::kDiscountDuration));
  return duration.empty() || ToLower(duration) == "forever";
}

bool Pricing::ReadDiscount(Minor* amount) {
  const std::string_view cell = cells_.Cell(Role::kDiscountAmount);
  if (Trim(cell).empty()) return true;
  const Column& column = cells_.ColumnOf(Role::kDiscountAmount);
  Minor discount = 0;
  const AmountError error = cells_.ReadMoney(cell, column.amount, &discount);
  if (error == AmountError::kEmpty) return true;
  if (error != AmountError::kNone || discount < 0 || discount > std::max<Minor>(0, *amount)) {
    return cells_.Reject("row.bad_discount", cell, column.name,
                         "this is not a discount between nothing and the amount");
  }
  *amount -= discount;
  return true;
}

std::optional<Portion> Pricing::ReadPercent() {
  std::string_view cell = Trim(cells_.Cell(Role::kDiscountPercent));
  if (cell.empty()) return Portion{};
  if (cell.back() == '%') cell.remove_suffix(1);
  const Column& column = cells_.ColumnOf(Role::kDiscountPercent);
  const ParsedAmount percent = ParseAmount(cell, {column.amount.decimal, kPercentDigits, false});
  if (percent.error == AmountError::kEmpty) return Portion{};
  if (percent.error == AmountError::kNone && percent.minor >= 0 && percent.minor <= kWhole) {
    return Portion{kWhole - percent.minor, kWhole};
  }
  cells_.Reject("row.bad_discount", cell, column.name, "this is not a percentage from 0 to 100");
  return std::nullopt;
}

bool Pricing::ReadMrr(Row* row) {
  Minor amount = amount_;
  Interval interval;
  if (role_ == Role::kArr) interval = {IntervalUnit::kYear, 1};
  if (role_ == Role::kAmount || role_ == Role::kUnitAmount) {
    if (!ReadQuantity(&amount)) return false;
    const std::optional<Interval> read = ReadInterval();
    if (!read) return false;
    interval = *read;
  }
  std::optional<Portion> portion = Portion{};
  if (DiscountLowersMrr()) {
    if (!ReadDiscount(&amount)) return false;
    portion = ReadPercent();
    if (!portion) return false;
  }
  const std::optional<Units> mrr =
      MonthlyUnits(amount, interval, cells_.settings().month_factors, &row->rounded, *portion);
  if (!mrr) return RejectAmount(AmountError::kOverflow);
  row->mrr = *mrr;
  return true;
}

}  // namespace holdfast
