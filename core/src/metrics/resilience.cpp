#include "holdfast/metrics/resilience.h"

#include "holdfast/ledger/industry.h"

namespace holdfast {

std::vector<Downturn> DownturnsOf(std::span<const IndexPoint> points) {
  std::vector<Downturn> downturns;
  std::size_t peak = 0;
  bool down = false;
  for (std::size_t i = 1; i < points.size(); ++i) {
    if (!IsLess(points[i].value, points[peak].value)) {
      if (down) downturns.back().over = true;
      down = false;
      peak = i;
    } else if (!down) {
      downturns.push_back({peak, i, false});
      down = true;
    } else if (IsLess(points[i].value, points[downturns.back().trough].value)) {
      downturns.back().trough = i;
    }
  }
  return downturns;
}

}  // namespace holdfast
