#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "../../support/analysis.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::ExplainEnvelope;
using testing::ReportEnvelope;
using testing::ReportOf;
using testing::SegmentsEnvelope;
using testing::SegmentsOf;
using testing::TestFile;

const TestFile kMrr = {
    "customer,month,mrr\n"
    "a,2024-01,100\nb,2024-01,60\nc,2024-01,40\nd,2024-01,5\n"
    "a,2024-02,120\nb,2024-02,30\nd,2024-02,5\ne,2024-02,10\n"
    "a,2024-03,120\nb,2024-03,30\nc,2024-03,40\nd,2024-03,5\n",
    R"({"name":"mrr.csv"})"};

const TestFile kCustomers = {
    "customer_id,name,industry,region\n"
    "a,Acme,Retail / Food / Bread,EU\n"
    "b,Bolt,Retail > Cars,US\n"
    "c,Core,Health,EU\n"
    "e,Edge,Health,\n",
    R"({"name":"customers.csv","table":"customers"})"};

const TestFile kPlans = {
    "customer,plan,interval,price,start_date,end_date\n"
    "up,Basic,month,100,2024-01-01,2024-02-10\n"
    "up,Pro,month,150,2024-02-10,\n"
    "stays,Basic,month,50,2024-01-05,\n"
    "back,Pro,month,80,2024-01-05,2024-02-05\n"
    "back,Basic,month,60,2024-03-05,\n"
    "leaves,Pro,year,120,2024-01-05,2024-03-20\n",
    R"({"name":"subscriptions.csv"})"};

/// "EU new 14000 closing 14000": a segment's row of a month, what is 0 left out.
std::string RowText(const json& segment, std::size_t month) {
  std::string text = segment["kind"] == "value" ? segment["value"].get<std::string>()
                                                : "(" + segment["kind"].get<std::string>() + ")";
  for (const char* part : {"opening", "new", "reactivation", "expansion", "contraction", "churn",
                           "entering", "leaving", "closing"}) {
    const json value = segment["movements"][month].value(part, json(0));
    if (value != 0) text += std::string(" ") + part + " " + value.dump();
  }
  return text;
}

std::vector<std::string> RowsOf(const json& segments, std::size_t month) {
  std::vector<std::string> rows;
  for (const json& segment : segments["segments"]) rows.push_back(RowText(segment, month));
  return rows;
}

using Rows = std::vector<std::string>;

json CodeOf(const std::string& envelope) { return json::parse(envelope)["error"]["code"]; }

TEST(Segments, TellCustomersApartByAnAttribute) {
  const json segments = SegmentsOf({kMrr, kCustomers}, {{"by", "region"}});
  EXPECT_EQ(RowsOf(segments, 1), (Rows{"EU opening 14000 expansion 2000 churn 4000 closing 12000",
                                       "US opening 6000 contraction 3000 closing 3000",
                                       "(none) opening 500 new 1000 closing 1500"}));
  const json& eu = segments["segments"][0];
  EXPECT_EQ(eu["retention"]["monthly"][0]["nrr"], 120.0 / 140);
  EXPECT_EQ(eu["retention"]["monthly"][0]["grr"], 100.0 / 140);
  EXPECT_EQ(eu["churn"]["monthly"][1]["customer_churn"], 0.5);
  EXPECT_EQ(eu["cohorts"][0]["size"], 2);
  EXPECT_EQ(eu["summary"]["customers"], 2);
  EXPECT_EQ(segments["total"]["movements"], ReportOf({kMrr, kCustomers})["movements"]);
}

TEST(Segments, TakeTheFirstLevelsOfAnAttribute) {
  const json segments = SegmentsOf({kMrr, kCustomers}, {{"by", "industry:1"}});
  EXPECT_EQ(RowsOf(segments, 0),
            (Rows{"Retail new 16000 closing 16000", "Health new 4000 closing 4000",
                  "(none) new 500 closing 500"}));
  const json deeper = SegmentsOf({kMrr, kCustomers}, {{"by", "industry:2"}});
  EXPECT_EQ(deeper["segments"][0]["value"], "Retail / Food");
  EXPECT_EQ(deeper["segments"][2]["value"], "Retail / Cars");
}

TEST(Segments, TellCustomersApartBySizeAndCohort) {
  const json config = {{"set", {{"size_tiers", "10,50,100"}}}};
  const json size = SegmentsOf({kMrr}, {{"by", "size"}}, config.dump());
  EXPECT_EQ(RowsOf(size, 0),
            (Rows{"< 10 new 500 closing 500", "10 - 50 new 4000 closing 4000",
                  "50 - 100 new 6000 closing 6000", ">= 100 new 10000 closing 10000"}));
  const json last = SegmentsOf({kMrr}, {{"by", "size:last"}}, config.dump());
  EXPECT_EQ(last["segments"][1]["summary"]["mrr"], 7000);
  const json cohorts = SegmentsOf({kMrr}, {{"by", "cohort"}});
  EXPECT_EQ(RowsOf(cohorts, 1), (Rows{"2024-01 opening 20500 expansion 2000 contraction 3000 churn "
                                      "4000 closing 15500",
                                      "2024-02 new 1000 closing 1000"}));
  const json fiscal =
      SegmentsOf({kMrr}, {{"by", "cohort:year"}}, R"({"set":{"fiscal_year_start":"2"}})");
  EXPECT_EQ(fiscal["segments"][0]["value"], "FY2024");
  EXPECT_EQ(fiscal["segments"][1]["value"], "FY2025");
}

TEST(Segments, ShowMovesBetweenPlansAsLeavingAndEntering) {
  const json segments = SegmentsOf({kPlans}, {{"by", "plan"}}, R"({"set":{"as_of":"2024-03-31"}})");
  EXPECT_TRUE(segments["moves"]);
  // Who goes from Basic to Pro grows in Basic, where the opening is, and then moves.
  EXPECT_EQ(RowsOf(segments, 1),
            (Rows{"Pro opening 9000 churn 8000 entering 15000 closing 16000",
                  "Basic opening 15000 expansion 5000 leaving 15000 closing 5000"}));
  EXPECT_EQ(RowsOf(segments, 2), (Rows{"Pro opening 16000 churn 1000 closing 15000",
                                       "Basic opening 5000 reactivation 6000 closing 11000"}));
  const json& pro = segments["segments"][0];
  EXPECT_EQ(pro["movements"][1]["customers"]["entered"], 1);
  EXPECT_EQ(pro["movements"][1]["customers"]["closing"], 2);
  // Retention follows the customers of the window's start wherever they go.
  EXPECT_EQ(segments["segments"][1]["retention"]["monthly"][0]["nrr"], 200.0 / 150);
}

TEST(Segments, OfSeveralPlansAtATimeTheOneWithTheMostMrrCounts) {
  const TestFile file = {
      "customer,plan,price,start_date,end_date\n"
      "a,Small,10,2024-01-01,\na,Large,90,2024-01-01,2024-03-01\n"};
  const json segments = SegmentsOf({file}, {{"by", "plan"}}, R"({"set":{"as_of":"2024-03-31"}})");
  EXPECT_EQ(RowsOf(segments, 0), (Rows{"Small", "Large new 10000 closing 10000"}));
  EXPECT_EQ(RowsOf(segments, 2), (Rows{"Small entering 1000 closing 1000",
                                       "Large opening 10000 contraction 9000 leaving 1000"}));
}

TEST(Segments, BeyondTheLargestAreAddedUpAsOther) {
  const json segments = SegmentsOf({kMrr, kCustomers}, {{"by", "industry"}, {"top", 1}});
  ASSERT_EQ(segments["segments"].size(), 3U);
  EXPECT_EQ(segments["segments"][2]["kind"], "other");
  EXPECT_EQ(segments["segments"][2]["values"], 2);
  EXPECT_EQ(RowsOf(segments, 0),
            (Rows{"Retail / Food / Bread new 10000 closing 10000", "(none) new 500 closing 500",
                  "(other) new 10000 closing 10000"}));
}

TEST(Segments, AddUpAsShownWhereCentsAreSplit) {
  // A third of a cent each: the total is one cent, and one segment shows it.
  const TestFile file = {
      "customer,country,price,interval,start_date\n"
      "a,A,0.04,year,2024-01-01\nb,B,0.04,year,2024-01-01\nc,C,0.04,year,2024-01-01\n"};
  const TestFile attributes = {"customer_id,name,country\na,,A\nb,,B\nc,,C\n",
                               R"({"name":"c","table":"customers"})"};
  const json segments = SegmentsOf({file, attributes}, {{"by", "country"}});
  EXPECT_EQ(segments["total"]["movements"][0]["new"], 1);
  EXPECT_EQ(RowsOf(segments, 0), (Rows{"A new 1 closing 1", "B", "C"}));
}

TEST(Filter, LeavesTheFiguresOfOneSegment) {
  const json segments = SegmentsOf({kMrr, kCustomers}, {{"by", "region"}});
  const json filtered = ReportOf({kMrr, kCustomers}, R"({"filter":{"by":"region","value":"EU"}})");
  EXPECT_EQ(filtered["filter"], (json{{"by", "region"}, {"value", "EU"}}));
  for (const char* part : {"movements", "retention", "cohorts", "churn", "expansion", "survival"})
    EXPECT_EQ(filtered[part], segments["segments"][0][part]) << part;
  const json without = ReportOf({kMrr, kCustomers}, R"({"filter":{"by":"region"}})");
  EXPECT_EQ(without["movements"], segments["segments"][2]["movements"]);
  EXPECT_FALSE(ReportOf({kMrr}).contains("filter"));
}

TEST(Filter, HoldsForSegmentsToo) {
  const json segments = SegmentsOf(
      {kMrr, kCustomers}, {{"by", "industry:1"}, {"filter", {{"by", "region"}, {"value", "EU"}}}});
  EXPECT_EQ(RowsOf(segments, 0),
            (Rows{"Retail new 10000 closing 10000", "Health new 4000 closing 4000"}));
}

/// "1500 = 1000 e + 500 d": a figure and its customers, or the error's code.
std::string ExplainedText(const std::vector<TestFile>& files, const json& question,
                          std::string_view config = "") {
  const json envelope = json::parse(ExplainEnvelope(files, question.dump(), config));
  if (!envelope["ok"]) return envelope["error"]["code"];
  std::string text = envelope["value"]["value"].dump() + " =";
  for (const json& part : envelope["value"]["parts"]) {
    text += " |";
    for (const json& row : part["rows"])
      text += " " + row["amount"].dump() + " " + row["customer"].get<std::string>();
  }
  return text;
}

TEST(Filter, HoldsForWhoIsBehindAFigure) {
  const json eu = {{"by", "region"}, {"value", "EU"}};
  const json none = {{"by", "region"}, {"value", nullptr}};
  const auto ask = [](const char* metric, const json& filter) {
    return json{{"metric", metric}, {"month", "2024-02"}, {"filter", filter}};
  };
  EXPECT_EQ(ExplainedText({kMrr, kCustomers}, ask("movements.closing", eu)), "12000 = | 12000 a");
  EXPECT_EQ(ExplainedText({kMrr, kCustomers}, ask("movements.closing", none)),
            "1500 = | 1000 e 500 d");
  EXPECT_EQ(ExplainedText({kMrr, kCustomers}, ask("churn.monthly.customer_churn", eu)),
            "0.5 = | 1 c | 1 c 1 a");
  EXPECT_EQ(ExplainedText({kMrr, kCustomers}, ask("movements.closing", nullptr)),
            "16500 = | 12000 a 3000 b 1000 e 500 d");
  const std::string config = json{{"filter", eu}}.dump();
  EXPECT_EQ(ExplainedText({kMrr, kCustomers}, {{"metric", "movements.churn"}, {"month", "2024-02"}},
                          config),
            "4000 = | 4000 c");
  EXPECT_EQ(ExplainedText({kMrr, kCustomers}, ask("movements.closing", nullptr), config),
            "16500 = | 12000 a 3000 b 1000 e 500 d");
}

TEST(Filter, TakesTheSegmentsBeyondTheLargestTogether) {
  const json question = {{"metric", "movements.closing"},
                         {"month", "2024-02"},
                         {"filter", {{"by", "region"}, {"beyond", 1}}}};
  EXPECT_EQ(ExplainedText({kMrr, kCustomers}, question), "3000 = | 3000 b");
  EXPECT_EQ(SegmentsOf({kMrr, kCustomers}, {{"by", "region"}, {"top", 1}})["segments"][2]["kind"],
            "other");
}

TEST(Filter, TakesASegmentWithinAnother) {
  const json health = {{"by", "industry"}, {"value", "Health"}};
  const auto text = [&](json filter) {
    filter["within"] = health;
    return ExplainedText(
        {kMrr, kCustomers},
        {{"metric", "movements.closing"}, {"month", "2024-03"}, {"filter", std::move(filter)}});
  };
  EXPECT_EQ(text({{"by", "region"}, {"value", "EU"}}), "4000 = | 4000 c");
  EXPECT_EQ(text({{"by", "region"}, {"value", nullptr}}), "0 = |");
  EXPECT_EQ(CodeOf(ReportEnvelope(
                {kPlans}, R"({"filter":{"by":"plan","value":"Pro","within":{"by":"interval"}}})")),
            "segments.two_moves");
  EXPECT_EQ(CodeOf(ReportEnvelope({kMrr, kCustomers}, R"({"filter":{"by":"region","beyond":2}})")),
            "segments.unknown_value");
  EXPECT_EQ(CodeOf(ReportEnvelope(
                {kMrr, kCustomers},
                R"({"filter":{"by":"region","within":{"by":"region","within":{"by":"region"}}}})")),
            "config.bad_value");
}

constexpr char kToMarch[] = R"({"set":{"as_of":"2024-03-31"}})";

TEST(Filter, TellsWhoIsBehindAFigureOfAPlanThatCustomersComeInto) {
  const auto text = [](const char* plan, json question) {
    question["filter"] = {{"by", "plan"}, {"value", plan}};
    return ExplainedText({kPlans}, question, kToMarch);
  };
  const auto february = [](const char* metric) {
    return json{{"metric", metric}, {"month", "2024-02"}};
  };
  EXPECT_EQ(text("Pro", february("movements.opening")), "9000 = | 8000 back 1000 leaves");
  EXPECT_EQ(text("Pro", february("movements.churn")), "8000 = | 8000 back");
  EXPECT_EQ(text("Pro", february("movements.closing")), "16000 = | 15000 up 1000 leaves");
  EXPECT_EQ(text("Pro", february("movements.customers.closing")), "2 = | 1 up 1 leaves");
  // Who goes to Pro grows in Basic, where the opening is.
  EXPECT_EQ(text("Pro", february("movements.expansion")), "0 = |");
  EXPECT_EQ(text("Basic", february("movements.expansion")), "5000 = | 5000 up");
  EXPECT_EQ(text("Basic", february("movements.closing")), "5000 = | 5000 stays");
  EXPECT_EQ(text("Basic", february("movements.leaving")), "15000 = | 15000 up");
  EXPECT_EQ(text("Pro", february("movements.entering")), "15000 = | 15000 up");
  EXPECT_EQ(text("Pro", february("movements.customers.entered")), "1 = | 1 up");
  EXPECT_EQ(text("Basic", february("movements.customers.left")), "1 = | 1 up");
  EXPECT_EQ(text("Basic", {{"metric", "movements.reactivation"}, {"month", "2024-03"}}),
            "6000 = | 6000 back");
  // Retention follows the customers of the window's start, cohorts and survival the first plan.
  EXPECT_EQ(text("Basic", february("retention.monthly.retained")), "20000 = | 15000 up 5000 stays");
  EXPECT_EQ(text("Basic", {{"metric", "cohorts.net_mrr"}, {"cohort", "2024-01"}, {"age", 1}}),
            "20000 = | 15000 up 5000 stays");
  EXPECT_EQ(text("Pro", {{"metric", "survival.churned"}, {"age", 1}}), "1 = | 1 back");
}

TEST(Filter, IsNeededForWhatEntersAndLeaves) {
  const json question = {{"metric", "movements.entering"}, {"month", "2024-02"}};
  EXPECT_EQ(CodeOf(ExplainEnvelope({kPlans}, question.dump(), kToMarch)), "explain.no_such_month");
}

TEST(Filter, SaysOfWhoComesInThatTheCustomerWasElsewhere) {
  const json question = {{"metric", "movements.closing"},
                         {"month", "2024-02"},
                         {"filter", {{"by", "plan"}, {"value", "Pro"}}}};
  const json envelope = json::parse(ExplainEnvelope({kPlans}, question.dump(), kToMarch));
  const json& up = envelope["value"]["parts"][0]["rows"][0];
  EXPECT_EQ(up["customer"], "up");
  EXPECT_EQ(up["rule"], "movement.entering");
  EXPECT_EQ(up["before"], 10000);
  EXPECT_EQ(up["after"], 15000);
  EXPECT_EQ(up["why"],
            "In another segment at the end of 2024-01, and in this one at the end of 2024-02.");
}

/// Thirty customers who go from plan to plan, pause, and have two plans at a time, in half a year.
TestFile Wanderers() {
  std::uint32_t random = 7;
  const auto below = [&random](std::uint32_t limit) {
    random = random * 1664525 + 1013904223;
    return (random >> 16U) % limit;
  };
  std::string csv = "customer,plan,price,start_date,end_date\n";
  for (int customer = 0; customer < 30; ++customer) {
    std::uint32_t month = 1 + below(3);
    while (month < 7) {
      const std::uint32_t end = month + 1 + below(3);
      csv += "c" + std::to_string(customer) + "," + std::array{"A", "B", "C"}[below(3)] + "," +
             std::to_string(10 * (1 + below(9))) + ",2024-0" + std::to_string(month) + "-10," +
             (end > 8 ? "" : "2024-0" + std::to_string(end) + "-10") + "\n";
      month = end - (below(4) == 0 ? 1 : 0) + below(2);
    }
  }
  return {csv, R"({"name":"subscriptions.csv"})"};
}

TEST(Filter, RowsBehindEveryMovementOfAPlanAddUpToIt) {
  const TestFile file = Wanderers();
  constexpr char kToJune[] = R"({"set":{"as_of":"2024-06-30"}})";
  const json segments = SegmentsOf({file}, {{"by", "plan"}}, kToJune);
  ASSERT_EQ(segments["segments"].size(), 3U);
  for (const json& segment : segments["segments"]) {
    const auto behind = [&](const std::string& metric, const json& month) {
      const json question = {{"metric", metric},
                             {"month", month},
                             {"limit", 100},
                             {"filter", {{"by", "plan"}, {"value", segment["value"]}}}};
      const json envelope = json::parse(ExplainEnvelope({file}, question.dump(), kToJune));
      EXPECT_TRUE(envelope["ok"]) << envelope;
      int sum = 0;
      for (const json& row : envelope["value"]["parts"][0]["rows"]) sum += row["amount"].get<int>();
      return sum;
    };
    for (const json& movement : segment["movements"]) {
      for (const std::string part : {"opening", "new", "reactivation", "expansion", "contraction",
                                     "churn", "entering", "leaving", "closing"}) {
        EXPECT_EQ(behind("movements." + part, movement["month"]), movement[part]) << movement;
      }
    }
    for (const json& row : segment["retention"]["monthly"]) {
      for (const std::string part : {"opening", "retained", "kept", "customers", "customers_kept"})
        EXPECT_EQ(behind("retention.monthly." + part, row["month"]), row[part]) << row;
    }
  }
}

TEST(Filter, HoldsForWhoIsBehindARenewalRate) {
  const TestFile renewals = {
      "customer,due_date,amount,outcome,renewed_amount\n"
      "a,2024-02-01,100,renewed,100\nb,2024-02-01,60,lost,\n",
      R"({"name":"renewals.csv","table":"renewals"})"};
  EXPECT_EQ(ExplainedText({kMrr, kCustomers, renewals},
                          {{"metric", "renewals.months.due"},
                           {"month", "2024-02"},
                           {"filter", {{"by", "region"}, {"value", "EU"}}}}),
            "1 = | 1 a");
}

TEST(Filter, OfAPlanShowsWhoComesAndGoes) {
  const json filtered =
      ReportOf({kPlans}, R"({"set":{"as_of":"2024-03-31"},"filter":{"by":"plan","value":"Pro"}})");
  EXPECT_EQ(filtered["movements"][1]["entering"], 15000);
  EXPECT_EQ(filtered["movements"][1]["closing"], 16000);
}

TEST(Segments, RefuseWhatTheyCannotDo) {
  const auto code = [](const json& request,
                       const std::vector<TestFile>& files = {kMrr, kCustomers}) {
    return CodeOf(SegmentsEnvelope(files, request));
  };
  EXPECT_EQ(code({{"by", "regoin"}}), "segments.unknown_by");
  EXPECT_EQ(code({{"by", "plan"}}), "segments.unknown_by");
  EXPECT_EQ(code(json::object()), "config.bad_value");
  EXPECT_EQ(code({{"by", "region"}, {"top", 0}}), "config.bad_value");
  EXPECT_EQ(code({{"by", "region"}, {"topp", 1}}), "config.unknown_key");
  EXPECT_EQ(code({{"by", "region"}, {"currency", "EUR"}}), "segments.currency");
  EXPECT_EQ(code({{"by", "region"}, {"from", "2024-02"}, {"to", "2024-01"}}),
            "segments.bad_window");
  EXPECT_EQ(code({{"by", "interval"}, {"filter", {{"by", "plan"}, {"value", "Pro"}}}}, {kPlans}),
            "segments.two_moves");
  EXPECT_EQ(
      CodeOf(ReportEnvelope({kMrr, kCustomers}, R"({"filter":{"by":"region","value":"UE"}})")),
      "segments.unknown_value");
  const std::string near = SegmentsEnvelope({kMrr, kCustomers}, {{"by", "regoin"}});
  EXPECT_NE(near.find("Did you mean \\\"region\\\"?"), std::string::npos) << near;
}

/// 100 customers of two tiers: in each, so many of 100 stay from one month to the next.
TestFile TwoTiers(int large, int large_stay, int small, int small_stay, const std::string& month,
                  const std::string& next, const std::string& prefix) {
  std::string csv;
  const auto add = [&](const std::string& name, int all, int stay) {
    for (int i = 0; i < all; ++i) {
      csv += prefix + name + std::to_string(i) + "," + month + ",100\n";
      if (i < stay) csv += prefix + name + std::to_string(i) + "," + next + ",100\n";
    }
  };
  add("KA", large, large_stay);
  add("SMB", small, small_stay);
  return {csv, ""};
}

TEST(Mix, SaysWhatATotalHides) {
  // 95 % of the key accounts stay, 65 % of the small ones: 80 % together.
  std::string csv = "customer,month,mrr\n";
  csv += TwoTiers(100, 95, 100, 65, "2024-01", "2024-02", "x").bytes;
  csv += TwoTiers(100, 95, 100, 65, "2024-03", "2024-04", "y").bytes;
  std::string tiers = "customer_id,name,segment\n";
  for (int i = 0; i < 100; ++i) {
    for (const char* each : {"xKA", "xSMB", "yKA", "ySMB"})
      tiers += each + std::to_string(i) + ",," + (each[1] == 'K' ? "KA" : "SMB") + "\n";
  }
  const json mix = SegmentsOf({{csv}, {tiers, R"({"name":"c","table":"customers"})"}},
                              {{"by", "segment"}, {"from", "2024-02"}})["mix"];
  EXPECT_EQ(mix["window"], 1);
  EXPECT_EQ(mix["to"], "2024-04");
  for (const std::size_t measure : {1U, 3U}) {
    const json& shown = mix["measures"][measure];
    EXPECT_NEAR(shown["after"].get<double>(), 0.8, 1e-12);
    EXPECT_NEAR(shown["segments"][0]["rate_after"].get<double>(), 0.95, 1e-12);
    EXPECT_NEAR(shown["segments"][1]["rate_after"].get<double>(), 0.65, 1e-12);
    EXPECT_EQ(shown["against_segments"], false);
  }
  EXPECT_EQ(mix["measures"][1]["hides_message"],
            "The total GRR of 80.0 % hides 95.0 % (KA) and 65.0 % (SMB).");
}

TEST(Mix, TellsTheMixFromTheRatesAndWarnsOfSimpson) {
  // From 50/50 to 30/70 while both tiers improve: .95 to .96 and .65 to .67; .800 to .757.
  std::string csv = "customer,month,mrr\n";
  csv += TwoTiers(100, 95, 100, 65, "2024-01", "2024-02", "x").bytes;
  csv += TwoTiers(300, 288, 700, 469, "2024-03", "2024-04", "y").bytes;
  std::string tiers = "customer_id,name,segment\n";
  for (int i = 0; i < 700; ++i) {
    for (const char* each : {"xKA", "xSMB", "yKA", "ySMB"}) {
      tiers += each + std::to_string(i) + ",," + (each[1] == 'K' ? "KA" : "SMB") + "\n";
    }
  }
  // Those who stayed until February leave in March: the windows compared end with February and
  // April.
  const json segments = SegmentsOf({{csv}, {tiers, R"({"name":"c","table":"customers"})"}},
                                   {{"by", "segment"}, {"from", "2024-02"}, {"window", 1}});
  for (const std::size_t measure : {0U, 1U, 3U}) {
    const json& shown = segments["mix"]["measures"][measure];
    EXPECT_NEAR(shown["before"].get<double>(), 0.8, 1e-12);
    EXPECT_NEAR(shown["after"].get<double>(), 0.757, 1e-12);
    EXPECT_NEAR(shown["rate_effect"].get<double>(), 0.016, 1e-12);
    EXPECT_NEAR(shown["mix_effect"].get<double>(), -0.059, 1e-12);
    EXPECT_EQ(shown["up"], 2);
    EXPECT_EQ(shown["against_segments"], true);
  }
  EXPECT_EQ(segments["mix"]["measures"][1]["against_message"],
            "The total GRR fell from 80.0 % to 75.7 % (-4.3 points), although the segments' own "
            "rates, taken together, rose (+1.6 points): segments weigh otherwise than before (-5.9 "
            "points). Judge the segments, not the total.");
  EXPECT_EQ(segments["mix"]["measures"][1]["hides_message"],
            "The total GRR of 75.7 % hides 96.0 % (KA) and 67.0 % (SMB).");
}

TEST(Cross, ListsWhoKeepsAndGrows) {
  const json cross = SegmentsOf(
      {kMrr, kCustomers},
      {{"by", "region"}, {"nrr", 1.1}, {"settings", {{"as_of", "2024-02-29"}}}})["cross"];
  EXPECT_EQ(cross["window"], 1);
  EXPECT_EQ(cross["candidates"], 1);
  EXPECT_EQ(cross["shown"][0]["customer"], "a");
  EXPECT_EQ(cross["shown"][0]["name"], "Acme");
  EXPECT_EQ(cross["shown"][0]["gain"], 2000);
  EXPECT_EQ(cross["shown"][0]["segment"], 0);
  EXPECT_EQ(cross["total"]["keeps"]["customers"], 1);
  EXPECT_EQ(cross["total"]["shrinks"], (json{{"customers", 1}, {"before", 6000}, {"after", 3000}}));
  EXPECT_EQ(cross["total"]["lost"]["before"], 4000);
  EXPECT_EQ(cross["total"]["corner"], "neither");
}

TEST(Cross, ListsTheCustomersOfEveryCellWithTheirLines) {
  const auto listed = [](json request) {
    request["by"] = "region";
    request["nrr"] = 1.1;
    request["settings"] = {{"as_of", "2024-02-29"}};
    const json cross = SegmentsOf({kMrr, kCustomers}, request)["cross"];
    std::string text = cross["listed"].dump() + ":";
    for (const json& row : cross["shown"]) {
      text += " " + row["customer"].get<std::string>();
      for (const json& source : row["sources"]) text += " " + source["line"].dump();
    }
    return text;
  };
  EXPECT_EQ(listed({{"cell", "keeps_and_grows"}}), "1: a 2 6");
  EXPECT_EQ(listed({{"cell", "keeps"}}), "1: d 5 8");
  EXPECT_EQ(listed({{"cell", "shrinks"}}), "1: b 3 7");
  EXPECT_EQ(listed({{"cell", "lost"}}), "1: c 4");
  EXPECT_EQ(listed({{"cell", "lost"}, {"cell_of", 0}}), "1: c 4");
  EXPECT_EQ(listed({{"cell", "lost"}, {"cell_of", 1}}), "0:");
  EXPECT_EQ(CodeOf(SegmentsEnvelope({kMrr}, {{"by", "size"}, {"cell", "gone"}})),
            "config.bad_value");
}

/// The MRR rows of a customer who stays for so many months from January 2015.
std::string Months(const std::string& customer, int months) {
  std::string rows;
  for (int i = 0; i < months; ++i) {
    const std::string month = std::to_string(i % 12 + 1);
    rows += customer + "," + std::to_string(2015 + i / 12) + "-" + (month.size() < 2 ? "0" : "") +
            month + ",100\n";
  }
  return rows;
}

TEST(Lives, TellWhetherTheCustomersOfSegmentsStayEquallyLong) {
  // core/README.md's first example of the log-rank test, in months.
  std::string csv = "customer,month,mrr\n";
  std::string tiers = "customer_id,name,segment\n";
  for (const auto& [group, months] : std::vector<std::pair<std::string, int>>{
           {"x", 10}, {"x", 20}, {"x", 30}, {"y", 10}, {"y", 20}, {"y", 50}}) {
    csv += Months(group + std::to_string(months), months);
    tiers += group + std::to_string(months) + ",," + group + "\n";
  }
  const json lives =
      SegmentsOf({{csv}, {tiers, R"({"name":"c","table":"customers"})"}},
                 {{"by", "segment"}, {"settings", {{"as_of", "2019-03-31"}}}})["lives"];
  EXPECT_EQ(lives["segments"], 2);
  EXPECT_NEAR(lives["chi_square"].get<double>(), 0.254237, 1e-6);
  EXPECT_EQ(lives["degrees"], 1);
  EXPECT_NEAR(lives["p"].get<double>(), 0.614107, 1e-6);
  EXPECT_EQ(lives["differ"], false);
}

TEST(Lives, AreNotComparedWhereCustomersMoveOrNobodyLeft) {
  EXPECT_EQ(SegmentsOf({kPlans}, {{"by", "plan"}})["lives"], json());
  EXPECT_EQ(
      SegmentsOf({{"customer,month,mrr\na,2024-01,1\nb,2024-01,2\n"}}, {{"by", "size"}})["lives"],
      json());
}

}  // namespace
}  // namespace holdfast
