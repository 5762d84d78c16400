#include "../../../core/src/schema/normalise.h"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

struct Case {
  std::string_view name;
  std::string_view key;
  std::string_view currency = "XXX";
  bool minor_units = false;
};

TEST(NormaliseTest, ManySpellingsAreOneName) {
  constexpr Case kCases[] = {
      {"Customer ID", "customer id"},
      {"customerID", "customer id"},
      {"CUSTOMER_ID", "customer id"},
      {"\xEF\xBB\xBF"
       "customer-id ",
       "customer id"},
      {"*ContactName", "contact name"},
      {"ＣＵＳＴＯＭＥＲ　ＩＤ", "customer id"},
      {"Start Date (UTC)", "start date"},
      {"StartDate", "start date"},
      {"MRRAmount", "mrr amount"},
      {"subscription[plan_unit_price]", "subscription plan unit price"},
      {"Account: Name", "account name"},
      {"customer.email", "customer email"},
      {"Sale Price ($)", "sale price"},
      {"MRR (USD)", "mrr", "USD"},
      {"Jumlah (RM)", "jumlah", "MYR"},
      {"mrr_usd", "mrr", "USD"},
      {"price_in_usd", "price", "USD"},
      {"金额（元）", "金额"},
      {"金额(分)", "金额", "XXX", true},
      {"plan_monthly_amount_cents", "plan monthly amount", "XXX", true},
      {"Last Amount Invoiced In Cents", "last amount invoiced", "XXX", true},
      {"AMOUNT_IN_CENTS", "amount", "XXX", true},
      {"MRR (in cents) (USD)", "mrr", "USD", true},
      {"Comments (last 7 days)", "comments last 7 days"},
      {"usd", "usd"},
      {"cents", "cents"},
      {"", ""},
      {"***", ""},
  };
  for (const Case& c : kCases) {
    const NormalName name = NormaliseName(c.name);
    EXPECT_EQ(name.key, c.key) << c.name;
    EXPECT_EQ(name.currency.ToString(), c.currency) << c.name;
    EXPECT_EQ(name.minor_units, c.minor_units) << c.name;
    EXPECT_FALSE(name.metadata) << c.name;
  }
  EXPECT_TRUE(NormaliseName("id (metadata)").metadata);
  EXPECT_TRUE(NormaliseName("Renewal Baseline (converted)").converted);
}

}  // namespace
}  // namespace holdfast
