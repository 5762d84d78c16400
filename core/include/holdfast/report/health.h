#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/metrics/health.h"
#include "holdfast/report/measured.h"
#include "holdfast/report/source.h"
#include "holdfast/statistics/separation.h"

namespace holdfast {

class UsageBook;

/// An indicator of the health score, among the customers looked at last.
struct HealthIndicator {
  std::string_view code;
  double weight = 0;
  std::uint64_t customers = 0;  ///< Of whom it is known.
  Rate mean = {};               ///< Of its parts (metrics/health.h); none where nobody's is known.
};

/// Scores from one to another (the last one included in the last range), and who had them.
struct HealthRange {
  double from = 0;
  double to = 0;
  std::uint64_t customers = 0;  ///< Now.
  Minor mrr = 0;                ///< Theirs.
  MeasuredShare measured = {};  ///< Of those who had such a score before, who left.
};

struct HealthCustomer {
  std::string customer;
  std::string name;
  Minor mrr = 0;
  double score = 0;
  HealthBand band = HealthBand::kAtRisk;
  Indicators parts = {};
  Rate before = {};    ///< The score three months earlier.
  Source source = {};  ///< The latest row of usage.
};

/// The health at a month's end.
struct HealthMonth {
  Month month = 0;
  std::uint64_t customers = 0;  ///< With a score.
  double mean = 0;              ///< Of their scores.
  std::array<std::uint64_t, kHealthBandCount> bands = {};
};

/// A row of usage of a month before the customer's first MRR.
struct EarlyUsage {
  std::string customer;
  Day day = 0;
  Day first_start = 0;
  Source source = {};
};

inline constexpr std::size_t kHealthShown = 200;
inline constexpr std::size_t kHealthMonths = 24;
inline constexpr std::size_t kEarlyUsageShown = 10;

/// The health score, of customers with MRR and rows of usage at the end of a month, and how well it
/// told who would leave.
struct HealthBlock {
  Day as_of = 0;
  std::uint64_t observed = 0;
  std::uint64_t scored = 0;
  std::vector<HealthIndicator> indicators = {};
  std::vector<HealthRange> bands = {};  ///< By HealthBand.
  std::vector<HealthCustomer> customers =
      {};                                 ///< By score, the lowest first; at most kHealthShown.
  std::vector<HealthMonth> months = {};   ///< The last kHealthMonths with scores.
  std::optional<Day> measured_from = {};  ///< As SignalsBlock's.
  std::optional<Day> measured_to = {};
  std::uint64_t measured = 0;                 ///< Scores whose outcome is known.
  std::uint64_t measured_lost = 0;            ///< Of these, who left.
  std::optional<Separation> separation = {};  ///< None where nobody left, or everybody.
  std::vector<HealthRange> ranges = {};       ///< Of 20 points each.
  std::uint64_t early_rows = 0;               ///< Of usage before the first MRR; they do not count.
  std::vector<EarlyUsage> early = {};         ///< The first kEarlyUsageShown of them.
};

/// As of the end of the last complete period. Each score is made of rows up to its month's end
/// alone; the outcome is whether the customer is without MRR at the end of one of the three months
/// after. None where no row of the block's customers has an indicator.
std::optional<HealthBlock> ShownHealth(const UsageBook& usage);

}  // namespace holdfast
