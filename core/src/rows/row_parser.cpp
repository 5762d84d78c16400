#include "holdfast/rows/row_parser.h"

#include <algorithm>

#include "holdfast/base/text.h"

namespace holdfast {
namespace {

constexpr std::array<Role, 4> kAmountRoles = {Role::kMrr, Role::kArr, Role::kAmount,
                                              Role::kUnitAmount};
constexpr std::string_view kLeftOut = "The row is left out";

// Percentages are read with four decimals: 12.5 % is 125,000 of 1,000,000.
constexpr int kPercentDigits = 4;
constexpr Minor kWhole = 1'000'000;

struct AmountFault {
  std::string_view code;
  std::string_view what_to_do;
};

AmountFault FaultOf(AmountError error) {
  switch (error) {
    case AmountError::kEmpty:
      return {"row.no_amount", "a recurring row needs its amount"};
    case AmountError::kTooManyDecimals:
      return {"row.amount_decimals",
              "the amount has more decimals than its currency; check the currency and the decimal "
              "sign (mapping: "
              "currency, decimal)"};
    case AmountError::kOverflow:
      return {"row.overflow", "the amount is too large to be held exactly"};
    default:
      return {"row.bad_amount",
              "this is not an amount; check the column and the decimal sign (mapping: decimal)"};
  }
}

/// The first four digits in a row, as a year; 0 when there are none.
int YearIn(std::string_view cell) {
  int digits = 0;
  int year = 0;
  for (const char c : cell) {
    const bool digit = c >= '0' && c <= '9';
    digits = digit ? digits + 1 : 0;
    year = digit ? year * 10 + (c - '0') : 0;
    if (digits == 4) return year;
  }
  return 0;
}

}  // namespace

RowParser::RowParser(const Mapping& mapping, const Settings& settings)
    : mapping_(mapping), settings_(settings) {
  column_.fill(kAbsent);
  for (std::uint32_t i = 0; i < mapping_.columns.size(); ++i) {
    const Role role = mapping_.columns[i].role;
    if (role == Role::kMonthValue) {
      month_columns_.push_back(i);
      column_months_.push_back(mapping_.columns[i].month);
    } else if (role != Role::kNone && column_[static_cast<std::size_t>(role)] == kAbsent) {
      column_[static_cast<std::size_t>(role)] = i;
    }
  }
  wide_ = mapping_.table == Table::kMrr && !month_columns_.empty();
  for (const Role role : kAmountRoles) {
    if (amount_role_ == Role::kNone && Has(role)) amount_role_ = role;
  }
  mapping_digits_ = mapping_.currency.minor_digits();
  setting_digits_ = settings_.currency.minor_digits();
  rows_.reserve(std::max<std::size_t>(1, month_columns_.size()));
  amounts_.reserve(std::max<std::size_t>(1, month_columns_.size()));
}

const Column& RowParser::ColumnOf(Role role) const {
  return mapping_.columns[column_[static_cast<std::size_t>(role)]];
}

std::string_view RowParser::Cell(Role role) const {
  const std::uint32_t column = column_[static_cast<std::size_t>(role)];
  return column == kAbsent ? std::string_view() : record_.cells[column];
}

std::span<const Row> RowParser::Parse(const Record& record) {
  record_ = record;
  row_ = Row{};
  fate_ = Fate::kUsed;
  rows_.clear();
  amounts_.clear();
  if (!CheckCellCount() || !ReadCurrency()) return rows_;
  if (wide_) {
    ParseWideMrr();
  } else if (mapping_.table == Table::kMrr) {
    ParseMrr();
  } else {
    ParseSubscription();
  }
  if (fate_ != Fate::kUsed) rows_.clear();
  return rows_;
}

bool RowParser::CheckCellCount() {
  const std::size_t expected = mapping_.columns.size();
  const std::size_t seen = record_.cells.size();
  if (seen == expected) return true;
  const auto extra =
      seen > expected ? record_.cells.subspan(expected) : std::span<const std::string_view>();
  const bool only_blanks =
      !extra.empty() &&
      std::all_of(extra.begin(), extra.end(), [](std::string_view c) { return Trim(c).empty(); });
  if (only_blanks) {
    Notice("csv.extra_empty_cells", "", "",
           "The row has more cells than the header, all of them empty. It is used");
    return true;
  }
  if (issues_.IsNew("csv.cell_count")) {
    issues_.Add("csv.cell_count", Severity::kRejected, record_.line,
                "The row has " + std::to_string(seen) + " cells, the header has " +
                    std::to_string(expected) +
                    ": its values may stand in the wrong columns. Correct the row, or quote the "
                    "cell that holds the "
                    "delimiter.");
  } else {
    issues_.Add("csv.cell_count", Severity::kRejected, record_.line, {});
  }
  fate_ = Fate::kRejected;
  return false;
}

bool RowParser::ReadCurrency() {
  row_.currency = mapping_.currency;
  minor_digits_ = mapping_.currency.known() ? mapping_digits_ : setting_digits_;
  const std::string_view cell = Cell(Role::kCurrency);
  if (cell.empty()) return true;
  const CurrencyRead& read = currencies_.Get(cell, [](std::string_view text) -> CurrencyRead {
    const std::string_view trimmed = Trim(text);
    const auto currency = trimmed.empty() ? Currency() : Currency::Parse(trimmed);
    return {currency, currency.value_or(Currency()).minor_digits()};
  });
  if (!read.currency) {
    return End(Fate::kRejected, "row.bad_currency", cell, ColumnOf(Role::kCurrency).name,
               "this is not a currency code of three letters");
  }
  if (!read.currency->known()) return true;
  row_.currency = *read.currency;
  minor_digits_ = read.minor_digits;
  return true;
}

AmountError RowParser::ReadMoney(std::string_view cell, const AmountFormat& column_format,
                                 Minor* minor) {
  AmountFormat format = column_format;
  format.minor_digits = minor_digits_;
  ParsedAmount parsed = ParseAmount(cell, format);
  if (!row_.currency.known()) {
    row_.currency = parsed.currency.known() ? parsed.currency : settings_.currency;
    if (minor_digits_ = row_.currency.minor_digits(); minor_digits_ != format.minor_digits) {
      format.minor_digits = minor_digits_;
      parsed = ParseAmount(cell, format);
    }
  }
  *minor = parsed.minor;
  return parsed.error;
}

bool RowParser::RejectAmount(AmountError error, std::string_view cell, std::string_view column) {
  const AmountFault fault = FaultOf(error);
  return End(Fate::kRejected, fault.code, cell, column, fault.what_to_do);
}

bool RowParser::ReadCustomer() {
  row_.customer = Trim(Cell(Role::kCustomer));
  row_.customer_name = Trim(Cell(Role::kCustomerName));
  if (!row_.customer.empty()) return true;
  return End(Fate::kRejected, "row.no_customer", "", ColumnOf(Role::kCustomer).name,
             "a row needs its customer");
}

bool RowParser::StatusCounts() {
  status_ = std::nullopt;
  if (!Has(Role::kStatus)) return true;
  const std::string_view cell = Cell(Role::kStatus);
  const std::string_view column = ColumnOf(Role::kStatus).name;
  status_ = statuses_.Get(cell, ParseSubscriptionStatus);
  if (!status_) {
    if (!Trim(cell).empty()) {
      Notice("row.unknown_status", cell, column,
             "this status is not known; the row counts by its dates alone");
    }
    return true;
  }
  switch (*status_) {
    case SubscriptionStatus::kTrialing:
      return End(Fate::kIgnored, "row.trial", cell, column, "a trial has no MRR yet");
    case SubscriptionStatus::kPaused:
      return End(Fate::kIgnored, "row.paused", cell, column, "a paused subscription has no MRR");
    case SubscriptionStatus::kFuture:
      return End(Fate::kIgnored, "row.not_begun", cell, column, "the subscription has not begun");
    case SubscriptionStatus::kSuperseded:
      return End(Fate::kIgnored, "row.superseded", cell, column,
                 "another row replaces this version");
    default:
      return true;
  }
}

bool RowParser::ReadDate(Role role, Day* day, bool* given) {
  *given = false;
  if (!Has(role)) return true;
  const std::string_view cell = Cell(role);
  if (cell.empty()) return true;
  const Column& column = ColumnOf(role);
  const ParsedDate date = ParseDate(cell, column.date);
  switch (date.error) {
    case DateError::kNone:
      *day = date.day;
      *given = true;
      return true;
    case DateError::kEmpty:
      return true;
    case DateError::kAmbiguous:
      return End(Fate::kRejected, "row.ambiguous_date", cell, column.name,
                 "day and month could be either; say which comes first (mapping: date_order)");
    case DateError::kOutOfRange:
      if (role == Role::kEnd && YearIn(cell) > 2200) {
        Notice("row.far_end", cell, column.name,
               "the date is so far away that it is taken as no end");
        return true;
      }
      return End(Fate::kRejected, "row.date_range", cell, column.name,
                 "dates run from 1970 to 2200");
    default:
      return End(
          Fate::kRejected, "row.bad_date", cell, column.name,
          "this is not a date that exists; check the order of day and month (mapping: date_order)");
  }
}

bool RowParser::ReadEnd() {
  bool given = false;
  if (!ReadDate(Role::kEnd, &row_.end, &given)) return false;
  if (given || status_ != SubscriptionStatus::kEnded) return true;
  if (!ReadDate(Role::kCanceledAt, &row_.end, &given)) return false;
  if (given) {
    Notice("row.ended_at_cancellation", Cell(Role::kStatus), ColumnOf(Role::kStatus).name,
           "the subscription is over but has no end; the day it was canceled is taken");
    return true;
  }
  return End(Fate::kRejected, "row.end_unknown", Cell(Role::kStatus), ColumnOf(Role::kStatus).name,
             "the subscription is over but the row has no end: nobody can say when it was lost");
}

bool RowParser::ReadPeriod() {
  bool given = false;
  if (!ReadDate(Role::kStart, &row_.start, &given)) return false;
  if (!given) {
    return End(Fate::kRejected, "row.no_start", Cell(Role::kStart), ColumnOf(Role::kStart).name,
               "a subscription needs its start");
  }
  if (!ReadEnd()) return false;
  if (row_.end < row_.start) {
    const Role end = Trim(Cell(Role::kEnd)).empty() ? Role::kCanceledAt : Role::kEnd;
    return End(Fate::kRejected, "row.end_before_start", Cell(end), ColumnOf(end).name,
               "the end is before the start");
  }
  Day trial_end = 0;
  if (!ReadDate(Role::kTrialEnd, &trial_end, &given)) return false;
  if (given && trial_end > row_.start) row_.start = trial_end;
  row_.last_date = row_.end == kOpenEnd ? row_.start : row_.end;
  if (row_.end < row_.start) {
    return End(Fate::kIgnored, "row.trial", Cell(Role::kTrialEnd), ColumnOf(Role::kTrialEnd).name,
               "the subscription ended within its trial");
  }
  return true;
}

std::optional<Interval> RowParser::ReadInterval() {
  const std::string_view cell = Cell(Role::kInterval);
  std::optional<Interval> interval;
  if (Trim(cell).empty()) {
    interval = mapping_.interval;
    if (!interval) {
      // Without an interval column the schema stage has said so already.
      if (Has(Role::kInterval))
        Notice("row.interval_assumed", "", "",
               "No billing interval is given: amounts are taken as per month");
      interval = Interval{};
    }
  } else {
    interval = intervals_.Get(cell, ParseInterval);
  }
  const std::string_view count_cell = Trim(Cell(Role::kIntervalCount));
  if (interval && !count_cell.empty()) {
    const ParsedAmount count = ParseAmount(count_cell, {'.', 0, false});
    if (count.error != AmountError::kNone || count.minor < 1 ||
        count.minor * interval->count > 3650) {
      End(Fate::kRejected, "row.bad_interval", count_cell, ColumnOf(Role::kIntervalCount).name,
          "this is not a number of intervals");
      return std::nullopt;
    }
    interval->count *= static_cast<std::int32_t>(count.minor);
  }
  if (!interval) {
    End(Fate::kRejected, "row.bad_interval", cell, ColumnOf(Role::kInterval).name,
        "this is not a billing interval (day, week, month, quarter, year ...)");
  }
  return interval;
}

std::optional<Minor> RowParser::ReadQuantity() {
  if (amount_role_ != Role::kUnitAmount || !Has(Role::kQuantity)) return 1;
  const std::string_view cell = Cell(Role::kQuantity);
  const ParsedAmount quantity =
      ParseAmount(cell, {ColumnOf(Role::kQuantity).amount.decimal, 0, false});
  if (quantity.error == AmountError::kNone && quantity.minor >= 0) return quantity.minor;
  End(Fate::kRejected, "row.bad_quantity", cell, ColumnOf(Role::kQuantity).name,
      "this is not a whole quantity");
  return std::nullopt;
}

bool RowParser::ReadDiscount(Minor* amount) {
  const std::string_view cell = Cell(Role::kDiscountAmount);
  if (Trim(cell).empty() || settings_.discounts == DiscountRule::kList) return true;
  Minor discount = 0;
  const AmountError error = ReadMoney(cell, ColumnOf(Role::kDiscountAmount).amount, &discount);
  if (error == AmountError::kNone && discount >= 0 && discount <= std::max<Minor>(0, *amount)) {
    *amount -= discount;
    return true;
  }
  return error == AmountError::kEmpty ||
         End(Fate::kRejected, "row.bad_discount", cell, ColumnOf(Role::kDiscountAmount).name,
             "this is not a discount between nothing and the amount");
}

bool RowParser::ReadMrr() {
  const std::string_view duration = Trim(Cell(Role::kDiscountDuration));
  const bool discounted = settings_.discounts == DiscountRule::kNet ||
                          (settings_.discounts == DiscountRule::kForever &&
                           (duration.empty() || ToLower(duration) == "forever"));
  Minor amount = amount_;
  Interval interval;
  if (amount_role_ == Role::kArr) interval = {IntervalUnit::kYear, 1};
  if (amount_role_ == Role::kAmount || amount_role_ == Role::kUnitAmount) {
    const std::optional<Minor> quantity = ReadQuantity();
    if (!quantity) return false;
    if (__builtin_mul_overflow(amount, *quantity, &amount)) {
      return RejectAmount(AmountError::kOverflow, Cell(amount_role_), ColumnOf(amount_role_).name);
    }
    const std::optional<Interval> read = ReadInterval();
    if (!read) return false;
    interval = *read;
  }
  if (discounted && !ReadDiscount(&amount)) return false;
  std::optional<Portion> portion = Portion{};
  if (discounted) portion = ReadPercent();
  if (!portion) return false;
  const std::optional<Units> mrr =
      MonthlyUnits(amount, interval, settings_.month_factors, &row_.rounded, *portion);
  if (!mrr)
    return RejectAmount(AmountError::kOverflow, Cell(amount_role_), ColumnOf(amount_role_).name);
  row_.mrr = *mrr;
  return true;
}

std::optional<Portion> RowParser::ReadPercent() {
  std::string_view cell = Trim(Cell(Role::kDiscountPercent));
  if (cell.empty()) return Portion{};
  if (cell.back() == '%') cell.remove_suffix(1);
  const Column& column = ColumnOf(Role::kDiscountPercent);
  const ParsedAmount percent = ParseAmount(cell, {column.amount.decimal, kPercentDigits, false});
  if (percent.error == AmountError::kEmpty) return Portion{};
  if (percent.error == AmountError::kNone && percent.minor >= 0 && percent.minor <= kWhole) {
    return Portion{kWhole - percent.minor, kWhole};
  }
  End(Fate::kRejected, "row.bad_discount", cell, column.name,
      "this is not a percentage from 0 to 100");
  return std::nullopt;
}

void RowParser::ParseSubscription() {
  const Column& column = ColumnOf(amount_role_);
  const AmountError error = ReadMoney(Cell(amount_role_), column.amount, &amount_);
  if (error == AmountError::kNone) amounts_.push_back({true, amount_, row_.currency});
  if (!StatusCounts() || !ReadCustomer()) return;
  if (error != AmountError::kNone) {
    RejectAmount(error, Cell(amount_role_), column.name);
    return;
  }
  if (ReadPeriod() && ReadMrr()) rows_.push_back(row_);
}

void RowParser::ParseMrr() {
  const Column& column = ColumnOf(amount_role_);
  const AmountError error = ReadMoney(Cell(amount_role_), column.amount, &amount_);
  if (error == AmountError::kNone) amounts_.push_back({true, amount_, row_.currency});
  if (!ReadCustomer()) return;
  if (error != AmountError::kNone) {
    RejectAmount(error, Cell(amount_role_), column.name);
    return;
  }
  const std::string_view cell = Cell(Role::kMonth);
  std::optional<Month> month = ParseMonth(cell);
  if (!month) {
    const ParsedDate date = ParseDate(cell, ColumnOf(Role::kMonth).date);
    if (date.error == DateError::kNone) month = MonthOf(date.day);
  }
  if (!month) {
    End(Fate::kRejected, "row.bad_month", cell, ColumnOf(Role::kMonth).name,
        "this is not a month such as 2024-03");
    return;
  }
  row_.start = FirstDayOf(*month);
  row_.end = FirstDayOf(*month + 1);
  row_.last_date = row_.end - 1;
  if (ReadMrr()) rows_.push_back(row_);
}

void RowParser::ParseWideMrr() {
  if (!ReadCustomer()) return;
  for (std::size_t i = 0; i < month_columns_.size(); ++i) {
    const Column& column = mapping_.columns[month_columns_[i]];
    const std::string_view cell = record_.cells[month_columns_[i]];
    Minor minor = 0;
    const AmountError error = ReadMoney(cell, column.amount, &minor);
    if (error == AmountError::kEmpty) continue;
    if (error != AmountError::kNone) {
      RejectAmount(error, cell, column.name);
      continue;  // The other months still belong to the sum of the amounts read.
    }
    amounts_.push_back({true, minor, row_.currency});
    if (fate_ != Fate::kUsed) continue;
    row_.start = FirstDayOf(column_months_[i]);
    row_.end = FirstDayOf(column_months_[i] + 1);
    row_.last_date = row_.end - 1;
    const std::optional<Units> mrr =
        MonthlyUnits(minor, {}, settings_.month_factors, &row_.rounded);
    if (!mrr) {
      RejectAmount(AmountError::kOverflow, cell, column.name);
      continue;
    }
    row_.mrr = *mrr;
    rows_.push_back(row_);
  }
  // A customer whose months are all blank is a customer without MRR.
  if (fate_ == Fate::kUsed && rows_.empty()) {
    row_.start = row_.end = row_.last_date = FirstDayOf(column_months_.front());
    row_.mrr = 0;
    rows_.push_back(row_);
  }
}

bool RowParser::End(Fate fate, std::string_view code, std::string_view cell,
                    std::string_view column, std::string_view what_to_do) {
  // A row has one fate: the first reason stands.
  if (fate_ != Fate::kUsed) return false;
  fate_ = fate;
  const Severity severity = fate == Fate::kIgnored ? Severity::kIgnored : Severity::kRejected;
  if (!issues_.IsNew(code)) {
    issues_.Add(code, severity, record_.line, {});
    return false;
  }
  std::string message = "Column \"" + Excerpt(column) + "\"";
  message += Trim(cell).empty() ? " is empty: " : " has \"" + Excerpt(cell) + "\": ";
  message += std::string(what_to_do) + ". " + std::string(kLeftOut) + ".";
  issues_.Add(code, severity, record_.line, message);
  return false;
}

void RowParser::Notice(std::string_view code, std::string_view cell, std::string_view column,
                       std::string_view what_to_do) {
  if (!issues_.IsNew(code)) {
    issues_.Add(code, Severity::kNotice, record_.line, {});
    return;
  }
  std::string message;
  if (!column.empty())
    message = "Column \"" + Excerpt(column) + "\" has \"" + Excerpt(cell) + "\": ";
  message += std::string(what_to_do) + ".";
  issues_.Add(code, Severity::kNotice, record_.line, message);
}

}  // namespace holdfast
