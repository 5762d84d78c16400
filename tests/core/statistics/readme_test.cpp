// The lines of core/README.md of the form "function arguments -> results", to the digits that stand
// there.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "holdfast/statistics/mix.h"
#include "holdfast/statistics/proportion.h"
#include "holdfast/statistics/ratio.h"
#include "holdfast/statistics/sbg.h"
#include "holdfast/statistics/survival.h"

namespace holdfast {
namespace {

using Words = std::vector<std::string>;
using Results = std::vector<double>;

Words WordsOf(const std::string& text, char separator) {
  Words words;
  std::istringstream stream(text);
  for (std::string word; std::getline(stream, word, separator);) {
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

Share ShareOf(const std::string& word) {
  return {std::stoull(word), std::stoull(word.substr(word.find('/') + 1))};
}

Results Of(const std::optional<ConfidenceInterval>& interval) {
  return interval ? Results{interval->low, interval->high} : Results{};
}

std::vector<RatioPair> PairsOf(const Words& words) {
  std::vector<RatioPair> pairs;
  for (const std::string& word : words)
    pairs.push_back({std::stoll(word), std::stoll(word.substr(word.find(':') + 1))});
  return pairs;
}

Results Delta(const Words& words) {
  RatioSums sums;
  for (const RatioPair& pair : PairsOf(words)) sums.Add(pair);
  return Of(DeltaInterval(sums));
}

Results TestOfGroups(const std::string& arguments) {
  std::vector<std::vector<LifeCount>> groups;
  for (const std::string& group : WordsOf(arguments, '|')) {
    std::map<std::uint32_t, LifeCount> counts;
    for (const std::string& word : WordsOf(group, ' ')) {
      const auto time = static_cast<std::uint32_t>(std::stoul(word));
      counts[time].time = time;
      ++(word.back() == '+' ? counts[time].censored : counts[time].churned);
    }
    groups.emplace_back();
    for (const auto& [time, count] : counts) groups.back().push_back(count);
  }
  const std::optional<LogRank> test = LogRankTest(groups);
  return test ? Results{test->chi_square, test->p} : Results{};
}

std::vector<std::uint64_t> CountsOf(std::span<const std::string> words) {
  std::vector<std::uint64_t> counts;
  for (const std::string& word : words) counts.push_back(std::stoull(word));
  return counts;
}

Results Fit(const Words& words) {
  RenewalTable table;
  if (!table.AddCohort(CountsOf(words))) return {};
  const SbgFit fit = FitSbg(table);
  return fit.model ? Results{fit.model->alpha, fit.model->beta} : Results{};
}

Results Foretell(const Words& words) {
  const auto held_out = static_cast<std::size_t>(std::stoul(words[0]));
  const std::optional<HoldOut> error =
      HoldOutError(CountsOf(std::span(words).subspan(1)), held_out);
  return error ? Results{error->foretold, error->seen} : Results{};
}

Results Mix(const std::string& arguments) {
  std::vector<MixSegment> segments;
  for (const std::string& segment : WordsOf(arguments, '|')) {
    const Words w = WordsOf(segment, ' ');
    segments.push_back({std::stod(w[0]), std::stod(w[0]) * std::stod(w[1]), std::stod(w[2]),
                        std::stod(w[2]) * std::stod(w[3])});
  }
  const std::optional<Decomposition> d = Decompose(segments);
  return d ? Results{d->change, d->rate, d->mix} : Results{};
}

Results Evaluate(const std::string& function, const std::string& arguments) {
  const Words w = WordsOf(arguments, ' ');
  if (function == "wilson") return Of(WilsonInterval(ShareOf(w[0]).part, ShareOf(w[0]).whole));
  if (function == "newcombe") return Of(NewcombeDifference(ShareOf(w[0]), ShareOf(w[1])));
  if (function == "delta") return Delta(w);
  if (function == "jackknife") return Of(JackknifeInterval(PairsOf(w)));
  if (function == "log_rank") return TestOfGroups(arguments);
  if (function == "sbg") return Fit(w);
  if (function == "sbg_hold_out") return Foretell(w);
  if (function == "mix") return Mix(arguments);
  if (function != "residual_payments") return {};
  const Sbg model{std::stod(w[0]), std::stod(w[1])};
  return {*model.ResidualPayments(std::stod(w[2]), static_cast<unsigned>(std::stoul(w[3])))};
}

/// Half of the last digit that stands there.
double Tolerance(const std::string& number) {
  const std::size_t dot = number.find('.');
  const auto digits = dot == std::string::npos ? 0 : number.size() - dot - 1;
  return 0.51 * std::pow(10, -static_cast<double>(digits));
}

TEST(Readme, StatisticsHaveTheResultsStated) {
  std::ifstream file(HOLDFAST_SOURCE_DIR "/core/README.md");
  int lines = 0;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("```")) {
      inside = line == "```statistics";
      continue;
    }
    if (!inside) continue;
    ++lines;
    const std::size_t name = line.find(' ');
    const std::size_t arrow = line.find(" -> ");
    ASSERT_NE(arrow, std::string::npos) << line;
    const Results results = Evaluate(line.substr(0, name), line.substr(name, arrow - name));
    const Words expected = WordsOf(line.substr(arrow + 4), ' ');
    ASSERT_EQ(results.size(), expected.size()) << line;
    for (std::size_t i = 0; i < expected.size(); ++i)
      EXPECT_NEAR(results[i], std::stod(expected[i]), Tolerance(expected[i])) << line;
  }
  EXPECT_GE(lines, 10);
}

}  // namespace
}  // namespace holdfast
