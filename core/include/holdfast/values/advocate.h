#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "holdfast/values/measure.h"

namespace holdfast {

/// What tells that a customer may speak for the product (拥护者).
enum class AdvocateTest : std::uint8_t {
  kActivity,  ///< Of the share of customers who do most.
  kModules,   ///< 模块渗透率: share of the modules in use.
  kResults,   ///< Visible results: share of the agreed milestones reached.
  kAddOns,    ///< Continuing add-ons: years in a row, up to now, with one.
};
inline constexpr std::size_t kAdvocateTestCount =
    static_cast<std::size_t>(AdvocateTest::kAddOns) + 1;

/// The rule of a test, which names four of them and the limits of two, without a source.
struct AdvocateRule {
  AdvocateTest test;
  std::string_view code;
  double threshold;  ///< Where none is chosen.
  bool quoted;       ///< As quoted; else nothing is quoted, and the limit is ours.
};
/// In the order of AdvocateTest.
std::span<const AdvocateRule> AdvocateRules();
std::span<const std::string_view> AdvocateTestCodes();

/// By test.
using AdvocateThresholds = std::array<double, kAdvocateTestCount>;
/// Those of the rules but for the ones `chosen`.
AdvocateThresholds AdvocateThresholdsWith(
    std::span<const std::optional<Micro>, kAdvocateTestCount> chosen);

/// The three scores of the advocate model (拥护者模型).
enum class AdvocateScore : std::uint8_t {
  kSpread,    ///< 传播贡献度: how much the customer spreads the word.
  kReliance,  ///< 产品依赖度: how much the customer relies on the product.
  kFeedback,  ///< 反馈价值度: what the customer's feedback is worth.
};
inline constexpr std::size_t kAdvocateScoreCount =
    static_cast<std::size_t>(AdvocateScore::kFeedback) + 1;
/// "spread", "reliance", "feedback".
std::string_view ToString(AdvocateScore score);

/// A measure that a score is made of.
struct AdvocatePart {
  Measure measure;
  AdvocateScore score;
};
inline constexpr std::array<AdvocatePart, 5> kAdvocateParts = {{
    {Measure::kReferrals, AdvocateScore::kSpread},
    {Measure::kCoreUse, AdvocateScore::kReliance},
    {Measure::kIntegrations, AdvocateScore::kReliance},
    {Measure::kRequestsAdopted, AdvocateScore::kFeedback},
    {Measure::kSurveysAnswered, AdvocateScore::kFeedback},
}};

}  // namespace holdfast
