#include "minor_rates.h"

#include <optional>

namespace holdfast {
namespace {

constexpr Ratio kTen = {10, 1};
constexpr Ratio kTenth = {1, 10};

Error NoRate(Currency from, Currency to) {
  if (!from.known()) {
    return {"fx.no_rate", "Some rows name no currency, so that they cannot be converted into " +
                              to.ToString() +
                              ". Say which currency they are in (setting currency)."};
  }
  return {"fx.no_rate", "There is no exchange rate from " + from.ToString() + " to " +
                            to.ToString() + ", nor over another currency. Add a file of rates " +
                            "(date, from, to, rate), or leave out reporting_currency to see each " +
                            "currency on its own."};
}

std::optional<Ratio> BetweenMinor(Ratio rate, Currency from, Currency to) {
  std::optional<Ratio> minor = rate;
  for (int digits = from.minor_digits(); minor && digits < to.minor_digits(); ++digits)
    minor = Multiply(*minor, kTen);
  for (int digits = to.minor_digits(); minor && digits < from.minor_digits(); ++digits)
    minor = Multiply(*minor, kTenth);
  return minor;
}

}  // namespace

Result<MinorRate> RateBetween(const RateBook& book, Currency from, Currency to, Day day) {
  const auto found = book.Find(from, to, day);
  if (!found) return NoRate(from, to);
  const auto minor = BetweenMinor(found->rate, from, to);
  if (!minor) return NoRate(from, to);
  return MinorRate{*found, *minor};
}

}  // namespace holdfast
