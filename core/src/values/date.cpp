#include "holdfast/values/date.h"

#include "clock.h"
#include "holdfast/values/fold.h"
#include "month_names.h"

namespace holdfast {
namespace {

constexpr std::int32_t kDaySeconds = 86'400;
constexpr Day kFinalDay = 84'370;  // 2200-12-31
constexpr Month kFinalMonth = (2200 - 1970) * 12 + 11;

constexpr ParsedDate Failed(DateError error) { return {.error = error}; }

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// All of `text` as a number; it holds digits only, at most 18.
std::int64_t Value(std::string_view digits) {
  std::int64_t number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

// The instant `second` seconds from the start of a day.
ParsedDate OnDay(Day day, std::int64_t second) {
  std::int64_t days = day + second / kDaySeconds;
  std::int64_t rest = second % kDaySeconds;
  if (rest < 0) {
    rest += kDaySeconds;
    --days;
  }
  if (days < 0 || days > kFinalDay) return Failed(DateError::kOutOfRange);
  return {.day = static_cast<Day>(days), .second = static_cast<std::int32_t>(rest)};
}

// How far the format's zone is east of that of the clock; 0 where either is not known, or the day
// stands as it is written.
std::int32_t EastOf(const Clock& clock, const DateFormat& format) {
  const bool known = clock.zoned || (clock.timed && format.utc);
  return known && !format.zone.as_written ? format.zone.east_of_utc - clock.east_of_utc : 0;
}

// A date on a calendar and the clock beside it.
ParsedDate Place(Date date, const Clock& clock, const DateFormat& format) {
  if (!clock.ok) return Failed(DateError::kNotADate);
  const std::optional<Day> day = DayFromDate(date);
  if (!day) return Failed(DateError::kNoSuchDay);
  return OnDay(*day, std::int64_t{clock.second} + EastOf(clock, format));
}

// Two digits at `at`, or a number above 99 when they are not digits.
unsigned Two(std::string_view text, std::size_t at) {
  const auto digit = [&text](std::size_t where) {
    return static_cast<unsigned>(static_cast<unsigned char>(text[where])) - '0';
  };
  const unsigned tens = digit(at);
  const unsigned ones = digit(at + 1);
  return tens > 9 || ones > 9 ? 1000 : tens * 10 + ones;
}

// 2024-06-07, with 02:38 or 02:38:54 behind it: nearly every cell.
std::optional<ParsedDate> ParsePlain(std::string_view cell, const DateFormat& format) {
  const std::size_t size = cell.size();
  if ((size != 10 && size != 16 && size != 19) || cell[4] != '-' || cell[7] != '-') {
    return std::nullopt;
  }
  const unsigned century = Two(cell, 0);
  const unsigned year = Two(cell, 2);
  const unsigned month = Two(cell, 5);
  const unsigned day = Two(cell, 8);
  if (century > 99 || year > 99 || month > 99 || day > 99) return std::nullopt;
  Clock clock;
  if (size > 10) {
    if ((cell[10] != ' ' && cell[10] != 'T') || cell[13] != ':') return std::nullopt;
    const unsigned hour = Two(cell, 11);
    const unsigned minute = Two(cell, 14);
    if (size == 19 && cell[16] != ':') return std::nullopt;
    const unsigned second = size == 19 ? Two(cell, 17) : 0;
    if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
    clock.timed = true;
    clock.second = static_cast<std::int32_t>(hour * 3600 + minute * 60 + second);
  }
  if (century + year + month + day == 0) return std::nullopt;
  return Place({static_cast<int>(century * 100 + year), month, day}, clock, format);
}

// 0000-00-00, 00/00/0000 00:00:00: a database's way to say that there is no date. Also a lone 0.
bool IsZero(std::string_view folded) {
  for (const char c : folded) {
    if (c != '0' && c != '-' && c != '/' && c != '.' && c != ':' && c != ' ') return false;
  }
  return folded == "0" || folded.starts_with("0000") || folded.starts_with("00/00");
}

ParsedDate FromEpochSeconds(std::int64_t seconds, const DateFormat& format) {
  return OnDay(0, seconds + EastOf({.timed = true, .zoned = true}, format));
}

constexpr std::int64_t kFirstSerial = 20'000;
constexpr std::int64_t kLastSerial = 80'000;
constexpr Day kSerialOfEpoch = 25'569;

// A spreadsheet's serial day: 45350.25, or 45350,25 where that is the decimal sign, is six in the
// morning.
std::optional<ParsedDate> FromSerial(std::string_view whole, std::string_view fraction,
                                     const DateFormat& format) {
  const std::int64_t serial = Value(whole);
  if (whole.size() != 5 || serial < kFirstSerial || serial > kLastSerial) return std::nullopt;
  std::int64_t scale = 1;
  std::int64_t part = 0;
  for (const char c : fraction.substr(0, 12)) {
    if (!IsDigit(c)) return std::nullopt;
    part = part * 10 + (c - '0');
    scale *= 10;
  }
  // Days are kept with some ten digits: the nearest second is the one meant.
  const std::int64_t second = (part * kDaySeconds + scale / 2) / scale;
  const Day day = static_cast<Day>(serial) - kSerialOfEpoch;
  if (day < 0) return Failed(DateError::kOutOfRange);
  return OnDay(day, second + EastOf({.timed = second > 0}, format));
}

// Cells of digits only, and numbers with a fraction.
std::optional<ParsedDate> ParseNumber(std::string_view text, const DateFormat& format) {
  Cursor cursor(text);
  const std::string_view digits = cursor.TakeDigits();
  if (cursor.Take('.') || cursor.Take(',')) {
    if (digits.size() != 5) return std::nullopt;
    return FromSerial(digits, cursor.rest(), format);
  }
  if (!cursor.done()) return std::nullopt;
  switch (digits.size()) {
    case 5:
      return FromSerial(digits, {}, format);
    case 8:
      return Place({static_cast<int>(Value(digits.substr(0, 4))),
                    static_cast<unsigned>(Value(digits.substr(4, 2))),
                    static_cast<unsigned>(Value(digits.substr(6)))},
                   Clock(), format);
    case 10:
      return FromEpochSeconds(Value(digits), format);
    case 13:
      return FromEpochSeconds(Value(digits) / 1000, format);
    default:
      return std::nullopt;
  }
}

// Two digits mean 1970 to 2069.
std::optional<int> Year(std::string_view digits) {
  if (digits.size() == 4) return static_cast<int>(Value(digits));
  if (digits.size() != 2) return std::nullopt;
  const int year = static_cast<int>(Value(digits));
  return year < 70 ? 2000 + year : 1900 + year;
}

ParsedDate PlaceInOrder(unsigned first, unsigned second, int year, const Clock& clock,
                        DateOrder order, const DateFormat& format) {
  switch (order) {
    case DateOrder::kDayFirst:
      return Place({year, second, first}, clock, format);
    case DateOrder::kMonthFirst:
      return Place({year, first, second}, clock, format);
    case DateOrder::kUnknown:
      break;
  }
  if (first <= 12 && second <= 12 && first != second) {
    return Failed(clock.ok ? DateError::kAmbiguous : DateError::kNotADate);
  }
  const bool day_first = first > 12;
  return Place({year, day_first ? second : first, day_first ? first : second}, clock, format);
}

constexpr bool Joins(char c) { return c == '-' || c == '/' || c == '.'; }

// y-m-d, d/m/y, m/d/y, d.m.y.
std::optional<ParsedDate> ParseJoined(Cursor cursor, const DateFormat& format) {
  const std::string_view first = cursor.TakeDigits();
  const char join = cursor.peek();
  if (first.empty() || !Joins(join)) return std::nullopt;
  cursor.Take(join);
  const std::string_view second = cursor.TakeDigits();
  if (second.empty() || second.size() > 2 || !cursor.Take(join)) return std::nullopt;
  const std::string_view third = cursor.TakeDigits();
  if (third.empty() || third.size() > 4) return std::nullopt;
  const Clock clock = ParseClock(cursor);
  const auto small = [](std::string_view digits) { return static_cast<unsigned>(Value(digits)); };
  if (first.size() == 4) {
    if (third.size() > 2) return std::nullopt;
    return Place({static_cast<int>(Value(first)), small(second), small(third)}, clock, format);
  }
  const std::optional<int> year = Year(third);
  if (first.size() > 2 || !year) return std::nullopt;
  // Dots join day, month and year in this order wherever they are used.
  const bool dots = join == '.' && format.order == DateOrder::kUnknown;
  return PlaceInOrder(small(first), small(second), *year, clock,
                      dots ? DateOrder::kDayFirst : format.order, format);
}

// 2024年03月05日.
std::optional<ParsedDate> ParseChinese(Cursor cursor, const DateFormat& format) {
  const std::string_view year = cursor.TakeDigits();
  if (year.size() != 4 || !cursor.Take("年")) return std::nullopt;
  cursor.TakeSpaces();
  const std::string_view month = cursor.TakeDigits();
  if (month.empty() || month.size() > 2 || !cursor.Take("月")) return std::nullopt;
  cursor.TakeSpaces();
  const std::string_view day = cursor.TakeDigits();
  if (day.empty() || day.size() > 2) return std::nullopt;
  if (!cursor.Take("日") && !cursor.Take("号") && !cursor.Take("號")) return std::nullopt;
  return Place({static_cast<int>(Value(year)), static_cast<unsigned>(Value(month)),
                static_cast<unsigned>(Value(day))},
               ParseClock(cursor), format);
}

void TakeBetween(Cursor& cursor) {
  while (cursor.Take(' ') || cursor.Take('-') || cursor.Take('.') || cursor.Take(',') ||
         cursor.Take('/') || cursor.Take('\'')) {
  }
}

void TakeOrdinal(Cursor& cursor) {
  cursor.Take("st") || cursor.Take("nd") || cursor.Take("rd") || cursor.Take("th");
}

// Thu, 25 Dec 2025: the day of the week says nothing new.
void TakeWeekday(Cursor& cursor) {
  constexpr std::string_view kDays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  for (const std::string_view day : kDays) {
    if (!cursor.rest().starts_with(day)) continue;
    cursor.TakeLetters();
    TakeBetween(cursor);
    return;
  }
}

// 25 Dec 2025, 25-Dec-25, Dec 25, 2025.
std::optional<ParsedDate> ParseNamed(Cursor cursor, const DateFormat& format) {
  TakeWeekday(cursor);
  std::string_view day = cursor.TakeDigits();
  if (!day.empty()) {
    TakeOrdinal(cursor);
    TakeBetween(cursor);
  }
  const unsigned month = MonthFromName(cursor.TakeLetters());
  if (month == 0) return std::nullopt;
  TakeBetween(cursor);
  if (day.empty()) {
    day = cursor.TakeDigits();
    TakeOrdinal(cursor);
    TakeBetween(cursor);
  }
  const std::optional<int> year = Year(cursor.TakeDigits());
  if (day.empty() || day.size() > 2 || !year) return std::nullopt;
  return Place({*year, month, static_cast<unsigned>(Value(day))}, ParseClock(cursor), format);
}

ParsedDate ParseGeneral(std::string_view cell, const DateFormat& format) {
  const FoldedText folded = Fold(cell);
  if (!folded.fits()) return Failed(DateError::kNotADate);
  std::string_view text = folded.text();
  if (text.starts_with('\'')) text.remove_prefix(1);
  if (MeansNothing(text) || IsZero(text)) return Failed(DateError::kEmpty);
  if (const auto date = ParseNumber(text, format)) return *date;
  if (const auto date = ParseJoined(Cursor(text), format)) return *date;
  if (const auto date = ParseChinese(Cursor(text), format)) return *date;
  if (const auto date = ParseNamed(Cursor(text), format)) return *date;
  return Failed(DateError::kNotADate);
}

std::optional<Month> MonthOfYear(std::optional<int> year, unsigned month) {
  if (!year || month < 1 || month > 12) return std::nullopt;
  const Month since = (*year - 1970) * 12 + static_cast<Month>(month) - 1;
  if (since < 0 || since > kFinalMonth) return std::nullopt;
  return since;
}

// 2024-03, 2024/3, 2024年3月, 2024 Mar.
std::optional<Month> ParseYearFirst(Cursor cursor) {
  const std::string_view year = cursor.TakeDigits();
  if (year.size() != 4) return std::nullopt;
  const bool chinese = cursor.Take("年");
  TakeBetween(cursor);
  if (const unsigned named = MonthFromName(cursor.TakeLetters()); named != 0) {
    return cursor.done() ? MonthOfYear(Year(year), named) : std::nullopt;
  }
  const std::string_view month = cursor.TakeDigits();
  if (month.empty() || month.size() > 2) return std::nullopt;
  if (chinese) cursor.Take("月份") || cursor.Take("月");
  if (!cursor.done()) return std::nullopt;
  return MonthOfYear(Year(year), static_cast<unsigned>(Value(month)));
}

// Mar 2024, Mar-24, 03/2024.
std::optional<Month> ParseMonthFirst(Cursor cursor) {
  const std::string_view digits = cursor.TakeDigits();
  if (digits.size() > 2) return std::nullopt;
  const unsigned month =
      digits.empty() ? MonthFromName(cursor.TakeLetters()) : static_cast<unsigned>(Value(digits));
  const std::size_t before = cursor.rest().size();
  TakeBetween(cursor);
  if (!digits.empty() && before == cursor.rest().size()) return std::nullopt;
  const std::string_view year = cursor.TakeDigits();
  if (!cursor.done() || (!digits.empty() && year.size() != 4)) return std::nullopt;
  return MonthOfYear(Year(year), month);
}

// Of a date that is the first or the last day of its month; a clock beside it does not matter.
std::optional<Month> MonthAtItsEdge(std::string_view cell, DateOrder order) {
  const ParsedDate date = ParseDate(cell, {.order = order, .zone = {.as_written = true}});
  if (date.error != DateError::kNone) return std::nullopt;
  const Month month = MonthOf(date.day);
  if (date.day != FirstDayOf(month) && date.day != LastDayOf(month)) return std::nullopt;
  return month;
}

// 202403 and 20240301; every other number is a number.
std::optional<Month> ParseMonthDigits(std::string_view digits) {
  if (digits.size() == 6) {
    return MonthOfYear(Year(digits.substr(0, 4)), static_cast<unsigned>(Value(digits.substr(4))));
  }
  if (digits.size() == 8) return MonthAtItsEdge(digits, DateOrder::kUnknown);
  return std::nullopt;
}

}  // namespace

ParsedDate ParseDate(std::string_view cell, const DateFormat& format) {
  if (const std::optional<ParsedDate> date = ParsePlain(cell, format)) return *date;
  return ParseGeneral(cell, format);
}

std::optional<Month> ParseMonth(std::string_view cell) {
  if (const std::optional<Month> plain = MonthFromString(cell)) {
    if (*plain < 0 || *plain > kFinalMonth) return std::nullopt;
    return plain;
  }
  const FoldedText folded = Fold(cell);
  if (!folded.fits()) return std::nullopt;
  const std::string_view text = folded.text();
  Cursor digits(text);
  if (!digits.TakeDigits().empty() && digits.done()) return ParseMonthDigits(text);
  if (const auto month = ParseYearFirst(Cursor(text))) return month;
  if (const auto month = ParseMonthFirst(Cursor(text))) return month;
  // Only one order can make an edge of the month of 12/01/2024; both agree on 01/01/2024.
  const std::optional<Month> day_first = MonthAtItsEdge(text, DateOrder::kDayFirst);
  const std::optional<Month> month_first = MonthAtItsEdge(text, DateOrder::kMonthFirst);
  if (day_first && month_first && *day_first != *month_first) return std::nullopt;
  return day_first ? day_first : month_first;
}

std::optional<Day> ParseMonthEdge(std::string_view cell, MonthEdge edge) {
  if (ParseDate(cell, {}).error != DateError::kNotADate) return std::nullopt;
  const std::optional<Month> month = ParseMonth(cell);
  if (!month) return std::nullopt;
  return FirstDayOf(edge == MonthEdge::kFirstDay ? *month : *month + 1);
}

}  // namespace holdfast
