// What the settings of months, spans, cohorts and signs change in a report, and that they change
// nothing else.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "../../support/analysis.h"
#include "../../support/changed_figures.h"
#include "holdfast/settings/settings.h"

namespace holdfast {
namespace {

using nlohmann::json;
using testing::Changed;
using testing::kMonths;
using testing::Paths;
using testing::ReportWith;

// The MRR of January: it is there where a start is on 31 January.
int January(const std::string& rows, const std::string& zone,
            const std::string& head = "customer,start_date,mrr") {
  const std::string file = head + "\n" + rows + "late,2024-02-28,1\nstays,2024-01-01,5\n";
  return ReportWith(file, "time_zone", zone)["movements"][0]["closing"].get<int>() - 500;
}

TEST(SettingTimeZone, PutsInstantsOnTheDayOfTheZone) {
  EXPECT_EQ(January("a,2024-01-31T18:00:00Z,10\n", "UTC"), 1000);
  EXPECT_EQ(January("a,2024-01-31T18:00:00Z,10\n", "+05:59"), 1000);
  EXPECT_EQ(January("a,2024-01-31T18:00:00Z,10\n", "+06:00"), 0);
  EXPECT_EQ(January("a,2024-02-01T03:00:00+08:00,10\n", "UTC"), 1000);
  EXPECT_EQ(January("a,2024-02-01T03:00:00+08:00,10\n", "+08:00"), 0);
  EXPECT_EQ(January("a,2024-02-01T04:00:00Z,10\n", "-05:00"), 1000);
  // 2024-01-31T18:00:00Z.
  EXPECT_EQ(January("a,1706724000,10\n", "+08:00"), 0);
}

TEST(SettingTimeZone, LeavesDaysAndTimesOfNoKnownZoneAsTheyAre) {
  EXPECT_EQ(January("a,2024-01-31,10\nb,2024-01-31 18:00,20\n", "+08:00"), 3000);
  // But for a column that says so, whose day without a time is a day all the same.
  EXPECT_EQ(January("a,2024-01-31,10\nb,2024-01-31 18:00,20\n", "+08:00",
                    "customer,Start Date (UTC),mrr"),
            1000);
  EXPECT_EQ(January("a,2024-01-31 18:00,10\n", "UTC", "customer,Start Date (UTC),mrr"), 1000);
}

TEST(SettingTimeZone, CanTakeTheDayThatIsWritten) {
  EXPECT_EQ(January("a,2024-01-31 22:00:00 -0500,10\n", "UTC"), 0);
  EXPECT_EQ(January("a,2024-01-31 22:00:00 -0500,10\n", "as_written"), 1000);
}

TEST(SettingTimeZone, RefusesNamesAndSaysWhatItTakes) {
  const Result<Settings> settings = WithSetting({}, "time_zone", "Asia/Singapore");
  ASSERT_FALSE(settings.ok());
  EXPECT_NE(settings.error().message.find("+08:00"), std::string::npos);
}

}  // namespace
}  // namespace holdfast
