#include "holdfast/base/text.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace holdfast {
namespace {

TEST(Text, TrimsWhiteSpaceAtBothEnds) {
  EXPECT_EQ(Trim(" \t a b\r\n"), "a b");
  EXPECT_EQ(Trim("   "), "");
  EXPECT_EQ(Trim(""), "");
}

TEST(Text, FindsTheNearestWord) {
  const std::array<std::string_view, 3> words = {"amount", "customer", "start"};
  EXPECT_EQ(Nearest("amonut", words), "amount");
  EXPECT_EQ(Nearest("CUSTOMER", words), "customer");
  EXPECT_EQ(Nearest("zzzzzzzz", words), std::nullopt);
  EXPECT_EQ(Nearest(std::string(500, 'a'), words), std::nullopt);
}

TEST(Text, CutsExcerptsBetweenCharacters) {
  EXPECT_EQ(Excerpt("short", 10), "short");
  EXPECT_EQ(Excerpt("abcdef", 3), "abc...");
  EXPECT_EQ(Excerpt("ab\xE5\xAE\xA2", 4), "ab...");
  EXPECT_EQ(Excerpt("ab\xE5\xAE\xA2x", 5), "ab\xE5\xAE\xA2...");
}

}  // namespace
}  // namespace holdfast
