#include "holdfast/report/block_accounts.h"
#include "holdfast/report/renewals.h"

namespace holdfast {

Status BlockContracts::ForEach(const RenewalStore::Take& take) const {
  return ForEachContract(contracts, rates, last_day, to, [&](const Renewal& contract) {
    if (contract.currency == currency && contract.due <= last_day) take(contract);
  });
}

}  // namespace holdfast
