#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "head_text.h"
#include "holdfast/schema/guess.h"

namespace holdfast {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Result<Guess> GuessText(std::string_view text, const MappingOverrides& overrides = {}) {
  return GuessMapping(HeadFromText(text), overrides);
}

Role RoleOf(const Result<Guess>& guess, std::string_view name) {
  if (!guess.ok()) return Role::kNone;
  for (const Column& column : guess->mapping.columns) {
    if (column.name == name) return column.role;
  }
  return Role::kNone;
}

std::vector<std::string> Codes(const Result<Guess>& guess) {
  if (!guess.ok()) return {guess.error().code};
  std::vector<std::string> codes;
  for (const Issue& notice : guess->notices) codes.push_back(notice.code);
  return codes;
}

std::string Message(const Result<Guess>& guess, std::string_view code) {
  for (const Issue& notice : guess->notices) {
    if (notice.code == code) return notice.message;
  }
  return {};
}

// Columns of one name that mean different things: their values and the table decide.
struct Case {
  std::string_view text;
  std::string_view column;
  Role role;
};

TEST(ConflictsTest, OneNameMeansWhatItsValuesSay) {
  constexpr Case kCases[] = {
      // id
      {"id,customer,start_date,amount\nsub_1,A,2024-01-01,9\n", "id", Role::kSubscription},
      {"id,start_date,amount\ncus_1,2024-01-01,9\n", "id", Role::kCustomer},
      {"id,customer,invoice_number,date,amount\nin_1,A,7,2024-01-01,9\nin_2,A,8,2024-02-01,9\n",
       "id", Role::kLine},
      {"id,customer,invoice_date,amount\nin_1,A,2024-01-01,9\nin_1,A,2024-01-01,2\n", "id",
       Role::kInvoice},
      {"id,name,country\n7,Acme,MY\n", "id", Role::kCustomer},
      {"id,price,interval,product\nprice_1,9,month,Pro\n", "id", Role::kPlan},
      // Name
      {"Name,Email,Invoice Date,Amount\n#1001,a@b.c,2024-01-01,9\n", "Name", Role::kNone},
      {"Name,Invoice Date,Amount\nAcme,2024-01-01,9\n", "Name", Role::kCustomer},
      {"plan_id,name,price\np1,Pro,9\n", "name", Role::kPlanName},
      // Status
      {"customer,start_date,amount,status\nA,2024-01-01,9,active\n", "status", Role::kStatus},
      {"customer,invoice_date,amount,status\nA,2024-01-01,9,paid\n", "status", Role::kStatus},
      {"customer,invoice_date,amount,status\nA,2024-01-01,9,opened the mail\n", "status",
       Role::kNone},
      {"customer,renewal_date,amount,status\nA,2024-01-01,9,negotiation\n", "status",
       Role::kOutcome},
      {"customer,start_date,amount,state\nA,2024-01-01,9,NY\n", "state", Role::kNone},
      // 到期日, Tarikh Tamat
      {"客户编号,开始日期,到期日,金额\nC1,2024-01-01,2025-01-01,99\n", "到期日", Role::kEnd},
      {"客户编号,到期日,应续金额\nC1,2024-01-01,99\n", "到期日", Role::kDueDate},
      {"客户编号,账单号,账单日期,到期日,金额\nC1,1,2024-01-01,2024-02-01,99\n", "到期日",
       Role::kNone},
      {"ID Pelanggan,Tarikh Mula,Tarikh Tamat,Jumlah\nC1,2024-01-01,2025-01-01,99\n",
       "Tarikh Tamat", Role::kEnd},
      {"ID Pelanggan,Tarikh Tamat,Jumlah Perlu Diperbaharui\nC1,2024-01-01,99\n", "Tarikh Tamat",
       Role::kDueDate},
      // Date
      {"customer,date,mrr\nA,2024-01-31,9\n", "date", Role::kMonth},
      {"customer,date,amount\nA,2024-01-31,9\n", "date", Role::kDate},
      {"customer,date,mrr_change\nA,2024-01-31,9\n", "date", Role::kDate},
      // Type
      {"customer,invoice_date,amount,type\nA,2024-01-31,9,subscription\n", "type", Role::kKind},
      {"customer,invoice_date,amount,type\nA,2024-01-31,9,Visa\n", "type", Role::kNone},
      // Tier, a plan or a segment
      {"customer,start_date,amount,tier\nA,2024-01-31,9,Gold\n", "tier", Role::kPlan},
      {"customer,start_date,amount,plan,tier\nA,2024-01-31,9,Pro,Gold\n", "tier", Role::kAttribute},
      // Billing interval, a unit or a count
      {"customer,start_date,amount,billing_period,billing_interval\nA,2024-01-31,9,month,3\n",
       "billing_interval", Role::kIntervalCount},
      {"customer,start_date,amount,billing_interval\nA,2024-01-31,9,month\n", "billing_interval",
       Role::kInterval},
  };
  for (const Case& c : kCases) {
    const auto guess = GuessText(c.text);
    ASSERT_TRUE(guess.ok()) << c.text << guess.error().message;
    EXPECT_EQ(ToString(RoleOf(guess, c.column)), ToString(c.role)) << c.text << Summary(guess);
  }
}

TEST(ConflictsTest, ThePlansKeyIsTakenWhereAPriceListIsGiven) {
  constexpr std::string_view kText = "customer,start_date,plan_name,plan_id\nA,2024-01-01,Pro,p1\n";
  EXPECT_EQ(Codes(GuessText(kText)), std::vector<std::string>{"schema.price_missing"});
  MappingOverrides overrides;
  overrides.plans = true;
  const auto guess = GuessText(kText, overrides);
  ASSERT_TRUE(guess.ok());
  EXPECT_EQ(RoleOf(guess, "plan_id"), Role::kPlan);
  EXPECT_TRUE(guess->mapping.priced_by_plan);
  const auto priced =
      GuessText("customer,start_date,plan_name,amount\nA,2024-01-01,Pro,9\n", overrides);
  ASSERT_TRUE(priced.ok());
  EXPECT_FALSE(priced->mapping.priced_by_plan);
  EXPECT_EQ(RoleOf(priced, "plan_name"), Role::kPlan);
}

TEST(ConflictsTest, AnAmountIsOfOneUnitOrOfTheRowByRowsOfOnePlan) {
  constexpr std::string_view kHeader = "customer,start_date,interval,plan,quantity,amount\n";
  const auto amount = [&](std::string_view rows) {
    const auto guess = GuessText(std::string(kHeader) + std::string(rows));
    return std::string(ToString(RoleOf(guess, "amount"))) + ' ' +
           testing::PrintToString(Codes(guess));
  };
  EXPECT_EQ(amount("A,2024-01-01,month,Pro,2,9\nB,2024-01-01,month,Pro,5,9\n"), "unit_amount {}");
  EXPECT_EQ(amount("A,2024-01-01,month,Pro,2,18\nB,2024-01-01,month,Pro,5,45\n"), "amount {}");
  EXPECT_EQ(amount("A,2024-01-01,month,Pro,2,18\nB,2024-01-01,month,Max,5,45\n"),
            "amount { \"schema.amount_of_row\" }");
  EXPECT_EQ(amount("A,2024-01-01,month,Pro,1,18\nB,2024-01-01,month,Max,1,45\n"), "amount {}");
}

TEST(ConflictsTest, TaxIsTakenOffOnlyWhatContainsIt) {
  constexpr auto kTax = [](std::string_view header, std::string_view row) {
    return GuessText("invoice_number,customer,invoice_date,interval,tax," + std::string(header) +
                     "\n1,A,2024-01-01,month,19.00," + std::string(row) + '\n');
  };
  EXPECT_EQ(RoleOf(kTax("total", "119.00"), "tax"), Role::kTax);
  EXPECT_EQ(RoleOf(kTax("amount,subtotal", "119.00,100.00"), "tax"), Role::kTax);
  EXPECT_EQ(RoleOf(kTax("amount,subtotal", "100.00,100.00"), "tax"), Role::kNone);
  const auto unclear = kTax("amount", "100.00");
  EXPECT_EQ(RoleOf(unclear, "tax"), Role::kNone);
  EXPECT_THAT(Codes(unclear), ElementsAre("schema.tax_unclear"));
}

TEST(ConflictsTest, TwoColumnsThatPartCustomersInTwoWaysAreNamed) {
  const auto users =
      GuessText("account_id,user_id,month,mrr\nA,u1,2024-01,9\nA,u2,2024-01,9\nB,u3,2024-01,9\n");
  ASSERT_TRUE(users.ok());
  EXPECT_THAT(Codes(users), ElementsAre("schema.two_customers"));
  const std::string message = Message(users, "schema.two_customers");
  EXPECT_THAT(message, HasSubstr("\"user_id\""));
  EXPECT_THAT(message, HasSubstr("\"account_id\" is taken"));
  // One to one: it does not matter which.
  EXPECT_THAT(Codes(GuessText("account_id,user_id,month,mrr\nA,u1,2024-01,9\nB,u2,2024-01,9\n")),
              IsEmpty());
  // An id is better than a name or an address, whatever those say.
  EXPECT_THAT(Codes(GuessText("customer_id,email,name,month,mrr\nA,x@y.z,N,2024-01,9\n"
                              "A,v@y.z,M,2024-01,9\n")),
              IsEmpty());
  MappingOverrides overrides;
  overrides.columns = {{Role::kCustomer, "account_id"}};
  EXPECT_THAT(
      Codes(GuessText("account_id,user_id,month,mrr\nA,u1,2024-01,9\nA,u2,2024-01,9\n", overrides)),
      IsEmpty());
}

TEST(ConflictsTest, TheColumnThatIsFilledNamesTheCustomer) {
  const auto guess = GuessText(
      "customer_id,email,month,mrr\n,a@b.c,2024-01,9\n,d@e.f,2024-01,9\nC3,g@h.i,2024-01,9\n");
  EXPECT_EQ(RoleOf(guess, "email"), Role::kCustomer);
  const auto stripe = GuessText(
      "id,Created date (UTC),Amount,Amount Refunded,Seller Message,Customer ID,Customer Email\n"
      "ch_1,2024-01-01,9.00,0.00,,,a@b.c\nch_2,2024-01-01,9.00,0.00,,,d@e.f\n");
  EXPECT_EQ(RoleOf(stripe, "Customer Email"), Role::kCustomer);
  EXPECT_THAT(Codes(stripe), Contains("schema.two_customers"));
}

TEST(ConflictsTest, WholeLargeAmountsCouldBeCents) {
  constexpr std::string_view kCode = "schema.minor_units_unclear";
  const auto doubtful = [&](std::string_view name, std::string_view amounts) {
    const auto guess = GuessText("customer,month,currency," + std::string(name) + "\nA,2024-01," +
                                 std::string(amounts) + '\n');
    const std::vector<std::string> codes = Codes(guess);
    return std::find(codes.begin(), codes.end(), kCode) != codes.end();
  };
  EXPECT_TRUE(doubtful("mrr", "USD,4900"));
  EXPECT_TRUE(doubtful("mrr", "USD,4900\nB,2024-01,USD,1250"));
  EXPECT_FALSE(doubtful("mrr", "USD,720"));
  EXPECT_FALSE(doubtful("mrr", "USD,4900.00"));
  EXPECT_FALSE(doubtful("mrr", "USD,4900\nB,2024-01,USD,12.50"));
  EXPECT_FALSE(doubtful("mrr", "USD,\"4,900\""));
  EXPECT_FALSE(doubtful("mrr", "USD,$4900"));
  EXPECT_FALSE(doubtful("mrr", "JPY,4900"));
  EXPECT_FALSE(doubtful("mrr (USD)", "USD,4900"));
  EXPECT_FALSE(doubtful("mrr_cents", "USD,4900"));
  const auto wide = GuessText("customer,2024-01,2024-02\nA,4900,4900\n");
  EXPECT_THAT(Codes(wide), ElementsAre(kCode));
  EXPECT_THAT(Message(wide, kCode), HasSubstr("set minor_units to true"));
  MappingOverrides overrides;
  overrides.minor_units = false;
  EXPECT_THAT(Codes(GuessText("customer,month,mrr\nA,2024-01,4900\n", overrides)), IsEmpty());
}

TEST(ConflictsTest, UnitsAreDecidedPerColumn) {
  const auto guess = GuessText(
      "customer,renewal_date,base_amount,renewed_amount_cents\nA,2024-01-01,49.00,5900\n");
  ASSERT_TRUE(guess.ok());
  EXPECT_FALSE(guess->mapping.columns[2].amount.minor_units);
  EXPECT_TRUE(guess->mapping.columns[3].amount.minor_units);
}

TEST(ConflictsTest, AMixedOrderOfDayAndMonthIsReportedForNewDatesToo) {
  const auto guess = GuessText(
      "ContactName,InvoiceNumber,InvoiceDate,UnitAmount,LineAmount,AccountCode,Quantity\n"
      "A,1,7/16/2019,9.00,9.00,200,1\nA,2,29/3/2019,9.00,9.00,200,1\n");
  ASSERT_TRUE(guess.ok());
  EXPECT_EQ(guess->mapping.source, "Xero invoices");
  EXPECT_EQ(guess->mapping.columns[2].date.order, DateOrder::kUnknown);
  EXPECT_THAT(Codes(guess), Contains("schema.date_order_mixed"));
}

TEST(ConflictsTest, HostileHeadersAreOnlyNames) {
  constexpr std::string_view kHostile[] = {
      "=HYPERLINK(1),customer,month,mrr\nx,A,2024-01,9\n",
      "constructor,__proto__,customer,month,mrr\n1,2,A,2024-01,9\n",
      "customer,customer,month,month,mrr,mrr\nA,B,2024-01,2024-02,9,8\n",
      ",,customer,,month,mrr,\n1,2,A,3,2024-01,9,4\n",
      "\"cust\nomer\",customer,month,mrr\nx,A,2024-01,9\n",
      "\xFF\xFE,customer,month,mrr\nx,A,2024-01,9\n",
  };
  for (const std::string_view text : kHostile) {
    const auto guess = GuessText(text);
    ASSERT_TRUE(guess.ok()) << text;
    EXPECT_EQ(guess->mapping.table, Table::kMrr) << text;
    EXPECT_EQ(RoleOf(guess, "customer"), Role::kCustomer) << text;
    EXPECT_EQ(guess->evidence.size(), guess->mapping.columns.size()) << text;
  }
  std::string long_name(5000, 'x');
  EXPECT_TRUE(GuessText(long_name + ",customer,month,mrr\n1,A,2024-01,9\n").ok());
}

}  // namespace
}  // namespace holdfast
