#include "figure_list.h"

#include <initializer_list>
#include <vector>

namespace holdfast {
namespace {

const std::vector<FigureRule>& AllRules() {
  static const std::vector<FigureRule> rules = [] {
    std::vector<FigureRule> all;
    for (const auto& part :
         {FiguresOfMrr(), FiguresOfEvents(), FiguresOfRevenue(), FiguresOfCosts(), FiguresOfUsage(),
          FiguresOfContracts(), FiguresOfRenewalPlan(), FiguresOfAnswers(), FiguresOfSignUps(),
          FiguresOfPeriods(), FiguresOfGrowth(), FiguresOfWatch(), FiguresOfLeftOut()})
      all.insert(all.end(), part.begin(), part.end());
    return all;
  }();
  return rules;
}

}  // namespace

std::span<const FigureInfo> AllFigures() {
  static const std::vector<FigureInfo> infos = [] {
    std::vector<FigureInfo> all;
    for (const FigureRule& rule : AllRules()) all.push_back(rule.info);
    return all;
  }();
  return infos;
}

const FigureRule* FindFigure(std::string_view metric) {
  for (const FigureRule& rule : AllRules()) {
    if (rule.info.metric == metric) return &rule;
  }
  for (const FigureRule& rule : AllRules()) {
    const std::string_view full = rule.info.metric;
    if (metric.size() < full.size() && full.ends_with(metric) &&
        full[full.size() - metric.size() - 1] == '.')
      return &rule;
  }
  return nullptr;
}

bool IsCompared(const FigureRule& rule) {
  return rule.shown != nullptr && !rule.info.metric.starts_with("revenue.") &&
         !rule.info.metric.starts_with("economics.") && !rule.info.metric.starts_with("periods.");
}

std::string_view MetricBeside(std::string_view metric, std::string_view field) {
  const std::string_view list = metric.substr(0, metric.rfind('.') + 1);
  for (const FigureInfo& info : AllFigures()) {
    if (info.metric.starts_with(list) && info.metric.substr(list.size()) == field)
      return info.metric;
  }
  return metric;
}

}  // namespace holdfast
