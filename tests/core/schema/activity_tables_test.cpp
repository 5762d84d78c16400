#include <gtest/gtest.h>

#include "head_text.h"
#include "holdfast/schema/guess.h"

namespace holdfast {
namespace {

struct Case {
  std::string_view text;
  std::string_view summary;
};

class ActivityTablesTest : public testing::TestWithParam<Case> {};

TEST_P(ActivityTablesTest, TakesTheTableAndTheRoles) {
  EXPECT_EQ(Summary(GuessMapping(HeadFromText(GetParam().text), {})), GetParam().summary)
      << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Usage, ActivityTablesTest,
    testing::Values(
        Case{"customer_id,month,logins,core_use,tickets\nC1,2024-01,12,340,1\n",
             "usage customer=customer_id month=month measure.logins=logins "
             "measure.core_use=core_use measure.tickets=tickets"},
        Case{"Customer,Date,Logins,NPS,Last login\nAcme,2024-01-31,12,9,2024-01-30\n",
             "usage customer=Customer date=Date measure.logins=Logins measure.nps=NPS "
             "last_login=Last login"},
        Case{"客户,统计日期,登录次数,里程碑达成率,投诉次数\n甲,2024-01-31,12,85%,0\n",
             "usage customer=客户 date=统计日期 measure.logins=登录次数 "
             "measure.milestones=里程碑达成率 measure.tickets=投诉次数"},
        Case{
            "客戶,統計日期,登入次數,使用模組數\n甲,2024-01-31,12,5\n",
            "usage customer=客戶 date=統計日期 measure.logins=登入次數 measure.modules=使用模組數"},
        Case{"Pelanggan,Bulan,Log masuk,Tiket\nAcme,2024-01,12,0\n",
             "usage customer=Pelanggan month=Bulan measure.logins=Log masuk "
             "measure.tickets=Tiket"}));

INSTANTIATE_TEST_SUITE_P(
    Costs, ActivityTablesTest,
    testing::Values(Case{"Month,Category,Amount\n2024-01,Sales & Marketing,1200\n2024-01,R&D,300\n",
                         "costs month=Month cost_kind=Category amount=Amount"},
                    Case{"Month,Sales & Marketing (USD),Customer Success (USD),R&D (USD)\n"
                         "2024-01,1200,300,500\n",
                         "costs month=Month cost_value.sales_marketing=Sales & Marketing (USD) "
                         "cost_value.retention=Customer Success (USD) "
                         "cost_value.research=R&D (USD)"},
                    Case{"月份,费用类型,金额\n2024-01,销售费用,1200\n2024-01,研发,300\n",
                         "costs month=月份 cost_kind=费用类型 amount=金额"}));

INSTANTIATE_TEST_SUITE_P(
    Surveys, ActivityTablesTest,
    testing::Values(Case{"date,score,customer\n2024-01-05,9,C1\n",
                         "surveys date=date score=score customer=customer"},
                    Case{"Response date,NPS score\n2024-01-05,9\n2024-01-06,3\n",
                         "surveys date=Response date score=NPS score"},
                    Case{"Customer,Date,NPS\nAcme,2024-01-05,9\n",
                         "surveys customer=Customer date=Date score=NPS"},
                    Case{"调查日期,评分\n2024-01-05,9\n", "surveys date=调查日期 score=评分"}));

// Rows that no such table can have are left out one by one, so that the table is still seen.
INSTANTIATE_TEST_SUITE_P(
    OutOfRange, ActivityTablesTest,
    testing::Values(
        Case{"date,score,customer\n2024-01-05,15,C1\n2024-01-06,-1,C2\n2024-01-07,9,C3\n",
             "surveys date=date score=score customer=customer"},
        Case{"date,score,customer\n2024-01-05,11,C1\n2024-01-06,12,C2\n",
             "surveys date=date score=score customer=customer"},
        Case{"Customer,Date,NPS\nAcme,2024-01-05,-1\nBolt,2024-01-06,11\n",
             "surveys customer=Customer date=Date score=NPS"},
        Case{"调查日期,评分\n2024-01-05,15\n", "surveys date=调查日期 score=评分"},
        Case{"customer_id,date,logins,tickets\nC1,2024-01-31,-12,-1\n",
             "usage customer=customer_id date=date measure.logins=logins measure.tickets=tickets"},
        Case{"Month,Category,Amount\n2024-01,Sales & Marketing,-1200\n2024-01,R&D,-300\n",
             "costs month=Month cost_kind=Category amount=Amount"},
        Case{"customer,due_date,base_amount,outcome\nC1,TBD,100,lost\nC2,,200,\n",
             "renewals customer=customer due_date=due_date base_amount=base_amount "
             "outcome=outcome"},
        // Numbers beside a measure that are no answers are a score of something else.
        Case{"customer,date,logins,score\nC1,2024-01-31,5,85\n",
             "usage customer=customer date=date measure.logins=logins"}));

INSTANTIATE_TEST_SUITE_P(
    Industry, ActivityTablesTest,
    testing::Values(Case{"month,index\n2024-01,100\n2024-02,98.5\n",
                         "industry month=month index=index"},
                    Case{"Date,Industry,Market index\n2024-01-31,SaaS,100\n",
                         "industry month=Date series=Industry index=Market index"},
                    Case{"Month,Name,Industry revenue (USD)\n2024-01,SaaS,212.4\n",
                         "industry month=Month series=Name index=Industry revenue (USD)"},
                    Case{"月份,行业,行业指数\n2024-01,软件,100\n",
                         "industry month=月份 series=行业 index=行业指数"},
                    Case{"月份,產業,產業指數\n2024-01,軟體,100\n",
                         "industry month=月份 series=產業 index=產業指數"},
                    Case{"Bulan,Industri,Indeks industri\n2024-01,Perisian,100\n",
                         "industry month=Bulan series=Industri index=Indeks industri"}));

TEST(MeasureColumns, AreInPercentWhereOneValueIsAboveOne) {
  const auto percent = [](std::string_view text) {
    return GuessMapping(HeadFromText(text), {})->mapping.columns[2].percent;
  };
  EXPECT_TRUE(percent("customer,month,milestones,logins\na,2024-01,85,1\na,2024-01,0.5,1\n"));
  EXPECT_FALSE(percent("customer,month,milestones,logins\na,2024-01,0.85,1\na,2024-01,1,1\n"));
  EXPECT_FALSE(percent("customer,month,milestones,logins\na,2024-01,85%,1\n"));
  EXPECT_FALSE(percent("customer,month,tickets,logins\na,2024-01,85,1\n"));
}

TEST(MeasureColumns, AreChosenByAMapping) {
  MappingOverrides overrides;
  overrides.table = Table::kUsage;
  overrides.measures = {{"core_use", "Reports built"}};
  overrides.costs = {};
  EXPECT_EQ(Summary(GuessMapping(HeadFromText("customer,date,Reports built,x\na,2024-01-05,12,1\n"),
                                 overrides)),
            "usage customer=customer date=date measure.core_use=Reports built");
}

}  // namespace
}  // namespace holdfast
