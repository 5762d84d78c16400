#include "holdfast/values/measure.h"

#include <iterator>

#include "holdfast/values/amount.h"
#include "holdfast/values/fold.h"
#include "holdfast/values/status.h"

namespace holdfast {
namespace {

struct MeasureInfo {
  std::string_view name;
  MeasureUnit unit;
};

using enum MeasureUnit;

// By the number of the measure.
constexpr std::string_view kNames[] = {
    "logins",          "feature_coverage", "core_use",     "advanced_use",
    "milestones",      "scenarios",        "nps",          "issues_resolved",
    "renewal_talk",    "add_ons",          "tickets",      "modules",
    "module_share",    "referrals",        "integrations", "requests_adopted",
    "surveys_answered"};
static_assert(std::size(kNames) == kMeasureCount);

constexpr MeasureUnit kUnits[] = {kCount, kShare, kCount, kShare, kShare, kCount,
                                  kScore, kShare, kShare, kCount, kCount, kCount,
                                  kShare, kCount, kCount, kCount, kCount};
static_assert(std::size(kUnits) == kMeasureCount);

constexpr Micro kLargest = 1'000'000 * kMicro;

}  // namespace

std::string_view ToString(Measure measure) { return kNames[static_cast<std::size_t>(measure)]; }

std::optional<Measure> MeasureFromString(std::string_view text) {
  for (std::size_t at = 0; at < kMeasureCount; ++at) {
    if (kNames[at] == text) return static_cast<Measure>(at);
  }
  return std::nullopt;
}

std::span<const std::string_view> MeasureNames() { return kNames; }

std::span<const std::string_view> IndicatorNames() { return MeasureNames().first(kIndicatorCount); }

MeasureUnit UnitOf(Measure measure) { return kUnits[static_cast<std::size_t>(measure)]; }

std::optional<Micro> ParseMicro(std::string_view cell, char decimal, bool percent) {
  const FoldedText folded = Fold(cell);
  std::string_view text = folded.text();
  const bool marked = text.ends_with('%');
  if (marked) text.remove_suffix(1);
  const AmountFormat format = {.decimal = decimal, .minor_digits = 6, .minor_units = false};
  const ParsedAmount parsed = ParseAmount(text, format);
  if (parsed.error == AmountError::kNotANumber && !marked) {
    const std::optional<bool> flag = ParseBoolean(cell);
    return flag ? std::optional<Micro>(*flag ? kMicro : 0) : std::nullopt;
  }
  if (parsed.error != AmountError::kNone || parsed.minor < 0 || parsed.minor > kLargest) {
    return std::nullopt;
  }
  return marked || percent ? parsed.minor / 100 : parsed.minor;
}

}  // namespace holdfast
