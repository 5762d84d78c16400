#include "holdfast/values/rate.h"

#include <gtest/gtest.h>

namespace holdfast {
namespace {

TEST(Rate, IsExact) {
  EXPECT_EQ(ParseRate("0.91", '.'), (ExactRate{91, 100}));
  EXPECT_EQ(ParseRate("4,70", ','), (ExactRate{47, 10}));
  EXPECT_EQ(ParseRate("1", '.'), (ExactRate{1, 1}));
  EXPECT_EQ(ParseRate("150", '.'), (ExactRate{150, 1}));
  EXPECT_EQ(ParseRate("16,025.5", '.'), (ExactRate{160255, 10}));
  EXPECT_EQ(ParseRate("0.000000000001", '.'), (ExactRate{1, 1'000'000'000'000}));
  EXPECT_EQ(ParseRate("23456789012.5", '.'), (ExactRate{234567890125, 10}));
}

TEST(Rate, IsAboveNothingAndHasAtMostTwelveDecimals) {
  for (const std::string_view cell :
       {"", "-", "0", "0.00", "-1", "one", "0.0000000000001", "1.2.3", "99999999999999999999"}) {
    EXPECT_FALSE(ParseRate(cell, '.')) << cell;
  }
}

}  // namespace
}  // namespace holdfast
