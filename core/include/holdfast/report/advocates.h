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
#include "holdfast/metrics/advocates.h"
#include "holdfast/report/source.h"

namespace holdfast {

class UsageBook;

/// A test of advocates, and who passes it.
struct AdvocateTestSums {
  std::string_view code;
  double threshold = 0;
  double usual = 0;             ///< Where none is chosen.
  bool quoted = false;          ///< Whether that one is quoted; else it is ours.
  std::uint64_t customers = 0;  ///< Of whom it is known.
  std::uint64_t passed = 0;
  Minor mrr = 0;  ///< Of those who pass.
};

/// What a score is made of.
struct AdvocateMeasure {
  std::string_view code;
  std::uint64_t customers = 0;  ///< Of whom it is known; 0: it is in no score.
};

struct AdvocateScoreSums {
  std::string_view code;
  std::uint64_t customers = 0;  ///< With the score.
  Rate mean = {};               ///< Of their scores.
  std::vector<AdvocateMeasure> measures = {};
};

struct AdvocateCustomer {
  std::string customer;
  std::string name;
  Minor mrr = 0;
  bool advocate = false;
  Advocacy advocacy = {};
  Source source = {};  ///< The latest row of usage.
};

inline constexpr std::size_t kAdvocatesShown = 200;

/// Who may speak for the product, of customers with MRR and usage at the end of the last complete
/// month.
struct AdvocatesBlock {
  Day as_of = 0;
  std::uint64_t observed = 0;
  std::uint64_t advocates = 0;  ///< Who pass every test of which anybody's value is known.
  Minor advocates_mrr = 0;
  std::string_view activity = {};  ///< As of Advocacies.
  std::vector<AdvocateTestSums> tests = {};
  std::vector<AdvocateScoreSums> scores = {};
  /// Those who pass most tests first, then by the mean score, then by MRR; at most kAdvocatesShown.
  std::vector<AdvocateCustomer> customers = {};
};

/// None where no row of the block's customers says anything that the tests or scores look at. Rows
/// of months before a customer's first MRR do not count.
std::optional<AdvocatesBlock> ShownAdvocates(const UsageBook& usage);

}  // namespace holdfast
