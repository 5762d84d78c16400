#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "head_text.h"
#include "holdfast/schema/guess.h"

namespace holdfast {
namespace {

using testing::HasSubstr;

Result<Guess> GuessText(std::string_view text) { return GuessMapping(HeadFromText(text), {}); }

struct Case {
  std::string_view text;
  std::string_view code;
  std::string_view message;
};

TEST(RefusalTest, EverySentenceSaysWhatIsMissingAndWhatToDo) {
  constexpr Case kCases[] = {
      {"only\n1\n", "schema.one_column", "delimiter"},
      {"", "schema.no_table", "no columns"},
      {"colour,taste\nred,sweet\n", "schema.no_table", "\"colour\", \"taste\""},
      {"subscription_id,customer_id,plan_id,subscription_start,subscription_end,discount_percent\n"
       "1,1,3,2023-05-25,,10\n",
       "schema.price_missing", "A table of plans with prices would complete it"},
      {"customer_id,plan,price,interval\n1,a,9,month\n", "schema.missing_role",
       "no start date column"},
      {"start_date,price,interval\n2024-01-01,9,month\n", "schema.missing_role", "no customer"},
      {"customer_id,start_date\n1,2024-01-01\n", "schema.missing_role",
       "Add a column with the amount"},
      {"month,mrr\n2024-01,9\n", "schema.missing_role",
       "looks like an MRR table, but it has no customer"},
      {"2024-01,2024-02\n1,2\n", "schema.missing_role", "no customer"},
      {"customer,month,shoes\nA,2024-01,9\n", "schema.missing_role", "no MRR column"},
      {"Customer,InvoiceNo,InvoiceDate,DueDate\nA,1,2024-01-01,2024-01-31\n", "schema.missing_role",
       "looks like invoices or payments, but it has no amount"},
      {"Customer ID,InvoiceNo,Plan,InvoiceDate\n1,1,Pro,2024-01-01\n", "schema.price_missing",
       "joined by \"Plan\""},
      {"id,order_id,payment_method,amount\n1,1,card,1000\n", "schema.missing_role",
       "no customer (an id, an e-mail address or a name) column and no date or service period"},
      {"Deal Name,Deal Stage,Close Date\na,Won,2024-01-01\n", "schema.missing_role",
       "looks like renewals, but it has no amount"},
      {"Date,Currency,Rate\n2024-01-01,EUR,1.1\n", "schema.missing_role", "no to currency"},
      {"customer,movement_type,mrr_change\nA,new,9\n", "schema.missing_role",
       "looks like MRR movements, but it has no date column"},
      {"Customer,Jan,Feb,Mar\nA,9,9,9\n", "schema.no_year", "\"Jan\", \"Feb\", \"Mar\""},
      {"客户名称,1月,2月,3月\n甲,9,9,9\n", "schema.no_year", "without a year"},
      {"App Apple ID,Event Date,Event,Standard Subscription Duration,Quantity\n"
       "1,2024-01-01,Renew,1 Month,3\n",
       "schema.table_not_yet", "Apple subscription events"},
      {"lago_id,credit_status,refund_status,total_amount_cents\n1,available,,900\n",
       "schema.table_not_yet", "no service period"},
  };
  for (const Case& c : kCases) {
    const auto guess = GuessText(c.text);
    ASSERT_FALSE(guess.ok()) << c.text;
    EXPECT_EQ(guess.error().code, c.code) << c.text;
    EXPECT_THAT(guess.error().message, HasSubstr(std::string(c.message))) << c.text;
  }
}

TEST(RefusalTest, AReadableFileIsNeverRefusedForASpareColumn) {
  constexpr std::string_view kReadable[] = {
      "customer_id,start_date,amount,interval,invoice_number,due_date\n1,2024-01-01,9,month,7,2024-"
      "02-01\n",
      "customer_id,start_date,amount,interval,payment_method,card_id\n1,2024-01-01,9,month,card,"
      "x\n",
      "customer_id,start_date,amount,interval,next_renewal_date,close_date\n1,2024-01-01,9,month,,"
      "\n",
      "customer_id,month,mrr,industry,region,country\n1,2024-01,9,a,b,c\n",
      "customer_id,email,country,industry,created_at,price,interval\n1,a@b.c,x,y,2024-01-01,9,"
      "month\n",
      "customer,industry,region,2024-01,2024-02\nA,x,y,1,2\n",
  };
  for (const std::string_view text : kReadable) {
    EXPECT_TRUE(GuessText(text).ok()) << text << Summary(GuessText(text));
  }
}

// So that people see its fields, and can say which column the missing one is.
TEST(RefusalTest, AFileThatLacksARoleIsShownAsTheTableItLooksLike) {
  const Head head = HeadFromText("Account,Began,Fee\na1,2024-01-31,9\na2,2024-02-29,9\n");
  const auto guess = GuessAsFarAsPossible(head, {});
  ASSERT_TRUE(guess.ok());
  EXPECT_EQ(guess->mapping.table, Table::kSubscriptions);
  ASSERT_TRUE(guess->lacks.has_value());
  EXPECT_EQ(guess->lacks->code, "schema.missing_role");
  EXPECT_EQ(guess->mapping.columns[0].role, Role::kCustomer);
  EXPECT_EQ(GuessMapping(head, {}).error().message, guess->lacks->message);

  EXPECT_FALSE(GuessAsFarAsPossible(HeadFromText("colour,taste\nred,sweet\n"), {}).ok());
  EXPECT_FALSE(GuessAsFarAsPossible(HeadFromText("Customer,Jan,Feb\nA,9,9\n"), {}).ok());
}

}  // namespace
}  // namespace holdfast
