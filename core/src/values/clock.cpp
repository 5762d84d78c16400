#include "clock.h"

#include <optional>

namespace holdfast {
namespace {

struct Zone {
  std::string_view name;
  std::int32_t minutes;
};

// Abbreviations that mean one zone in billing exports. CST is North America's, as Recurly and Rails
// write it; IST is left out, since India, Israel and Ireland all use it.
constexpr Zone kZones[] = {
    {"utc", 0},    {"gmt", 0},     {"z", 0},       {"wet", 0},    {"west", 60},  {"bst", 60},
    {"cet", 60},   {"cest", 120},  {"eet", 120},   {"eest", 180}, {"msk", 180},  {"est", -300},
    {"edt", -240}, {"cst", -360},  {"cdt", -300},  {"mst", -420}, {"mdt", -360}, {"pst", -480},
    {"pdt", -420}, {"akst", -540}, {"akdt", -480}, {"hst", -600}, {"hkt", 480},  {"sgt", 480},
    {"myt", 480},  {"awst", 480},  {"jst", 540},   {"kst", 540},  {"aest", 600}, {"aedt", 660},
    {"nzst", 720}, {"nzdt", 780},
};

constexpr std::int32_t kMinute = 60;
constexpr std::int32_t kHour = 3600;

std::optional<std::int32_t> Number(std::string_view digits, std::size_t most, std::int32_t limit) {
  if (digits.empty() || digits.size() > most) return std::nullopt;
  std::int32_t number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  if (number >= limit) return std::nullopt;
  return number;
}

enum class Half { kNone, kMorning, kAfternoon };

Half TakeHalf(Cursor& cursor) {
  if (cursor.Take("上午") || cursor.Take("am") || cursor.Take("a.m.")) return Half::kMorning;
  if (cursor.Take("下午") || cursor.Take("pm") || cursor.Take("p.m.")) return Half::kAfternoon;
  return Half::kNone;
}

std::optional<std::int32_t> OnTheClock(std::int32_t hour, Half half) {
  if (half == Half::kNone) return hour;
  if (hour < 1 || hour > 12) return std::nullopt;
  return hour % 12 + (half == Half::kAfternoon ? 12 : 0);
}

// hh:mm, hh:mm:ss, hh:mm:ss.fraction, with am or pm on either side.
std::optional<std::int32_t> TakeTime(Cursor& cursor) {
  Half half = TakeHalf(cursor);
  cursor.TakeSpaces();
  const auto hour = Number(cursor.TakeDigits(), 2, 24);
  if (!hour || !cursor.Take(':')) return std::nullopt;
  const auto minute = Number(cursor.TakeDigits(), 2, 60);
  if (!minute) return std::nullopt;
  std::int32_t second = 0;
  if (cursor.Take(':')) {
    const auto given = Number(cursor.TakeDigits(), 2, 60);
    if (!given) return std::nullopt;
    second = *given;
    if ((cursor.Take('.') || cursor.Take(',')) && cursor.TakeDigits().empty()) return std::nullopt;
  }
  Cursor behind = cursor;
  behind.TakeSpaces();
  if (const Half later = TakeHalf(behind); later != Half::kNone) {
    if (half != Half::kNone) return std::nullopt;
    half = later;
    cursor = behind;
  }
  const auto of_day = OnTheClock(*hour, half);
  if (!of_day) return std::nullopt;
  return *of_day * kHour + *minute * kMinute + second;
}

// +08:00, -0400, +8.
std::optional<std::int32_t> TakeOffset(Cursor& cursor) {
  const bool west = cursor.peek() == '-';
  if (!cursor.Take('+') && !cursor.Take('-')) return std::nullopt;
  const std::string_view digits = cursor.TakeDigits();
  std::string_view hours = digits;
  std::string_view minutes = "0";
  if (digits.size() == 4) {
    hours = digits.substr(0, 2);
    minutes = digits.substr(2);
  } else if (cursor.Take(':')) {
    minutes = cursor.TakeDigits();
  }
  const auto hour = Number(hours, 2, 16);
  const auto minute = Number(minutes, 2, 60);
  if (!hour || !minute) return std::nullopt;
  const std::int32_t east = *hour * kHour + *minute * kMinute;
  return west ? -east : east;
}

std::optional<std::int32_t> TakeZone(Cursor& cursor) {
  if (cursor.peek() == '+' || cursor.peek() == '-') return TakeOffset(cursor);
  const std::string_view letters = cursor.TakeLetters();
  for (const Zone& zone : kZones) {
    if (zone.name != letters) continue;
    const bool plain = letters == "utc" || letters == "gmt";
    if (plain && (cursor.peek() == '+' || cursor.peek() == '-')) return TakeOffset(cursor);
    return zone.minutes * kMinute;
  }
  return std::nullopt;
}

}  // namespace

Clock ParseClock(Cursor cursor) {
  Clock clock;
  if (cursor.done()) return clock;
  cursor.Take(',');
  if (cursor.TakeSpaces() == 0) cursor.Take('t');
  if (cursor.Take("at")) cursor.TakeSpaces();
  Cursor behind_time = cursor;
  const auto second = TakeTime(behind_time);
  if (second) {
    clock.timed = true;
    clock.second = *second;
    cursor = behind_time;
    cursor.TakeSpaces();
  }
  if (second && cursor.done()) return clock;
  const auto east = TakeZone(cursor);
  if (!east || !cursor.done()) return {.ok = false};
  // A day is a day wherever it was written: only an instant moves with its zone.
  clock.zoned = clock.timed;
  if (clock.zoned) clock.east_of_utc = *east;
  return clock;
}

}  // namespace holdfast
