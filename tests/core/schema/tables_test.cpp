#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "head_text.h"
#include "holdfast/schema/fields.h"
#include "holdfast/schema/guess.h"

namespace holdfast {
namespace {

struct Case {
  std::string_view text;
  std::string_view summary;
};

class TablesTest : public testing::TestWithParam<Case> {};

TEST_P(TablesTest, TakesTheTableAndTheRoles) {
  EXPECT_EQ(Summary(GuessMapping(HeadFromText(GetParam().text), {})), GetParam().summary)
      << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Invoices, TablesTest,
    testing::Values(
        Case{"Invoice Number,Customer ID,Invoice Date,Due Date,Total,Tax,Status,Currency\n"
             "1,C1,2024-01-05,2024-02-05,119.00,19.00,paid,EUR\n",
             "invoices invoice=Invoice Number customer=Customer ID date=Invoice Date amount=Total "
             "tax=Tax status=Status currency=Currency"},
        Case{
            "invoice_id,customer_id,service_period_start,service_period_end,amount,type\n"
            "1,C1,2024-01-01,2024-01-31,9.00,subscription\n1,C1,2024-01-01,2024-01-31,2.00,setup\n",
            "invoices invoice=invoice_id customer=customer_id period_start=service_period_start "
            "period_end=service_period_end amount=amount kind=type"},
        Case{"payment_id,email,paid_at,amount,refunded_amount,status\n"
             "p1,a@b.c,2024-01-05,9.00,0.00,succeeded\n",
             "invoices line=payment_id customer=email date=paid_at amount=amount "
             "refunded=refunded_amount status=status"},
        Case{"customer,date,amount\nAcme,2024-01-05,9.00\n",
             "invoices customer=customer date=date amount=amount"},
        Case{"customer_id,created_at,amount,paid\nC1,2024-01-05,9.00,true\n",
             "invoices customer=customer_id date=created_at amount=amount status=paid"},
        Case{"Customer,Invoice No,Start Date,End Date,Amount\nAcme,1,2024-01-01,2024-12-31,120\n",
             "invoices customer=Customer invoice=Invoice No period_start=Start Date "
             "period_end=End Date amount=Amount"},
        Case{"Invoice No,Customer,Invoice Date,Item,Qty,Unit Price\n1,Acme,2024-01-05,Pro,2,9.00\n",
             "invoices invoice=Invoice No customer=Customer date=Invoice Date quantity=Qty "
             "unit_amount=Unit Price"},
        Case{"id,customer_id,created,amount,is_proration,livemode\n"
             "in_1,cus_1,2024-01-05,9.00,false,true\n",
             "invoices line=id customer=customer_id date=created amount=amount "
             "proration=is_proration"},
        Case{"账单号,客户编号,账单日期,服务开始日期,服务结束日期,金额,币种,支付状态\n"
             "1,C1,2024-01-05,2024-01-01,2024-01-31,99.00,CNY,已支付\n",
             "invoices invoice=账单号 customer=客户编号 date=账单日期 period_start=服务开始日期 "
             "period_end=服务结束日期 amount=金额 currency=币种 status=支付状态"},
        Case{"發票號碼,客戶名稱,發票日期,總金額,稅額,付款狀態\n1,甲,2024-01-05,105,5,已付款\n",
             "invoices invoice=發票號碼 customer=客戶名稱 date=發票日期 amount=總金額 tax=稅額 "
             "status=付款狀態"},
        Case{"No. Invois,Nama Pelanggan,Tarikh Invois,Jumlah (RM),Status Pembayaran\n"
             "1,Acme,2024-01-05,40.00,Dibayar\n",
             "invoices invoice=No. Invois customer=Nama Pelanggan date=Tarikh Invois "
             "amount=Jumlah (RM) status=Status Pembayaran"}));

INSTANTIATE_TEST_SUITE_P(
    Movements, TablesTest,
    testing::Values(
        Case{"customer_id,date,mrr_change,movement_type\nC1,2024-01-05,9.00,new_biz\n",
             "movements customer=customer_id date=date mrr_change=mrr_change kind=movement_type"},
        Case{"customer_id,date,mrr_before,mrr_after\nC1,2024-01-05,0,9.00\n",
             "movements customer=customer_id date=date mrr_before=mrr_before mrr=mrr_after"},
        Case{"Customer,Date,Activity Type,MRR\nA,2024-01-05,new,9\nA,2024-03-05,churn,9\n",
             "movements customer=Customer date=Date kind=Activity Type mrr_change=MRR"},
        Case{"Customer,Date,Type,MRR\nA,2024-01-05,new,9\nA,2024-03-05,churn,0\n",
             "schema.missing_role"},
        Case{"description,activity-mrr-movement,activity-mrr,date,type,currency,"
             "customer-external-id,uuid\nx,900,900,2024-01-05,new_biz,USD,C1,u1\n",
             "movements mrr_change=activity-mrr-movement date=date kind=type currency=currency "
             "customer=customer-external-id line=uuid"},
        Case{"客户编号,变动日期,变动类型,MRR变动\nC1,2024-01-05,新增,99\n",
             "movements customer=客户编号 date=变动日期 kind=变动类型 mrr_change=MRR变动"},
        Case{"客戶編號,異動日期,異動類型,MRR變動\nC1,2024-01-05,升級,99\n",
             "movements customer=客戶編號 date=異動日期 kind=異動類型 mrr_change=MRR變動"},
        Case{"ID Pelanggan,Tarikh,Jenis Perubahan,Perubahan MRR\nC1,2024-01-05,baharu,99\n",
             "movements customer=ID Pelanggan date=Tarikh kind=Jenis Perubahan "
             "mrr_change=Perubahan MRR"}));

INSTANTIATE_TEST_SUITE_P(
    Customers, TablesTest,
    testing::Values(
        Case{"customer_id,name,industry,region,company_size,channel,csm\n"
             "C1,Acme,Retail,EU,51-200,Partner,Jo\n",
             "customers customer=customer_id customer_name=name attribute.industry=industry "
             "attribute.region=region attribute.size=company_size attribute.channel=channel "
             "attribute.owner=csm"},
        Case{"id,company,email,country\n7,Acme,a@b.c,MY\n",
             "customers customer=id customer_name=company attribute.country=country"},
        Case{"email,country,signup_date\na@b.c,MY,2024-01-05\n",
             "customers customer=email attribute.country=country start=signup_date"},
        Case{"客户编号,客户名称,所属行业,地区,规模,客户等级\nC1,甲,零售,华东,大,A\n",
             "customers customer=客户编号 customer_name=客户名称 attribute.industry=所属行业 "
             "attribute.region=地区 attribute.size=规模 attribute.segment=客户等级"},
        Case{"客戶編號,客戶名稱,產業,地區,國家\nC1,甲,零售,北區,TW\n",
             "customers customer=客戶編號 customer_name=客戶名稱 attribute.industry=產業 "
             "attribute.region=地區 attribute.country=國家"},
        Case{"ID Pelanggan,Nama Pelanggan,Industri,Negara,Segmen\nC1,Acme,Runcit,MY,SME\n",
             "customers customer=ID Pelanggan customer_name=Nama Pelanggan "
             "attribute.industry=Industri attribute.country=Negara attribute.segment=Segmen"}));

INSTANTIATE_TEST_SUITE_P(
    Renewals, TablesTest,
    testing::Values(
        Case{"Account ID,Account Name,Renewal Date,ARR up for renewal,Renewed ARR,Renewal Status,"
             "Owner,Churn Reason\nA1,Acme,2024-03-01,1200.00,1500.00,Renewed,Jo,\n",
             "renewals customer=Account ID customer_name=Account Name due_date=Renewal Date "
             "base_amount=ARR up for renewal renewed_amount=Renewed ARR outcome=Renewal Status "
             "owner=Owner reason=Churn Reason"},
        Case{"Account Name,Renewal Date,ARR\nAcme,2024-03-01,1200.00\n",
             "renewals customer=Account Name due_date=Renewal Date base_amount=ARR"},
        Case{"Opportunity Name,Account Name,Close Date,Stage,Amount,Opportunity Owner\n"
             "Renew Acme,Acme,2024-03-01,Closed Won,1200.00,Jo\n",
             "renewals customer=Account Name due_date=Close Date outcome=Stage amount=Amount "
             "owner=Opportunity Owner"},
        Case{"客户名称,合同到期日,应续金额,续约金额,续约状态,流失原因\n"
             "甲,2024-03-01,1200,1200,已续约,\n",
             "renewals customer=客户名称 due_date=合同到期日 base_amount=应续金额 "
             "renewed_amount=续约金额 outcome=续约状态 reason=流失原因"},
        Case{"客戶名稱,到期日,應續金額,續約金額,狀態\n甲,2024-03-01,1200,0,流失\n",
             "renewals customer=客戶名稱 due_date=到期日 base_amount=應續金額 "
             "renewed_amount=續約金額 outcome=狀態"},
        Case{"Nama Pelanggan,Tarikh Pembaharuan,Jumlah Perlu Diperbaharui,Jumlah "
             "Pembaharuan,Status\n"
             "Acme,2024-03-01,1200,1200,Diperbaharui\n",
             "renewals customer=Nama Pelanggan due_date=Tarikh Pembaharuan "
             "base_amount=Jumlah Perlu Diperbaharui renewed_amount=Jumlah Pembaharuan "
             "outcome=Status"}));

INSTANTIATE_TEST_SUITE_P(
    RatesAndPlans, TablesTest,
    testing::Values(
        Case{"date,from_currency,to_currency,rate\n2024-01-01,EUR,USD,1.1042\n",
             "rates date=date from_currency=from_currency to_currency=to_currency rate=rate"},
        Case{"Date,Currency,Rate (USD)\n2024-01-01,EUR,1.1042\n",
             "rates date=Date from_currency=Currency rate=Rate (USD)"},
        Case{"日期,原币种,目标货币,汇率\n2024-01-01,USD,CNY,7.1\n",
             "rates date=日期 from_currency=原币种 to_currency=目标货币 rate=汇率"},
        Case{"日期,原幣別,目標幣別,匯率\n2024-01-01,USD,TWD,31.2\n",
             "rates date=日期 from_currency=原幣別 to_currency=目標幣別 rate=匯率"},
        Case{"Tarikh,Dari Mata Wang,Ke Mata Wang,Kadar\n2024-01-01,USD,MYR,4.6\n",
             "rates date=Tarikh from_currency=Dari Mata Wang to_currency=Ke Mata Wang rate=Kadar"},
        Case{"plan_id,plan_name,price,interval,currency\np1,Pro,9.00,month,USD\n",
             "plans plan=plan_id plan_name=plan_name amount=price interval=interval "
             "currency=currency"},
        Case{"id,product_name,unit_amount,interval,interval_count\nprice_1,Pro,9.00,month,3\n",
             "plans plan=id plan_name=product_name unit_amount=unit_amount interval=interval "
             "interval_count=interval_count"},
        Case{"plan_code,plan_name\np1,Pro\n", "plans plan=plan_code plan_name=plan_name"},
        Case{"套餐编号,套餐名称,价格,计费周期\np1,专业版,99,每月\n",
             "plans plan=套餐编号 plan_name=套餐名称 amount=价格 interval=计费周期"},
        Case{"方案編號,方案名稱,月費\np1,專業版,99\n",
             "plans plan=方案編號 plan_name=方案名稱 amount=月費"},
        Case{"Kod Pelan,Nama Pelan,Harga,Kitaran Bil\np1,Pro,99,Bulanan\n",
             "plans plan=Kod Pelan plan_name=Nama Pelan amount=Harga interval=Kitaran Bil"}));

INSTANTIATE_TEST_SUITE_P(
    Spreadsheets, TablesTest,
    testing::Values(
        Case{"Customer,Industry,Jan 2024,Feb "
             "2024,Total\nAcme,Retail,\"$1,200.00\",$0.00,\"$1,200.00\"\n",
             "mrr customer=Customer attribute.industry=Industry month_value*2"},
        Case{"Customer,1/2024,2/2024\nAcme,9,9\n", "mrr customer=Customer month_value*2"},
        Case{"Customer,Jan-24,Feb-24,Mar-24\nAcme,9,9,9\n", "mrr customer=Customer month_value*3"},
        Case{"客户名称,2024年1月,2024年2月,合计\n甲,¥99,¥99,¥198\n",
             "mrr customer=客户名称 month_value*2"},
        Case{"Pelanggan,Januari 2024,Februari 2024,Mac 2024,Jumlah\nAcme,RM 40.00,RM 40.00,-,RM "
             "80.00\n",
             "mrr customer=Pelanggan month_value*3"},
        Case{"Customer,Currency,2024-01-31,2024-02-29\nAcme,EUR,9,9\n",
             "mrr customer=Customer currency=Currency month_value*2"},
        Case{"Customer,Status,MRR Jan 2024,MRR Feb 2024\nAcme,active,9,9\n",
             "mrr customer=Customer month_value*2"}));

INSTANTIATE_TEST_SUITE_P(
    TablesOfOnesOwn, TablesTest,
    testing::Values(
        Case{"Account,Tier,MRR (USD),Signed,Churned\nAcme,Pro,100,2024-01-05,\n"
             "Beta,Basic,40,2024-02-01,2024-06-30\n",
             "subscriptions customer=Account plan=Tier mrr=MRR (USD) start=Signed end=Churned"},
        Case{"Client Name,Package,Fee,Billing,Joined,Left\nAcme,Pro,100,Monthly,2024-01-05,\n"
             "Beta,Basic,400,Annual,2024-02-01,2024-06-30\n",
             "subscriptions customer=Client Name plan=Package amount=Fee interval=Billing "
             "start=Joined end=Left"},
        Case{"Customer,Plan,MRR,Start Month,End Month\nAcme,Pro,100,Jan 2024,\n"
             "Beta,Basic,40,Feb 2024,Jun 2024\n",
             "subscriptions customer=Customer plan=Plan mrr=MRR start=Start Month end=End Month"},
        Case{"User,Plan,Price/year,From,To\nu1,Pro,1200,2024-01-05,\n"
             "u2,Basic,480,2024-02-01,2024-06-30\n",
             "subscriptions customer=User plan=Plan amount=Price/year start=From end=To"},
        Case{"Company,Price,How often,Start\nAcme,100,Monthly,2024-01-05\n"
             "Beta,400,Yearly,2024-02-01\n",
             "subscriptions customer=Company amount=Price interval=How often start=Start"},
        Case{"Interval,Interval Unit,Customer Name,Amount,Activated "
             "On\n1,Months,Acme,100,2024-01-05\n"
             "1,Years,Beta,1200,2024-01-05\n",
             "subscriptions interval_count=Interval interval=Interval Unit customer=Customer Name "
             "amount=Amount start=Activated On"},
        Case{"Date,Name,Status,Gross,Fee,Net,From Email Address\n"
             "01/25/2024,Acme,Completed,10.00,-0.59,9.41,a@x.io\n",
             "invoices date=Date customer_name=Name status=Status amount=Gross "
             "customer=From Email Address"},
        Case{"Customer,TCV,Start Date,End Date\nAcme,24000,2024-01-01,2025-12-31\n",
             "invoices customer=Customer amount=TCV period_start=Start Date period_end=End Date"},
        Case{"Customer,TCV,Term (months),Start Date,End Date\n"
             "Acme,24000,24,2024-01-01,2025-12-31\n",
             "subscriptions customer=Customer amount=TCV interval=Term (months) start=Start Date "
             "end=End Date"},
        Case{"Period,Customer,Recurring Revenue\nJan-24,Acme,100\nFeb-24,Acme,100\n",
             "mrr month=Period customer=Customer mrr=Recurring Revenue"},
        Case{"Date,Company,Revenue\n2024-01-31,Acme,100\n2024-02-29,Acme,100\n",
             "invoices date=Date customer=Company amount=Revenue"},
        Case{"Company,Industry,Revenue,Created Date\nAcme,Retail,5000000,2024-01-31\n",
             "customers customer=Company attribute.industry=Industry start=Created Date"},
        Case{"公司,套餐,年费,签约日期,到期日期,状态\n甲,专业版,1200,2024-01-05,2025-01-04,正常\n",
             "subscriptions customer=公司 plan=套餐 amount=年费 start=签约日期 end=到期日期 "
             "status=状态"},
        Case{"客戶,方案,月租費,啟用日,終止日\n甲,專業,100,2024/1/5,\n"
             "乙,基礎,40,2024/2/1,2024/6/30\n",
             "subscriptions customer=客戶 plan=方案 amount=月租費 start=啟用日 end=終止日"},
        Case{"Pelanggan,Pakej,Yuran Bulanan,Mula,Tamat\nA,Pro,100,05/01/2024,\n"
             "B,Asas,40,15/02/2024,30/06/2024\n",
             "subscriptions customer=Pelanggan plan=Pakej amount=Yuran Bulanan start=Mula "
             "end=Tamat"}));

TEST(TablesTest, TheNameOfThePriceSaysWhatItIsPaidFor) {
  struct NamedPrice {
    std::string_view name;
    std::optional<Interval> interval;
  };
  constexpr Interval kMonth = {IntervalUnit::kMonth, 1};
  constexpr Interval kYear = {IntervalUnit::kYear, 1};
  const NamedPrice kCases[] = {{"Price/month", kMonth},
                               {"Price per year", kYear},
                               {"Fee (annual)", kYear},
                               {"monthlyPrice", kMonth},
                               {"年费", kYear},
                               {"月租費", kMonth},
                               {"季费", Interval{IntervalUnit::kMonth, 3}},
                               {"金额（每年）", kYear},
                               {"Yuran Tahunan", kYear},

                               {"Price", std::nullopt}};
  for (const auto& [name, interval] : kCases) {
    const std::string text = "Customer,Start," + std::string(name) + "\nAcme,2024-01-05,9.00\n";
    const Result<Guess> guess = GuessMapping(HeadFromText(text), {});
    if (!guess.ok()) {
      EXPECT_EQ(interval, std::nullopt) << name;
      continue;
    }
    EXPECT_EQ(guess->mapping.interval, interval) << name;
  }
}

TEST(TablesTest, TheSumOfTheMonthsSaysThatItIsOne) {
  const auto guess =
      GuessMapping(HeadFromText("Customer,Jan 2024,Feb 2024,Total\nAcme,9,9,18\n"), {});
  ASSERT_TRUE(guess.ok());
  EXPECT_EQ(guess->evidence[3].why, "the total of the row's months");
}

TEST(FieldsTest, EveryRoleOfATableIsListedOnce) {
  for (std::size_t number = 0; number < kTableCount; ++number) {
    const auto table = static_cast<Table>(number);
    for (std::size_t role = 0; role < kRoleCount; ++role) {
      const auto wanted = static_cast<Role>(role);
      std::size_t count = 0;
      for (const FieldInfo& field : FieldsOf(table)) count += field.role == wanted ? 1U : 0U;
      EXPECT_LE(count, 1U) << ToString(table) << ' ' << ToString(wanted);
      EXPECT_EQ(Belongs(wanted, table), count == 1 || wanted == Role::kNone);
    }
  }
}

TEST(FieldsTest, AChoiceHasAGroupAndNothingElseHas) {
  for (std::size_t number = 0; number < kTableCount; ++number) {
    const auto table = static_cast<Table>(number);
    for (const FieldInfo& field : FieldsOf(table)) {
      EXPECT_EQ(field.need == Need::kOneOf, field.groups != 0) << ToString(field.role);
      if (field.with == Role::kNone) continue;
      EXPECT_EQ(field.need, Need::kOneOf) << ToString(field.role);
      EXPECT_TRUE(Belongs(field.with, table)) << ToString(field.role);
    }
  }
}

}  // namespace
}  // namespace holdfast
