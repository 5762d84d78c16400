#include "holdfast/base/calendar.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace holdfast {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr Day kFirstDay = -719'528;   // 0000-01-01
constexpr Day kFinalDay = 2'932'896;  // 9999-12-31
constexpr Month kFirstMonth = -1970 * 12;
constexpr Month kFinalMonth = (9999 - 1970) * 12 + 11;

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

void AppendNumber(unsigned number, unsigned digits, std::string* text) {
  const std::size_t begin = text->size();
  text->append(digits, '0');
  for (std::size_t at = text->size(); at > begin; number /= 10) {
    (*text)[--at] = static_cast<char>('0' + number % 10);
  }
}

std::optional<unsigned> ReadNumber(std::string_view text) {
  unsigned number = 0;
  for (const char c : text) {
    if (!IsDigit(c)) return std::nullopt;
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number;
}

year_month_day Civil(Day day) {
  const Day within = std::clamp(day, kFirstDay, kFinalDay);
  return year_month_day(sys_days(std::chrono::days(within)));
}

constexpr int kTableFirstYear = 1970;
constexpr int kTableYears = 231;

constexpr Day FirstDay(int year, unsigned month) {
  const year_month_day civil(std::chrono::year(year), std::chrono::month(month),
                             std::chrono::day(1));
  return static_cast<Day>(sys_days(civil).time_since_epoch().count());
}

// The first day of every month that data can be in, and of one more: a look-up, because this runs
// for each date of each row and of each contract.
constexpr auto kFirstDays = [] {
  std::array<Day, kTableYears * 12 + 1> days{};
  for (std::size_t at = 0; at < days.size(); ++at) {
    days[at] =
        FirstDay(kTableFirstYear + static_cast<int>(at / 12), static_cast<unsigned>(at % 12) + 1);
  }
  return days;
}();

}  // namespace

std::optional<Day> DayFromDate(Date date) {
  const auto year = static_cast<unsigned>(date.year - kTableFirstYear);
  if (year < kTableYears && date.month - 1 < 12) {
    const std::size_t at = year * 12 + date.month - 1;
    const Day day = kFirstDays[at] + static_cast<Day>(date.day) - 1;
    if (date.day < 1 || date.day > 31 || day >= kFirstDays[at + 1]) return std::nullopt;
    return day;
  }
  if (date.year < 0 || date.year > 9999) return std::nullopt;
  // Asked first, because chrono keeps a month or a day in one byte (257 would become 1).
  if (date.month - 1 > 11 || date.day - 1 > 30) return std::nullopt;
  const year_month_day civil(std::chrono::year(date.year), std::chrono::month(date.month),
                             std::chrono::day(date.day));
  if (!civil.ok()) return std::nullopt;
  return static_cast<Day>(sys_days(civil).time_since_epoch().count());
}

Date DateFromDay(Day day) {
  const year_month_day civil = Civil(day);
  return {.year = static_cast<int>(civil.year()),
          .month = static_cast<unsigned>(civil.month()),
          .day = static_cast<unsigned>(civil.day())};
}

Month MonthOf(Day day) {
  if (day >= 0 && day < kFirstDays.back()) {
    // 146,097 days are 400 years: never more than one month beside.
    const auto about = static_cast<std::size_t>(day) * 4800 / 146'097;
    const std::size_t at = about - (day < kFirstDays[about] ? 1 : 0);
    return static_cast<Month>(at + (day >= kFirstDays[at + 1] ? 1 : 0));
  }
  const Date date = DateFromDay(day);
  return (date.year - 1970) * 12 + static_cast<Month>(date.month) - 1;
}

Day FirstDayOf(Month month) {
  if (month >= 0 && static_cast<std::size_t>(month) < kFirstDays.size())
    return kFirstDays[static_cast<std::size_t>(month)];
  const Month since_zero = std::clamp(month, kFirstMonth, kFinalMonth) - kFirstMonth;
  const year_month_day civil(std::chrono::year(since_zero / 12),
                             std::chrono::month(static_cast<unsigned>(since_zero % 12 + 1)),
                             std::chrono::day(1));
  return static_cast<Day>(sys_days(civil).time_since_epoch().count());
}

Day AddMonths(Day start, std::int32_t months) {
  const Month month = MonthOf(start) + months;
  const Day into = start - FirstDayOf(MonthOf(start));
  return std::min(FirstDayOf(month) + into, LastDayOf(month));
}

std::string MonthToString(Month month) {
  const Date date = DateFromDay(FirstDayOf(month));
  std::string text;
  AppendNumber(static_cast<unsigned>(date.year), 4, &text);
  text.push_back('-');
  AppendNumber(date.month, 2, &text);
  return text;
}

std::string DayToString(Day day) {
  const Date date = DateFromDay(day);
  std::string text = MonthToString(MonthOf(day));
  text.push_back('-');
  AppendNumber(date.day, 2, &text);
  return text;
}

std::optional<Month> MonthFromString(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const std::optional<unsigned> year = ReadNumber(text.substr(0, 4));
  const std::optional<unsigned> month = ReadNumber(text.substr(5));
  if (!year || !month || *month < 1 || *month > 12) return std::nullopt;
  return (static_cast<Month>(*year) - 1970) * 12 + static_cast<Month>(*month) - 1;
}

std::optional<Day> DayFromString(std::string_view text) {
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const std::optional<Month> month = MonthFromString(text.substr(0, 7));
  const std::optional<unsigned> day = ReadNumber(text.substr(8));
  if (!month || !day) return std::nullopt;
  const Date first = DateFromDay(FirstDayOf(*month));
  return DayFromDate({.year = first.year, .month = first.month, .day = *day});
}

}  // namespace holdfast
