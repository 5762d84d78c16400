
#include "holdfast/statistics/distributions.h"
#include "holdfast/statistics/survival.h"

namespace holdfast {
namespace {

/// A group as its ages are gone through.
struct Group {
  std::span<const LifeCount> left;  // The ages not gone through.
  std::uint64_t at_risk = 0;
  double excess = 0;  // Churned - expected.
};

/// The variances of the excesses, and their covariances: a row per group but the last, whose excess
/// is what the others lack.
using Matrix = std::vector<std::vector<double>>;

/// The next age of any group; none after the last.
std::optional<std::uint32_t> NextTime(std::span<const Group> groups) {
  std::optional<std::uint32_t> next;
  for (const Group& group : groups) {
    if (!group.left.empty() && (!next || group.left.front().time < *next))
      next = group.left.front().time;
  }
  return next;
}

/// Takes the age `time` into the excesses and their variance.
void AddTime(std::uint32_t time, std::span<Group> groups, Matrix* variance) {
  std::uint64_t at_risk = 0;
  std::uint64_t churned = 0;
  for (const Group& group : groups) {
    at_risk += group.at_risk;
    if (!group.left.empty() && group.left.front().time == time)
      churned += group.left.front().churned;
  }
  const auto n = static_cast<double>(at_risk);
  const auto d = static_cast<double>(churned);
  const double spread = at_risk > 1 ? d * (n - d) / (n - 1) : 0;
  for (std::size_t i = 0; i < variance->size(); ++i) {
    const double share = static_cast<double>(groups[i].at_risk) / n;
    for (std::size_t j = 0; j < variance->size(); ++j) {
      const double other = static_cast<double>(groups[j].at_risk) / n;
      (*variance)[i][j] += spread * share * ((i == j ? 1 : 0) - other);
    }
  }
  for (Group& group : groups) {
    group.excess -= d * static_cast<double>(group.at_risk) / n;
    if (group.left.empty() || group.left.front().time != time) continue;
    const LifeCount& count = group.left.front();
    group.excess += static_cast<double>(count.churned);
    group.at_risk -= count.churned + count.censored;
    group.left = group.left.subspan(1);
  }
}

/// x' V^-1 x, by elimination; `*rank` is how many rows of V say something of their own.
double QuadraticForm(Matrix v, std::vector<double> x, unsigned* rank) {
  constexpr double kNothing = 1e-10;
  double sum = 0;
  *rank = 0;
  std::vector<double> scale;
  for (std::size_t i = 0; i < v.size(); ++i) scale.push_back(v[i][i]);
  for (std::size_t i = 0; i < v.size(); ++i) {
    if (v[i][i] <= kNothing * scale[i]) continue;
    ++*rank;
    sum += x[i] * x[i] / v[i][i];
    for (std::size_t j = i + 1; j < v.size(); ++j) {
      const double factor = v[j][i] / v[i][i];
      for (std::size_t k = i; k < v.size(); ++k) v[j][k] -= factor * v[i][k];
      x[j] -= factor * x[i];
    }
  }
  return sum;
}

}  // namespace

std::optional<LogRank> LogRankTest(std::span<const std::vector<LifeCount>> groups) {
  std::vector<Group> going;
  for (const std::vector<LifeCount>& counts : groups) {
    Group group{counts, 0, 0};
    for (const LifeCount& count : counts) group.at_risk += count.churned + count.censored;
    if (group.at_risk > 0) going.push_back(group);
  }
  if (going.size() < 2) return std::nullopt;
  Matrix variance(going.size() - 1, std::vector<double>(going.size() - 1));
  while (const std::optional<std::uint32_t> time = NextTime(going))
    AddTime(*time, going, &variance);
  std::vector<double> excess;
  for (std::size_t i = 0; i + 1 < going.size(); ++i) excess.push_back(going[i].excess);
  LogRank test;
  test.chi_square = QuadraticForm(std::move(variance), std::move(excess), &test.degrees);
  if (test.degrees == 0) return std::nullopt;
  test.p = ChiSquareTail(test.chi_square, test.degrees);
  return test;
}

}  // namespace holdfast
