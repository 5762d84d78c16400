#include "pricing.h"

#include <algorithm>
#include <array>

#include "holdfast/base/text.h"
#include "trimmed.h"

namespace holdfast {
namespace {

constexpr std::array<Role, 4> kAmountRoles = {Role::kMrr, Role::kArr, Role::kAmount,
                                              Role::kUnitAmount};

// Percentages are read with four decimals: 12.5 % is 125,000 of 1,000,000.
constexpr int kPercentDigits = 4;
constexpr Minor kWhole = 1'000'000;

constexpr Minor kMostCount = 3650;

}  // namespace

Pricing::Pricing(RecordCells& cells, const Plans* plans) : cells_(cells), plans_(plans) {
  for (const Role role : kAmountRoles) {
    if (role_ == Role::kNone && cells_.Has(role)) role_ = role;
  }
  by_plan_ = cells_.mapping().priced_by_plan;
  by_unit_ = (by_plan_ || role_ == Role::kUnitAmount) && cells_.Has(Role::kQuantity);
}

void Pricing::ReadAmount() {
  if (by_plan_) return TakePrice();
  error_ = AmountError::kEmpty;
  if (role_ == Role::kNone) return;
  error_ = cells_.ReadAccounted(cells_.Cell(role_), cells_.ColumnOf(role_).amount, &amount_);
}

// The price is no amount of this file: it is not part of its account.
void Pricing::TakePrice() {
  const Plans::Plan* plan = ReadPlan().plan;
  error_ = plan != nullptr && plan->amount ? AmountError::kNone : AmountError::kEmpty;
  if (error_ != AmountError::kNone) return;
  amount_ = *plan->amount;
  if (!plan->currency.known()) return;
  const bool named = !Trimmed(cells_.Cell(Role::kCurrency)).empty();
  if (!named) cells_.SetCurrency(plan->currency);
}

const Pricing::PlanRead& Pricing::ReadPlan() {
  return plan_reads_.Get(cells_.Cell(Role::kPlan), [this](std::string_view cell) -> PlanRead {
    const std::string_view key = Trimmed(cell);
    const Plans::Plan* plan = plans_ == nullptr || key.empty() ? nullptr : plans_->Find(key);
    std::optional<Interval> by_name = IntervalInPlanName(key);
    if (!by_name && plan != nullptr) by_name = IntervalInPlanName(plan->name);
    return {plan, by_name};
  });
}

bool Pricing::CheckPrice() {
  const std::string_view cell = cells_.Cell(Role::kPlan);
  const Plans::Plan* plan = ReadPlan().plan;
  if (plan == nullptr || !plan->amount) {
    return cells_.Reject("row.unknown_plan", cell, cells_.NameOf(Role::kPlan),
                         "the tables of plans have no price for this plan; add it there");
  }
  if (plan->currency.known() && plan->currency != cells_.currency()) {
    return cells_.Reject("row.plan_currency", cell, cells_.NameOf(Role::kPlan),
                         "the plan's price is in another currency than the row");
  }
  return true;
}

bool Pricing::CheckAmount() {
  if (by_plan_) return CheckPrice();
  return error_ == AmountError::kNone || RejectAmount(error_);
}

bool Pricing::RejectAmount(AmountError error) {
  return cells_.RejectAmount(error, cells_.Cell(role_),
                             cells_.NameOf(role_ == Role::kNone ? Role::kAmount : role_));
}

std::optional<Interval> Pricing::AssumedInterval() {
  if (cells_.mapping().interval && !by_plan_) return cells_.mapping().interval;
  if (cells_.Has(Role::kPlan)) {
    const PlanRead& read = ReadPlan();
    if (read.plan != nullptr && read.plan->interval) return read.plan->interval;
    if (cells_.mapping().interval) return cells_.mapping().interval;
    if (read.by_name) {
      cells_.Notice("row.interval_by_name", cells_.Cell(Role::kPlan), cells_.NameOf(Role::kPlan),
                    "no billing interval is given: it is taken from the plan's name");
      return read.by_name;
    }
  }
  return cells_.mapping().interval;
}

std::string_view Pricing::PlanName() {
  if (!cells_.Has(Role::kPlan)) return {};
  const Plans::Plan* plan = ReadPlan().plan;
  return plan != nullptr && !plan->name.empty() ? std::string_view(plan->name)
                                                : Trimmed(cells_.Cell(Role::kPlan));
}

bool Pricing::ReadCount(Interval* interval) {
  const std::string_view cell = Trimmed(cells_.Cell(Role::kIntervalCount));
  if (cell.empty()) return true;
  const ParsedAmount count = ParseAmount(cell, {'.', 0, false});
  if (count.error != AmountError::kNone || count.minor < 1 || count.minor > kMostCount ||
      count.minor * interval->count > kMostCount) {
    return cells_.Reject("row.bad_interval", cell, cells_.ColumnOf(Role::kIntervalCount).name,
                         "this is not a number of intervals");
  }
  interval->count *= static_cast<std::int32_t>(count.minor);
  return true;
}

bool Pricing::ReadInterval(std::optional<Interval>* interval) {
  const std::string_view cell = cells_.Cell(Role::kInterval);
  const bool given = !Trimmed(cell).empty();
  *interval = given ? intervals_.Get(cell, ParseInterval) : AssumedInterval();
  if (given && !*interval) {
    return cells_.Reject("row.bad_interval", cell, cells_.ColumnOf(Role::kInterval).name,
                         "this is not a billing interval (day, week, month, quarter, year ...)");
  }
  return !*interval || ReadCount(&**interval);
}

bool Pricing::ReadTotal(Minor* amount) {
  *amount = amount_;
  if (!by_unit_) return true;
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
  const std::string_view duration = Trimmed(cells_.Cell(Role::kDiscountDuration));
  return duration.empty() || ToLower(duration) == "forever";
}

bool Pricing::ReadDiscount(Minor* amount) {
  const std::string_view cell = cells_.Cell(Role::kDiscountAmount);
  if (Trimmed(cell).empty()) return true;
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
  std::string_view cell = Trimmed(cells_.Cell(Role::kDiscountPercent));
  if (cell.empty()) return Portion{};
  constexpr std::string_view kWidePercent = "\xEF\xBC\x85";
  if (cell.ends_with('%')) cell.remove_suffix(1);
  if (cell.ends_with(kWidePercent)) cell.remove_suffix(kWidePercent.size());
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
  Minor amount = 0;
  if (!ReadTotal(&amount)) return false;
  std::optional<Interval> interval = Interval{};
  if (role_ == Role::kArr) interval = Interval{IntervalUnit::kYear, 1};
  const bool priced = by_plan_ || role_ == Role::kAmount || role_ == Role::kUnitAmount;
  if (priced) {
    if (!ReadInterval(&interval)) return false;
    // Without an interval column the schema stage has said so already.
    if (!interval && cells_.Has(Role::kInterval))
      cells_.Notice("row.interval_assumed", "", "",
                    "No billing interval is given: amounts are taken as per month");
  }
  std::optional<Portion> portion = Portion{};
  if (DiscountLowersMrr()) {
    if (!ReadDiscount(&amount)) return false;
    if (cells_.Has(Role::kDiscountPercent)) portion = ReadPercent();
    if (!portion) return false;
  }
  const std::optional<Units> mrr =
      MonthlyUnits(amount, interval.value_or(Interval{}), cells_.settings().month_factors,
                   &row->rounded, *portion);
  if (!mrr) return RejectAmount(AmountError::kOverflow);
  row->mrr = *mrr;
  // MRR and ARR say nothing about what the customer is billed by; a column may.
  if (!priced) interval = intervals_.Get(cells_.Cell(Role::kInterval), ParseInterval);
  row->interval = interval;
  return true;
}

}  // namespace holdfast
