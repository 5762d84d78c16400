// Unit economics of segments, by the costs that name them.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "../../support/analysis.h"

namespace holdfast {
namespace {

using nlohmann::json;

constexpr std::string_view kMrr =
    "customer,month,mrr,industry,region\n"
    "a,2024-01,100,IT / Software,EU\n"
    "a,2024-02,100,IT / Software,EU\n"
    "b,2024-02,80,IT / Hardware,US\n"
    "c,2024-02,40,Retail,US\n"
    "d,2024-02,20,,EU\n";
constexpr std::string_view kCosts =
    "month,category,industry,amount\n"
    "2024-02,Sales & Marketing,IT / Software,10\n"
    "2024-02,Sales & Marketing,IT / Hardware,20\n"
    "2024-02,Sales & Marketing,IT / Hardware,20\n"
    "2024-02,Sales & Marketing,US,7\n"
    "2024-02,Sales & Marketing,,3\n"
    "2024-01,Customer Success,Retail,5\n";

std::vector<testing::TestFile> Files() {
  return {{std::string(kMrr), R"({"name":"mrr.csv"})"},
          {std::string(kCosts), R"({"name":"costs.csv"})"}};
}

json SegmentsBy(const char* by, std::size_t top = 20) {
  return testing::SegmentsOf(Files(), {{"by", by}, {"top", top}});
}

json Of(const json& report, const std::string& value) {
  for (const json& segment : report["segments"]) {
    if (segment["value"] == value) return segment.value("economics", json());
  }
  return "no such segment";
}

json FilteredBy(const json& filter) {
  return testing::ReportOf(Files(), json({{"filter", filter}}).dump());
}

TEST(SegmentCosts, AreThoseThatNameTheSegment) {
  const json report = SegmentsBy("industry");
  EXPECT_EQ(Of(report, "IT / Hardware")["window"]["cac"], 4000);
  EXPECT_EQ(Of(report, "IT / Software")["window"]["costs"]["sales_marketing"], 1000);
  EXPECT_TRUE(Of(report, "IT / Software")["window"]["cac"].is_null()) << "nobody is new";
  // What is left of 60: of an industry without customers, which is called like a region, and of
  // none.
  EXPECT_EQ(Of(report, "IT / Hardware")["unassigned"]["sales_marketing"], 1000);
  EXPECT_EQ(report["total"]["economics"]["window"]["costs"]["sales_marketing"], 6000);
  EXPECT_FALSE(report["total"]["economics"].contains("unassigned"));
}

TEST(SegmentCosts, OfAllSegmentsAndTheRestAreThoseOfTheTotal) {
  const json report = SegmentsBy("industry");
  for (const char* kind : {"sales_marketing", "retention"}) {
    std::int64_t sum = 0;
    json rest;
    for (const json& segment : report["segments"]) {
      if (!segment.contains("economics")) continue;
      sum += segment["economics"]["window"]["costs"][kind].get<std::int64_t>();
      rest = segment["economics"]["unassigned"][kind];
    }
    EXPECT_EQ(sum + rest.get<std::int64_t>(), report["total"]["economics"]["window"]["costs"][kind])
        << kind;
  }
}

TEST(SegmentCosts, AreOfTheLevelThatIsAskedFor) {
  EXPECT_EQ(Of(SegmentsBy("industry:1"), "IT")["window"]["costs"]["sales_marketing"], 5000);
}

TEST(SegmentCosts, OfSegmentsShownTogetherAddUp) {
  const json report = SegmentsBy("industry", 1);
  ASSERT_EQ(report["segments"].back()["kind"], "other");
  const json& costs = report["segments"].back()["economics"]["window"]["costs"];
  EXPECT_EQ(costs["sales_marketing"], 4000);
  EXPECT_EQ(costs["retention"], 500);
}

TEST(SegmentCosts, AreNotKnownByAnotherColumnNorOfCustomersWithoutAValue) {
  const json by_region = SegmentsBy("region");
  for (const json& segment : by_region["segments"])
    EXPECT_FALSE(segment.contains("economics")) << segment["value"];
  const json report = SegmentsBy("industry");
  for (const json& segment : report["segments"]) {
    if (segment["kind"] != "none") continue;
    EXPECT_FALSE(segment.contains("economics"));
  }
}

TEST(SegmentCosts, AreThoseOfAFilterAndOfNoneWithinAnother) {
  const json filter = {{"by", "industry"}, {"value", "IT / Hardware"}};
  EXPECT_EQ(FilteredBy(filter)["economics"]["window"]["cac"], 4000);
  json within = filter;
  within["within"] = {{"by", "region"}, {"value", "US"}};
  EXPECT_FALSE(FilteredBy(within).contains("economics"));
}

}  // namespace
}  // namespace holdfast
