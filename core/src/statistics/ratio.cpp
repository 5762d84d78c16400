#include "holdfast/statistics/ratio.h"

#include <cmath>

#include "wide.h"

namespace holdfast {
namespace {

Int128 Size(Int128 number) { return number < 0 ? -number : number; }

}  // namespace

void RatioSums::Add(RatioPair pair) {
  ++customers;
  base += pair.base;
  part += pair.part;
  base_base += Int128{pair.base} * pair.base;
  part_part += Int128{pair.part} * pair.part;
  base_part += Int128{pair.base} * pair.part;
}

std::optional<ConfidenceInterval> DeltaInterval(const RatioSums& sums) {
  if (sums.customers < 2 || sums.base <= 0) return std::nullopt;
  // The sum of (part_i * base - base_i * part)^2: as doubles its terms would cancel out, and
  // customers who all change alike would seem to differ.
  const Int128 x = sums.base;
  const Int128 y = sums.part;
  const Wide cross = Wide::Product(Size(x * y), Size(sums.base_part));
  const Wide apart = Wide::Product(x * x, sums.part_part) + Wide::Product(y * y, sums.base_base);
  const bool against = (y < 0) != (sums.base_part < 0);
  const Wide squares = against ? apart + cross + cross : apart - cross - cross;
  const auto n = static_cast<double>(sums.customers);
  const auto base = static_cast<double>(sums.base);
  const double ratio = static_cast<double>(sums.part) / base;
  const double error = std::sqrt(n / (n - 1) * squares.ToDouble()) / base / base;
  return ConfidenceInterval{ratio - kZ95 * error, ratio + kZ95 * error};
}

RatioCaution CautionOf(std::uint64_t customers, std::int64_t largest_base, std::int64_t base) {
  RatioCaution caution;
  caution.few_customers = customers < RatioCaution::kFew;
  if (base <= 0) return caution;
  caution.largest_share = static_cast<double>(largest_base) / static_cast<double>(base);
  caution.one_customer = caution.largest_share > RatioCaution::kMuch;
  return caution;
}

}  // namespace holdfast
