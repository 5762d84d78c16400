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
      {"period", "quarter"},
      {"fiscal_year_start", "12"},
      {"size_tiers", "5,10"},
      {"forecast_mark", "1"},
      {"forecast_mark", "100"},
      {"churn_words", "built_in"},
      {"churn_words", "moved to Rival:competitor,没钱:external,Kad lama:payment"},
      {"churn_date", "cancellation"},
      {"past_due", "until_unpaid"},
      {"past_due", "leave_out"},
      {"paused", "count"},
      {"usage", "count"},
      {"net_churn", "without_reactivation"},
      {"customer_churn", "opening_and_new"},
      {"ltv", "month"},
      {"ltv", "net_mrr"},
      {"returning_customers", "until_first_churn"},
      {"one_off", "with_period"},
      {"renewal_rate", "due"},
      {"renewal_rate", "all_customers"},
      {"renewal_terms", "yearly"},
      {"renewal_terms", "quarterly"},
      {"renewal_terms", "monthly"},
      {"renewal_terms", "none"},
      {"grr", "movements"},
      {"grr", "logo"},
      {"reactivation_window", "any"},
      {"reactivation_window", "0"},
      {"reactivation_window", "3660"},
      {"same_month", "net"},
      {"same_month", "events"},
      {"grain", "subscription"},
      {"month_state", "first_day"},
      {"time_zone", "UTC"},
      {"time_zone", "as_written"},
      {"time_zone", "+14:00"},
      {"time_zone", "-03:30"},
      {"nrr_months", "1"},
      {"nrr_months", "36"},
      {"cohort_by", "quarter"},
      {"cohort_by", "year"},
      {"cohort_age", "calendar"},
      {"cohort_age", "anniversary"},
      {"cohort_key", "first_mrr"},
      {"cohort_key", "signup"},
      {"churn_sign", "growth"},
      {"free_customers", "leave"},
      {"free_customers", "stay"},
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
      {"as_of", "2024-02-30"},
      {"as_of", "today"},
      {"partial_month", "yes"},
      {"month_factors", ""},
      {"discounts", "NET"},
      {"currency", "EURO"},
      {"quick_ratio", "new"},
      {"gap_days", "367"},
      {"gap_days", "-1"},
      {"gap_days", ""},
      {"forecast_mark", "0"},
      {"forecast_mark", "101"},
      {"forecast_mark", "2.5"},
      {"churn_words", ""},
      {"churn_words", "rival"},
      {"churn_words", "rival:rival"},
      {"churn_words", ":external"},
      {"churn_words", " - :external"},
      {"churn_words", "a:external,"},
      {"churn_words", "a b:other,A_B:other"},
      {"refunds", "yes"},
      {"tax", "true"},
      {"same_month", "days"},
      {"reactivation_window", "3661"},
      {"reactivation_window", "never"},
      {"reactivation_window", ""},
      {"renewal_rate", "all"},
      {"renewal_terms", "all"},
      {"grr", "totals"},
      {"grain", "account"},
      {"month_state", "first"},
      {"time_zone", "Asia/Singapore"},
      {"time_zone", "+8"},
      {"time_zone", "+08:60"},
      {"time_zone", "+14:01"},
      {"time_zone", "08:00"},
      {"nrr_months", "0"},
      {"nrr_months", "37"},
      {"cohort_by", "week"},
      {"cohort_age", "own"},
      {"cohort_key", "first"},
      {"churn_sign", "up"},
      {"free_customers", "active"}};
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

TEST(Settings, ListTheWordsTheyTakeWhereTheyTakeWords) {
  for (const SettingInfo& info : AllSettings()) {
    std::string values;
    for (const auto& [word, meaning] : info.words)
      values += (values.empty() ? "" : ", ") + std::string(word);
    if (info.words.empty()) continue;
    EXPECT_EQ(info.values, values) << info.key;
  }
}

TEST(Profiles, AreRefusedWithTheListWhereUnknown) {
  const Result<Settings> settings = WithProfile({}, "chartmogull");
  ASSERT_FALSE(settings.ok());
  EXPECT_EQ(settings.error().code, "settings.unknown_profile");
  EXPECT_NE(settings.error().message.find("Did you mean \"chartmogul\"?"), std::string::npos);
  EXPECT_NE(settings.error().message.find("stripe, profitwell"), std::string::npos);
}

TEST(Profiles, HaveValuesThatTheirSettingsTakeAndThatDifferFromTheDefaults) {
  const Settings defaults;
  for (const Profile& profile : AllProfiles()) {
    for (const auto& [key, value] : profile.values) {
      const Result<Settings> settings = WithSetting({}, key, value);
      ASSERT_TRUE(settings.ok()) << profile.name << ": " << key << "=" << value;
      EXPECT_NE(ValueOf(*settings, key), ValueOf(defaults, key)) << profile.name << ": " << key;
    }
  }
}

TEST(Profiles, ReplaceEveryDefinitionAndNothingThatIsAskedFor) {
  Settings settings = *WithProfile({}, "stripe");
  EXPECT_EQ(settings.discounts, DiscountRule::kForever);
  EXPECT_TRUE(ChangedSettings(settings).empty());
  settings = *WithSetting(std::move(settings), "as_of", "2024-02-29");
  settings = *WithSetting(std::move(settings), "tax", "count");
  EXPECT_EQ(ChangedSettings(settings), (std::vector<std::string_view>{"as_of", "tax"}));
  settings = *WithProfile(std::move(settings), "maxio");
  EXPECT_EQ(ChangedSettings(settings), (std::vector<std::string_view>{"as_of"}));
  EXPECT_EQ(settings.discounts, DiscountRule::kNet);
  EXPECT_FALSE(settings.tax);
}

TEST(Profiles, OfChartMogulKeepsWhoGoesOnForNothing) {
  EXPECT_EQ(WithProfile({}, "chartmogul")->free_customers, FreeCustomersRule::kStay);
  EXPECT_EQ(WithProfile({}, "profitwell")->free_customers, FreeCustomersRule::kLeave);
  EXPECT_EQ(WithProfile({}, "mrr-playbook")->free_customers, FreeCustomersRule::kLeave);
}

TEST(Settings, NameTheKeysInWhichTwoDiffer) {
  EXPECT_EQ(DifferentSettings({}, *WithProfile({}, "maxio")),
            (std::vector<std::string_view>{"churn_date", "paused", "reactivation_window",
                                           "same_month", "churn_sign"}));
}

}  // namespace
}  // namespace holdfast
