#include "holdfast/ledger/term_contracts.h"

#include <gtest/gtest.h>

#include <tuple>
#include <vector>

#include "holdfast/base/calendar.h"

namespace holdfast {
namespace {

auto ContentOf(const TermContract& c) {
  return std::tuple(c.base, c.renewed, c.due, c.renewed_on, c.account, c.file, c.line, c.outcome,
                    c.first);
}

TEST(TermContracts, GiveBackWhatWasKept) {
  const Day last = *DayFromDate({9999, 12, 31});
  const std::vector<TermContract> kept = {
      {},
      {INT64_MAX, 0, last, std::nullopt, UINT32_MAX, 0, UINT32_MAX, RenewalOutcome::kLost, true},
      {1, INT64_MAX, last, last, 7, (1U << 27U) - 1, 1, RenewalOutcome::kRenewed, false},
      {1, 2, last, last - kMostDaysRenewedBefore, 7, 3, 4, RenewalOutcome::kRenewed, true}};
  TermContracts contracts;
  for (const TermContract& contract : kept) contracts.push_back(contract);
  ASSERT_EQ(contracts.size(), kept.size());
  for (std::size_t i = 0; i < kept.size(); ++i)
    EXPECT_EQ(ContentOf(contracts[i]), ContentOf(kept[i])) << i;
}

}  // namespace
}  // namespace holdfast
