#include "record_cells.h"

#include <algorithm>
#include <string>

#include "holdfast/base/text.h"
#include "holdfast/values/billing_words.h"
#include "holdfast/values/fold.h"
#include "holdfast/values/status.h"
#include "trimmed.h"

namespace holdfast {
namespace {

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

RecordCells::RecordCells(const Mapping& mapping, const Settings& settings)
    : mapping_(mapping), settings_(settings) {
  column_.fill(kAbsent);
  std::size_t months = 0;
  for (std::uint32_t i = 0; i < mapping_.columns.size(); ++i) {
    const Role role = mapping_.columns[i].role;
    std::uint32_t& column = column_[static_cast<std::size_t>(role)];
    if (role == Role::kMonthValue) ++months;
    if (role != Role::kNone && column == kAbsent) column = i;
  }
  for (Column& column : mapping_.columns) column.date.zone = settings_.time_zone;
  mapping_digits_ = mapping_.currency.minor_digits();
  setting_digits_ = settings_.currency.minor_digits();
  amounts_.reserve(std::max<std::size_t>(1, months));
}

void RecordCells::Begin(const Record& record) {
  record_ = record;
  fate_ = Fate::kUsed;
  reason_ = {};
  amounts_.clear();
}

bool RecordCells::CheckCellCount() {
  const std::size_t expected = mapping_.columns.size();
  const std::size_t seen = record_.cells.size();
  if (seen == expected) return true;
  const auto extra =
      seen > expected ? record_.cells.subspan(expected) : std::span<const std::string_view>();
  const bool only_blanks =
      !extra.empty() && std::all_of(extra.begin(), extra.end(),
                                    [](std::string_view c) { return Trimmed(c).empty(); });
  if (only_blanks) {
    Notice("csv.extra_empty_cells", "", "",
           "The row has more cells than the header, all of them empty. It is used");
    return true;
  }
  explanation_.clear();
  if (explain_ || issues_.IsNew("csv.cell_count")) {
    explanation_ =
        "The row has " + std::to_string(seen) + " cells, the header has " +
        std::to_string(expected) +
        ": its values may stand in the wrong columns. Correct the row, or quote the cell "
        "that holds the delimiter.";
  }
  issues_.Add("csv.cell_count", Severity::kRejected, record_.line, explanation_);
  fate_ = Fate::kRejected;
  reason_ = "csv.cell_count";
  return false;
}

bool RecordCells::ReadCurrency() {
  currency_ = mapping_.currency;
  minor_digits_ = mapping_.currency.known() ? mapping_digits_ : setting_digits_;
  const std::string_view cell = Cell(Role::kCurrency);
  if (cell.empty()) return true;
  const CurrencyRead& read = currencies_.Get(cell, [](std::string_view text) -> CurrencyRead {
    const std::string_view trimmed = Trimmed(text);
    const auto currency = trimmed.empty() ? Currency() : Currency::Parse(trimmed);
    return {currency, currency.value_or(Currency()).minor_digits()};
  });
  if (!read.currency) {
    return Reject("row.bad_currency", cell, ColumnOf(Role::kCurrency).name,
                  "this is not a currency code of three letters");
  }
  if (!read.currency->known()) return true;
  currency_ = *read.currency;
  minor_digits_ = read.minor_digits;
  return true;
}

void RecordCells::SetCurrency(Currency currency) {
  currency_ = currency;
  minor_digits_ = currency.minor_digits();
}

std::optional<bool> RecordCells::Flag(Role role) {
  const std::string_view cell = Cell(role);
  return cell.empty() ? std::nullopt : flags_.Get(cell, ParseBoolean);
}

bool RecordCells::CheckTestMode() {
  const std::string_view cell = Cell(Role::kTestMode);
  if (cell.empty() || !modes_.Get(cell, ParseTestMode).value_or(false)) return true;
  return Ignore("row.test_mode", cell, NameOf(Role::kTestMode), "a row of a test is no business");
}

bool RecordCells::CheckFlags() {
  if (Flag(Role::kTrial).value_or(false) &&
      !Ignore(kTrialReason, Cell(Role::kTrial), NameOf(Role::kTrial), "a trial has no MRR yet")) {
    return false;
  }
  return Flag(Role::kLatest).value_or(true) ||
         Ignore("row.superseded", Cell(Role::kLatest), NameOf(Role::kLatest),
                "another row replaces this version");
}

AmountError RecordCells::ReadMoney(std::string_view cell, const AmountFormat& column_format,
                                   Minor* minor) {
  AmountFormat format = column_format;
  format.minor_digits = minor_digits_;
  ParsedAmount parsed = ParseAmount(cell, format);
  if (!currency_.known()) {
    currency_ = parsed.currency.known() ? parsed.currency : settings_.currency;
    if (minor_digits_ = currency_.minor_digits(); minor_digits_ != format.minor_digits) {
      format.minor_digits = minor_digits_;
      parsed = ParseAmount(cell, format);
    }
  }
  *minor = parsed.minor;
  return parsed.error;
}

AmountError RecordCells::ReadAccounted(std::string_view cell, const AmountFormat& column_format,
                                       Minor* minor) {
  const AmountError error = ReadMoney(cell, column_format, minor);
  if (error == AmountError::kNone) amounts_.push_back({true, *minor, currency_});
  return error;
}

bool RecordCells::RejectAmount(AmountError error, std::string_view cell, std::string_view column) {
  const AmountFault fault = FaultOf(error);
  return Reject(fault.code, cell, column, fault.what_to_do);
}

// "Ada Lovelace", and 王小明: in the scripts of East Asia the family name stands first.
std::string_view RecordCells::CustomerName() {
  const std::string_view given = WithoutGuard(Trimmed(Cell(Role::kCustomerName)));
  if (!Has(Role::kFamilyName)) return given;
  const std::string_view family = WithoutGuard(Trimmed(Cell(Role::kFamilyName)));
  if (given.empty() || family.empty()) return given.empty() ? family : given;
  const auto lead = static_cast<unsigned char>(given.front());
  const bool east_asian = lead >= 0xE3 && lead <= 0xED;
  person_ = east_asian ? family : given;
  if (!east_asian) person_ += ' ';
  person_ += east_asian ? given : family;
  return person_;
}

bool RecordCells::ReadCustomer(std::string_view* customer, std::string_view* name,
                               std::string_view group) {
  *customer = WithoutGuard(Trimmed(Cell(Role::kCustomer)));
  *name = CustomerName();
  if (customer->empty()) *customer = group;
  if (!customer->empty()) return true;
  return Reject("row.no_customer", "", NameOf(Role::kCustomer), "a row needs its customer");
}

bool RecordCells::ReadInstant(Role role, ParsedDate* date, bool* given) {
  *given = false;
  const std::string_view cell = Cell(role);
  if (cell.empty()) return true;
  *date = ParseDate(cell, ColumnOf(role).date);
  *given = date->error == DateError::kNone;
  return *given || date->error == DateError::kEmpty || EndAtDate(date->error, role, cell);
}

bool RecordCells::TakeDate(const ParsedDate& date, Role role, std::string_view cell, Day* day,
                           bool* given) {
  if (date.error != DateError::kNone) {
    return date.error == DateError::kEmpty || EndAtDate(date.error, role, cell);
  }
  *day = date.day;
  *given = true;
  return true;
}

bool RecordCells::ReadDate(Role role, Day* day, bool* given) {
  *given = false;
  const std::string_view cell = Cell(role);
  if (cell.empty()) return true;
  return TakeDate(ParseDate(cell, ColumnOf(role).date), role, cell, day, given);
}

bool RecordCells::ReadEdge(Role role, MonthEdge edge, EdgeRead* read) {
  *read = {};
  const std::string_view cell = Cell(role);
  if (cell.empty()) return true;
  const ParsedDate date = ParseDate(cell, ColumnOf(role).date);
  if (date.error == DateError::kNotADate) {
    if (const std::optional<Day> day = ParseMonthEdge(cell, edge)) {
      *read = {*day, true, true};
      Notice("row.month_as_day", cell, NameOf(role),
             "a month without a day counts from its first day to its last");
      return true;
    }
  }
  return TakeDate(date, role, cell, &read->day, &read->given);
}

void RecordCells::NoticeOtherOrder(Role role, std::string_view cell) {
  const Column& column = ColumnOf(role);
  const DateOrder order = column.date.order;
  if (order == DateOrder::kUnknown) return;
  const bool day_first = order == DateOrder::kDayFirst;
  const DateFormat other = {day_first ? DateOrder::kMonthFirst : DateOrder::kDayFirst};
  if (ParseDate(cell, other).error != DateError::kNone) return;
  Notice("row.date_order_contradicted", cell, column.name,
         day_first ? "the column is read with the day first, and this date has the month first; "
                     "dates in both orders cannot be told apart (mapping: date_order)"
                   : "the column is read with the month first, and this date has the day first; "
                     "dates in both orders cannot be told apart (mapping: date_order)");
}

bool RecordCells::EndAtDate(DateError error, Role role, std::string_view cell) {
  const Column& column = ColumnOf(role);
  if (error == DateError::kAmbiguous) {
    return Reject("row.ambiguous_date", cell, column.name,
                  "day and month could be either; say which comes first (mapping: date_order)");
  }
  if (error != DateError::kOutOfRange) {
    NoticeOtherOrder(role, cell);
    return Reject(
        "row.bad_date", cell, column.name,
        "this is not a date that exists; check the order of day and month (mapping: date_order)");
  }
  if (role == Role::kEnd && YearIn(cell) > 2200) {
    Notice("row.far_end", cell, column.name, "the date is so far away that it is taken as no end");
    return true;
  }
  return Reject("row.date_range", cell, column.name, "dates run from 1970 to 2200");
}

bool RecordCells::Reject(std::string_view code, std::string_view cell, std::string_view column,
                         std::string_view what_to_do) {
  return End(Fate::kRejected, code, cell, column, what_to_do);
}

bool RecordCells::Ignore(std::string_view code, std::string_view cell, std::string_view column,
                         std::string_view what_to_do) {
  const std::vector<std::string>& keep = mapping_.keep;
  if (!keep.empty() && std::find(keep.begin(), keep.end(), code) != keep.end()) return true;
  return End(Fate::kIgnored, code, cell, column, what_to_do);
}

bool RecordCells::End(Fate fate, std::string_view code, std::string_view cell,
                      std::string_view column, std::string_view what_to_do) {
  // A row has one fate: the first reason stands.
  if (fate_ != Fate::kUsed) return false;
  fate_ = fate;
  reason_ = code;
  const Severity severity = fate == Fate::kIgnored ? Severity::kIgnored : Severity::kRejected;
  explanation_.clear();
  if (explain_ || issues_.IsNew(code)) {
    if (!column.empty()) {
      explanation_ = "Column \"" + Excerpt(column) + "\"";
      explanation_ += Trimmed(cell).empty() ? " is empty: " : " has \"" + Excerpt(cell) + "\": ";
    }
    explanation_ += std::string(what_to_do) + ". The row is left out.";
  }
  issues_.Add(code, severity, record_.line, explanation_);
  return false;
}

void RecordCells::Notice(std::string_view code, std::string_view cell, std::string_view column,
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
