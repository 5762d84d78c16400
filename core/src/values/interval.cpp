#include "holdfast/values/interval.h"

#include <span>

#include "holdfast/values/fold.h"

namespace holdfast {
namespace {

using enum IntervalUnit;

constexpr std::int32_t kMostCount = 3650;

struct Word {
  std::string_view key;  // As FoldKey leaves it.
  Interval interval;
};

// Units, of which a number may say how many: "3 months", "two years".
constexpr Word kUnits[] = {
    {"month", {kMonth, 1}},    {"months", {kMonth, 1}},   {"year", {kYear, 1}},
    {"years", {kYear, 1}},     {"day", {kDay, 1}},        {"days", {kDay, 1}},
    {"week", {kWeek, 1}},      {"weeks", {kWeek, 1}},     {"quarter", {kMonth, 3}},
    {"quarters", {kMonth, 3}}, {"mth", {kMonth, 1}},      {"mths", {kMonth, 1}},
    {"mo", {kMonth, 1}},       {"mos", {kMonth, 1}},      {"m", {kMonth, 1}},
    {"yr", {kYear, 1}},        {"yrs", {kYear, 1}},       {"y", {kYear, 1}},
    {"d", {kDay, 1}},          {"w", {kWeek, 1}},         {"wk", {kWeek, 1}},
    {"wks", {kWeek, 1}},       {"qtr", {kMonth, 3}},      {"q", {kMonth, 3}},
    {"天", {kDay, 1}},         {"日", {kDay, 1}},         {"周", {kWeek, 1}},
    {"週", {kWeek, 1}},        {"月", {kMonth, 1}},       {"个月", {kMonth, 1}},
    {"個月", {kMonth, 1}},     {"季", {kMonth, 3}},       {"季度", {kMonth, 3}},
    {"年", {kYear, 1}},        {"hari", {kDay, 1}},       {"minggu", {kWeek, 1}},
    {"bulan", {kMonth, 1}},    {"suku", {kMonth, 3}},     {"sukutahun", {kMonth, 3}},
    {"tahun", {kYear, 1}},     {"halfyear", {kMonth, 6}}, {"annum", {kYear, 1}},
};

// Names that no number goes with.
constexpr Word kNames[] = {
    {"monthly", {kMonth, 1}},
    {"yearly", {kYear, 1}},
    {"annual", {kYear, 1}},
    {"annually", {kYear, 1}},
    {"daily", {kDay, 1}},
    {"weekly", {kWeek, 1}},
    {"quarterly", {kMonth, 3}},
    {"monthtomonth", {kMonth, 1}},
    {"semiannual", {kMonth, 6}},
    {"semiannually", {kMonth, 6}},
    {"semiyearly", {kMonth, 6}},
    {"halfyearly", {kMonth, 6}},
    {"biannual", {kMonth, 6}},
    {"biannually", {kMonth, 6}},
    {"biann", {kMonth, 6}},
    {"biennial", {kYear, 2}},
    {"biennially", {kYear, 2}},
    {"fortnight", {kWeek, 2}},
    {"fortnightly", {kWeek, 2}},
    {"biweekly", {kWeek, 2}},
    {"日付", {kDay, 1}},
    {"周付", {kWeek, 1}},
    {"週付", {kWeek, 1}},
    {"月付", {kMonth, 1}},
    {"月度", {kMonth, 1}},
    {"按月", {kMonth, 1}},
    {"按月付费", {kMonth, 1}},
    {"按月付費", {kMonth, 1}},
    {"按季付费", {kMonth, 3}},
    {"按季付費", {kMonth, 3}},
    {"按年付费", {kYear, 1}},
    {"按年付費", {kYear, 1}},
    {"月缴", {kMonth, 1}},
    {"月繳", {kMonth, 1}},
    {"包月", {kMonth, 1}},
    {"季付", {kMonth, 3}},
    {"按季", {kMonth, 3}},
    {"季缴", {kMonth, 3}},
    {"季繳", {kMonth, 3}},
    {"半年", {kMonth, 6}},
    {"半年付", {kMonth, 6}},
    {"半年缴", {kMonth, 6}},
    {"半年繳", {kMonth, 6}},
    {"半年度", {kMonth, 6}},
    {"年付", {kYear, 1}},
    {"年度", {kYear, 1}},
    {"按年", {kYear, 1}},
    {"年缴", {kYear, 1}},
    {"年繳", {kYear, 1}},
    {"包年", {kYear, 1}},
    {"每月", {kMonth, 1}},
    {"每季", {kMonth, 3}},
    {"每季度", {kMonth, 3}},
    {"每年", {kYear, 1}},
    {"月费", {kMonth, 1}},
    {"月費", {kMonth, 1}},
    {"月租", {kMonth, 1}},
    {"月租费", {kMonth, 1}},
    {"月租費", {kMonth, 1}},
    {"季费", {kMonth, 3}},
    {"季費", {kMonth, 3}},
    {"年费", {kYear, 1}},
    {"年費", {kYear, 1}},
    {"harian", {kDay, 1}},
    {"mingguan", {kWeek, 1}},
    {"bulanan", {kMonth, 1}},
    {"sebulan", {kMonth, 1}},
    {"sukutahunan", {kMonth, 3}},
    {"tahunan", {kYear, 1}},
    {"setahun", {kYear, 1}},
    {"separuhtahunan", {kMonth, 6}},
    {"setengahtahun", {kMonth, 6}},
    {"setengahtahunan", {kMonth, 6}},
};

struct NumberWord {
  std::string_view key;
  std::int32_t number;
};

// Longer ones before those they begin with.
constexpr NumberWord kNumbers[] = {
    {"one", 1},   {"two", 2},   {"three", 3}, {"four", 4}, {"five", 5},    {"six", 6},
    {"seven", 7}, {"eight", 8}, {"nine", 9},  {"ten", 10}, {"eleven", 11}, {"twelve", 12},
    {"十二", 12}, {"十", 10},   {"一", 1},    {"二", 2},   {"两", 2},      {"兩", 2},
    {"三", 3},    {"四", 4},    {"五", 5},    {"六", 6},   {"七", 7},      {"八", 8},
    {"九", 9},    {"satu", 1},  {"dua", 2},   {"tiga", 3}, {"enam", 6},
};

constexpr std::string_view kEvery[] = {"every", "each", "per", "/", "setiap", "tiap", "每"};

std::optional<Interval> Find(std::span<const Word> words, std::string_view key) {
  for (const Word& word : words) {
    if (word.key == key) return word.interval;
  }
  return std::nullopt;
}

std::optional<Interval> Times(Interval interval, std::int32_t count) {
  if (count < 1 || count > kMostCount / interval.count) return std::nullopt;
  return Interval{.unit = interval.unit, .count = interval.count * count};
}

std::optional<std::int32_t> ReadCount(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return std::nullopt;
  std::int32_t count = 0;
  for (const char c : digits) count = count * 10 + (c - '0');
  return count;
}

std::optional<std::int32_t> TakeNumberWord(Cursor& cursor) {
  for (const NumberWord& word : kNumbers) {
    if (cursor.Take(word.key)) return word.number;
  }
  return std::nullopt;
}

// ISO 8601: P1M, P3M, P1Y, P2W, P7D.
std::optional<Interval> ParseDuration(Cursor cursor) {
  if (!cursor.Take('p')) return std::nullopt;
  const std::optional<std::int32_t> count = ReadCount(cursor.TakeDigits());
  constexpr std::string_view kLetters = "dwmy";
  constexpr IntervalUnit kByLetter[] = {kDay, kWeek, kMonth, kYear};
  const std::size_t letter = kLetters.find(cursor.peek());
  if (!count || cursor.rest().size() != 1 || letter == std::string_view::npos) return std::nullopt;
  return Times({.unit = kByLetter[letter], .count = 1}, *count);
}

std::optional<Interval> ParseCounted(Cursor cursor) {
  const std::string_view digits = cursor.TakeDigits();
  const std::optional<std::int32_t> count =
      digits.empty() ? TakeNumberWord(cursor) : ReadCount(digits);
  if (!count) return std::nullopt;
  if (cursor.done() && !digits.empty()) return Times({.unit = kMonth, .count = 1}, *count);
  const std::optional<Interval> unit = Find(kUnits, cursor.rest());
  return unit ? Times(*unit, *count) : std::nullopt;
}

bool IsSeparator(char c) {
  return c == ' ' || c == '-' || c == '_' || c == '/' || c == '(' || c == ')' || c == '[' ||
         c == ']' || c == ',' || c == '.' || c == ':' || c == '|' || c == '+';
}

// Up to the next digit or separator.
std::string_view TakeWord(Cursor& cursor) {
  const std::string_view rest = cursor.rest();
  std::size_t size = 0;
  while (size < rest.size() && !IsSeparator(rest[size]) && (rest[size] < '0' || rest[size] > '9')) {
    ++size;
  }
  cursor.Take(rest.substr(0, size));
  return rest.substr(0, size);
}

// Words without spaces between them, as Chinese has, end with the interval: "专业版年付".
std::optional<Interval> FindInWord(std::string_view word) {
  if (const auto named = Find(kNames, word)) return named;
  if (word.empty() || static_cast<unsigned char>(word.front()) < 0x80) return std::nullopt;
  const Word* longest = nullptr;
  for (const Word& name : kNames) {
    const bool wide = static_cast<unsigned char>(name.key.front()) >= 0x80;
    if (!wide || !word.ends_with(name.key)) continue;
    if (longest == nullptr || name.key.size() > longest->key.size()) longest = &name;
  }
  return longest == nullptr ? std::nullopt : std::optional(longest->interval);
}

struct Factor {
  std::int64_t numerator;
  std::int64_t denominator;
};

Factor DayFactor(MonthFactors factors) {
  switch (factors) {
    case MonthFactors::kFourWeeks:
      return {30, 1};
    case MonthFactors::kLago:
      return {3044, 100};
    case MonthFactors::kExact:
      break;
  }
  return {365, 12};
}

Factor WeekFactor(MonthFactors factors) {
  switch (factors) {
    case MonthFactors::kFourWeeks:
      return {4, 1};
    case MonthFactors::kLago:
      return {433, 100};
    case MonthFactors::kExact:
      break;
  }
  return {52, 12};
}

Factor FactorOf(IntervalUnit unit, MonthFactors factors) {
  switch (unit) {
    case kDay:
      return DayFactor(factors);
    case kWeek:
      return WeekFactor(factors);
    case kYear:
      return {1, 12};
    case kMonth:
      break;
  }
  return {1, 1};
}

// Within these bounds the product below fits 128 bits whatever the amount is.
bool IsSmall(Portion portion) {
  constexpr std::int64_t kMost = 1'000'000'000;
  return portion.denominator > 0 && portion.denominator <= kMost && portion.numerator >= -kMost &&
         portion.numerator <= kMost;
}

// Where a month is four weeks, seven days are a week and not 7/30 of a month.
Interval WholeWeeks(Interval interval, MonthFactors factors) {
  const bool weeks = interval.unit == kDay && interval.count % 7 == 0;
  if (factors != MonthFactors::kFourWeeks || !weeks) return interval;
  return {.unit = kWeek, .count = interval.count / 7};
}

}  // namespace

std::optional<Interval> ParseInterval(std::string_view cell) {
  if (cell == "month") return Interval{.unit = kMonth, .count = 1};
  if (cell == "year") return Interval{.unit = kYear, .count = 1};
  // The key keeps no dash: -1 would read as 1.
  if (cell.starts_with('-')) return std::nullopt;
  const FoldedText folded = FoldKey(cell);
  if (!folded.fits()) return std::nullopt;
  Cursor cursor(folded.text());
  if (const auto duration = ParseDuration(cursor)) return duration;
  for (const std::string_view every : kEvery) {
    if (cursor.Take(every)) break;
  }
  if (const auto named = Find(kNames, cursor.rest())) return named;
  if (const auto unit = Find(kUnits, cursor.rest())) return unit;
  return ParseCounted(cursor);
}

std::string ToString(Interval interval) {
  constexpr std::int32_t kMonthsPerYear = 12;
  constexpr std::string_view kWords[] = {"day", "week", "month", "year"};
  const bool years = interval.unit == IntervalUnit::kMonth && interval.count % kMonthsPerYear == 0;
  if (years) interval = {IntervalUnit::kYear, interval.count / kMonthsPerYear};
  const std::string unit(kWords[static_cast<std::size_t>(interval.unit)]);
  return interval.count == 1 ? unit : std::to_string(interval.count) + ' ' + unit + 's';
}

std::optional<Interval> IntervalInPlanName(std::string_view name) {
  const FoldedText folded = Fold(name);
  if (!folded.fits()) return std::nullopt;
  std::optional<Interval> found;
  std::optional<std::int32_t> count;
  bool each = false;  // Behind "per" or "/".
  Cursor cursor(folded.text());
  while (!cursor.done()) {
    const std::string_view digits = cursor.TakeDigits();
    if (!digits.empty()) {
      count = ReadCount(digits);
      each = false;
      continue;
    }
    const std::string_view word = TakeWord(cursor);
    if (word == "per") {
      count = 1;
      each = true;
      continue;
    }
    if (word.empty()) {
      // "3 months" is a number of them; the number of "10-month" may as well be a price; "/month"
      // is one.
      if (cursor.peek() != ' ') count = std::nullopt;
      each = cursor.peek() == '/' || (each && cursor.peek() == ' ');
      if (each) count = 1;
      cursor = Cursor(cursor.rest().substr(1));
      continue;
    }
    std::optional<Interval> told = FindInWord(word);
    const bool counted = count && (each || word.size() > 2);
    if (const auto unit = counted ? Find(kUnits, word) : std::nullopt) told = Times(*unit, *count);
    if (told && found && *told != *found) return std::nullopt;
    if (told) found = told;
    count = std::nullopt;
    each = false;
  }
  return found;
}

std::optional<Interval> IntervalInPriceName(std::string_view name) {
  if (const auto told = IntervalInPlanName(name)) return told;
  const FoldedText folded = FoldKey(name);
  if (!folded.fits()) return std::nullopt;
  for (const Word& word : kNames) {
    const bool wide = static_cast<unsigned char>(word.key.front()) >= 0x80;
    if (wide && folded.text().starts_with(word.key)) return word.interval;
  }
  return std::nullopt;
}

Portion MonthsIn(Interval interval, MonthFactors factors) {
  const Interval every = WholeWeeks(interval, factors);
  const Factor factor = FactorOf(every.unit, factors);
  return {factor.denominator * every.count, factor.numerator};
}

std::optional<Units> MonthlyUnits(Minor amount, Interval interval, MonthFactors factors,
                                  bool* rounded, Portion portion) {
  if (interval.count < 1 || !IsSmall(portion)) return std::nullopt;
  const Interval every = WholeWeeks(interval, factors);
  const Factor factor = FactorOf(every.unit, factors);
  const std::int64_t divisor = factor.denominator * every.count;
  // Nearly every row: a whole number of units for each minor unit, so that nothing has to be
  // divided but two small numbers. Products of 128 bits are slow in WebAssembly, and so are
  // divisions.
  constexpr Minor kSmall = Minor{1} << 34;
  if (portion.numerator == portion.denominator && -kSmall < amount && amount < kSmall &&
      divisor <= kUnitsPerMinor) {
    const auto units = static_cast<std::uint32_t>(kUnitsPerMinor * factor.numerator);
    const std::uint32_t each = units / static_cast<std::uint32_t>(divisor);
    if (each * static_cast<std::uint32_t>(divisor) == units) {
      if (rounded != nullptr) *rounded = false;
      return amount * static_cast<std::int64_t>(each);
    }
  }
  bool exact = true;
  const std::optional<Units> units =
      DivideHalfEven(Int128{amount} * kUnitsPerMinor * factor.numerator * portion.numerator,
                     Int128{divisor} * portion.denominator, &exact);
  if (rounded != nullptr) *rounded = !exact;
  return units;
}

}  // namespace holdfast
