#include <algorithm>
#include <cmath>

#include "forecast_parts.h"

namespace holdfast {
namespace {

constexpr std::size_t kYear = 12;
/// A hold-out leaves two thirds of the months to fit on.
constexpr std::size_t kHoldOutPart = 3;

std::string_view OutcomeOf(const ChurnModel& churn, const RenewalTable& table) {
  if (table.renewals().empty() || table.renewals().front().due < RatioCaution::kFew)
    return "few_customers";
  switch (churn.outcome) {
    case SbgOutcome::kFitted:
      return "fitted";
    case SbgOutcome::kNoMaximum:
      return "one_rate";
    case SbgOutcome::kNobodyLost:
      return "nobody_lost";
    case SbgOutcome::kEverybodyLost:
      return "everybody_lost";
    default:
      return "few_months";
  }
}

void ShowParameters(const ChurnModel& churn, SurvivalProjection* shown) {
  // Beyond this the model is one rate, whose mean is 1 / that rate.
  if (churn.outcome == SbgOutcome::kFitted) {
    shown->alpha = churn.model->alpha;
    shown->beta = churn.model->beta;
    shown->mean_months = churn.model->ExpectedTenure();
  } else {
    shown->mean_months = 1 / churn.model->MeanChurn();
  }
  shown->first_churn = churn.model->MeanChurn();
}

void ShowValue(const Movement& last, const Sbg& model, SurvivalProjection* shown) {
  double months = 0;
  double left = 1;
  for (unsigned month = 0; month < kForecastMonths; ++month) {
    if (month > 0) left *= model.RenewalRate(month);
    months += left;
  }
  shown->months_paid = months;
  if (last.customers.closing == 0) return;
  shown->value = MinorOf(static_cast<double>(last.closing) /
                         static_cast<double>(last.customers.closing) * months);
}

/// Of the cohorts but that of period 0 that are as old.
void ShowPooled(const Figures& figures, ProjectedAge* age) {
  const std::vector<Cohort>& cohorts = figures.cohorts.cohorts();
  std::uint64_t left = 0;
  for (std::size_t born = 1; born + age->age < figures.complete; ++born) {
    age->pooled_customers += cohorts[born].customers[0];
    left += cohorts[born].customers[age->age];
  }
  age->pooled = ShareOf(left, age->pooled_customers);
}

std::vector<ProjectedAge> AgesOf(const Figures& figures, const RenewalTable& table,
                                 const ChurnModel& churn) {
  std::vector<ProjectedAge> ages;
  double seen = 1;
  double projected = 1;
  for (std::size_t i = 0; i <= kForecastMonths; ++i) {
    ProjectedAge age;
    age.age = i;
    if (i > 0 && churn.model) projected *= churn.model->RenewalRate(static_cast<unsigned>(i));
    if (churn.model) age.projected = projected;
    const bool known = i == 0 || (i <= table.renewals().size() && table.renewals()[i - 1].due > 0);
    if (i > 0 && known) {
      const RenewalTable::Renewal& renewal = table.renewals()[i - 1];
      seen *= static_cast<double>(renewal.due - renewal.lost) / static_cast<double>(renewal.due);
    }
    if (known) age.seen = seen;
    ShowPooled(figures, &age);
    ages.push_back(age);
  }
  return ages;
}

std::optional<ProjectionHoldOut> HoldOutOf(const Figures& figures, const Block& block) {
  const std::size_t months = std::min(kYear, figures.complete / kHoldOutPart);
  const std::size_t seen = figures.complete - months;
  const ChurnModel churn = ChurnAfter(figures, seen);
  if (!churn.model || months == 0) return std::nullopt;
  const CohortLives& lives = figures.lifetimes.cohorts();
  std::vector<CohortWeight> then;
  std::uint64_t customers = 0;
  std::uint64_t left = 0;
  for (std::size_t born = 1; born < seen; ++born) {
    const std::uint64_t alive = lives.Left(born, seen - 1 - born);
    if (alive == 0) continue;
    then.push_back({seen - 1 - born, static_cast<double>(alive)});
    customers += alive;
    left += lives.Left(born, figures.complete - 1 - born);
  }
  const std::vector<double> shares = SharesLeft(*churn.model, then, months);
  if (shares.empty()) return std::nullopt;
  return ProjectionHoldOut{block.months[seen - 1], block.months[figures.complete - 1], customers,
                           shares.back(), *ShareOf(left, customers)};
}

}  // namespace

SurvivalProjection ShownProjection(const Figures& figures, const Block& block,
                                   const ChurnModel& churn) {
  SurvivalProjection shown;
  const RenewalTable table = figures.lifetimes.cohorts().Renewals(figures.complete);
  shown.outcome = OutcomeOf(churn, table);
  for (const RenewalTable::Renewal& renewal : table.renewals()) shown.lost += renewal.lost;
  if (!table.renewals().empty()) shown.customers = table.renewals().front().due;
  if (!churn.model) return shown;
  ShowParameters(churn, &shown);
  ShowValue(figures.movements.periods()[figures.complete - 1], *churn.model, &shown);
  shown.ages = AgesOf(figures, table, churn);
  shown.hold_out = HoldOutOf(figures, block);
  return shown;
}

}  // namespace holdfast
