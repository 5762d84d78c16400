#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "holdfast/metrics/health.h"
#include "usage_book.h"

namespace holdfast {

/// A customer whom the health score looks at, at the end of a period.
struct Scored {
  const UsageCustomer* customer = nullptr;
  std::span<const Usage> rows;  ///< Those that count, up to the period's last day; at least one.
  Health health;
};

/// Who has MRR and such rows at the end of a period.
std::vector<Scored> ScoresAt(const UsageBook& usage, std::size_t period);

/// The scores that the second and later ranges begin with in which the score is held against what
/// became of customers.
inline constexpr std::array<std::int64_t, 4> kHealthRanges = {20, 40, 60, 80};

}  // namespace holdfast
