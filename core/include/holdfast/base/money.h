#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace holdfast {

/// Room for products of amounts and factors.
__extension__ using Int128 = __int128;

/// An amount in minor units of its currency (cents, sen, yen): exact.
using Minor = std::int64_t;

/// MRR in 1/30,240 of a minor unit: a year / 12, a quarter / 3, a week * 52 / 12, a day * 365 / 12,
/// 28 days, 1 to 10 years, 18, 24, 36 and 60 months are all whole numbers of it (30,240 = 2^5 * 3^3
/// * 5 * 7).
using Units = std::int64_t;
inline constexpr Units kUnitsPerMinor = 30'240;

/// An ISO 4217 code in upper case, or none. Ordered by its letters.
class Currency {
 public:
  constexpr Currency() = default;
  /// Three ASCII letters in either case; "XXX" gives one that is not known, as ToString() writes
  /// it. No value for anything else.
  static std::optional<Currency> Parse(std::string_view text);

  constexpr bool known() const { return code_ != 0; }
  /// "USD"; "XXX", ISO's code for no currency, when it is not known.
  std::string ToString() const;
  /// Decimal digits of the minor unit: 0 (JPY), 2 (USD, and when not known), 3 (KWD), 4 (CLF).
  /// Source: ISO 4217 list one, amendment 176; ISK and UGX have 0 there.
  int minor_digits() const;
  /// True for the codes of ISO 4217's list one that stand for money in use: "ABC" is three letters,
  /// and no currency.
  bool in_use() const;

  friend constexpr bool operator==(Currency a, Currency b) = default;
  friend constexpr auto operator<=>(Currency a, Currency b) = default;

 private:
  constexpr explicit Currency(std::uint32_t code) : code_(code) {}
  std::uint32_t code_ = 0;  // The three letters, first one highest.
};

/// Sum that says when it does not fit, instead of wrapping.
inline bool AddChecked(std::int64_t a, std::int64_t b, std::int64_t* sum) {
  return !__builtin_add_overflow(a, b, sum);
}

/// Adds without a check, and without undefined behaviour: for sums that are no larger than one that
/// is checked.
inline void AddTo(std::int64_t& sum, std::int64_t amount) {
  sum = static_cast<std::int64_t>(static_cast<std::uint64_t>(sum) +
                                  static_cast<std::uint64_t>(amount));
}

/// `numerator / denominator` to the nearest whole number, a half to the even one. `denominator` >
/// 0.
/// `*exact` (if given) tells whether nothing was rounded. No value when the result does not fit.
std::optional<std::int64_t> DivideHalfEven(Int128 numerator, Int128 denominator,
                                           bool* exact = nullptr);

/// MRR units to minor units for display: half away from zero.
Minor ToMinor(Units units);

/// "1234.50" for 123450 with two digits: a plain decimal with a dot, as files carry it.
std::string ToDecimal(Minor amount, int minor_digits);

}  // namespace holdfast
