#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "holdfast/base/result.h"
#include "holdfast/ledger/books.h"
#include "holdfast/ledger/timeline.h"
#include "holdfast/movements/movements.h"
#include "holdfast/report/exchange.h"
#include "holdfast/report/report.h"

namespace holdfast {

/// The customers of a block, and its complete months, for what is shown of some customers only.
struct BlockAccounts {
  const Books& books;
  Currency currency;
  const Exchange* exchange = nullptr;  ///< Null: an account in `currency` is a customer.
  bool all = true;                     ///< Nobody is left out by segment.
  /// Whether a customer, by the first account, is in the block in a period.
  std::function<bool(AccountId, std::size_t)> has;
  std::span<const MovementRow> months;  ///< The complete ones of the bridge as shown.
  Timelines* timelines = nullptr;
  std::span<const ChurnWord> churn_words;  ///< Setting churn_words.

  /// The first of the last twelve complete months.
  std::size_t WindowStart() const {
    return months.size() - std::min<std::size_t>(12, months.size());
  }
};

/// The contracts of a block: those in its currency that were due by the end of its last complete
/// month.
struct BlockContracts {
  const RenewalStore& contracts;
  const RateStore& rates;
  Currency to;  ///< The reporting currency; unknown: there is none.
  Currency currency;
  Day last_day;

  bool empty() const { return contracts.empty(); }
  /// Error: `fx.no_rate`.
  Status ForEach(const RenewalStore::Take& take) const;
};

/// Why customers left in the last twelve complete months: by the customer's last lost contract,
/// else the attribute "churn_reason". None where no file says why anybody left.
std::optional<ChurnReasonsBlock> ShownChurnReasons(const BlockAccounts& accounts);

/// What owners sold and kept in the last twelve complete months. The owner is the customer's
/// attribute "owner", of a contract its own where it has one. None where no file names owners.
/// Error: `fx.no_rate`.
Result<std::optional<SalesPayBlock>> ShownSalesPay(const BlockAccounts& accounts,
                                                   const BlockContracts& contracts);

/// The revenue sets of the block; `only_block` as of ShownEconomics. What was bought once, and the
/// profit, are nobody's in particular: known of all customers only. Errors:
/// `report.too_large`, `fx.no_rate`.
Result<std::optional<RevenueBlock>> ShownRevenue(const BlockAccounts& accounts,
                                                 std::span<const Movement> exact, bool only_block,
                                                 const BlockContracts& contracts);

}  // namespace holdfast
