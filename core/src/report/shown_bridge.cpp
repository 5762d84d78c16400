#include <array>

#include "holdfast/base/sort.h"
#include "holdfast/report/build.h"

namespace holdfast {
namespace {

constexpr std::size_t kParts = 8;

Units FloorDivide(Units value) {
  return value >= 0 ? value / kUnitsPerMinor : -((-value + kUnitsPerMinor - 1) / kUnitsPerMinor);
}

/// Whole minor units that add up to `total`, each less than one away from its exact part.
std::array<Minor, kParts> RoundParts(const std::array<Units, kParts>& exact, Minor total) {
  std::array<Minor, kParts> shown{};
  std::array<std::size_t, kParts> by_remainder{};
  std::array<Units, kParts> remainder{};
  Minor missing = total;
  for (std::size_t i = 0; i < kParts; ++i) {
    shown[i] = FloorDivide(exact[i]);
    remainder[i] = exact[i] - shown[i] * kUnitsPerMinor;
    by_remainder[i] = i;
    missing -= shown[i];
  }
  StableSort(&by_remainder,
             [&](std::size_t a, std::size_t b) { return remainder[a] > remainder[b]; });
  for (std::size_t i = 0; i < kParts && missing > 0; ++i, --missing) ++shown[by_remainder[i]];
  return shown;
}

}  // namespace

std::vector<MovementRow> ShownBridge(const std::vector<Movement>& periods,
                                     const std::vector<Month>& months) {
  std::vector<MovementRow> rows;
  rows.reserve(periods.size());
  Minor opening = 0;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    const Movement& exact = periods[i];
    MovementRow row;
    row.month = months[i];
    row.opening = opening;
    row.closing = ToMinor(exact.closing);
    const auto parts =
        RoundParts({exact.fresh, exact.reactivation, exact.expansion, -exact.contraction,
                    -exact.churn, exact.fx, exact.entering, -exact.leaving},
                   row.closing - row.opening);
    row.fresh = parts[0];
    row.reactivation = parts[1];
    row.expansion = parts[2];
    row.contraction = -parts[3];
    row.churn = -parts[4];
    row.fx = parts[5];
    row.entering = parts[6];
    row.leaving = -parts[7];
    row.customers = exact.customers;
    opening = row.closing;
    rows.push_back(row);
  }
  return rows;
}

}  // namespace holdfast
