// What files say of customers beside money, in the lists of a report; and what an inspection says
// of fields.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "../../support/analysis.h"
#include "holdfast/engine/engine.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::ReportOf;
using testing::TestFile;

TestFile File(std::string_view name, std::string bytes) {
  return {std::move(bytes), json({{"name", name}}).dump()};
}

constexpr std::string_view kSubscriptions =
    "subscription_id,customer,plan,interval,amount,start_date,end_date,region,industry\n"
    "s1,acme,Starter,month,10,2024-01-05,2024-02-05,EU,Law\n"
    "s2,acme,Team,year,240,2024-02-05,2024-03-10,,Media\n"
    "s3,bolt,Team,month,20,2024-01-05,,US,\n";

json LostAttributes(const std::vector<TestFile>& files) {
  return ReportOf(files, R"({"set":{"as_of":"2024-03-31"}})")["churn"]["lost"][0]["attributes"];
}

TEST(Attributes, OfSubscriptionsAreThoseOfTheLatestRow) {
  const json report =
      ReportOf({File("a.csv", std::string(kSubscriptions))}, R"({"set":{"as_of":"2024-03-31"}})");
  EXPECT_EQ(report["churn"]["lost"][0]["customer"], "acme");
  EXPECT_EQ(report["churn"]["lost"][0]["attributes"],
            json({{"industry", "Media"}, {"region", "EU"}}));
  EXPECT_EQ(report["customers"]["known"], 2);
  EXPECT_EQ(report["customers"]["attributes"].size(), 2U);
}

TEST(Attributes, OfUsageDescribeItsCustomersToo) {
  const TestFile rows = File("a.csv", std::string(kSubscriptions));
  const TestFile usage = File("u.csv",
                              "customer,date,logins,region\n"
                              "acme,2024-03-20,4,APAC\n"
                              "acme,2024-01-20,9,LATAM\n");
  const json expected = json({{"industry", "Media"}, {"region", "APAC"}});
  EXPECT_EQ(LostAttributes({rows, usage}), expected);
  EXPECT_EQ(LostAttributes({usage, rows}), expected);
}

TEST(Attributes, OfATableOfCustomersStandBeforeThoseOfRowsInAnyOrderOfFiles) {
  const TestFile rows = File("a.csv", std::string(kSubscriptions));
  const TestFile customers = File("c.csv", "customer,region\nacme,APAC\n");
  const json expected = json({{"industry", "Media"}, {"region", "APAC"}});
  EXPECT_EQ(LostAttributes({rows, customers}), expected);
  EXPECT_EQ(LostAttributes({customers, rows}), expected);
}

TEST(Attributes, DoNotDependOnTheOrderOfRows) {
  const std::string reversed =
      "subscription_id,customer,plan,interval,amount,start_date,end_date,region,industry\n"
      "s3,bolt,Team,month,20,2024-01-05,,US,\n"
      "s2,acme,Team,year,240,2024-02-05,2024-03-10,,Media\n"
      "s1,acme,Starter,month,10,2024-01-05,2024-02-05,EU,Law\n";
  EXPECT_EQ(LostAttributes({File("a.csv", reversed)}),
            LostAttributes({File("a.csv", std::string(kSubscriptions))}));
}

TEST(Attributes, ThatAMappingNamesAreThose) {
  const json options = {{"name", "a.csv"},
                        {"mapping", {{"attributes", {"subscription_id"}}, {"ignore", {"region"}}}}};
  const json report = ReportOf({{std::string(kSubscriptions), options.dump()}},
                               R"({"set":{"as_of":"2024-03-31"}})");
  EXPECT_EQ(report["churn"]["lost"][0]["attributes"]["subscription_id"], "s2");
  EXPECT_FALSE(report["churn"]["lost"][0]["attributes"].contains("region"));
}

json InspectionOf(std::string_view csv, std::string_view mapping = "") {
  return json::parse(Inspect(csv, mapping))["value"];
}

const json* FieldOf(const json& fields, std::string_view role) {
  for (const json& field : fields) {
    if (field["role"] == role) return &field;
  }
  return nullptr;
}

TEST(Inspection, NamesTheGroupsOfChoices) {
  const json inspection = InspectionOf("customer,month,mrr\na,2024-01,10\n");
  EXPECT_EQ((*FieldOf(inspection["fields"], "month"))["groups"], json({1}));
  EXPECT_EQ((*FieldOf(inspection["fields"], "mrr"))["groups"], json({2}));
  EXPECT_EQ((*FieldOf(inspection["fields"], "month_value"))["groups"], json({1, 2}));
  EXPECT_EQ((*FieldOf(inspection["fields"], "customer"))["groups"], json::array());
  EXPECT_TRUE(inspection["table_fields"].is_null());
  const json invoices =
      InspectionOf("customer,month,mrr\na,2024-01,10\n", R"({"table":"invoices"})");
  EXPECT_EQ((*FieldOf(invoices["fields"], "period_start"))["with"], "period_end");
}

TEST(Inspection, HasTheFieldsOfEveryTableWhereNoneFits) {
  const json inspection = InspectionOf("alpha,beta\nx,y\n");
  ASSERT_TRUE(inspection["table"].is_null());
  EXPECT_FALSE(inspection["error"].is_null());
  EXPECT_EQ(inspection["table_fields"].size(), inspection["tables"].size());
  EXPECT_NE(FieldOf(inspection["table_fields"]["rates"], "to_currency"), nullptr);
}

TEST(Inspection, GivesTheIntervalBackInTheMapping) {
  const std::string_view csv = "customer,start_date,amount\na,2024-01-01,10\n";
  EXPECT_EQ(InspectionOf(csv, R"({"interval":"quarterly"})")["mapping"]["interval"], "3 months");
  EXPECT_FALSE(InspectionOf(csv)["mapping"].contains("interval"));
  EXPECT_EQ(
      InspectionOf("customer,start_date,annual_price\na,2024-01-01,10\n")["mapping"]["interval"],
      "year");
}

TEST(InvoiceLines, ThatAreEqualCountEachAndOnceInTwoExports) {
  const std::string lines =
      "InvoiceNumber,ContactName,InvoiceDate,Description,Quantity,LineAmount\n"
      "INV-1,acme,2024-01-01,Seat,1,10.00\n"
      "INV-1,acme,2024-01-01,Seat,1,10.00\n";
  const json once = ReportOf({File("a.csv", lines)});
  EXPECT_EQ(once["movements"][0]["new"], 2000);
  bool said = false;
  for (const json& issue : once["inputs"][0]["issues"])
    said = said || issue["code"] == "row.equal_line";
  EXPECT_TRUE(said);
  const json twice = ReportOf({File("a.csv", lines), File("b.csv", lines)});
  EXPECT_EQ(twice["movements"][0]["new"], 2000);
  EXPECT_EQ(twice["inputs"][1]["rows"]["ignored"], 2);
}

}  // namespace
}  // namespace holdfast
