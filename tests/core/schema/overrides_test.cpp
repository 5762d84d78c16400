#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "head_text.h"
#include "holdfast/schema/guess.h"

namespace holdfast {
namespace {

using testing::HasSubstr;

constexpr std::string_view kText =
    "customer_id,email,start_date,amount,mrr,billing_period\n1,a@b.c,2024-01-01,90,9,year\n";

Result<Guess> GuessWith(const MappingOverrides& overrides, std::string_view text = kText) {
  return GuessMapping(HeadFromText(text), overrides);
}

TEST(OverridesTest, AChosenRoleIsGuessedForNoOtherColumn) {
  MappingOverrides overrides;
  overrides.columns = {{Role::kCustomer, "email"}, {Role::kAmount, " AMOUNT "}};
  EXPECT_EQ(Summary(GuessWith(overrides)),
            "subscriptions customer=email start=start_date amount=amount interval=billing_period");
}

TEST(OverridesTest, AnIgnoredColumnHasNoRole) {
  MappingOverrides overrides;
  overrides.ignored = {"MRR"};
  EXPECT_EQ(Summary(GuessWith(overrides)),
            "subscriptions customer=customer_id start=start_date amount=amount "
            "interval=billing_period");
}

TEST(OverridesTest, AColumnThatTheFileDoesNotHaveIsAnErrorThatNamesTheNearest) {
  MappingOverrides overrides;
  overrides.columns = {{Role::kAmount, "ammount"}};
  const auto guess = GuessWith(overrides);
  ASSERT_FALSE(guess.ok());
  EXPECT_EQ(guess.error().code, "schema.unknown_column");
  EXPECT_THAT(guess.error().message, HasSubstr("did you mean \"amount\"?"));
  overrides.columns = {{Role::kAmount, "quite another thing"}};
  EXPECT_EQ(GuessWith(overrides).error().code, "schema.unknown_column");
  EXPECT_THAT(GuessWith(overrides).error().message, testing::Not(HasSubstr("did you mean")));
  overrides.columns = {};
  overrides.ignored = {"mr"};
  EXPECT_THAT(GuessWith(overrides).error().message, HasSubstr("\"mrr\""));
}

TEST(OverridesTest, OneColumnHasOneRole) {
  MappingOverrides overrides;
  overrides.columns = {{Role::kAmount, "amount"}, {Role::kMrr, "amount"}};
  EXPECT_EQ(Summary(GuessWith(overrides)), "schema.column_chosen_twice");
}

TEST(OverridesTest, RolesMustBelongToTheTable) {
  MappingOverrides overrides;
  overrides.table = Table::kMrr;
  overrides.columns = {{Role::kStart, "start_date"}};
  const auto guess = GuessWith(overrides);
  ASSERT_FALSE(guess.ok());
  EXPECT_EQ(guess.error().code, "schema.role_not_in_table");
  EXPECT_THAT(guess.error().message, HasSubstr("\"start_date\" as start"));
  overrides.table = {};
  overrides.columns = {{Role::kMonth, "start_date"}};
  EXPECT_EQ(Summary(GuessWith(overrides)), "mrr customer=customer_id month=start_date mrr=mrr");
  overrides.columns = {{Role::kMonthValue, "amount"}};
  EXPECT_EQ(Summary(GuessWith(overrides)), "schema.not_a_month");
}

TEST(OverridesTest, TheTableThatIsAskedForIsTaken) {
  MappingOverrides overrides;
  overrides.table = Table::kSubscriptions;
  constexpr std::string_view kBoth =
      "customer,start_date,amount,2024-01,2024-02\nA,2024-01-01,9,1,2\n";
  EXPECT_EQ(Summary(GuessWith(overrides, kBoth)),
            "subscriptions customer=customer start=start_date amount=amount");
  overrides.table = Table::kMrr;
  EXPECT_EQ(Summary(GuessWith(overrides, kBoth)), "mrr customer=customer month_value*2");
  EXPECT_EQ(Summary(GuessWith(overrides)), "schema.missing_role");
}

TEST(OverridesTest, AFileThatIsRefusedCanBeReadWithAMapping) {
  constexpr std::string_view kInvoices =
      "invoice_number,client,invoice_date,until,net\n1,A,2024-01-01,2024-02-01,9\n";
  EXPECT_EQ(Summary(GuessWith({}, kInvoices)), "schema.missing_role");
  MappingOverrides overrides;
  overrides.columns = {
      {Role::kStart, "invoice_date"}, {Role::kEnd, "until"}, {Role::kAmount, "net"}};
  EXPECT_EQ(Summary(GuessWith(overrides, kInvoices)),
            "subscriptions customer=client start=invoice_date end=until amount=net");
}

TEST(OverridesTest, AFileWithoutAHeaderIsReadByNumbers) {
  Head head;
  head.rows = {{"A", "2024-01", "9"}};
  EXPECT_EQ(Summary(GuessMapping(head, {})), "schema.no_table");
  MappingOverrides overrides;
  overrides.columns = {
      {Role::kCustomer, "column 1"}, {Role::kMonth, "column 2"}, {Role::kMrr, "Column 3"}};
  EXPECT_EQ(Summary(GuessMapping(head, overrides)),
            "mrr customer=column 1 month=column 2 mrr=column 3");
}

TEST(OverridesTest, FormatsAreTakenAsTheyAreGiven) {
  MappingOverrides overrides;
  overrides.decimal = ',';
  overrides.minor_units = true;
  overrides.currency = Currency::Parse("MYR");
  overrides.interval = Interval{.unit = IntervalUnit::kMonth, .count = 3};
  const auto guess = GuessWith(overrides);
  ASSERT_TRUE(guess.ok());
  EXPECT_EQ(guess->mapping.columns[4].amount.decimal, ',');
  EXPECT_TRUE(guess->mapping.columns[4].amount.minor_units);
  EXPECT_EQ(guess->mapping.currency.ToString(), "MYR");
  EXPECT_EQ(guess->mapping.interval, overrides.interval);
}

TEST(OverridesTest, ColumnsWithAttributesAreKeptUnderTheirNames) {
  MappingOverrides overrides;
  overrides.attributes = {"Cohort Year", "billing_country"};
  overrides.keep = {"row.total", "row.footer"};
  const auto guess = GuessMapping(
      HeadFromText(
          "customer,month,mrr,Cohort Year,billing_country,country\nA,2024-01,9,2023,MY,SG\n"),
      overrides);
  EXPECT_EQ(Summary(guess),
            "mrr customer=customer month=month mrr=mrr attribute.Cohort Year=Cohort Year "
            "attribute.country=billing_country");
  ASSERT_TRUE(guess.ok());
  EXPECT_EQ(guess->mapping.keep, overrides.keep);
  overrides.attributes = {"Cohort Yaer"};
  EXPECT_THAT(
      GuessMapping(HeadFromText("customer,month,mrr,Cohort Year\n"), overrides).error().message,
      HasSubstr("\"Cohort Year\""));
  overrides.attributes = {"mrr", "mrr"};
  EXPECT_EQ(Summary(GuessMapping(HeadFromText("customer,month,mrr,x\n"), overrides)),
            "schema.column_chosen_twice");
}

TEST(OverridesTest, ARoleWinsOverTheExportsOwn) {
  constexpr std::string_view kGumroad =
      "Purchase ID,Item Name,Purchase Email,Sale Price ($),Net Total ($),Purchase Date,Recurrence\n"
      "p1,Pro,a@b.c,10.00,9.00,2024-01-05,monthly\n";
  EXPECT_EQ(Summary(GuessWith({}, kGumroad)),
            "invoices line=Purchase ID plan=Item Name customer=Purchase Email amount=Sale Price "
            "($) date=Purchase Date interval=Recurrence");
  MappingOverrides overrides;
  overrides.columns = {{Role::kAmount, "Net Total ($)"}};
  const auto net = GuessWith(overrides, kGumroad);
  EXPECT_EQ(Summary(net),
            "invoices line=Purchase ID plan=Item Name customer=Purchase Email amount=Net Total ($) "
            "date=Purchase Date interval=Recurrence");
  ASSERT_TRUE(net.ok());
  EXPECT_EQ(net->mapping.source, "Gumroad sales");
  EXPECT_EQ(net->mapping.currency.ToString(), "USD");
  overrides.columns = {{Role::kStart, "Purchase Date"}};
  const auto other = GuessWith(overrides, kGumroad);
  ASSERT_TRUE(other.ok());
  EXPECT_EQ(other->mapping.table, Table::kSubscriptions);
  EXPECT_EQ(other->mapping.source, "");
}

TEST(OverridesTest, AnExportThatGivesNoFiguresCanBeReadByTheUsersWill) {
  constexpr std::string_view kNotes =
      "lago_id,credit_status,refund_status,customer_name,issuing_date,total_amount_cents\n"
      "1,available,,Acme,2024-01-05,900\n";
  EXPECT_EQ(Summary(GuessWith({}, kNotes)), "schema.table_not_yet");
  MappingOverrides overrides;
  overrides.table = Table::kInvoices;
  overrides.columns = {{Role::kAmount, "total_amount_cents"}};
  EXPECT_EQ(Summary(GuessWith(overrides, kNotes)),
            "invoices invoice=lago_id customer=customer_name date=issuing_date "
            "amount=total_amount_cents");
}

TEST(OverridesTest, RolesOfNewTablesAreCheckedAsWell) {
  MappingOverrides overrides;
  overrides.columns = {{Role::kDueDate, "start_date"}};
  EXPECT_EQ(Summary(GuessWith(overrides)),
            "renewals customer=customer_id due_date=start_date amount=amount");
  overrides.table = Table::kInvoices;
  const auto guess = GuessWith(overrides);
  ASSERT_FALSE(guess.ok());
  EXPECT_EQ(guess.error().code, "schema.role_not_in_table");
  EXPECT_THAT(guess.error().message, HasSubstr("set the table to renewals"));
}

}  // namespace
}  // namespace holdfast
