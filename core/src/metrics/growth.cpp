#include "holdfast/metrics/growth.h"

namespace holdfast {
namespace {

constexpr std::size_t kYear = 12;

/// What `from.mrr` would be with `customers`, each paying what they do.
std::optional<Units> WithCustomers(MrrLevel from, std::uint64_t customers) {
  return DivideHalfEven(Int128{from.mrr} * static_cast<Int128>(customers),
                        static_cast<Int128>(from.customers));
}

}  // namespace

Minor ArrOf(Units mrr) {
  const Int128 annual = Int128{kYear} * mrr;
  const Int128 twice = 2 * (annual < 0 ? -annual : annual);
  const Int128 rounded = (twice + kUnitsPerMinor) / (2 * kUnitsPerMinor);
  return static_cast<Minor>(mrr < 0 ? -rounded : rounded);
}

std::optional<GrowthFactors> FactorsOf(MrrLevel before, MrrLevel after, Minor change) {
  if (before.customers == 0 || after.customers == 0) return std::nullopt;
  const std::optional<Units> grown = WithCustomers(before, after.customers);
  const std::optional<Units> shrunk = WithCustomers(after, before.customers);
  if (!grown || !shrunk) return std::nullopt;
  // (n1 - n0) (m0 / n0 + m1 / n1) / 2, multiplied out.
  const Int128 twice = Int128{after.mrr} - before.mrr + *grown - *shrunk;
  const std::optional<Minor> customers = DivideHalfEven(twice, Int128{2} * kUnitsPerMinor);
  if (!customers) return std::nullopt;
  return GrowthFactors{*customers, change - *customers};
}

Rate GrowthOver(std::span<const Movement> periods, std::size_t period, std::size_t span) {
  if (period < span || periods[period - span].closing <= 0) return std::nullopt;
  return static_cast<double>(periods[period].closing) /
             static_cast<double>(periods[period - span].closing) -
         1;
}

Rate GrowthRatio(std::span<const Movement> months, std::size_t month) {
  if (month < 2 * kYear) return std::nullopt;
  const Rate now = GrowthOver(months, month, kYear);
  const Rate before = GrowthOver(months, month - kYear, kYear);
  if (!now || !before || *before <= 0) return std::nullopt;
  return *now / *before;
}

Rate Herfindahl(Int128 squares, Units total) {
  if (total <= 0) return std::nullopt;
  const double whole = static_cast<double>(total);
  return static_cast<double>(squares) / whole / whole;
}

}  // namespace holdfast
