#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "holdfast/base/money.h"
#include "holdfast/metrics/rates.h"
#include "holdfast/movements/movements.h"
#include "holdfast/values/cost_words.h"

namespace holdfast {

/// A month's costs by CostKind, in minor units. `known`: the tables of costs have a row of it.
struct MonthCosts {
  std::array<Minor, kCostKindCount> of = {};
  bool known = false;

  Minor at(CostKind kind) const { return of[static_cast<std::size_t>(kind)]; }
};

/// Unit economics of a month, or of several months together. Money is in minor units, not rounded.
/// A figure is none where what it divides by is 0 or the costs it needs are not given.
struct Economics {
  std::size_t months = 0;
  std::array<Minor, kCostKindCount> costs = {};
  std::uint64_t new_customers = 0;    ///< First MRR ever; who comes back is not acquired again.
  std::uint64_t customer_months = 0;  ///< Customers at the start of each month, added up.
  Units new_mrr = 0;
  Units mrr = 0;  ///< At the end of each month, added up: the recurring revenue.

  /// CAC (获客成本, kos pemerolehan pelanggan): sales and marketing / new customers.
  Rate Cac() const;
  /// CRC (kos pengekalan pelanggan): support, success and marketing to existing customers, per
  /// customer and month.
  Rate Crc() const;
  /// (MRR - cost of revenue) / MRR; none unless costs of revenue are given.
  Rate GrossMargin() const;
  /// (MRR - cost of revenue - cost of retention) / MRR: what is left before growing.
  Rate MarginAfterRetention() const;
  /// CAC / (MRR of a new customer x gross margin), in months; the margin counts as 1 where it is
  /// not known.
  Rate PaybackMonths() const;
};

Economics EconomicsOf(std::span<const Movement> periods, std::span<const MonthCosts> costs);

/// LTV x gross margin / CAC. `ltv` is of revenue, as in LifetimeValue; the margin counts as 1 where
/// it is not known.
Rate LtvToCac(Rate ltv, const Economics& economics);

/// The SaaS magic number of the quarter that ends with the last of `periods`: the ARR it added (12
/// x the change of MRR) / sales and marketing of the quarter before (Scale Venture Partners). None
/// with less than six periods with costs, or without such costs.
Rate MagicNumber(std::span<const Movement> periods, std::span<const MonthCosts> costs);

}  // namespace holdfast
