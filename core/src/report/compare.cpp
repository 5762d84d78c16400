#include "holdfast/report/compare.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "compare_figure.h"
#include "figure_address.h"
#include "figure_list.h"

namespace holdfast {
namespace {

FigureValue ValueAt(const Report& report, const FigureAddress& address) {
  const Result<FoundFigure> found = FindFigureIn(report, address);
  if (!found.ok()) return {};
  const ShownFigure shown = found->rule->shown(*found->block, found->place);
  return {shown.whole, shown.rate};
}

FigureValue Minus(const FigureValue& b, const FigureValue& a) {
  if (a.whole && b.whole) return {*b.whole - *a.whole, std::nullopt};
  if (a.rate && b.rate) return {std::nullopt, *b.rate - *a.rate};
  return {};
}

/// Lists the places of figures in either report.
class Places {
 public:
  Places(const Report& a, const Report& b, const CompareScope& scope) : scope_(scope) {
    Note(a);
    Note(b);
  }

  const std::set<Currency>& currencies() const { return currencies_; }

  std::vector<FigureAddress> Of(const FigureInfo& info, Currency currency) const {
    FigureAddress address;
    address.metric = std::string(info.metric);
    address.currency = currency;
    switch (info.takes) {
      case FigureTakes::kNothing:
        return {address};
      case FigureTakes::kMonth:
        return OfMonths(address);
      case FigureTakes::kCohortAge:
        return OfCells(address);
      case FigureTakes::kAge:
        return OfAges(address);
      case FigureTakes::kCohort:
        return OfCohorts(address);
      case FigureTakes::kPeriod:
      case FigureTakes::kReason:
      case FigureTakes::kSegment:
      case FigureTakes::kTop:
      case FigureTakes::kValue:
      case FigureTakes::kValueAge:
      case FigureTakes::kValueMonth:
      case FigureTakes::kSurvey:
      case FigureTakes::kSurveyQuarter:
      case FigureTakes::kSurveySegment:
      case FigureTakes::kSurveyBy:
        break;
    }
    return {};
  }

 private:
  void Note(const Report& report) {
    for (const Block& block : report.blocks) {
      currencies_.insert(block.currency);
      months_.insert(block.months.begin(), block.months.end());
      for (const CohortRow& row : block.cohorts) {
        std::size_t& ages = cohorts_[row.month];
        ages = std::max(ages, row.customers.size());
      }
      for (const SurvivalPoint& point : block.survival.points) ages_.insert(point.time);
    }
  }

  std::vector<FigureAddress> OfMonths(FigureAddress address) const {
    std::vector<FigureAddress> places;
    for (const Month month : months_) {
      if (scope_.month && month != *scope_.month) continue;
      address.month = month;
      places.push_back(address);
    }
    return places;
  }

  std::vector<FigureAddress> OfCells(FigureAddress address) const {
    std::vector<FigureAddress> places;
    if (!scope_.cohorts) return places;
    for (const auto& [cohort, ages] : cohorts_) {
      address.cohort = cohort;
      for (std::size_t age = 0; age < ages; ++age) {
        const Month month = cohort + static_cast<Month>(age);
        if (scope_.month && month != *scope_.month) continue;
        address.age = static_cast<std::uint32_t>(age);
        places.push_back(address);
      }
    }
    return places;
  }

  std::vector<FigureAddress> OfCohorts(FigureAddress address) const {
    std::vector<FigureAddress> places;
    if (!scope_.cohorts) return places;
    for (const auto& [cohort, ages] : cohorts_) {
      if (scope_.month && cohort != *scope_.month) continue;
      address.cohort = cohort;
      places.push_back(address);
    }
    return places;
  }

  std::vector<FigureAddress> OfAges(FigureAddress address) const {
    std::vector<FigureAddress> places;
    for (const std::uint32_t age : ages_) {
      address.age = age;
      places.push_back(address);
    }
    return places;
  }

  const CompareScope& scope_;
  std::set<Currency> currencies_;
  std::set<Month> months_;
  std::map<Month, std::size_t> cohorts_;
  std::set<std::uint32_t> ages_;
};

FigureDifference DifferenceAt(const Compared& compared, const FigureInfo& info,
                              const FigureAddress& address) {
  FigureDifference figure;
  figure.figure = info;
  figure.address = address;
  figure.currency = address.currency.value_or(Currency());
  figure.a = ValueAt(*compared.a.report, address);
  figure.b = ValueAt(*compared.b.report, address);
  if (figure.a == figure.b) return figure;
  figure.difference = Minus(figure.b, figure.a);
  figure.interaction = figure.difference;
  for (const CompareStep& step : compared.steps) {
    const FigureValue alone = Minus(ValueAt(*step.side.report, address), figure.a);
    figure.contributions.push_back(alone);
    figure.interaction = Minus(figure.interaction, alone);
  }
  return figure;
}

}  // namespace

std::vector<FigureDifference> CompareFigures(const Compared& compared, const CompareScope& scope) {
  const Places places(*compared.a.report, *compared.b.report, scope);
  std::vector<FigureDifference> figures;
  for (const FigureInfo& info : AllFigures()) {
    if (!IsCompared(*FindFigure(info.metric))) continue;
    for (const Currency currency : places.currencies()) {
      for (const FigureAddress& address : places.Of(info, currency)) {
        FigureDifference figure = DifferenceAt(compared, info, address);
        if (figure.a != figure.b) figures.push_back(std::move(figure));
      }
    }
  }
  return figures;
}

FigureDifference CompareFigure(const Compared& compared, const FigureRule& rule,
                               const FigureAddress& address) {
  return DifferenceAt(compared, rule.info, address);
}

}  // namespace holdfast
