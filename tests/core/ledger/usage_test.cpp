#include "holdfast/ledger/usage.h"

#include <gtest/gtest.h>

#include "holdfast/base/calendar.h"

namespace holdfast {
namespace {

constexpr Day kDay = 19'800;

void Add(UsageStore* store, std::string_view customer, Day day, std::vector<MeasureValue> values,
         std::uint64_t line) {
  UsageRow row;
  row.customer = customer;
  row.day = day;
  row.values = values;
  store->Add(row, line);
}

std::string Text(const UsageStore& store) {
  std::string text;
  for (const Usage& row : store.Rows()) {
    text += std::string(row.customer) + "@" + std::to_string(row.day - kDay);
    for (const MeasureValue& value : row.values)
      text += " " + std::string(ToString(value.measure)) + "=" + std::to_string(value.value);
    text += " " + std::string(store.file_name(row.file)) + ":" + std::to_string(row.line) + "\n";
  }
  return text;
}

TEST(UsageStore, GivesRowsByCustomerAndDay) {
  UsageStore store;
  store.AddFile("u.csv");
  Add(&store, "b", kDay, {{Measure::kLogins, 5}}, 2);
  Add(&store, "a", kDay + 1, {{Measure::kLogins, 6}}, 3);
  Add(&store, "a", kDay, {{Measure::kLogins, 7}, {Measure::kNps, 9}}, 4);
  EXPECT_EQ(Text(store),
            "a@0 logins=7 nps=9 u.csv:4\n"
            "a@1 logins=6 u.csv:3\n"
            "b@0 logins=5 u.csv:2\n");
  EXPECT_EQ(store.last_day(), kDay + 1);
}

TEST(UsageStore, CountsAllRowsOfADayInOneFile) {
  UsageStore store;
  store.AddFile("u.csv");
  Add(&store, "a", kDay, {{Measure::kLogins, 5}}, 2);
  Add(&store, "a", kDay, {{Measure::kLogins, 5}}, 3);
  EXPECT_EQ(Text(store), "a@0 logins=5 u.csv:2\na@0 logins=5 u.csv:3\n");
}

TEST(UsageStore, TakesTheFullerOfTwoExportsInAnyOrder) {
  UsageStore old_export;
  old_export.AddFile("old.csv");
  Add(&old_export, "a", kDay, {{Measure::kLogins, 9}}, 2);
  Add(&old_export, "b", kDay, {{Measure::kLogins, 4}}, 3);
  UsageStore new_export;
  new_export.AddFile("new.csv");
  Add(&new_export, "a", kDay, {{Measure::kLogins, 5}, {Measure::kTickets, 1}}, 2);
  Add(&new_export, "b", kDay, {{Measure::kLogins, 8}}, 3);
  const std::string expected = "a@0 logins=5 tickets=1 new.csv:2\nb@0 logins=8 new.csv:3\n";
  UsageStore one;
  one.Merge(old_export);
  one.Merge(new_export);
  EXPECT_EQ(Text(one), expected);
  UsageStore other;
  other.Merge(new_export);
  other.Merge(old_export);
  EXPECT_EQ(Text(other), expected);
}

}  // namespace
}  // namespace holdfast
