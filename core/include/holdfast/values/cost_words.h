#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace holdfast {

/// What a month's cost is for (core/README.md, unit economics).
enum class CostKind : std::uint8_t {
  kSalesMarketing,  ///< Winning new customers: what CAC is made of.
  kRetention,       ///< Support, success and marketing to existing customers: what CRC is made of.
  kCostOfRevenue,   ///< Hosting, delivery, licences: what the gross margin is without.
  kResearch,        ///< Research and development.
  kAdministration,
};
inline constexpr std::size_t kCostKindCount =
    static_cast<std::size_t>(CostKind::kAdministration) + 1;

/// "sales_marketing", "retention", "cost_of_revenue", "research", "administration".
std::string_view ToString(CostKind kind);
std::optional<CostKind> CostKindFromString(std::string_view text);

/// The words of ledgers and budgets ("S&M", "Customer success", "Hosting", "R&D", "G&A"), in four
/// languages; else no value.
std::optional<CostKind> ParseCostKind(std::string_view cell);

/// Which question a survey's answer is of.
enum class SurveyKind : std::uint8_t {
  kNps,   ///< Customers: would they recommend the product?
  kEnps,  ///< Employees: would they recommend the company as a place to work?
};
std::string_view ToString(SurveyKind kind);
std::optional<SurveyKind> ParseSurveyKind(std::string_view cell);

}  // namespace holdfast
