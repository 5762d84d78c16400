#pragma once

#include <cstdint>
#include <optional>

#include "holdfast/statistics/confidence.h"

namespace holdfast {

/// The Wilson score interval of the share `part / whole` of customers (part <= whole): it holds for
/// few customers and for shares of 0 and 1, where "p +- 2 standard errors" does not. None when
/// `whole` is 0.
std::optional<ConfidenceInterval> WilsonInterval(std::uint64_t part, std::uint64_t whole);

struct Share {
  std::uint64_t part = 0;
  std::uint64_t whole = 0;
};

/// The interval of `first - second`, two shares of different customers (a segment against another,
/// a month against the one before): Newcombe's hybrid score (1998, method 10). It holds no 0 where
/// the shares differ beyond chance. None when either whole is 0.
std::optional<ConfidenceInterval> NewcombeDifference(Share first, Share second);

}  // namespace holdfast
