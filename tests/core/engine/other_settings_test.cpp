// What settings of the activity tables and of the reading of invoices change, and that they change
// nothing else.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "../../support/analysis.h"
#include "../../support/changed_figures.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::Paths;

const std::vector<testing::TestFile> kActivity = {
    {"customer,month,mrr\n"
     "a,2024-03,100\nb,2024-03,80\nc,2024-03,60\na,2024-06,100\nc,2024-06,60\n"},
    {"customer,date,logins,feature_coverage,nps,tickets,module_share,milestones\n"
     "a,2024-03-31,20,0.8,9,1,0.9,0.9\nb,2024-03-31,5,0.3,4,2,0.1,0.1\n"
     "a,2024-06-30,24,0.9,10,1,0.9,0.9\nc,2024-06-30,8,0.4,3,3,0.2,0.3\n",
     R"({"name":"usage.csv"})"}};

struct ActivitySetting {
  const char* key;
  const char* value;
  const char* part;  ///< Of the report: all that changes is in it.
};

TEST(SettingsOfActivity, ChangeTheirPartOfTheReportAlone) {
  const json report = testing::ReportOf(kActivity);
  ASSERT_EQ(report["inputs"][1]["table"], "usage");
  for (const ActivitySetting& c :
       {ActivitySetting{"warning_thresholds", "tickets:2", "signals."},
        ActivitySetting{"health_weights", "nps:3", "health."},
        ActivitySetting{"health_bands", "20,95", "health."},
        ActivitySetting{"advocate_thresholds", "results:0.2", "advocates."}}) {
    const std::string config = json({{"set", {{c.key, c.value}}}}).dump();
    const Paths paths = testing::Different(report, testing::ReportOf(kActivity, config));
    EXPECT_FALSE(paths.empty()) << c.key;
    for (const std::string& path : paths)
      EXPECT_TRUE(path.starts_with(c.part)) << c.key << " changes " << path;
  }
}

// Of a 120.00 with tax and a proration; of b an invoice that is not paid; of c 60.00 with tax, half
// of which was paid back.
constexpr std::string_view kInvoices =
    "invoice_number,customer,status,line_type,total,tax,amount_refunded,period_start,period_end\n"
    "1,a,paid,subscription,120.00,20.00,0,2024-01-01,2024-01-31\n"
    "2,a,paid,proration,10.00,0,0,2024-01-01,2024-01-31\n"
    "3,b,open,subscription,50.00,0,0,2024-01-01,2024-01-31\n"
    "4,c,paid,subscription,60.00,10.00,30.00,2024-01-01,2024-01-31\n";

struct ReadingSetting {
  const char* key;
  const char* value;
  int mrr;
  int customers;
};

TEST(SettingsOfInvoices, DecideHowMuchCountsOfWhichLines) {
  for (const ReadingSetting& c :
       {ReadingSetting{"tax", "leave_out", 15000, 2}, ReadingSetting{"tax", "count", 18000, 2},
        ReadingSetting{"prorations", "count", 16000, 2},
        ReadingSetting{"open_invoices", "count", 20000, 3},
        ReadingSetting{"refunds", "subtract", 12500, 2}}) {
    const json config = {{"set", {{c.key, c.value}, {"as_of", "2024-01-31"}}}};
    const json report = testing::ReportOf(kInvoices, config.dump());
    EXPECT_EQ(report["movements"][0]["closing"], c.mrr) << c.key;
    EXPECT_EQ(report["movements"][0]["customers"]["closing"], c.customers) << c.key;
  }
}

// What is bought once is a term where it counts as MRR: of acme with the subscription, which is
// paid for again, of bolt alone.
TEST(SettingOneOff, DecidesWhetherWhatIsBoughtOnceIsAContract) {
  const std::string csv =
      "invoice_number,customer,line_type,amount,period_start,period_end\n"
      "1,acme,subscription,1200.00,2023-01-01,2023-12-31\n"
      "2,acme,setup,120.00,2023-01-01,2023-12-31\n"
      "3,acme,subscription,1200.00,2024-01-01,2024-12-31\n"
      "4,bolt,setup,60.00,2023-02-01,2024-01-31\n";
  const auto total = [&csv](const char* one_off) {
    const json config = {{"set", {{"one_off", one_off}, {"as_of", "2024-03-31"}}}};
    const json renewals = testing::ReportOf(csv, config.dump())["renewals"]["currencies"][0];
    EXPECT_EQ(renewals["later"], 1) << one_off;
    return renewals["total"];
  };
  const json left_out = total("leave_out");
  EXPECT_EQ(left_out["due"], 1);
  EXPECT_EQ(left_out["due_amount"], 120000);
  EXPECT_EQ(left_out["renewed_amount"], 120000);
  const json counted = total("with_period");
  EXPECT_EQ(counted["due"], 2);
  EXPECT_EQ(counted["renewed"], 1);
  EXPECT_EQ(counted["lost"], 1);
  EXPECT_EQ(counted["due_amount"], 138000);
  EXPECT_EQ(counted["renewed_amount"], 120000);
  EXPECT_EQ(counted["lost_amount"], 18000);
}

TEST(SettingMonthFactors, DecidesWhatAWeekIsOfAMonth) {
  const std::string csv =
      "customer,start_date,amount,interval\na,2024-01-01,10,week\nb,2024-01-01,"
      "10,month\n";
  EXPECT_EQ(testing::ReportWith(csv, "month_factors", "exact")["summary"]["mrr"], 4333 + 1000);
  EXPECT_EQ(testing::ReportWith(csv, "month_factors", "four_weeks")["summary"]["mrr"], 4000 + 1000);
  EXPECT_EQ(testing::ReportWith(csv, "month_factors", "lago")["summary"]["mrr"], 4330 + 1000);
}

}  // namespace
}  // namespace holdfast
