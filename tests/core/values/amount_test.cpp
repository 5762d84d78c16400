#include "holdfast/values/amount.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

namespace holdfast {
namespace {

constexpr AmountFormat kDot = {.decimal = '.', .minor_digits = 2, .minor_units = false};
constexpr AmountFormat kComma = {.decimal = ',', .minor_digits = 2, .minor_units = false};

struct Read {
  std::string_view cell;
  Minor minor;
  std::string_view currency = "XXX";
};

void ExpectRead(const Read& c, const AmountFormat& format) {
  const ParsedAmount parsed = ParseAmount(c.cell, format);
  EXPECT_EQ(parsed.error, AmountError::kNone) << c.cell;
  EXPECT_EQ(parsed.minor, c.minor) << c.cell;
  EXPECT_EQ(parsed.currency.ToString(), c.currency) << c.cell;
}

TEST(AmountTest, ReadsEverySpellingWithADecimalDot) {
  constexpr Read kCases[] = {
      {"1299.00", 129900},
      {"720", 72000},
      {"0", 0},
      {"0.5", 50},
      {".50", 50},
      {"49.", 4900},
      {"-49", -4900},
      {"+49", 4900},
      {"49-", -4900},
      {"- 49.10", -4910},
      {"(49.00)", -4900},
      {"($1,299.50)", -129950},
      {"$(12.00)", -1200},
      {"-$49", -4900},
      {"$-49", -4900},
      {"$1,299.00", 129900},
      {"1,299,000", 129900000},
      {"12,99,000.25", 129900025},
      {"1'299.00", 129900},
      {"1\xE2\x80\x99"
       "299.00",
       129900},
      {"1 299.00", 129900},
      {"1\xC2\xA0"
       "299.00",
       129900},
      {"1\xE2\x80\xAF"
       "299.00",
       129900},
      {"\xC2\xA3"
       "1000",
       100000, "GBP"},
      {"\xE2\x82\xAC 12.34", 1234, "EUR"},
      {"12.34 \xE2\x82\xAC", 1234, "EUR"},
      {"RM 40.00", 4000, "MYR"},
      {"rm40", 4000, "MYR"},
      {"NT$1,200", 120000, "TWD"},
      {"US$5", 500, "USD"},
      {"\xC2\xA5"
       "1200",
       120000},
      {"USD 49", 4900, "USD"},
      {"49 usd", 4900, "USD"},
      {"usd49", 4900, "USD"},
      {"$49 CAD", 4900, "CAD"},
      {"'-49.00", -4900},
      {"'1299", 129900},
      {"１２９９．００", 129900},
      {"－４９", -4900},
      {"\xE2\x88\x92"
       "49",
       -4900},
      {"￥１，２９９", 129900},
      {"　720　", 72000},
      {"1299.000", 129900},
      {"0000000000000000000012.00", 1200},
      {"92233720368547758.07", INT64_MAX},
  };
  for (const Read& c : kCases) ExpectRead(c, kDot);
}

TEST(AmountTest, ReadsEverySpellingWithADecimalComma) {
  constexpr Read kCases[] = {
      {"1.299,00", 129900},      {"1 299,00", 129900},
      {"12,50", 1250},           {"1299", 129900},
      {"1.299", 129900},         {"1'299,5", 129950},
      {"-1.299,00", -129900},    {"\xE2\x82\xAC 1.299,00", 129900, "EUR"},
      {"12,5 EUR", 1250, "EUR"},
  };
  for (const Read& c : kCases) ExpectRead(c, kComma);
}

TEST(AmountTest, FollowsTheMinorDigitsOfTheCurrency) {
  ExpectRead({"1299", 1299}, {.decimal = '.', .minor_digits = 0, .minor_units = false});
  ExpectRead({"1299.00", 1299}, {.decimal = '.', .minor_digits = 0, .minor_units = false});
  ExpectRead({"1.299", 1299}, {.decimal = '.', .minor_digits = 3, .minor_units = false});
  ExpectRead({"5000", 5000}, {.decimal = '.', .minor_digits = 2, .minor_units = true});
  ExpectRead({"5,000.00", 5000}, {.decimal = '.', .minor_digits = 2, .minor_units = true});
}

// It may be of more decimals than the one that was expected.
TEST(AmountTest, SaysWhichCurrencyACellNamesAlsoWhereTheAmountDoesNotFit) {
  const ParsedAmount amount = ParseAmount("USD 12.99", {'.', 0, false});
  EXPECT_EQ(amount.error, AmountError::kTooManyDecimals);
  EXPECT_EQ(amount.currency, *Currency::Parse("USD"));
}

struct Refused {
  std::string_view cell;
  AmountError error;
};

TEST(AmountTest, RefusesWhatIsNoAmountAndSaysWhy) {
  constexpr Refused kCases[] = {
      {"", AmountError::kEmpty},
      {"   ", AmountError::kEmpty},
      {"-", AmountError::kEmpty},
      {"\xE2\x80\x94", AmountError::kEmpty},
      {"$", AmountError::kEmpty},
      {"$ -", AmountError::kEmpty},
      {"USD", AmountError::kEmpty},
      {"NULL", AmountError::kEmpty},
      {"1,29", AmountError::kNotANumber},
      {"1,2999", AmountError::kNotANumber},
      {"1299,000", AmountError::kNotANumber},
      {"1,299'000", AmountError::kNotANumber},
      {",299", AmountError::kNotANumber},
      {"1,,299", AmountError::kNotANumber},
      {"1,299,", AmountError::kNotANumber},
      {"1.2.3", AmountError::kNotANumber},
      {"1.29,9", AmountError::kNotANumber},
      {".", AmountError::kNotANumber},
      {"--49", AmountError::kNotANumber},
      {"-(49)", AmountError::kNotANumber},
      {"-49-", AmountError::kNotANumber},
      {"(49", AmountError::kNotANumber},
      {"49)", AmountError::kNotANumber},
      {"5%", AmountError::kNotANumber},
      {"1e5", AmountError::kNotANumber},
      {"NaN", AmountError::kNotANumber},
      {"free", AmountError::kNotANumber},
      {"abc 49", AmountError::kNotANumber},
      {"usda 49", AmountError::kNotANumber},
      {"US$49 CAD", AmountError::kNotANumber},
      {"0x10", AmountError::kNotANumber},
      {"10, 10, 5%", AmountError::kNotANumber},
      {"12.345", AmountError::kTooManyDecimals},
      {"0.001", AmountError::kTooManyDecimals},
      {"1.299", AmountError::kTooManyDecimals},
      {"92233720368547758.08", AmountError::kOverflow},
      {"9223372036854775807", AmountError::kOverflow},
      {"99999999999999999999999999", AmountError::kOverflow},
  };
  for (const Refused& c : kCases) {
    EXPECT_EQ(ParseAmount(c.cell, kDot).error, c.error) << c.cell;
    EXPECT_EQ(ParseAmount(c.cell, kDot).minor, 0) << c.cell;
  }
  EXPECT_EQ(ParseAmount("12.50", kComma).error, AmountError::kNotANumber);
  EXPECT_EQ(ParseAmount("49.50", {.decimal = '.', .minor_digits = 2, .minor_units = true}).error,
            AmountError::kTooManyDecimals);
  EXPECT_EQ(ParseAmount(std::string(5000, '7'), kDot).error, AmountError::kNotANumber);
}

TEST(AmountTest, EveryCentReadsBackFromItsDecimal) {
  for (Minor minor = -20'000; minor <= 20'000; ++minor) {
    const ParsedAmount parsed = ParseAmount(ToDecimal(minor, 2), kDot);
    ASSERT_EQ(parsed.error, AmountError::kNone) << minor;
    ASSERT_EQ(parsed.minor, minor);
  }
}

}  // namespace
}  // namespace holdfast
