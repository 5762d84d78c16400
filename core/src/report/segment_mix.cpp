#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "holdfast/report/segments.h"

namespace holdfast {
namespace {

constexpr std::size_t kYear = 12;
constexpr double kNothing = 1e-12;
/// Below a tenth of the base, or ten points apart, a segment is not hidden by the total.
constexpr double kLargeWeight = 0.1;
constexpr double kFarApart = 0.1;

/// "80.5", of 0.805: rounded once, half away from zero.
std::string Tenths(double share) {
  const long long tenths = std::llround(std::abs(share) * 1000 * (1 + kNothing));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string Points(double share) { return (share < 0 ? "-" : "+") + Tenths(share) + " points"; }

std::string NameOf(const Segment& segment) {
  if (segment.kind == SegmentKind::kNone) return "(none)";
  return segment.kind == SegmentKind::kOther ? "(other)" : segment.value;
}

struct MixedRate {
  std::string_view name;
  std::string_view words;
};

constexpr std::array<MixedRate, 4> kMeasures = {{{"nrr", "NRR"},
                                                 {"grr", "GRR"},
                                                 {"mrr_churn", "MRR churn"},
                                                 {"customer_retention", "customer retention"}}};

struct Side {
  double base;
  double part;
};

Side SideOf(std::string_view measure, const Retention& r) {
  if (measure == "customer_retention")
    return {static_cast<double>(r.customers), static_cast<double>(r.customers_kept)};
  Units part = r.kept;
  if (measure == "nrr") part = r.retained;
  if (measure == "mrr_churn") part = r.opening - r.kept;
  return {static_cast<double>(r.opening), static_cast<double>(part)};
}

std::string AgainstSentence(const MixedRate& measure, const Decomposition& parts) {
  const bool rose = parts.change > 0;
  return "The total " + std::string(measure.words) + (rose ? " rose from " : " fell from ") +
         Tenths(parts.before) + " % to " + Tenths(parts.after) + " % (" + Points(parts.change) +
         "), although the segments' own rates, taken together, " + (rose ? "fell" : "rose") + " (" +
         Points(parts.rate) + "): segments weigh otherwise than before (" + Points(parts.mix) +
         "). Judge the segments, not the total.";
}

/// Where large segments lie far apart, the total is the rate of none of them.
std::string HidesSentence(const MixedRate& measure, const MixMeasure& shown,
                          const std::vector<Segment>& segments) {
  double base = 0;
  for (const MixSegment& side : shown.sides) base += side.base_after;
  const MixSegment* low = nullptr;
  const MixSegment* high = nullptr;
  const auto rate = [](const MixSegment& side) { return side.part_after / side.base_after; };
  for (const MixSegment& side : shown.sides) {
    if (side.base_after <= 0 || side.base_after < kLargeWeight * base) continue;
    if (low == nullptr || rate(side) < rate(*low)) low = &side;
    if (high == nullptr || rate(side) > rate(*high)) high = &side;
  }
  if (low == nullptr || rate(*high) - rate(*low) < kFarApart - kNothing) return {};
  const auto named = [&](const MixSegment* side) {
    const auto at = static_cast<std::size_t>(side - shown.sides.data());
    return Tenths(rate(*side)) + " % (" + NameOf(segments[at]) + ")";
  };
  return "The total " + std::string(measure.words) + " of " + Tenths(shown.parts->after) +
         " % hides " + named(high) + " and " + named(low) + ".";
}

/// Which windows are compared.
struct Windows {
  bool year;  ///< Of twelve months, else of one.
  std::size_t from;
  std::size_t to;
};

MixMeasure MeasureOf(const MixedRate& measure, const std::vector<const Figures*>& exact,
                     const Windows& windows, const std::vector<Segment>& segments) {
  MixMeasure shown;
  shown.name = measure.name;
  for (std::size_t i = 1; i < exact.size(); ++i) {
    const std::vector<Retention>& periods =
        (windows.year ? exact[i]->year().retention : exact[i]->monthly).periods();
    const Side before = SideOf(measure.name, periods[windows.from]);
    const Side after = SideOf(measure.name, periods[windows.to]);
    shown.sides.push_back({before.base, before.part, after.base, after.part});
    if (before.base <= 0 || after.base <= 0) continue;
    const double change = after.part / after.base - before.part / before.base;
    shown.up += change > kNothing ? 1 : 0;
    shown.down += change < -kNothing ? 1 : 0;
  }
  shown.parts = Decompose(shown.sides);
  if (!shown.parts) return shown;
  if (shown.parts->against_segments) shown.against = AgainstSentence(measure, *shown.parts);
  shown.hides = HidesSentence(measure, shown, segments);
  return shown;
}

Error BadWindow(const Block& total, std::size_t complete) {
  return {"segments.bad_window",
          "The windows that are compared begin and end in the complete months of the data (" +
              MonthToString(total.months.front()) + " to " +
              MonthToString(total.months[complete - 1]) +
              "), one behind the other (from, to, window)."};
}

}  // namespace

Result<std::optional<Mix>> MixOf(const SegmentsRequest& request,
                                 const std::vector<const Figures*>& exact, const Block& total,
                                 const std::vector<Segment>& segments) {
  const std::size_t complete = exact.front()->complete;
  if (complete == 0) return std::optional<Mix>();
  const Month first = total.months.front();
  const auto last = static_cast<Month>(complete - 1);
  constexpr auto kMonths = static_cast<Month>(kYear);
  const Month to = request.to ? *request.to - first : last;
  // Unless asked otherwise, the latest two windows of a year that the data hold, else of a month.
  const auto window = static_cast<Month>(request.window.value_or(to > kMonths ? kYear : 1));
  const Month from = request.from ? *request.from - first : std::max(to - kMonths, window);
  if (from < window || to <= from || to > last) {
    if (request.from || request.to || request.window) return BadWindow(total, complete);
    return std::optional<Mix>();
  }
  Mix mix = {first + from, first + to, static_cast<std::size_t>(window), {}};
  const Windows windows = {mix.window == kYear, static_cast<std::size_t>(from),
                           static_cast<std::size_t>(to)};
  for (const MixedRate& measure : kMeasures)
    mix.measures.push_back(MeasureOf(measure, exact, windows, segments));
  return std::optional<Mix>(std::move(mix));
}

}  // namespace holdfast
