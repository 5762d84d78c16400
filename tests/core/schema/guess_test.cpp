#include "holdfast/schema/guess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "head_text.h"

namespace holdfast {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Result<Guess> GuessText(std::string_view text, const MappingOverrides& overrides = {}) {
  return GuessMapping(HeadFromText(text), overrides);
}

const Column& ColumnNamed(const Guess& guess, std::string_view name) {
  const auto column = std::find_if(guess.mapping.columns.begin(), guess.mapping.columns.end(),
                                   [name](const Column& other) { return other.name == name; });
  EXPECT_NE(column, guess.mapping.columns.end()) << name;
  return *column;
}

std::string WhyOf(const Guess& guess, std::string_view name) {
  for (std::size_t at = 0; at < guess.evidence.size(); ++at) {
    if (guess.mapping.columns[at].name == name) return guess.evidence[at].why;
  }
  return "no such column";
}

std::vector<std::string> Codes(const Guess& guess) {
  std::vector<std::string> codes;
  for (const Issue& notice : guess.notices) codes.push_back(notice.code);
  return codes;
}

struct Case {
  std::string_view text;
  std::string_view summary;
};

class GuessTableTest : public testing::TestWithParam<Case> {};

TEST_P(GuessTableTest, TakesTheTableAndTheRoles) {
  EXPECT_EQ(Summary(GuessText(GetParam().text)), GetParam().summary) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Generic, GuessTableTest,
    testing::Values(
        Case{"customer_id,start_date,end_date,mrr\nc1,2024-01-01,,10\n",
             "subscriptions customer=customer_id start=start_date end=end_date mrr=mrr"},
        Case{"customer,month,mrr\nAcme,2024-01,10\n", "mrr customer=customer month=month mrr=mrr"},
        Case{"customer,date,mrr\nAcme,2024-01-31,10\n", "mrr customer=customer month=date mrr=mrr"},
        Case{"customer_id,month,revenue\nc1,2024-01,10\n",
             "mrr customer=customer_id month=month mrr=revenue"},
        Case{"customer_id,month,arr\nc1,2024-01,120\n",
             "mrr customer=customer_id month=month arr=arr"},
        Case{"customer,plan,price,billing_period,started_at,ended_at,status\n"
             "Acme,Pro,49.00,monthly,2024-01-05,,active\n",
             "subscriptions customer=customer plan=plan amount=price interval=billing_period "
             "start=started_at end=ended_at status=status"},
        Case{"customerID,startDate,monthlyPrice\n1,2024-01-05,9\n",
             "subscriptions customer=customerID start=startDate amount=monthlyPrice"},
        Case{"customer_id,created_at,price,interval\n1,2024-01-05,9,month\n",
             "subscriptions customer=customer_id start=created_at amount=price interval=interval"},
        Case{"name,start_date,amount\nAcme,2024-01-05,9\n",
             "subscriptions customer=name start=start_date amount=amount"},
        Case{
            "Name,Email,Customer ID,Start Date,Amount\nA,a@b.c,7,2024-01-05,9\n",
            "subscriptions customer_name=Name customer=Customer ID start=Start Date amount=Amount"},
        Case{"name,email,start_date,amount\nAcme,a@b.c,2024-01-05,9\n",
             "subscriptions customer_name=name customer=email start=start_date amount=amount"},
        Case{"customer,start_date,amount,2024-01,2024-02\nA,2024-01-01,9,1,2\n",
             "subscriptions customer=customer start=start_date amount=amount"},
        Case{"customer,2024-01,2024-02,2024-03\nAcme,1,2,3\n",
             "mrr customer=customer month_value*3"},
        Case{"customer,Jan 2024,Feb 2024\nAcme,1,2\n", "mrr customer=customer month_value*2"},
        Case{"customer,2024年1月,2024年2月\nAcme,1,2\n", "mrr customer=customer month_value*2"},
        Case{"customer,currency,2024-01\nAcme,usd,1\n",
             "mrr customer=customer currency=currency month_value*1"},
        Case{"customer_id,start_date,seats,unit_price,plan_name,arr,currency\n1,2024-01-01,2,5,Pro,"
             "120,EUR\n",
             "subscriptions customer=customer_id start=start_date quantity=seats plan=plan_name "
             "arr=arr currency=currency"},
        Case{
            "客户编号,开始日期,结束日期,金额,计费周期,状态,币种\nC1,2024-01-01,,99,每月,有效,CNY\n",
            "subscriptions customer=客户编号 start=开始日期 end=结束日期 amount=金额 "
            "interval=计费周期 status=状态 currency=币种"},
        Case{
            "客戶編號,開始日期,到期日,金額,計費週期,狀態,幣別\nC1,2024-01-01,,99,每月,使用中,TWD\n",
            "subscriptions customer=客戶編號 start=開始日期 end=到期日 amount=金額 "
            "interval=計費週期 status=狀態 currency=幣別"},
        Case{"ID Pelanggan,Tarikh Mula,Tarikh Tamat,Jumlah,Kitaran Bil,Status,Mata Wang\n"
             "C1,2024-01-01,,99,Bulanan,Aktif,MYR\n",
             "subscriptions customer=ID Pelanggan start=Tarikh Mula end=Tarikh Tamat "
             "amount=Jumlah interval=Kitaran Bil status=Status currency=Mata Wang"},
        Case{"customer[id],subscription[id],subscription[plan_id],subscription[plan_unit_price],"
             "subscription[started_at],subscription[cancelled_at],subscription[status]\n"
             "c1,s1,p1,9,2024-01-01,,active\n",
             "subscriptions customer=customer[id] subscription=subscription[id] "
             "plan=subscription[plan_id] unit_amount=subscription[plan_unit_price] "
             "start=subscription[started_at] end=subscription[cancelled_at] "
             "status=subscription[status]"},
        Case{"*Customer ID,＊Start　Date,ＡＭＯＵＮＴ\n1,2024-01-01,9\n",
             "subscriptions customer=*Customer ID start=＊Start　Date amount=ＡＭＯＵＮＴ"}));

INSTANTIATE_TEST_SUITE_P(
    Products, GuessTableTest,
    testing::Values(
        Case{"id,Customer ID,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),Start "
             "(UTC),Start Date (UTC),Current Period End (UTC),Trial End (UTC),Canceled At "
             "(UTC),Ended At (UTC)\n"
             "sub_1,cus_1,p,2,usd,month,49.00,active,2024-01-01 00:00,2024-02-02 00:00,2024-01-02 "
             "00:00,2024-03-02 00:00,,,\n",
             "subscriptions subscription=id customer=Customer ID plan=Plan quantity=Quantity "
             "currency=Currency interval=Interval unit_amount=Amount status=Status start=Start "
             "Date (UTC) trial_end=Trial End (UTC) canceled_at=Canceled At (UTC) end=Ended At "
             "(UTC)"},
        Case{"id,Customer ID,Plan,Quantity,Interval,Amount,Created (UTC),Canceled At (UTC)\n"
             "sub_1,cus_1,p,2,month,49.00,2024-01-01 00:00,2024-02-01 00:00\n",
             "subscriptions subscription=id customer=Customer ID plan=Plan quantity=Quantity "
             "interval=Interval unit_amount=Amount start=Created (UTC) canceled_at=Canceled At "
             "(UTC)"},
        Case{"uuid,account_code,state,currency,quantity,unit_amount,add_on_amount,"
             "total_recurring_amount,activated_at,canceled_at,expires_at,current_period_ends_at\n"
             "u,a,active,USD,2,10,1,21,2024-01-01 00:00:00 PST,,,2024-02-01 00:00:00 PST\n",
             "subscriptions subscription=uuid customer=account_code status=state "
             "currency=currency quantity=quantity amount=total_recurring_amount "
             "start=activated_at canceled_at=canceled_at end=expires_at"}));

TEST(GuessTest, StripesSubscriptionIdIsNeverTheCustomer) {
  const auto guess = GuessText("id,start_date,amount,customer\nsub_1,2024-01-01,9,cus_1\n");
  EXPECT_EQ(Summary(guess),
            "subscriptions subscription=id start=start_date amount=amount customer=customer");
  EXPECT_EQ(Summary(GuessText("id,start_date,amount\nsub_1,2024-01-01,9\n")),
            "schema.missing_role");
  EXPECT_EQ(Summary(GuessText("id,start_date,amount\ncus_1,2024-01-01,9\n")),
            "subscriptions customer=id start=start_date amount=amount");
}

TEST(GuessTest, ValuesOverruleNames) {
  EXPECT_EQ(Summary(GuessText("customer,start,start_date,amount,status,currency\n"
                              "A,2024-01-01,soon,9,NY,dollars\nB,2024-01-02,later,9,CA,dollars\n")),
            "subscriptions customer=customer start=start amount=amount");
  EXPECT_EQ(Summary(GuessText("customer,start_date,amount\nA,2024-01-01,n.a.\nB,2024-01-01,x\n")),
            "schema.missing_role");
  const auto guess = GuessText("customer,start,amount,end_date\nA,2024-01-01,9,next week\n");
  ASSERT_TRUE(guess.ok());
  EXPECT_THAT(Codes(*guess), testing::Contains("schema.values_do_not_fit"));
  EXPECT_THAT(WhyOf(*guess, "end_date"), HasSubstr("most values are not"));
}

TEST(GuessTest, MinorUnitsComeFromTheNameOrTheTemplateOnly) {
  const auto cents = GuessText("customer_id,start_date,price_in_cents\n1,2024-01-01,4900\n");
  ASSERT_TRUE(cents.ok());
  EXPECT_TRUE(ColumnNamed(*cents, "price_in_cents").amount.minor_units);
  EXPECT_THAT(WhyOf(*cents, "price_in_cents"), HasSubstr("whole minor units by its name"));
  const auto units = GuessText("customer_id,start_date,price\n1,2024-01-01,4900\n");
  EXPECT_FALSE(ColumnNamed(*units, "price").amount.minor_units);
  const auto chartmogul = GuessText("CUSTOMER_UUID,MRR,START_DATE,END_DATE\nc,4900,2024-01-01,\n");
  EXPECT_TRUE(ColumnNamed(*chartmogul, "MRR").amount.minor_units);
  EXPECT_EQ(ColumnNamed(*chartmogul, "MRR").role, Role::kMrr);
  const auto decimals = GuessText("CUSTOMER_UUID,MRR,START_DATE,END_DATE\nc,49.50,2024-01-01,\n");
  EXPECT_FALSE(ColumnNamed(*decimals, "MRR").amount.minor_units);
  const auto baremetrics = GuessText(
      "plan_oid,plan_amount,plan_interval,customer_oid,subscription_oid,subscription_started_at,"
      "subscription_canceled_at,subscription_quantity\np,5000,month,c,s,2020-03-31,2020-05-04,1\n");
  ASSERT_TRUE(baremetrics.ok());
  EXPECT_TRUE(ColumnNamed(*baremetrics, "plan_amount").amount.minor_units);
  EXPECT_EQ(ColumnNamed(*baremetrics, "plan_amount").role, Role::kUnitAmount);
  EXPECT_EQ(ColumnNamed(*baremetrics, "subscription_canceled_at").role, Role::kEnd);
  EXPECT_THAT(Codes(*baremetrics), ElementsAre("schema.canceled_as_end"));
}

TEST(GuessTest, TheCurrencyOfANameIsKept) {
  for (const std::string_view name : {"MRR (EUR)", "mrr_eur", "MRR [eur]", "MRR (\xE2\x82\xAC)"}) {
    const auto guess = GuessText("customer,month," + std::string(name) + "\nA,2024-01,5\n");
    ASSERT_TRUE(guess.ok()) << name;
    EXPECT_EQ(guess->mapping.currency.ToString(), "EUR") << name;
  }
  const auto dollars = GuessText("customer,month,MRR ($)\nA,2024-01,5\n");
  ASSERT_TRUE(dollars.ok());
  EXPECT_FALSE(dollars->mapping.currency.known());
}

TEST(GuessTest, MetadataAndConvertedAmountsAreNeverGuessed) {
  const auto guess = GuessText(
      "customer_id (metadata),Customer,start_date,amount (converted),amount\n1,A,2024-01-01,7,9\n");
  EXPECT_EQ(Summary(guess), "subscriptions customer=Customer start=start_date amount=amount");
}

TEST(GuessTest, APriceThatIsMonthlyByNameIgnoresTheBillingCycle) {
  const auto guess =
      GuessText("customer_id,start_date,billing_cycle,monthly_price\n1,2024-01-01,Annual,79\n");
  ASSERT_TRUE(guess.ok());
  EXPECT_EQ(Summary(guess),
            "subscriptions customer=customer_id start=start_date amount=monthly_price");
  EXPECT_EQ(guess->mapping.interval, (Interval{.unit = IntervalUnit::kMonth, .count = 1}));
  EXPECT_THAT(Codes(*guess), ElementsAre("schema.interval_not_used"));
}

TEST(GuessTest, WhatIsAssumedIsSaid) {
  const auto assumed = GuessText("customer_id,start_date,amount\n1,2024-01-01,9\n");
  ASSERT_TRUE(assumed.ok());
  EXPECT_THAT(Codes(*assumed), ElementsAre("schema.interval_assumed"));
  const auto seats =
      GuessText("customer_id,start_date,price,seats,interval\n1,2024-01-01,9,2,month\n");
  ASSERT_TRUE(seats.ok());
  EXPECT_EQ(ColumnNamed(*seats, "price").role, Role::kUnitAmount);
  EXPECT_THAT(Codes(*seats), ElementsAre("schema.price_per_unit"));
  const auto discount =
      GuessText("customer,start,mrr,amount,interval,discount\nA,2024-01-01,,9,month,10\n");
  ASSERT_TRUE(discount.ok());
  EXPECT_EQ(ColumnNamed(*discount, "discount").role, Role::kNone);
  const auto percent =
      GuessText("customer,start,amount,interval,discount\nA,2024-01-01,9,month,10%\n");
  ASSERT_TRUE(percent.ok());
  EXPECT_EQ(ColumnNamed(*percent, "discount").role, Role::kDiscountPercent);
}

struct OrderCase {
  std::string_view starts;
  std::string_view ends;
  DateOrder start;
  DateOrder end;
  std::string_view notice;
};

TEST(GuessTest, TheOrderOfDayAndMonthIsDecidedByEvidence) {
  constexpr auto kUnknown = DateOrder::kUnknown;
  constexpr auto kDay = DateOrder::kDayFirst;
  constexpr auto kMonth = DateOrder::kMonthFirst;
  const OrderCase kCases[] = {
      {"29/3/2019", "", kDay, kDay, ""},
      {"3/29/2019", "", kMonth, kMonth, ""},
      {"7/6/2019", "", kUnknown, kUnknown, "schema.date_order_unknown"},
      {"7/6/2019", "30/6/2019", kDay, kDay, "schema.date_order_assumed"},
      {"2019-06-07", "", kUnknown, kUnknown, ""},
      {"3/29/2019", "29/3/2019", kMonth, kDay, ""},
  };
  for (const OrderCase& c : kCases) {
    const auto guess = GuessText("customer,start_date,end_date,mrr\nA," + std::string(c.starts) +
                                 ',' + std::string(c.ends) + ",9\n");
    ASSERT_TRUE(guess.ok()) << c.starts;
    EXPECT_EQ(ColumnNamed(*guess, "start_date").date.order, c.start) << c.starts;
    EXPECT_EQ(ColumnNamed(*guess, "end_date").date.order, c.end) << c.starts;
    EXPECT_EQ(guess->notices.empty() ? "" : guess->notices.front().code, c.notice) << c.starts;
  }
}

TEST(GuessTest, ContradictingDatesLeaveTheOrderOpen) {
  const auto mixed =
      GuessText("customer,start_date,mrr\nA,29/3/2019,9\nB,3/29/2019,9\nC,29/4/2019,9\n");
  ASSERT_TRUE(mixed.ok());
  EXPECT_EQ(ColumnNamed(*mixed, "start_date").date.order, DateOrder::kUnknown);
  EXPECT_THAT(Codes(*mixed), ElementsAre("schema.date_order_mixed"));
  EXPECT_THAT(mixed->notices.front().message, HasSubstr("\"start_date\""));
  MappingOverrides overrides;
  overrides.date_order = DateOrder::kDayFirst;
  const auto decided = GuessText("customer,start_date,mrr\nA,7/3/2019,9\n", overrides);
  ASSERT_TRUE(decided.ok());
  EXPECT_EQ(ColumnNamed(*decided, "start_date").date.order, DateOrder::kDayFirst);
  EXPECT_TRUE(decided->notices.empty());
}

TEST(GuessTest, ThreeDigitsBehindADotAreDecimalsOnlyInADinar) {
  struct Amounts {
    std::string_view text;
    char decimal;
  };
  constexpr Amounts kCases[] = {
      {"customer,month,mrr,currency\nA,2024-01,1.299,KWD\n", '.'},
      {"customer,month,mrr,currency\nA,2024-01,1.299,JPY\n", ','},
      {"customer,month,mrr,currency\nA,2024-01,1.299,EUR\nA,2024-02,1.300,KWD\n", '.'},
      {"customer,month,mrr (KWD)\nA,2024-01,1.299\n", '.'},
      {"customer,month,mrr (TWD)\nA,2024-01,1.299\n", ','},
  };
  for (const Amounts& c : kCases) {
    const auto guess = GuessText(std::string(c.text));
    ASSERT_TRUE(guess.ok()) << c.text;
    EXPECT_EQ(guess->mapping.columns[2].amount.decimal, c.decimal) << c.text;
    ASSERT_EQ(guess->notices.size(), 1U) << c.text;
    EXPECT_EQ(guess->notices.front().code, "schema.decimal_assumed");
  }
  MappingOverrides dot;
  dot.decimal = '.';
  const auto chosen = GuessText("customer,month,mrr\nA,2024-01,1.299\n", dot);
  EXPECT_EQ(ColumnNamed(*chosen, "mrr").amount.decimal, '.');
  EXPECT_TRUE(chosen->notices.empty());
  MappingOverrides dinar;
  dinar.currency = Currency::Parse("BHD");
  const auto bahrain = GuessText("customer,month,mrr\nA,2024-01,1.299\n", dinar);
  EXPECT_EQ(ColumnNamed(*bahrain, "mrr").amount.decimal, '.');
}

struct DecimalCase {
  std::string_view amounts;
  char decimal;
  std::string_view notice;
};

TEST(GuessTest, TheDecimalSignIsDecidedByEvidence) {
  constexpr DecimalCase kCases[] = {
      {"\"1.299,00\"\n", ',', ""},
      {"\"12,50\"\n", ',', ""},
      {"\"1,299.00\"\n", '.', ""},
      {"12.50\n", '.', ""},
      {"720\n", '.', ""},
      {"\"1,299,000\"\n", '.', ""},
      {"1.299.000\n", ',', ""},
      {"\"1,299\"\n", '.', "schema.decimal_assumed"},
      {"1.299\n", ',', "schema.decimal_assumed"},
      {"1.299\nB,2024-01,720\nC,2024-01,12.000\n", ',', "schema.decimal_assumed"},
      {"NT$3.000\n", ',', "schema.decimal_assumed"},
      {"BHD 1.299\n", '.', "schema.decimal_assumed"},
      {"0.299\nB,2024-01,1.299\n", '.', ""},
      {"\"0,299\"\nB,2024-01,\"1,299\"\n", ',', ""},
      {"\"12,50\"\nB,2024-01,1.299\n", ',', ""},
      {"\"12,50\"\nB,2024-01,\"13,50\"\nC,2024-01,9.99\n", ',', "schema.decimal_mixed"},
      {"\"12,5 \xE2\x82\xAC\"\n", ',', ""},
  };
  for (const DecimalCase& c : kCases) {
    const auto guess = GuessText("customer,month,mrr\nA,2024-01," + std::string(c.amounts));
    ASSERT_TRUE(guess.ok()) << c.amounts;
    EXPECT_EQ(ColumnNamed(*guess, "mrr").amount.decimal, c.decimal) << c.amounts;
    EXPECT_EQ(guess->notices.empty() ? "" : guess->notices.front().code, c.notice) << c.amounts;
  }
}

TEST(GuessTest, TheColumnsOfAWideTableShareTheDecimalSign) {
  const auto guess = GuessText("customer,2024-01,2024-02\nA,\"12,50\",\"1.299\"\n");
  ASSERT_TRUE(guess.ok());
  EXPECT_EQ(ColumnNamed(*guess, "2024-02").amount.decimal, ',');
  EXPECT_EQ(MonthToString(ColumnNamed(*guess, "2024-02").month), "2024-02");
  EXPECT_EQ(ColumnNamed(*guess, "2024-02").role, Role::kMonthValue);
}

TEST(GuessTest, RepeatedAndEmptyNamesAreNumbered) {
  const auto guess = GuessText("customer,month,mrr,mrr,,2024-01\nA,2024-01,1,2,3,4\n");
  ASSERT_TRUE(guess.ok());
  EXPECT_EQ(guess->mapping.columns[2].role, Role::kMrr);
  EXPECT_EQ(guess->mapping.columns[3].name, "mrr (2)");
  EXPECT_EQ(guess->mapping.columns[3].role, Role::kNone);
  EXPECT_EQ(guess->mapping.columns[4].name, "column 5");
  EXPECT_THAT(Codes(*guess), ElementsAre("schema.duplicate_column", "schema.empty_column_name"));
}

TEST(GuessTest, SamplesAreFiveDifferentValuesCutBetweenCharacters) {
  std::string text = "customer,month,mrr\n";
  for (const char* name : {"a", "", "b", "a", "c", "d", "e", "f"}) {
    text += std::string(name) + ",2024-01,1\n";
  }
  const auto guess = GuessText(text);
  ASSERT_TRUE(guess.ok());
  EXPECT_THAT(guess->evidence[0].samples, ElementsAre("a", "b", "c", "d", "e"));
  EXPECT_THAT(guess->evidence[2].samples, ElementsAre("1"));
  std::string wide;
  for (int at = 0; at < 40; ++at) wide += "客";
  const auto cut = GuessText("customer,month,mrr\n" + wide + ",2024-01,1\n");
  ASSERT_TRUE(cut.ok());
  EXPECT_EQ(cut->evidence[0].samples.front(), wide.substr(0, 78));
}

TEST(GuessTest, EveryColumnSaysWhy) {
  const auto guess = GuessText(
      "Customer ID,Customer Email,start_date,mrr,amount,note (metadata),colour\n"
      "cus_1,a@b.c,2024-01-01,9,9,x,red\n");
  ASSERT_TRUE(guess.ok());
  ASSERT_EQ(guess->evidence.size(), guess->mapping.columns.size());
  EXPECT_EQ(WhyOf(*guess, "Customer ID"), "named \"Customer ID\"; values look like cus_...");
  EXPECT_THAT(WhyOf(*guess, "Customer Email"), HasSubstr("\"Customer ID\" is used"));
  EXPECT_THAT(WhyOf(*guess, "amount"), HasSubstr("\"mrr\" is used instead"));
  EXPECT_THAT(WhyOf(*guess, "note (metadata)"), HasSubstr("metadata"));
  for (std::size_t at = 0; at < guess->evidence.size(); ++at) {
    EXPECT_FALSE(guess->evidence[at].why.empty());
    EXPECT_EQ(guess->evidence[at].sure == 0, guess->mapping.columns[at].role == Role::kNone);
    EXPECT_LE(guess->evidence[at].sure, 1);
  }
  EXPECT_GT(guess->sure, 0.9);
  EXPECT_LT(GuessText("customer,created,price,interval\nA,2024-01-01,9,month\n")->sure, 0.7);
}

}  // namespace
}  // namespace holdfast
