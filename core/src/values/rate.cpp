#include "holdfast/values/rate.h"

#include "holdfast/values/amount.h"

namespace holdfast {

std::optional<ExactRate> ParseRate(std::string_view cell, char decimal) {
  constexpr int kMostDecimals = 12;
  ParsedAmount parsed = {.error = AmountError::kOverflow};
  int decimals = kMostDecimals;
  // A large rate has no room for twelve decimals, and does not need them.
  for (; parsed.error == AmountError::kOverflow && decimals >= 0; --decimals) {
    parsed = ParseAmount(cell, {decimal, decimals, false});
  }
  if (parsed.error != AmountError::kNone || parsed.minor <= 0) return std::nullopt;
  ExactRate rate = {parsed.minor, 1};
  for (int i = 0; i <= decimals; ++i) rate.denominator *= 10;
  while (rate.denominator > 1 && rate.numerator % 10 == 0) {
    rate.numerator /= 10;
    rate.denominator /= 10;
  }
  return rate;
}

}  // namespace holdfast
