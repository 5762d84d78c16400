#include "../../../core/src/engine/parsed_sample.h"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

struct Case {
  Role role;
  const char* cell;
  const char* parsed;  ///< Null: cannot be read.
};

TEST(ParsedSample, ShowsWhatACellIsReadAs) {
  const Case cases[] = {
      {Role::kAmount, "$1,299.5", "1299.50"},
      {Role::kAmount, "USD 49", "49.00 USD"},
      {Role::kAmount, "¥1200", "1200.00"},
      {Role::kAmount, "a lot", nullptr},
      {Role::kQuantity, "3", "3"},
      {Role::kQuantity, "3.5", nullptr},
      {Role::kStart, "12/25/25 20:18", "2025-12-25"},
      {Role::kStart, "2025-13-25", nullptr},
      {Role::kStart, "Jan 2024", "2024-01-01"},
      {Role::kEnd, "Jan 2024", "2024-02-01"},
      {Role::kDueDate, "Jan 2024", nullptr},
      {Role::kMonth, "Mar 2024", "2024-03"},
      {Role::kMonth, "2024-03-17", "2024-03"},
      {Role::kMonth, "soon", nullptr},
      {Role::kInterval, "Quarterly", "3 months"},
      {Role::kInterval, "P1M", "month"},
      {Role::kInterval, "often", nullptr},
      {Role::kCurrency, " usd ", "USD"},
      {Role::kCurrency, "dollars", nullptr},
      {Role::kTrial, "是", "true"},
      {Role::kTrial, "perhaps", nullptr},
      {Role::kCustomer, "  Acme ", "Acme"},
      {Role::kNone, "anything", "anything"},
  };
  for (const Case& c : cases) {
    Column column;
    column.role = c.role;
    column.date.order = DateOrder::kMonthFirst;
    const std::optional<std::string> parsed = ParsedSample(column, Mapping(), {}, c.cell);
    ASSERT_EQ(parsed.has_value(), c.parsed != nullptr) << c.cell;
    if (parsed) {
      EXPECT_EQ(*parsed, c.parsed) << c.cell;
    }
  }
}

TEST(ParsedSample, CountsInTheFilesCurrencyAndUnits) {
  Column column;
  column.role = Role::kMrr;
  column.amount.minor_units = true;
  Mapping mapping;
  EXPECT_EQ(ParsedSample(column, mapping, {}, "1299"), "12.99");
  mapping.currency = *Currency::Parse("JPY");
  EXPECT_EQ(ParsedSample(column, mapping, {}, "1299"), "1299");
  column.amount = {',', 2, false};
  mapping.currency = *Currency::Parse("EUR");
  EXPECT_EQ(ParsedSample(column, mapping, {}, "1.299,50"), "1299.50");
}

TEST(ParsedSample, IsOnTheDayOfTheSettingsZone) {
  Column column;
  column.role = Role::kStart;
  Settings settings;
  EXPECT_EQ(ParsedSample(column, {}, settings, "2024-01-31T20:00:00Z"), "2024-01-31");
  settings = *WithSetting(settings, "time_zone", "+08:00");
  EXPECT_EQ(ParsedSample(column, {}, settings, "2024-01-31T20:00:00Z"), "2024-02-01");
  // A day without a time is what it is, and so is the last day of a month where it stands for it.
  EXPECT_EQ(ParsedSample(column, {}, settings, "2024-01-31"), "2024-01-31");
  column.role = Role::kMonth;
  EXPECT_EQ(ParsedSample(column, {}, settings, "2024-01-31T20:00:00Z"), "2024-01");
}

TEST(ParsedSample, CountsInTheSettingsCurrencyWhereNoneIsStated) {
  Column column;
  column.role = Role::kMrr;
  Mapping mapping;
  const Settings yen = *WithSetting({}, "currency", "JPY");
  EXPECT_EQ(ParsedSample(column, mapping, yen, "1299"), "1299");
  EXPECT_EQ(ParsedSample(column, mapping, yen, "USD 12.99"), "12.99 USD");
  mapping.currency = *Currency::Parse("EUR");
  EXPECT_EQ(ParsedSample(column, mapping, yen, "1299"), "1299.00");
}

}  // namespace
}  // namespace holdfast
