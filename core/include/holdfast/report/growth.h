#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/metrics/rates.h"
#include "holdfast/report/resilience.h"

namespace holdfast {

struct Figures;
struct MovementRow;

/// From one month's end to another's. In a reporting currency what exchange rates did is in `arpa`.
struct GrowthStep {
  Month from = 0;
  Month month = 0;
  Minor change = 0;  ///< Of MRR: customers + arpa.
  std::optional<Minor> customers;
  std::optional<Minor> arpa;
};

struct GrowthRow {
  Month month = 0;
  Minor mrr = 0;
  Minor arr = 0;
  std::uint64_t customers = 0;
  Rate month_growth;
  Rate year_growth;
  Rate growth_ratio;
  std::optional<GrowthStep> step;  ///< From the month before; none of the first.
};

/// What the largest customers pay.
struct TopShare {
  std::size_t customers = 0;
  Minor mrr = 0;
  Rate share;
};

struct Concentration {
  std::array<TopShare, 3> top;  ///< The largest 1, 5 and 10.
  Rate herfindahl;
  Rate effective_customers;  ///< 1 / herfindahl: so many equal ones would be as concentrated.
};

/// The quality of growth, by complete months (metrics/growth.h).
struct GrowthBlock {
  std::vector<GrowthRow> months;
  std::optional<GrowthStep> year;      ///< The last twelve months; none with fewer.
  Concentration concentration;         ///< At the end of the last month.
  std::vector<Resilience> resilience;  ///< Empty without a table of the industry.
};

/// None without a complete month with customers. `movements` is the bridge as shown.
std::optional<GrowthBlock> ShownGrowth(const Figures& figures,
                                       std::span<const MovementRow> movements);

}  // namespace holdfast
