#include "parsed_sample.h"

#include "holdfast/base/calendar.h"
#include "holdfast/base/text.h"
#include "holdfast/values/amount.h"
#include "holdfast/values/date.h"
#include "holdfast/values/interval.h"
#include "holdfast/values/measure.h"
#include "holdfast/values/status.h"

namespace holdfast {
namespace {

using Parsed = std::optional<std::string>;

enum class Holds {
  kAnyText,
  kMoney,
  kNumber,
  kDate,
  kStart,
  kEnd,
  kMonth,
  kInterval,
  kCurrency,
  kYesNo,
  kMeasure
};

struct RoleHolds {
  Role role;
  Holds holds;
};

constexpr RoleHolds kHolds[] = {
    {Role::kUnitAmount, Holds::kMoney},
    {Role::kAmount, Holds::kMoney},
    {Role::kMrr, Holds::kMoney},
    {Role::kArr, Holds::kMoney},
    {Role::kDiscountAmount, Holds::kMoney},
    {Role::kMonthValue, Holds::kMoney},
    {Role::kTax, Holds::kMoney},
    {Role::kRefunded, Holds::kMoney},
    {Role::kMrrChange, Holds::kMoney},
    {Role::kMrrBefore, Holds::kMoney},
    {Role::kBaseAmount, Holds::kMoney},
    {Role::kRenewedAmount, Holds::kMoney},
    {Role::kLostAmount, Holds::kMoney},
    {Role::kQuantity, Holds::kNumber},
    {Role::kIntervalCount, Holds::kNumber},
    {Role::kStart, Holds::kStart},
    {Role::kEnd, Holds::kEnd},
    {Role::kCanceledAt, Holds::kDate},
    {Role::kTrialEnd, Holds::kDate},
    {Role::kDate, Holds::kDate},
    {Role::kPeriodStart, Holds::kDate},
    {Role::kPeriodEnd, Holds::kDate},
    {Role::kDueDate, Holds::kDate},
    {Role::kRenewedOn, Holds::kDate},
    {Role::kMonth, Holds::kMonth},
    {Role::kInterval, Holds::kInterval},
    {Role::kCurrency, Holds::kCurrency},
    {Role::kFromCurrency, Holds::kCurrency},
    {Role::kToCurrency, Holds::kCurrency},
    {Role::kProration, Holds::kYesNo},
    {Role::kTrial, Holds::kYesNo},
    {Role::kLatest, Holds::kYesNo},
    {Role::kLastLogin, Holds::kDate},
    {Role::kOnboardedOn, Holds::kDate},
    {Role::kCostValue, Holds::kMoney},
    {Role::kMeasure, Holds::kMeasure},
    {Role::kScore, Holds::kMeasure},
};

Holds HoldsOf(Role role) {
  for (const RoleHolds& known : kHolds) {
    if (known.role == role) return known.holds;
  }
  return Holds::kAnyText;
}

Parsed Money(std::string_view cell, AmountFormat format, Currency file_currency,
             Currency else_currency) {
  format.minor_digits = (file_currency.known() ? file_currency : else_currency).minor_digits();
  ParsedAmount amount = ParseAmount(cell, format);
  if (!file_currency.known() && amount.currency.known()) {
    format.minor_digits = amount.currency.minor_digits();
    amount = ParseAmount(cell, format);
  }
  if (amount.error != AmountError::kNone) return std::nullopt;
  const std::string text = ToDecimal(amount.minor, format.minor_digits);
  return amount.currency.known() ? text + " " + amount.currency.ToString() : text;
}

Parsed Number(std::string_view cell, const AmountFormat& format) {
  const ParsedAmount number = ParseAmount(cell, {format.decimal, 0, false});
  return number.error == AmountError::kNone ? Parsed(std::to_string(number.minor)) : std::nullopt;
}

Parsed DateOf(std::string_view cell, const DateFormat& format) {
  const ParsedDate date = ParseDate(cell, format);
  return date.error == DateError::kNone ? Parsed(DayToString(date.day)) : std::nullopt;
}

Parsed EdgeOf(std::string_view cell, const DateFormat& format, MonthEdge edge) {
  const std::optional<Day> day = ParseMonthEdge(cell, edge);
  return day ? Parsed(DayToString(*day)) : DateOf(cell, format);
}

Parsed MonthAt(std::string_view cell, const DateFormat& format) {
  if (const std::optional<Month> month = ParseMonth(cell)) return MonthToString(*month);
  const ParsedDate date = ParseDate(cell, format);
  return date.error == DateError::kNone ? Parsed(MonthToString(MonthOf(date.day))) : std::nullopt;
}

Parsed IntervalOf(std::string_view cell) {
  const std::optional<Interval> interval = ParseInterval(cell);
  return interval ? Parsed(ToString(*interval)) : std::nullopt;
}

}  // namespace

Parsed ParsedSample(const Column& column, const Mapping& mapping, const Settings& settings,
                    std::string_view cell) {
  DateFormat date = column.date;
  date.zone = settings.time_zone;
  switch (HoldsOf(column.role)) {
    case Holds::kMoney:
      return Money(cell, column.amount, mapping.currency, settings.currency);
    case Holds::kNumber:
      return Number(cell, column.amount);
    case Holds::kDate:
      return DateOf(cell, date);
    case Holds::kStart:
      return EdgeOf(cell, date, MonthEdge::kFirstDay);
    case Holds::kEnd:
      return EdgeOf(cell, date, MonthEdge::kDayAfter);
    case Holds::kMonth:
      return MonthAt(cell, date);
    case Holds::kInterval:
      return IntervalOf(cell);
    case Holds::kCurrency: {
      const std::optional<Currency> currency = Currency::Parse(Trim(cell));
      return currency ? Parsed(currency->ToString()) : std::nullopt;
    }
    case Holds::kMeasure: {
      const std::optional<Micro> value = ParseMicro(cell, column.amount.decimal, column.percent);
      return value ? Parsed(ToDecimal(*value, 6)) : std::nullopt;
    }
    case Holds::kYesNo: {
      const std::optional<bool> value = ParseBoolean(cell);
      return value ? Parsed(*value ? "true" : "false") : std::nullopt;
    }
    default:
      return std::string(Trim(cell));
  }
}

}  // namespace holdfast
