// Every figure of this stage has the same bits on every platform: the sum below was taken natively,
// and the same test runs in WebAssembly.
#include <gtest/gtest.h>

#include <cstring>
#include <random>

#include "holdfast/statistics/distributions.h"
#include "holdfast/statistics/proportion.h"
#include "holdfast/statistics/ratio.h"
#include "holdfast/statistics/sbg.h"
#include "holdfast/statistics/survival.h"

namespace holdfast {
namespace {

/// FNV-1a over the bits of doubles.
class Bits {
 public:
  void Add(double value) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, &value, sizeof(bits));
    for (int byte = 0; byte < 8; ++byte) {
      hash_ ^= bits >> (8 * byte) & 0xffU;
      hash_ *= 0x100000001b3U;
    }
  }
  void Add(const ConfidenceInterval& interval) {
    Add(interval.low);
    Add(interval.high);
  }
  std::uint64_t hash() const { return hash_; }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325U;
};

void AddDistributions(Bits* bits) {
  for (double z = -8; z < 8; z += 0.013) bits->Add(NormalCdf(z));
  for (double p = 0.001; p < 1; p += 0.0017) bits->Add(NormalQuantile(p));
  for (unsigned degrees = 1; degrees < 12; ++degrees) {
    for (double x = 0.1; x < 60; x *= 1.1) bits->Add(ChiSquareTail(x, degrees));
  }
}

void AddProportions(Bits* bits) {
  for (std::uint64_t whole = 1; whole < 40; ++whole) {
    for (std::uint64_t part = 0; part <= whole; ++part) {
      bits->Add(*WilsonInterval(part, whole));
      bits->Add(*NewcombeDifference({part, whole}, {whole - part, whole + 7}));
    }
  }
}

void AddSurvival(std::mt19937* random, Bits* bits) {
  std::vector<std::vector<LifeCount>> groups(3);
  for (std::vector<LifeCount>& group : groups) {
    for (std::uint32_t time = 1; time < 40; ++time)
      group.push_back({time, (*random)() % 20, (*random)() % 30});
    const SurvivalCurve curve = KaplanMeier(group);
    for (const SurvivalPoint& point : curve.points) {
      bits->Add(point.survival);
      bits->Add({point.low.value_or(2), point.high.value_or(2)});
    }
    bits->Add(curve.restricted_mean);
  }
  const LogRank test = *LogRankTest(groups);
  bits->Add(test.chi_square);
  bits->Add(test.p);
}

void AddSbg(std::mt19937* random, Bits* bits) {
  for (int round = 0; round < 60; ++round) {
    std::vector<std::uint64_t> alive = {500 + (*random)() % 1000};
    for (std::uint64_t t = 1; t < 12; ++t)
      alive.push_back(alive.back() - alive.back() / (4 * t) +
                      (*random)() % (1 + alive.back() / (9 * t)));
    RenewalTable table;
    ASSERT_TRUE(table.AddCohort(alive));
    const SbgFit fit = FitSbg(table);
    bits->Add(fit.log_likelihood);
    for (const double share : ProjectSurvival(fit, alive, 20)) bits->Add(share);
    if (fit.model) bits->Add(*fit.model->LifetimePayments(0.01));
  }
}

void AddRatios(std::mt19937* random, Bits* bits) {
  for (std::int64_t count = 2; count < 60; count += 7) {
    std::vector<RatioPair> pairs;
    RatioSums sums;
    for (std::int64_t i = 0; i < count; ++i) {
      pairs.push_back(
          {1 + static_cast<std::int64_t>((*random)()), static_cast<std::int64_t>((*random)())});
      sums.Add(pairs.back());
    }
    bits->Add(*DeltaInterval(sums));
    bits->Add(*JackknifeInterval(pairs));
    bits->Add(BootstrapIntervals(pairs)->percentile);
    bits->Add(BootstrapIntervals(pairs)->bca);
  }
}

TEST(Bytes, AreTheSameOnEveryPlatform) {
  std::mt19937 random(2024);
  Bits bits;
  AddDistributions(&bits);
  AddProportions(&bits);
  AddSurvival(&random, &bits);
  AddSbg(&random, &bits);
  AddRatios(&random, &bits);
  EXPECT_EQ(bits.hash(), 2675531827270476044U);
}

}  // namespace
}  // namespace holdfast
