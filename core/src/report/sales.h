#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "holdfast/report/block_accounts.h"
#include "holdfast/report/sales_pay.h"

namespace holdfast {

/// What a customer was sold in a month.
struct Sale {
  AccountId account = 0;
  std::size_t period = 0;
  std::string_view owner;           ///< Empty: not said.
  SalesSums sums;                   ///< Rounded; no renewal.
  std::optional<std::size_t> last;  ///< Of who comes back: the last period with MRR before.
  Units before = 0;                 ///< MRR at the end of the month before, and
  Units after = 0;                  ///< at that of the month.
};

/// The sales of a block in its last twelve complete months.
void ForEachSale(const BlockAccounts& accounts, const std::function<void(const Sale&)>& take);

/// Likewise the contracts that were due in them and renewed, with their owners: what pays is
/// PaidRenewalOf. Error: `fx.no_rate`.
Status ForEachPaidRenewal(
    const BlockAccounts& accounts, const BlockContracts& contracts,
    const std::function<void(const Renewal& contract, std::string_view owner)>& take);

/// What a contract was renewed at, up to what it was worth.
Minor PaidRenewalOf(const Renewal& contract);

}  // namespace holdfast
