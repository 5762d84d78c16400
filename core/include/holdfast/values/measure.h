#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace holdfast {

/// What a table of usage says of a customer in a period. The first ten are the indicators of the
/// health score (客户健康分, core/README.md), in its order.
enum class Measure : std::uint8_t {
  kLogins,           ///< 登录频率: logins, or days with one.
  kFeatureCoverage,  ///< 功能覆盖率: share of the features that are used.
  kCoreUse,          ///< 核心功能使用强度: uses of the core function.
  kAdvancedUse,  ///< 高级功能渗透率: share of the advanced features, or of the users who use them.
  kMilestones,       ///< 里程碑达成率: share of the agreed milestones reached.
  kScenarios,        ///< 业务场景覆盖数: business scenarios covered.
  kNps,              ///< The customer's answer to the NPS question, 0 to 10.
  kIssuesResolved,   ///< 问题解决率: share of the reported problems that are solved.
  kRenewalTalk,      ///< 续费沟通进度: how far the talk about the renewal is, 0 to 1.
  kAddOns,           ///< 增购行为密度: add-ons bought.
  kTickets,          ///< Complaints and tickets.
  kModules,          ///< Modules used.
  kModuleShare,      ///< Share of the modules that are used.
  kReferrals,        ///< Referrals and mentions (传播贡献度).
  kIntegrations,     ///< Integrations in use (产品依赖度).
  kRequestsAdopted,  ///< Requests of the customer that were built (反馈价值度).
  kSurveysAnswered,  ///< Surveys answered (反馈价值度).
};
inline constexpr std::size_t kMeasureCount =
    static_cast<std::size_t>(Measure::kSurveysAnswered) + 1;

/// The first measures are the indicators of the health score.
inline constexpr std::size_t kIndicatorCount = static_cast<std::size_t>(Measure::kAddOns) + 1;

enum class MeasureUnit : std::uint8_t {
  kCount,  ///< At least 0; of several rows of a period the sum.
  kShare,  ///< 0 to 1; of several rows the latest.
  kScore,  ///< 0 to 10; of several rows the latest.
};

/// "logins", "feature_coverage" ...: the names that mappings and reports use.
std::string_view ToString(Measure measure);
std::optional<Measure> MeasureFromString(std::string_view text);
std::span<const std::string_view> MeasureNames();
std::span<const std::string_view> IndicatorNames();
MeasureUnit UnitOf(Measure measure);

/// Millionths: values of measures and scores are decimal numbers with up to six decimals, so that
/// sums do not depend on the order of rows.
using Micro = std::int64_t;
inline constexpr Micro kMicro = 1'000'000;

/// A decimal number of at least 0 ("12", "0.85", "85%", "1,5" with a decimal comma), or yes and no
/// as 1 and 0. `percent`: a plain number is a percentage. No value where it is neither, negative,
/// or beyond a million millions.
std::optional<Micro> ParseMicro(std::string_view cell, char decimal, bool percent);

}  // namespace holdfast
