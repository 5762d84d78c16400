#include "holdfast/settings/settings.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace holdfast {
namespace {

TEST(Settings, StateEveryValueByName) {
  const auto values = ToStrings({});
  ASSERT_EQ(values.size(), AllSettings().size() + 1);
  EXPECT_EQ(values[0], (std::pair<std::string, std::string>{"profile", "holdfast"}));
  for (std::size_t i = 0; i < AllSettings().size(); ++i) {
    EXPECT_EQ(values[i + 1].first, AllSettings()[i].key);
    // The default stands first among the values that a setting takes.
    EXPECT_EQ(AllSettings()[i].values.rfind(values[i + 1].second, 0), 0U) << values[i + 1].first;
  }
}

TEST(Settings, TakeEachOfTheirWordsAndNoOther) {
  const std::vector<std::pair<std::string, std::string>> good = {
      {"as_of", "2024-02-29"},
      {"as_of", "last"},
      {"partial_month", "include"},
      {"month_factors", "lago"},
      {"month_factors", "four_weeks"},
      {"discounts", "forever"},
      {"discounts", "list"},
      {"currency", "EUR"},
      {"currency", "none"},
      {"quick_ratio", "new_expansion_reactivation"},
      {"reporting_currency", "MYR"},
      {"gap_days", "366"},
      {"refunds", "subtract"},
      {"open_invoices", "count"},
      {"prorations", "count"},
      {"tax", "count"},
      {"profile", "holdfast"}};
  for (const auto& [key, value] : good) {
    const Result<Settings> settings = WithSetting({}, key, value);
    ASSERT_TRUE(settings.ok()) << key << "=" << value;
    for (const auto& [name, text] : ToStrings(*settings)) {
      if (name == key) {
        EXPECT_EQ(text, value) << key;
      }
    }
  }
  const std::vector<std::pair<std::string, std::string>> bad = {
      {"as_of", "2024-02-30"}, {"as_of", "today"},   {"partial_month", "yes"},
      {"month_factors", ""},   {"discounts", "NET"}, {"currency", "EURO"},
      {"quick_ratio", "new"},  {"gap_days", "367"},  {"gap_days", "-1"},
      {"gap_days", ""},        {"refunds", "yes"},   {"tax", "true"}};
  for (const auto& [key, value] : bad) {
    const Result<Settings> settings = WithSetting({}, key, value);
    ASSERT_FALSE(settings.ok()) << key << "=" << value;
    EXPECT_EQ(settings.error().code, "settings.bad_value");
    EXPECT_NE(settings.error().message.find("It takes: "), std::string::npos);
  }
}

TEST(Settings, NameTheNearestKey) {
  const Result<Settings> settings = WithSetting({}, "asof", "last");
  ASSERT_FALSE(settings.ok());
  EXPECT_EQ(settings.error().code, "settings.unknown_key");
  EXPECT_NE(settings.error().message.find("Did you mean \"as_of\"?"), std::string::npos);
}

TEST(Settings, RefuseAnUnknownProfile) {
  const Result<Settings> settings = WithProfile({}, "acme");
  ASSERT_FALSE(settings.ok());
  EXPECT_EQ(settings.error().code, "settings.unknown_profile");
}

}  // namespace
}  // namespace holdfast
