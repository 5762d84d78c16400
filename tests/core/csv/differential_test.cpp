#include <gtest/gtest.h>

#include <random>
#include <string>

#include "reference_reader.h"

namespace holdfast {
namespace {

constexpr unsigned kSeed = 20240229;

std::string RandomText(std::mt19937* random, std::size_t longest) {
  static constexpr std::string_view kPieces[] = {"a", ",",        "\"", "\r", "\n",
                                                 ";", "\xC3\xA9", "\\", " "};
  std::string text;
  const std::size_t size = (*random)() % (longest + 1);
  for (std::size_t i = 0; i < size; ++i) text += kPieces[(*random)() % std::size(kPieces)];
  return text;
}

struct DialectCase {
  const char* name;
  char delimiter;
  char quote;
  char escape;

  friend void PrintTo(const DialectCase& c, std::ostream* os) { *os << c.name; }
};

class RandomTexts : public testing::TestWithParam<DialectCase> {
 protected:
  Dialect dialect() const {
    Dialect dialect;
    dialect.delimiter = GetParam().delimiter;
    dialect.quote = GetParam().quote;
    dialect.escape = GetParam().escape;
    return dialect;
  }
};

TEST_P(RandomTexts, ReadLikeTheReference) {
  std::mt19937 random(kSeed);
  for (int i = 0; i < 50'000; ++i) {
    const std::string text = RandomText(&random, 14);
    ASSERT_EQ(ReadWhole(text, dialect()), ReadByReference(text, dialect()))
        << "seed " << kSeed << ", text " << i << ": " << Visible(text);
  }
}

TEST_P(RandomTexts, OfSeveralBlocksReadLikeTheReference) {
  std::mt19937 random(kSeed + 1);
  for (int i = 0; i < 2'000; ++i) {
    const std::string text = RandomText(&random, 400);
    ASSERT_EQ(ReadWhole(text, dialect()), ReadByReference(text, dialect()))
        << "seed " << kSeed + 1 << ", text " << i << ": " << Visible(text);
  }
}

TEST_P(RandomTexts, ReadTheSameForEverySplitUnderTightLimits) {
  std::mt19937 random(kSeed + 2);
  for (int i = 0; i < 4'000; ++i) {
    const std::string text = RandomText(&random, 24);
    ReaderLimits limits;
    limits.cell_bytes = 1 + random() % 6;
    limits.record_bytes = 2 + random() % 12;
    limits.cells = 1 + random() % 4;
    const ReadText whole = ReadWhole(text, dialect(), limits);
    ASSERT_EQ(ReadInChunks(text, 1, dialect(), limits), whole)
        << "seed " << kSeed + 2 << ", cell " << limits.cell_bytes << ", record "
        << limits.record_bytes << ", cells " << limits.cells << ": " << Visible(text);
    for (std::size_t at = 1; at < text.size(); ++at) {
      ASSERT_EQ(ReadSplit(text, at, dialect(), limits), whole)
          << "seed " << kSeed + 2 << ", split " << at << ", cell " << limits.cell_bytes
          << ", record " << limits.record_bytes << ", cells " << limits.cells << ": "
          << Visible(text);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Differential, RandomTexts,
                         testing::Values(DialectCase{"doubled", ',', '"', '"'},
                                         DialectCase{"backslash", ',', '"', '\\'},
                                         DialectCase{"semicolon", ';', '"', '"'},
                                         DialectCase{"unquoted", ',', '\0', '"'}),
                         testing::PrintToStringParamName());

}  // namespace
}  // namespace holdfast
