#include "holdfast/values/measure.h"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

TEST(Measure, HasANameAndAUnitEach) {
  for (std::size_t at = 0; at < kMeasureCount; ++at) {
    const auto measure = static_cast<Measure>(at);
    EXPECT_EQ(MeasureFromString(ToString(measure)), measure);
  }
  EXPECT_EQ(MeasureFromString("happiness"), std::nullopt);
  EXPECT_EQ(UnitOf(Measure::kNps), MeasureUnit::kScore);
  EXPECT_EQ(UnitOf(Measure::kModuleShare), MeasureUnit::kShare);
  EXPECT_EQ(UnitOf(Measure::kTickets), MeasureUnit::kCount);
}

struct Case {
  std::string_view cell;
  char decimal;
  bool percent;
  std::optional<Micro> micro;
};

class ParseMicroTest : public testing::TestWithParam<Case> {};

TEST_P(ParseMicroTest, ReadsDecimalNumbersAndAnswers) {
  const auto& [cell, decimal, percent, micro] = GetParam();
  EXPECT_EQ(ParseMicro(cell, decimal, percent), micro) << cell;
}

INSTANTIATE_TEST_SUITE_P(
    Cells, ParseMicroTest,
    testing::Values(Case{"12", '.', false, 12 * kMicro}, Case{"0", '.', false, 0},
                    Case{"0.85", '.', false, 850'000}, Case{"0,85", ',', false, 850'000},
                    Case{"85%", '.', false, 850'000}, Case{"85 %", '.', true, 850'000},
                    Case{"85", '.', true, 850'000}, Case{"1", '.', true, 10'000},
                    Case{"1,204", '.', false, 1204 * kMicro}, Case{"８５％", '.', false, 850'000},
                    Case{"yes", '.', false, kMicro}, Case{"No", '.', false, 0},
                    Case{"true", '.', true, kMicro}, Case{"是", '.', false, kMicro},
                    Case{"0.123456", '.', false, 123'456},
                    Case{"0.1234567", '.', false, std::nullopt},
                    Case{"-1", '.', false, std::nullopt}, Case{"", '.', false, std::nullopt},
                    Case{"lots", '.', false, std::nullopt},
                    Case{"1000000000000", '.', false, std::nullopt}));

}  // namespace
}  // namespace holdfast
