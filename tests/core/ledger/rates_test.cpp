#include "holdfast/ledger/rates.h"

#include <gtest/gtest.h>

#include <string>

#include "../../support/ledger_text.h"

namespace holdfast {
namespace {

using testing::RatesFromText;

Currency C(std::string_view code) { return *Currency::Parse(code); }
Day D(std::string_view text) { return *DayFromString(text); }

/// "11/10 of 2024-01-31", with "later" and "via" where they are so.
std::string FoundText(const RateStore& rates, std::string_view from, std::string_view to,
                      std::string_view day) {
  const auto found = RateBook(rates).Find(C(from), C(to), D(day));
  if (!found) return "none";
  return std::to_string(found->rate.numerator) + "/" + std::to_string(found->rate.denominator) +
         " of " + DayToString(found->day) + (found->later ? " later" : "") +
         (found->via.known() ? " via " + found->via.ToString() : "");
}

TEST(Rates, AreTheLastOnOrBeforeTheDay) {
  const RateStore rates = RatesFromText(R"(
      2024-02-29 EUR USD 1.20
      2024-01-31 EUR USD 1.10
      2024-03-15 EUR USD 1.30)");
  EXPECT_EQ(FoundText(rates, "EUR", "USD", "2024-01-31"), "11/10 of 2024-01-31");
  EXPECT_EQ(FoundText(rates, "EUR", "USD", "2024-02-28"), "11/10 of 2024-01-31");
  EXPECT_EQ(FoundText(rates, "EUR", "USD", "2024-02-29"), "6/5 of 2024-02-29");
  EXPECT_EQ(FoundText(rates, "EUR", "USD", "2025-01-01"), "13/10 of 2024-03-15");
}

TEST(Rates, AreTheFirstLaterOneWhereNoneIsKnownYet) {
  const RateStore rates = RatesFromText("2024-02-29 EUR USD 1.20\n2024-03-15 EUR USD 1.30");
  EXPECT_EQ(FoundText(rates, "EUR", "USD", "2024-02-28"), "6/5 of 2024-02-29 later");
}

TEST(Rates, AreTurnedRoundExactly) {
  const RateStore rates = RatesFromText("2024-01-31 USD EUR 0.9");
  EXPECT_EQ(FoundText(rates, "EUR", "USD", "2024-01-31"), "10/9 of 2024-01-31");
  EXPECT_EQ(FoundText(rates, "USD", "EUR", "2024-01-31"), "9/10 of 2024-01-31");
}

TEST(Rates, AsStatedComeBeforeTurnedOnesOfTheSameDay) {
  const RateStore rates = RatesFromText(R"(
      2024-01-31 EUR USD 1.08
      2024-01-31 USD EUR 0.9259
      2024-02-29 USD EUR 0.8)");
  EXPECT_EQ(FoundText(rates, "EUR", "USD", "2024-02-01"), "27/25 of 2024-01-31");
  EXPECT_EQ(FoundText(rates, "EUR", "USD", "2024-02-29"), "5/4 of 2024-02-29");
}

TEST(Rates, CrossOverACurrencyThatBothHave) {
  const RateStore rates = RatesFromText(R"(
      2024-01-31 EUR USD 1.10
      2024-01-30 GBP EUR 1.20
      2024-01-31 EUR MYR 5)");
  EXPECT_EQ(FoundText(rates, "GBP", "USD", "2024-01-31"), "33/25 of 2024-01-30 via EUR");
  EXPECT_EQ(FoundText(rates, "MYR", "USD", "2024-01-31"), "11/50 of 2024-01-31 via EUR");
  EXPECT_EQ(FoundText(rates, "SGD", "USD", "2024-01-31"), "none");
}

TEST(Rates, CrossOverTheCurrencyWhoseRatesAreKnown) {
  const RateStore rates = RatesFromText(R"(
      2024-03-31 GBP CHF 1.1
      2024-03-31 CHF USD 1.1
      2024-01-31 GBP EUR 1.2
      2024-01-31 EUR USD 1.1)");
  EXPECT_EQ(FoundText(rates, "GBP", "USD", "2024-02-29"), "33/25 of 2024-01-31 via EUR");
  EXPECT_EQ(FoundText(rates, "GBP", "USD", "2024-03-31"), "121/100 of 2024-03-31 via CHF");
}

TEST(Rates, OfOneDayThatDifferGiveTheLargerWhateverTheirOrder) {
  const char* const a = "2024-01-31 EUR USD 1.10\n";
  const char* const b = "2024-01-31 EUR USD 1.11\n";
  for (const std::string& text : {std::string(a) + b + a, std::string(b) + a}) {
    const RateStore rates = RatesFromText(text);
    EXPECT_EQ(FoundText(rates, "EUR", "USD", "2024-01-31"), "111/100 of 2024-01-31");
    EXPECT_EQ(RateBook(rates).ambiguous(), 1U);
  }
  EXPECT_EQ(RateBook(RatesFromText(std::string(a) + a)).ambiguous(), 0U);
}

TEST(Rates, OfACurrencyToItselfAreOne) {
  EXPECT_EQ(FoundText({}, "USD", "USD", "2024-01-31"), "1/1 of 2024-01-31");
}

TEST(Exchanged, RoundsOnceHalfToEven) {
  EXPECT_EQ(*Exchanged(5, {1, 2}), 2);
  EXPECT_EQ(*Exchanged(7, {1, 2}), 4);
  EXPECT_EQ(*Exchanged(-5, {1, 2}), -2);
  EXPECT_EQ(*Exchanged(0, {1, 2}), 0);
}

TEST(Exchanged, KeepsWhatIsNotNothing) {
  EXPECT_EQ(*Exchanged(1, {1, 1000}), 1);
  EXPECT_EQ(*Exchanged(-1, {1, 1000}), -1);
}

TEST(Exchanged, SaysWhenItDoesNotFit) {
  EXPECT_FALSE(Exchanged(INT64_MAX, {2, 1}));
  EXPECT_EQ(*Exchanged(INT64_MAX, {1, 1}), INT64_MAX);
  // The largest ratio there is times the most units that fit.
  EXPECT_FALSE(Exchanged(INT64_MAX, {(std::int64_t{1} << 62) - 1, 1}));
}

TEST(Ratio, IsInLowestTerms) { EXPECT_EQ(*MakeRatio(1'200, 1'000), (Ratio{6, 5})); }

TEST(Ratio, IsHalvedUntilItFits) {
  const std::int64_t large = (std::int64_t{1} << 62) - 1;
  const auto squared = Multiply({large, 3}, {large, 5});
  EXPECT_FALSE(squared);
  const auto near_one = Multiply({large, large - 1}, {large, large - 1});
  ASSERT_TRUE(near_one);
  EXPECT_EQ(*Exchanged(1'000'000'000'000, *near_one), 1'000'000'000'000);
  // Two rates of twelve decimals each.
  const auto cross =
      Multiply({4'567'891'234'567'891, 1'000'000'000'000}, {1'000'000'000'000, 1'234'567'890'123});
  ASSERT_TRUE(cross);
  EXPECT_EQ(*Exchanged(1'000'000'000, *cross), 3'699'991'933'301);
}

}  // namespace
}  // namespace holdfast
