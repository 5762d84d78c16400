#include "holdfast/base/money.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

namespace holdfast {
namespace {

Currency Code(std::string_view text) { return Currency::Parse(text).value_or(Currency()); }

TEST(CurrencyTest, ReadsThreeLettersInEitherCase) {
  EXPECT_EQ(Code("usd").ToString(), "USD");
  EXPECT_EQ(Code("UsD"), Code("usd"));
  for (const std::string_view bad : {"", "us", "usdt", "u1d", "$$$", "us ",
                                     "\xC3\xA9"
                                     "d"}) {
    EXPECT_FALSE(Currency::Parse(bad)) << bad;
  }
}

TEST(CurrencyTest, UnknownIsWrittenAsIsoSaysAndSortsFirst) {
  EXPECT_FALSE(Currency().known());
  EXPECT_EQ(Currency().ToString(), "XXX");
  EXPECT_EQ(Currency::Parse("xxx"), Currency());
  EXPECT_LT(Currency(), Code("AED"));
  EXPECT_LT(Code("EUR"), Code("USD"));
  EXPECT_LT(Code("USC"), Code("USD"));
}

TEST(CurrencyTest, KnowsTheDigitsOfTheMinorUnit) {
  for (const std::string_view code : {"JPY", "KRW", "ISK", "UGX", "VND", "XPF", "BIF"}) {
    EXPECT_EQ(Code(code).minor_digits(), 0) << code;
  }
  for (const std::string_view code : {"USD", "EUR", "TWD", "MYR", "CNY", "HUF"}) {
    EXPECT_EQ(Code(code).minor_digits(), 2) << code;
  }
  for (const std::string_view code : {"KWD", "BHD", "TND"}) {
    EXPECT_EQ(Code(code).minor_digits(), 3) << code;
  }
  EXPECT_EQ(Code("CLF").minor_digits(), 4);
  EXPECT_EQ(Currency().minor_digits(), 2);
}

TEST(CurrencyTest, OnlyListedCodesAreInUse) {
  for (const std::string_view code : {"AED", "USD", "MYR", "ZWG"}) {
    EXPECT_TRUE(Code(code).in_use()) << code;
  }
  for (const std::string_view code : {"ABC", "XXX", "DEM", "SDU"}) {
    EXPECT_FALSE(Code(code).in_use()) << code;
  }
  EXPECT_FALSE(Currency().in_use());
}

struct Division {
  std::int64_t numerator;
  std::int64_t denominator;
  std::int64_t quotient;
  bool exact;
};

TEST(DivideHalfEvenTest, RoundsTheHalfToTheEvenNeighbour) {
  constexpr Division kCases[] = {
      {6, 3, 2, true},
      {7, 3, 2, false},
      {8, 3, 3, false},
      {-7, 3, -2, false},
      {-8, 3, -3, false},
      {1, 2, 0, false},
      {3, 2, 2, false},
      {5, 2, 2, false},
      {-1, 2, 0, false},
      {-3, 2, -2, false},
      {-5, 2, -2, false},
      {0, 5, 0, true},
      {INT64_MAX, 1, INT64_MAX, true},
      {INT64_MIN, 1, INT64_MIN, true},
  };
  for (const Division& c : kCases) {
    bool exact = !c.exact;
    EXPECT_EQ(DivideHalfEven(c.numerator, c.denominator, &exact), c.quotient)
        << c.numerator << '/' << c.denominator;
    EXPECT_EQ(exact, c.exact) << c.numerator << '/' << c.denominator;
  }
  EXPECT_EQ(DivideHalfEven(7, 2), 4);
}

TEST(DivideHalfEvenTest, SaysWhenTheResultDoesNotFit) {
  EXPECT_FALSE(DivideHalfEven(Int128{INT64_MAX} + 1, 1));
  EXPECT_FALSE(DivideHalfEven(Int128{INT64_MIN} - 1, 1));
  EXPECT_FALSE(DivideHalfEven(Int128{INT64_MAX} * 2 + 1, 2));
  EXPECT_EQ(DivideHalfEven(Int128{INT64_MAX} * 1'000'000, 1'000'000), INT64_MAX);
}

TEST(ToMinorTest, RoundsTheHalfAwayFromZero) {
  EXPECT_EQ(ToMinor(0), 0);
  EXPECT_EQ(ToMinor(kUnitsPerMinor), 1);
  EXPECT_EQ(ToMinor(kUnitsPerMinor / 2), 1);
  EXPECT_EQ(ToMinor(kUnitsPerMinor / 2 - 1), 0);
  EXPECT_EQ(ToMinor(-kUnitsPerMinor / 2), -1);
  EXPECT_EQ(ToMinor(-kUnitsPerMinor / 2 + 1), 0);
  EXPECT_EQ(ToMinor(kUnitsPerMinor * 5 / 2), 3);
  EXPECT_EQ(ToMinor(-kUnitsPerMinor * 5 / 2), -3);
}

TEST(ToDecimalTest, WritesAPlainDecimal) {
  EXPECT_EQ(ToDecimal(123450, 2), "1234.50");
  EXPECT_EQ(ToDecimal(5, 2), "0.05");
  EXPECT_EQ(ToDecimal(-5, 2), "-0.05");
  EXPECT_EQ(ToDecimal(0, 2), "0.00");
  EXPECT_EQ(ToDecimal(720, 0), "720");
  EXPECT_EQ(ToDecimal(0, 0), "0");
  EXPECT_EQ(ToDecimal(1234567, 3), "1234.567");
  EXPECT_EQ(ToDecimal(INT64_MIN, 2), "-92233720368547758.08");
}

TEST(AddCheckedTest, SaysWhenTheSumDoesNotFit) {
  std::int64_t sum = 0;
  EXPECT_TRUE(AddChecked(INT64_MAX - 1, 1, &sum));
  EXPECT_EQ(sum, INT64_MAX);
  EXPECT_FALSE(AddChecked(INT64_MAX, 1, &sum));
  EXPECT_FALSE(AddChecked(INT64_MIN, -1, &sum));
}

}  // namespace
}  // namespace holdfast
