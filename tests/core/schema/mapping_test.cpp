#include "holdfast/schema/mapping.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace holdfast {
namespace {

TEST(RoleTest, EveryRoleReadsBackFromItsName) {
  std::set<std::string_view> names;
  for (std::size_t number = 0; number < kRoleCount; ++number) {
    const Role role = static_cast<Role>(number);
    names.insert(ToString(role));
    EXPECT_EQ(RoleFromString(ToString(role)), role) << ToString(role);
  }
  EXPECT_EQ(names.size(), kRoleCount);
  EXPECT_EQ(ToString(Role::kNone), "none");
  EXPECT_EQ(ToString(Role::kUnitAmount), "unit_amount");
  EXPECT_EQ(ToString(Role::kDiscountDuration), "discount_duration");
  EXPECT_EQ(ToString(Role::kMonthValue), "month_value");
  for (const std::string_view bad : {"", "Customer", "customers", "month value"}) {
    EXPECT_FALSE(RoleFromString(bad)) << bad;
  }
}

TEST(TableTest, EveryTableReadsBackFromItsName) {
  EXPECT_EQ(ToString(Table::kSubscriptions), "subscriptions");
  EXPECT_EQ(ToString(Table::kMrr), "mrr");
  EXPECT_EQ(TableFromString("subscriptions"), Table::kSubscriptions);
  EXPECT_EQ(TableFromString("mrr"), Table::kMrr);
  EXPECT_EQ(TableFromString("plans"), Table::kPlans);
  EXPECT_FALSE(TableFromString("orders"));
}

}  // namespace
}  // namespace holdfast
