#include "explained_parts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace holdfast {
namespace {

constexpr std::size_t kYear = 12;

/// The places `from` to `to` months before another; those before the data are left out.
std::vector<FigurePlace> MonthsBefore(const FigurePlace& place, std::size_t from, std::size_t to) {
  std::vector<FigurePlace> places;
  for (std::size_t i = from; i <= std::min(to, place.month); ++i) {
    places.push_back(place);
    places.back().month = place.month - i;
  }
  return places;
}

std::vector<FigurePlace> AgesUpTo(const FigurePlace& place, const Block& block) {
  std::vector<FigurePlace> places;
  for (const SurvivalPoint& point : block.survival.points) {
    if (point.time > place.age) continue;
    places.push_back(place);
    places.back().age = point.time;
  }
  return places;
}

/// The places of a part; none where it is no part of the figure here.
std::vector<FigurePlace> PlacesOf(const FigurePart& part, const FigurePlace& figure,
                                  const Block& block, const Settings& settings) {
  if (part.when != nullptr && !part.when(settings)) return {};
  switch (part.over) {
    case PartOver::kSamePlace:
      return {figure};
    case PartOver::kMonthBefore:
      return MonthsBefore(figure, 1, 1);
    case PartOver::kYearBefore:
      return MonthsBefore(figure, kYear, kYear);
    case PartOver::kSixMonthsBefore:
      return MonthsBefore(figure, 1, 6);
    case PartOver::kQuarterBefore:
      return MonthsBefore(figure, 3, 3);
    case PartOver::kMonthsOfQuarterBefore:
      return MonthsBefore(figure, 3, 5);
    case PartOver::kWindowUpTo:
      return MonthsBefore(figure, 0, static_cast<std::size_t>(settings.nrr_months) - 1);
    case PartOver::kAgesUpTo:
      return AgesUpTo(figure, block);
  }
  return {};
}

std::vector<FigurePlace> PlacesAt(const FigurePlace& place, std::span<const std::size_t> months) {
  std::vector<FigurePlace> places;
  for (const std::size_t month : months) {
    places.push_back(place);
    places.back().month = month;
  }
  return places;
}

/// Of a quarter or year; `place` is its last month.
std::vector<FigurePlace> PlacesInPeriod(SumOver over, const FigurePlace& place,
                                        const Block& block) {
  const PeriodRow& row = block.periods->rows[place.period];
  const auto months = static_cast<std::size_t>(row.last_month - row.first_month);
  if (over == SumOver::kPeriodOpening) return MonthsBefore(place, months, months);
  return MonthsBefore(place, 0, months);
}

std::vector<FigurePlace> PlacesOver(SumOver over, const FigurePlace& place, const Block& block,
                                    std::span<const std::size_t> cost_months) {
  switch (over) {
    case SumOver::kMonth:
    case SumOver::kPeriodClosing:
      return {place};
    case SumOver::kYear:
      return MonthsBefore(place, 0, kYear - 1);
    case SumOver::kCostMonths:
      return PlacesAt(place, cost_months);
    case SumOver::kPeriod:
    case SumOver::kPeriodOpening:
      return PlacesInPeriod(over, place, block);
    case SumOver::kPeriodEnds:
      return PlacesAt(place, std::span(&place.period, 1));
  }
  return {};
}

bool IsOfAMonth(const FigureRule& rule) {
  if (rule.over != SumOver::kMonth) return false;
  if (!rule.sum) return true;
  const FactKind kind = rule.sum->kind;
  return kind != FactKind::kCohort && kind != FactKind::kCohortBase && kind != FactKind::kLife &&
         kind != FactKind::kNeverPaid;
}

Gathered PartOf(const FigureRule& rule, std::string_view role, int sign, const FigurePlace& place,
                const Block& block, std::span<const std::size_t> cost_months) {
  Gathered gathered = {&rule, PlacesOver(rule.over, place, block, cost_months), {}, {}};
  gathered.part.role = role;
  gathered.part.metric = rule.info.metric;
  gathered.part.unit = rule.info.unit;
  gathered.part.sign = sign;
  gathered.part.total = rule.shown(block, place).whole.value_or(0);
  if (rule.info.takes == FigureTakes::kPeriod)
    gathered.part.month = block.periods->rows[place.period].first_month;
  if (IsOfAMonth(rule)) gathered.part.month = block.months[place.month];
  if (rule.info.takes == FigureTakes::kAge)
    gathered.part.age = static_cast<std::uint32_t>(place.age);
  return gathered;
}

}  // namespace

std::vector<Gathered> PartsOf(const FigureRule& rule, const FigurePlace& place, const Block& block,
                              const Settings& settings, std::span<const std::size_t> cost_months) {
  if (rule.parts.empty()) return {PartOf(rule, "total", 1, place, block, cost_months)};
  std::vector<Gathered> parts;
  for (const FigurePart& part : rule.parts) {
    for (const FigurePlace& at : PlacesOf(part, place, block, settings)) {
      parts.push_back(
          PartOf(*FindFigure(part.metric), part.role, part.sign, at, block, cost_months));
    }
  }
  return parts;
}

}  // namespace holdfast
