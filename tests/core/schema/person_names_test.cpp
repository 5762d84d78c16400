#include <gtest/gtest.h>

#include <string>

#include "head_text.h"
#include "holdfast/schema/guess.h"

namespace holdfast {
namespace {

struct Case {
  std::string_view text;
  std::string_view summary;
};

TEST(PersonNames, AreTakenFromTwoColumnsWhereNoneHasTheWholeName) {
  constexpr Case kCases[] = {
      {"id,first_name,last_name\n1,Ada,Lovelace\n",
       "customers customer=id customer_name=first_name family_name=last_name"},
      {"customer_id,Last Name,First Name,Region\n1,Lovelace,Ada,EU\n",
       "customers customer=customer_id family_name=Last Name customer_name=First Name "
       "attribute.region=Region"},
      {"customer_id,name,first_name,last_name\n1,Ada King,Ada,Lovelace\n",
       "customers customer=customer_id customer_name=name"},
      {"customer_id,first_name,region\n1,Ada,EU\n",
       "customers customer=customer_id customer_name=first_name attribute.region=region"},
      {"customer_id,billing_first_name,billing_last_name,mrr,start_date\n1,Ada,Lovelace,9,2024-01-"
       "01\n",
       "subscriptions customer=customer_id customer_name=billing_first_name "
       "family_name=billing_last_name mrr=mrr start=start_date"},
      {"客户编号,姓,名,地区\n1,王,小明,华东\n",
       "customers customer=客户编号 family_name=姓 customer_name=名 attribute.region=地区"},
  };
  for (const Case& c : kCases) {
    EXPECT_EQ(Summary(GuessMapping(HeadFromText(c.text), {})), c.summary) << c.text;
  }
}

TEST(InvoiceLines, AreKnownByNameOrByAmountsThatDiffer) {
  struct Lines {
    std::string_view text;
    bool lines;
  };
  constexpr Lines kCases[] = {
      {"invoice_number,customer,date,amount\n1,a,2024-01-01,10\n1,a,2024-01-01,20\n", true},
      {"invoice_number,customer,date,amount\n1,a,2024-01-01,10\n2,a,2024-01-01,20\n", false},
      {"invoice_number,customer,date,amount\n1,a,2024-01-01,10\n1,a,2024-01-01,10\n", false},
      {"invoice_number,customer,date,LineAmount\n1,a,2024-01-01,10\n", true},
  };
  for (const Lines& c : kCases) {
    const auto guess = GuessMapping(HeadFromText(c.text), {});
    ASSERT_TRUE(guess.ok()) << c.text;
    ASSERT_EQ(guess->mapping.table, Table::kInvoices) << c.text;
    EXPECT_EQ(guess->mapping.lines, c.lines) << c.text;
  }
}

}  // namespace
}  // namespace holdfast
