#include "holdfast/values/amount.h"

#include "holdfast/values/fold.h"

namespace holdfast {
namespace {

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

constexpr ParsedAmount Failed(AmountError error) { return {.error = error}; }

// Digits that cannot overflow whatever the currency: no check is needed for them.
constexpr std::size_t kSafeDigits = 15;

// The spelling of nearly every cell: digits, a decimal sign, no more decimals than the currency
// has.
std::optional<Minor> ParsePlain(std::string_view cell, const AmountFormat& format) {
  const std::size_t size = cell.size();
  const bool negative = size != 0 && cell[0] == '-';
  std::size_t at = negative ? 1 : 0;
  if (size > kSafeDigits || at == size) return std::nullopt;
  Minor minor = 0;
  const std::size_t begin = at;
  for (; at < size && IsDigit(cell[at]); ++at) minor = minor * 10 + (cell[at] - '0');
  if (at == begin) return std::nullopt;
  int missing = format.minor_units ? 0 : format.minor_digits;
  if (at < size) {
    if (cell[at] != format.decimal || ++at == size) return std::nullopt;
    for (; at < size && IsDigit(cell[at]) && missing > 0; ++at, --missing) {
      minor = minor * 10 + (cell[at] - '0');
    }
    if (at < size) return std::nullopt;
  }
  if (missing > 4) return std::nullopt;
  for (; missing > 0; --missing) minor *= 10;
  return negative ? -minor : minor;
}

struct Sign {
  std::string_view text;
  std::string_view code;  // Empty: a sign of money that many currencies share.
};

// Folded, longer ones before those they begin with.
constexpr Sign kSigns[] = {
    {"nt$", "TWD"},
    {"us$", "USD"},
    {"hk$", "HKD"},
    {"nz$", "NZD"},
    {"au$", "AUD"},
    {"ca$", "CAD"},
    {"sg$", "SGD"},
    {"mx$", "MXN"},
    {"r$", "BRL"},
    {"s$", "SGD"},
    {"a$", "AUD"},
    {"c$", "CAD"},
    {"rmb", "CNY"},
    {"rm", "MYR"},
    {"rp", "IDR"},
    {"kr", ""},
    {"$", ""},
    {"\xC2\xA3", "GBP"},    // POUND SIGN
    {"cn\xC2\xA5", "CNY"},  // YEN SIGN: yen and yuan
    {"jp\xC2\xA5", "JPY"},
    {"\xC2\xA5", ""},
    {"\xE2\x82\xAC", "EUR"},  // EURO SIGN
    {"\xE2\x82\xB9", "INR"},  // INDIAN RUPEE SIGN
    {"\xE2\x82\xA9", "KRW"},  // WON SIGN
    {"\xE2\x82\xAB", "VND"},  // DONG SIGN
    {"\xE2\x82\xB1", "PHP"},  // PESO SIGN
    {"\xE2\x82\xBD", "RUB"},  // ROUBLE SIGN
    {"\xE2\x82\xBA", "TRY"},  // LIRA SIGN
    {"\xE2\x82\xAA", "ILS"},  // SHEQEL SIGN
    {"\xE0\xB8\xBF", "THB"},  // BAHT
    {"z\xC5\x82", "PLN"},     // zloty
    {"\xE5\x85\x86", "JPY"},  // en, as Japan writes it
    {"\xE5\x85\x83", ""},     // yuan: also of Taiwan's dollar
};

// What stands around the digits, taken off from both ends.
struct Trimmed {
  std::string_view number;
  bool negative = false;
  bool signed_twice = false;
  bool currencies_differ = false;
  Currency currency = {};

  void Negate() {
    signed_twice = signed_twice || negative;
    negative = true;
  }
  void Name(std::string_view code) {
    const Currency named = Currency::Parse(code).value_or(Currency());
    if (!named.known()) return;
    currencies_differ = currencies_differ || (currency.known() && currency != named);
    currency = named;
  }
  void RemovePrefix(std::size_t size) { number.remove_prefix(size); }
  void RemoveSuffix(std::size_t size) { number.remove_suffix(size); }
};

constexpr bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }

// A code of three letters that is not the beginning or the end of a longer word.
bool TakeCode(Trimmed& trimmed, bool front) {
  const std::string_view number = trimmed.number;
  if (number.size() < 3) return false;
  const std::string_view code = front ? number.substr(0, 3) : number.substr(number.size() - 3);
  const std::optional<Currency> currency = Currency::Parse(code);
  if (!currency || !currency->in_use()) return false;
  if (number.size() > 3 && IsLetter(front ? number[3] : number[number.size() - 4])) return false;
  trimmed.Name(code);
  front ? trimmed.RemovePrefix(3) : trimmed.RemoveSuffix(3);
  return true;
}

bool TakeSign(Trimmed& trimmed, bool front) {
  for (const Sign& sign : kSigns) {
    const bool there =
        front ? trimmed.number.starts_with(sign.text) : trimmed.number.ends_with(sign.text);
    if (!there) continue;
    trimmed.Name(sign.code);
    front ? trimmed.RemovePrefix(sign.text.size()) : trimmed.RemoveSuffix(sign.text.size());
    return true;
  }
  return false;
}

bool TakeFront(Trimmed& trimmed) {
  const char c = trimmed.number.front();
  if (c == '-') trimmed.Negate();
  if (c == '-' || c == '+' || c == ' ') {
    trimmed.RemovePrefix(1);
    return true;
  }
  return TakeCode(trimmed, true) || TakeSign(trimmed, true);
}

bool TakeBack(Trimmed& trimmed) {
  const char c = trimmed.number.back();
  if (c == '-') trimmed.Negate();
  if (c == '-' || c == ' ') {
    trimmed.RemoveSuffix(1);
    return true;
  }
  return TakeCode(trimmed, false) || TakeSign(trimmed, false);
}

bool TakeParentheses(Trimmed& trimmed) {
  const std::string_view number = trimmed.number;
  if (number.size() < 2 || number.front() != '(' || number.back() != ')') return false;
  trimmed.Negate();
  trimmed.RemovePrefix(1);
  trimmed.RemoveSuffix(1);
  return true;
}

Trimmed Trim(std::string_view folded) {
  Trimmed trimmed{.number = folded};
  // Spreadsheets and careful exporters guard against formulas with an apostrophe.
  if (folded.starts_with('\'')) trimmed.RemovePrefix(1);
  while (!trimmed.number.empty()) {
    const char first = trimmed.number.front();
    if (!IsDigit(first) && (TakeParentheses(trimmed) || TakeFront(trimmed))) continue;
    if (IsDigit(trimmed.number.back()) || !TakeBack(trimmed)) break;
  }
  return trimmed;
}

constexpr bool Groups(char c, char decimal) {
  return c == ' ' || c == '\'' || (c == (decimal == '.' ? ',' : '.'));
}

// The digits before the decimal sign, group by group.
class GroupCheck {
 public:
  void Digit() { ++digits_; }

  bool Separator(char c) {
    if (separator_ != '\0' && separator_ != c) return false;
    if (separator_ == '\0') {
      first_ = digits_;
    } else {
      all_three_ = all_three_ && digits_ == 3;
      all_two_ = all_two_ && digits_ == 2;
    }
    separator_ = c;
    digits_ = 0;
    return first_ >= 1 && first_ <= 3;
  }

  // 1,299,000 or, as India groups, 12,99,000.
  bool Holds() const {
    if (separator_ == '\0') return true;
    return digits_ == 3 && (all_three_ || (all_two_ && first_ <= 2));
  }

 private:
  char separator_ = '\0';
  int digits_ = 0;
  int first_ = 0;
  bool all_three_ = true;
  bool all_two_ = true;
};

bool Append(char digit, Minor* minor) {
  return !__builtin_mul_overflow(*minor, 10, minor) &&
         !__builtin_add_overflow(*minor, digit - '0', minor);
}

// The digits behind the decimal sign, filled up to the currency's.
AmountError ReadFraction(std::string_view digits, int minor_digits, Minor* minor) {
  int missing = minor_digits;
  for (const char c : digits) {
    if (!IsDigit(c)) return AmountError::kNotANumber;
    if (missing == 0) {
      if (c != '0') return AmountError::kTooManyDecimals;
      continue;
    }
    if (!Append(c, minor)) return AmountError::kOverflow;
    --missing;
  }
  for (; missing > 0; --missing) {
    if (!Append('0', minor)) return AmountError::kOverflow;
  }
  return AmountError::kNone;
}

AmountError ReadNumber(std::string_view number, const AmountFormat& format, Minor* minor) {
  const std::size_t point = number.find(format.decimal);
  const std::string_view whole = number.substr(0, point);
  const std::string_view fraction =
      point == std::string_view::npos ? std::string_view() : number.substr(point + 1);
  if (whole.empty() && fraction.empty()) return AmountError::kNotANumber;
  GroupCheck groups;
  for (const char c : whole) {
    if (IsDigit(c)) {
      groups.Digit();
      if (!Append(c, minor)) return AmountError::kOverflow;
    } else if (!Groups(c, format.decimal) || !groups.Separator(c)) {
      return AmountError::kNotANumber;
    }
  }
  if (!groups.Holds()) return AmountError::kNotANumber;
  return ReadFraction(fraction, format.minor_units ? 0 : format.minor_digits, minor);
}

ParsedAmount ParseGeneral(std::string_view cell, const AmountFormat& format) {
  const FoldedText folded = Fold(cell);
  if (!folded.fits()) return Failed(AmountError::kNotANumber);
  if (MeansNothing(folded.text())) return Failed(AmountError::kEmpty);
  const Trimmed trimmed = Trim(folded.text());
  if (trimmed.signed_twice || trimmed.currencies_differ) return Failed(AmountError::kNotANumber);
  if (trimmed.number.empty()) return Failed(AmountError::kEmpty);
  ParsedAmount parsed{.currency = trimmed.currency};
  parsed.error = ReadNumber(trimmed.number, format, &parsed.minor);
  // What cannot be read with one currency's decimals may be with those of the one that is named.
  if (parsed.error != AmountError::kNone)
    return {.error = parsed.error, .currency = trimmed.currency};
  if (trimmed.negative) parsed.minor = -parsed.minor;
  return parsed;
}

}  // namespace

ParsedAmount ParseAmount(std::string_view cell, const AmountFormat& format) {
  if (const std::optional<Minor> minor = ParsePlain(cell, format)) return {.minor = *minor};
  return ParseGeneral(cell, format);
}

}  // namespace holdfast
