#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/values/rate.h"

namespace holdfast {

/// An index of the industry in a month.
struct IndexPoint {
  Month month = 0;
  ExactRate value;
};

/// A stretch of time in which an index is below its former peak, by places among its points.
struct Downturn {
  std::size_t peak = 0;    ///< The last point at the level that it fell from.
  std::size_t trough = 0;  ///< The lowest point before it is back there; of several, the first.
  bool over = false;       ///< It came back to the level of the peak.
};

/// All downturns of an index, whatever their depth. `points` are by month, one each; months without
/// a point are passed over. The definition is ours: the article that asks for resilience
/// "in bad times" says no more. Measured to the trough, not to the recovery, so that a downturn
/// that goes on has a figure, too.
std::vector<Downturn> DownturnsOf(std::span<const IndexPoint> points);

}  // namespace holdfast
