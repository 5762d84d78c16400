#include "holdfast/settings/named_numbers.h"

#include <gtest/gtest.h>

#include <array>

namespace holdfast {
namespace {

constexpr std::array<std::string_view, 3> kNames = {"tickets", "no_login", "core_use_down"};
using Numbers = std::array<std::optional<Micro>, 3>;

TEST(NamedNumbers, AreReadInAnyOrderAndWrittenInTheirOwn) {
  Numbers numbers;
  ASSERT_TRUE(ReadNamedNumbers("core_use_down:0.25, tickets:3", "quoted", kNames, numbers));
  EXPECT_EQ(numbers, (Numbers{3 * kMicro, std::nullopt, kMicro / 4}));
  EXPECT_EQ(NamedNumbersText("quoted", kNames, numbers), "tickets:3,core_use_down:0.25");
}

TEST(NamedNumbers, AreAllUnsaidByOneWord) {
  Numbers numbers = {kMicro, kMicro, kMicro};
  ASSERT_TRUE(ReadNamedNumbers("quoted", "quoted", kNames, numbers));
  EXPECT_EQ(numbers, Numbers());
  EXPECT_EQ(NamedNumbersText("quoted", kNames, numbers), "quoted");
}

TEST(NamedNumbers, TakeNothingElse) {
  Numbers numbers;
  for (const std::string_view bad :
       {"", "tickets", "tickets:", "tickets:-1", "tickets:yes", "tickets:1e3", "tickets:50%",
        "tickets:0.1234567", "logins:3", "tickets:3,tickets:4", "tickets:3,", "equal"}) {
    EXPECT_FALSE(ReadNamedNumbers(bad, "quoted", kNames, numbers)) << bad;
  }
}

}  // namespace
}  // namespace holdfast
