#include "evidence.h"

#include <algorithm>

#include "holdfast/values/amount.h"
#include "holdfast/values/billing_words.h"
#include "holdfast/values/cost_words.h"
#include "holdfast/values/date.h"
#include "holdfast/values/fold.h"
#include "holdfast/values/interval.h"
#include "holdfast/values/measure.h"
#include "holdfast/values/status.h"

namespace holdfast {
namespace {

// Enough to know what a column is.
constexpr std::size_t kJudged = 200;

bool FitsDate(std::string_view cell) {
  switch (ParseDate(cell, {}).error) {
    case DateError::kNone:
    case DateError::kEmpty:
    case DateError::kAmbiguous:
    case DateError::kOutOfRange:
      return true;
    case DateError::kNotADate:
    case DateError::kNoSuchDay:
      break;
  }
  return false;
}

bool FitsAmount(std::string_view cell) {
  for (const char decimal : {'.', ','}) {
    const AmountFormat format = {.decimal = decimal, .minor_digits = 4, .minor_units = false};
    const AmountError error = ParseAmount(cell, format).error;
    if (error != AmountError::kNotANumber) return true;
  }
  return false;
}

bool FitsPercent(std::string_view cell) {
  const FoldedText folded = Fold(cell);
  std::string_view text = folded.text();
  if (text.ends_with('%')) text.remove_suffix(1);
  return FitsAmount(text);
}

bool FitsCurrency(std::string_view cell) {
  const std::optional<Currency> currency = Currency::Parse(Fold(cell).text());
  return currency && currency->in_use();
}

bool FitsDuration(std::string_view cell) {
  const FoldedText key = FoldKey(cell);
  return key.text() == "forever" || key.text() == "repeating" || key.text() == "once";
}

bool BeginsWithOneOf(std::string_view cell, std::span<const std::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [cell](std::string_view prefix) { return cell.starts_with(prefix); });
}

bool FitsCustomer(std::string_view cell) {
  // '#': Shopify's orders.
  constexpr std::string_view kOthers[] = {"sub_", "in_", "ch_",    "py_",   "pi_",
                                          "txn_", "pm_", "price_", "prod_", "#"};
  return !BeginsWithOneOf(cell, kOthers);
}

bool FitsSubscription(std::string_view cell) {
  constexpr std::string_view kOthers[] = {"cus_", "in_", "ch_", "py_", "pi_", "txn_", "pm_"};
  return !BeginsWithOneOf(cell, kOthers);
}

bool FitsInvoice(std::string_view cell) {
  constexpr std::string_view kOthers[] = {"cus_", "sub_", "ch_", "py_", "pi_", "price_", "prod_"};
  return !BeginsWithOneOf(cell, kOthers);
}

bool FitsLine(std::string_view cell) {
  constexpr std::string_view kOthers[] = {"cus_", "sub_", "price_", "prod_"};
  return !BeginsWithOneOf(cell, kOthers);
}

bool FitsMonth(std::string_view cell) { return ParseMonth(cell).has_value() || FitsDate(cell); }

bool FitsInterval(std::string_view cell) { return ParseInterval(cell).has_value(); }

// "12" may be many things, "yearly" only one.
bool IsIntervalWord(std::string_view cell) {
  return cell.find_first_not_of("0123456789.,") != std::string_view::npos && FitsInterval(cell);
}

bool FitsBoolean(std::string_view cell) { return ParseBoolean(cell).has_value(); }

// A boolean says whether, but not what.
bool FitsStatus(std::string_view cell) {
  return ParseSubscriptionStatus(cell) || (ParsePaymentStatus(cell) && !FitsBoolean(cell));
}

bool FitsMovement(std::string_view cell) { return ParseChangeKind(cell).has_value(); }

bool FitsKind(std::string_view cell) {
  return ParseLineKind(cell).has_value() || FitsMovement(cell);
}

bool FitsTestMode(std::string_view cell) { return ParseTestMode(cell).has_value(); }

// A word of a list of choices: neither a number nor a date.
bool FitsWord(std::string_view cell) { return !FitsAmount(cell) && !FitsDate(cell); }

// Also a number that no measure can be: rows with one are left out each with its line, which says
// more than a column that is not seen.
bool FitsMeasure(std::string_view cell) {
  return FitsAmount(cell) || ParseMicro(cell, '.', false) || ParseMicro(cell, ',', false);
}

bool IsScore(std::string_view cell) {
  const std::optional<Micro> score = ParseMicro(cell, '.', false);
  return score && *score <= 10 * kMicro;
}

bool FitsCostKind(std::string_view cell) { return ParseCostKind(cell).has_value(); }

bool FitsSurvey(std::string_view cell) { return ParseSurveyKind(cell).has_value(); }

bool FitsAnything(std::string_view) { return true; }

using Test = bool (*)(std::string_view);

struct RoleTest {
  Role role;
  Test test;
};

constexpr RoleTest kTests[] = {
    {Role::kCustomer, FitsCustomer},
    {Role::kCustomerName, FitsCustomer},
    {Role::kSubscription, FitsSubscription},
    {Role::kInvoice, FitsInvoice},
    {Role::kLine, FitsLine},
    {Role::kQuantity, FitsAmount},
    {Role::kIntervalCount, FitsAmount},
    {Role::kRate, FitsAmount},
    {Role::kIndex, FitsAmount},
    {Role::kDiscountPercent, FitsPercent},
    {Role::kDiscountDuration, FitsDuration},
    {Role::kCurrency, FitsCurrency},
    {Role::kFromCurrency, FitsCurrency},
    {Role::kToCurrency, FitsCurrency},
    {Role::kInterval, FitsInterval},
    {Role::kStatus, FitsStatus},
    {Role::kKind, FitsKind},
    {Role::kTestMode, FitsTestMode},
    {Role::kProration, FitsBoolean},
    {Role::kTrial, FitsBoolean},
    {Role::kLatest, FitsBoolean},
    {Role::kOutcome, FitsWord},
    {Role::kReason, FitsWord},
    {Role::kOwner, FitsWord},
    {Role::kPlanName, FitsWord},
    {Role::kSeries, FitsWord},
    {Role::kDescription, FitsWord},
    {Role::kMonth, FitsMonth},
    {Role::kStart, FitsMonth},
    {Role::kEnd, FitsMonth},
    {Role::kMeasure, FitsMeasure},
    {Role::kScore, FitsMeasure},
    {Role::kSurvey, FitsSurvey},
    {Role::kCostKind, FitsCostKind},
};

Test TestOf(Role role) {
  if (IsMoney(role)) return FitsAmount;
  for (const RoleTest& entry : kTests) {
    if (entry.role == role) return entry.test;
  }
  return IsDate(role) ? FitsDate : FitsAnything;
}

double Share(const HeadColumn& column, Test test) {
  const std::size_t judged = std::min(column.values.size(), kJudged);
  if (judged == 0) return 1;
  const auto end = column.values.begin() + static_cast<std::ptrdiff_t>(judged);
  const auto count = std::count_if(column.values.begin(), end, test);
  return static_cast<double>(count) / static_cast<double>(judged);
}

bool IsStripeCustomer(std::string_view cell) { return cell.starts_with("cus_"); }

// Also "49.00": who writes cents has no use for a decimal sign.
bool HasDecimals(std::string_view cell) {
  constexpr std::size_t kGroup = 3;
  const FoldedText folded = Fold(cell);
  const std::string_view text = folded.text();
  const std::size_t sign = text.find_last_of(".,");
  if (sign != std::string_view::npos && text.size() - sign - 1 != kGroup) return true;
  return ParseAmount(cell, {.decimal = '.', .minor_digits = 0, .minor_units = true}).error !=
         AmountError::kNone;
}

bool Reads(std::string_view cell, DateOrder order) {
  const DateError error = ParseDate(cell, {.order = order}).error;
  return error == DateError::kNone || error == DateError::kOutOfRange;
}

void CountOrder(std::string_view cell, OrderEvidence& evidence) {
  const DateError error = ParseDate(cell, {}).error;
  if (error == DateError::kAmbiguous) {
    ++evidence.open;
  } else if (error == DateError::kNone) {
    const bool day_first = Reads(cell, DateOrder::kDayFirst);
    const bool month_first = Reads(cell, DateOrder::kMonthFirst);
    if (day_first && !month_first) ++evidence.day_first;
    if (month_first && !day_first) ++evidence.month_first;
  }
}

void CountDecimal(std::string_view cell, DecimalEvidence& evidence) {
  const FoldedText folded = Fold(cell);
  const std::string_view text = folded.text();
  const std::size_t last = text.find_last_of(".,");
  if (last == std::string_view::npos || !FitsAmount(cell)) return;
  const char sign = text[last];
  const char other = sign == '.' ? ',' : '.';
  std::size_t digits = 0;
  while (last + 1 + digits < text.size() && text[last + 1 + digits] >= '0' &&
         text[last + 1 + digits] <= '9') {
    ++digits;
  }
  // One that stands twice groups thousands; one that follows the other, or not before three digits,
  // is the decimal sign; so does one that no thousand stands before.
  const bool groups = text.find(sign) != last;
  const std::size_t first = text.find_first_of("123456789");
  const bool decimal = text.find(other) != std::string_view::npos || digits != 3 || first > last;
  const char proven = groups ? other : sign;
  if (!groups && !decimal) {
    ++(sign == '.' ? evidence.open_dot : evidence.open_comma);
  } else {
    ++(proven == '.' ? evidence.dot : evidence.comma);
  }
}

}  // namespace

double Fit(Role role, const HeadColumn& column) {
  const double fit = Share(column, TestOf(role));
  // "Paid" says yes or no, or how it is paid.
  const bool answer = role == Role::kStatus && column.normal.key == "paid";
  return answer ? std::max(fit, Share(column, FitsBoolean)) : fit;
}

bool LooksLikeIntervals(const HeadColumn& column) {
  return !column.values.empty() && Share(column, IsIntervalWord) == 1;
}

bool LooksLikeMovements(const HeadColumn& column) {
  return !column.values.empty() && Share(column, FitsMovement) >= kFits;
}

bool FillsMost(const HeadColumn& column) {
  return column.cells.empty() || column.values.size() * 2 >= column.cells.size();
}

std::size_t CountDifferent(const HeadColumn& column) {
  std::vector<std::string_view> values = column.values;
  std::sort(values.begin(), values.end());
  return static_cast<std::size_t>(std::unique(values.begin(), values.end()) - values.begin());
}

bool LooksLikeCustomers(const HeadColumn& column) {
  return !column.values.empty() && Share(column, IsStripeCustomer) >= kFits;
}

bool LooksLikeScores(const HeadColumn& column) { return Share(column, IsScore) >= kFits; }

bool IsWhole(const HeadColumn& column) {
  return !column.values.empty() &&
         std::none_of(column.values.begin(), column.values.end(), HasDecimals);
}

OrderEvidence DateOrderOf(const HeadColumn& column) {
  OrderEvidence evidence;
  for (const std::string_view cell : column.values) CountOrder(cell, evidence);
  return evidence;
}

DecimalEvidence DecimalOf(const HeadColumn& column) {
  DecimalEvidence evidence;
  for (const std::string_view cell : column.values) CountDecimal(cell, evidence);
  return evidence;
}

bool IsDate(Role role) {
  constexpr Role kDates[] = {Role::kStart,     Role::kEnd,       Role::kCanceledAt,
                             Role::kTrialEnd,  Role::kMonth,     Role::kDate,
                             Role::kDueDate,   Role::kRenewedOn, Role::kPeriodStart,
                             Role::kPeriodEnd, Role::kLastLogin, Role::kOnboardedOn};
  return std::find(std::begin(kDates), std::end(kDates), role) != std::end(kDates);
}

bool IsMoney(Role role) {
  constexpr Role kMoney[] = {Role::kUnitAmount, Role::kAmount,     Role::kMrr,
                             Role::kArr,        Role::kMonthValue, Role::kDiscountAmount,
                             Role::kTax,        Role::kRefunded,   Role::kMrrChange,
                             Role::kMrrBefore,  Role::kBaseAmount, Role::kRenewedAmount,
                             Role::kLostAmount, Role::kCostValue};
  return std::find(std::begin(kMoney), std::end(kMoney), role) != std::end(kMoney);
}

}  // namespace holdfast
