#include "holdfast/values/status.h"

#include <gtest/gtest.h>

#include <string>

namespace holdfast {
namespace {

using enum SubscriptionStatus;

struct Case {
  std::string_view cell;
  SubscriptionStatus status;
};

TEST(StatusTest, ReadsEverySpelling) {
  constexpr Case kCases[] = {
      {"active", kActive},
      {"Active", kActive},
      {"ACTIVE", kActive},
      {"live", kActive},
      {"paid", kActive},
      {"wc-active", kActive},
      {"renewing", kActive},
      {"Active patron", kActive},
      {"有效", kActive},
      {"正常", kActive},
      {"使用中", kActive},
      {"Aktif", kActive},
      {"trialing", kTrialing},
      {"in_trial", kTrialing},
      {"Trial", kTrialing},
      {"试用", kTrialing},
      {"試用中", kTrialing},
      {"Percubaan", kTrialing},
      {"past_due", kPastDue},
      {"Past Due", kPastDue},
      {"PastDue", kPastDue},
      {"unpaid", kUnpaid},
      {"dunning", kPastDue},
      {"FAILED", kPastDue},
      {"Declined patron", kPastDue},
      {"on-hold", kPastDue},
      {"wc-on-hold", kPastDue},
      {"overdue", kPastDue},
      {"Tertunggak", kPastDue},
      {"逾期", kPastDue},
      {"欠费", kPastDue},
      {"paused", kPaused},
      {"FROZEN", kPaused},
      {"暂停", kPaused},
      {"Dijeda", kPaused},
      {"non_renewing", kCanceling},
      {"not_renewing", kCanceling},
      {"pending-cancel", kCanceling},
      {"wc-pending-cancel", kCanceling},
      {"canceled", kEnded},
      {"cancelled", kEnded},
      {"CANCELLED", kEnded},
      {"expired", kEnded},
      {"Expired", kEnded},
      {"ended", kEnded},
      {"Churned", kEnded},
      {"wc-cancelled", kEnded},
      {"Former patron", kEnded},
      {"incomplete_expired", kEnded},
      {"已取消", kEnded},
      {"已到期", kEnded},
      {"流失", kEnded},
      {"已終止", kEnded},
      {"Dibatalkan", kEnded},
      {"Tamat", kEnded},
      {"future", kFuture},
      {"pending", kFuture},
      {"Draft", kFuture},
      {"incomplete", kFuture},
      {"Upgraded", kSuperseded},
      {"Downgraded", kSuperseded},
      {"wc-switched", kSuperseded},
      {"modified", kSuperseded},
      {" Ａctive ", kActive},
  };
  for (const Case& c : kCases) EXPECT_EQ(ParseSubscriptionStatus(c.cell), c.status) << c.cell;
}

TEST(StatusTest, RefusesTheRest) {
  for (const std::string_view cell :
       {"", "-", "wc-", "activ", "not active", "pending, active", "NY", "1", "有"}) {
    EXPECT_FALSE(ParseSubscriptionStatus(cell)) << cell;
  }
  EXPECT_FALSE(ParseSubscriptionStatus(std::string(500, 'a')));
}

TEST(BooleanTest, ReadsFourLanguages) {
  for (const std::string_view cell : {"true", "True", "TRUE", "yes", "Y", "1", "是", "Ya"}) {
    EXPECT_EQ(ParseBoolean(cell), true) << cell;
  }
  for (const std::string_view cell : {"false", "False", "FALSE", "No", "n", "0", "否", "Tidak"}) {
    EXPECT_EQ(ParseBoolean(cell), false) << cell;
  }
  for (const std::string_view cell : {"", "2", "maybe", "TRUE, FALSE", "-"}) {
    EXPECT_FALSE(ParseBoolean(cell)) << cell;
  }
}

}  // namespace
}  // namespace holdfast
