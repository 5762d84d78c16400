#include "figure_address.h"

#include <algorithm>
#include <iterator>

#include "holdfast/base/text.h"
#include "listed_rows.h"

namespace holdfast {
namespace {

std::string Quoted(std::string_view text) { return "\"" + Excerpt(text) + "\""; }

Error UnknownMetric(std::string_view metric) {
  std::vector<std::string_view> metrics;
  std::vector<std::string_view> words;
  for (const FigureInfo& info : AllFigures()) {
    metrics.push_back(info.metric);
    words.push_back(info.metric);
    words.push_back(info.metric.substr(info.metric.rfind('.') + 1));
  }
  std::string message = "There is no figure " + Quoted(metric) + ".";
  if (const auto near = Nearest(metric, words)) message += " Did you mean " + Quoted(*near) + "?";
  message += " The figures are: " + Join(metrics, ", ") + ".";
  return {"explain.unknown_metric", message};
}

std::string CurrenciesOf(const Report& report) {
  std::string list;
  for (const Block& block : report.blocks)
    list += (list.empty() ? "" : ", ") + block.currency.ToString();
  return list;
}

Result<const Block*> BlockOf(const Report& report, std::optional<Currency> currency) {
  if (!currency && report.blocks.size() == 1) return &report.blocks.front();
  if (!currency) {
    return Error{"explain.no_such_currency", "The report has figures in several currencies (" +
                                                 CurrenciesOf(report) +
                                                 "): say in which (currency)."};
  }
  for (const Block& block : report.blocks) {
    if (block.currency == *currency) return &block;
  }
  return Error{"explain.no_such_currency", "The report has no figures in " + currency->ToString() +
                                               ", only in " + CurrenciesOf(report) + "."};
}

/// The months that a figure of months is shown for: [from, to) of the block's.
struct Shown {
  std::size_t from = 0;
  std::size_t to = 0;
};

Shown MonthsOf(const FigureRule& rule, const Block& block) {
  const std::string_view metric = rule.info.metric;
  const std::size_t complete = block.churn.size();
  if (metric.starts_with("movements.")) return {0, block.months.size()};
  if (metric.starts_with("growth.")) return {0, block.growth ? block.growth->months.size() : 0};
  if (metric.starts_with("retention.monthly."))
    return {std::min<std::size_t>(1, complete), complete};
  if (metric.starts_with("retention.trailing.")) {
    return {complete - block.trailing_retention.size(), complete};
  }
  return {0, complete};
}

std::optional<std::size_t> PlaceOf(Month month, const Block& block) {
  const auto found = std::find(block.months.begin(), block.months.end(), month);
  if (found == block.months.end()) return std::nullopt;
  return static_cast<std::size_t>(found - block.months.begin());
}

Status FindMonth(FoundFigure* found) {
  const Block& block = *found->block;
  const Shown shown = MonthsOf(*found->rule, block);
  const std::optional<Month> month =
      found->address.month ? found->address.month : block.summary.month;
  const auto place = month ? PlaceOf(*month, block) : std::nullopt;
  if (place && shown.from <= *place && *place < shown.to) {
    found->place.month = *place;
    found->address.month = month;
    return Ok();
  }
  std::string message = std::string(found->rule->info.metric) + " is shown for no month";
  if (month)
    message =
        "There is no " + std::string(found->rule->info.metric) + " of " + MonthToString(*month);
  if (shown.from < shown.to) {
    message += ": the report has it for " + MonthToString(block.months[shown.from]) + " to " +
               MonthToString(block.months[shown.to - 1]) + ".";
  } else {
    message += ": the report does not have it for any month, because the data are too short.";
  }
  return Error{"explain.no_such_month", message};
}

Result<const CohortRow*> CohortOf(const FoundFigure& found, std::string_view how) {
  const std::optional<Month> asked = found.address.cohort;
  std::string months;
  for (const CohortRow& row : found.block->cohorts) {
    if (asked == row.month) return &row;
    months += (months.empty() ? "" : ", ") + MonthToString(row.month);
  }
  return Error{"explain.no_such_cohort",
               (asked ? "There is no cohort of " + MonthToString(*asked) + "." : std::string(how)) +
                   " The cohorts are: " + months + "."};
}

Status FindCohort(FoundFigure* found) {
  const auto cohort = CohortOf(*found, "A cohort is told by its month (cohort).");
  if (!cohort.ok()) return cohort.error();
  found->place.cohort = *PlaceOf((*cohort)->month, *found->block);
  found->place.months = (*cohort)->months;
  return Ok();
}

Status FindCell(FoundFigure* found) {
  const Block& block = *found->block;
  const FigureAddress& address = found->address;
  const auto row = CohortOf(
      *found, "A cell of the cohorts is told by its cohort (a month) and its age in months.");
  if (!row.ok()) return row.error();
  const CohortRow* const cohort = *row;
  const std::size_t ages = cohort->customers.size();
  if (ages == 0) {
    return Error{"explain.no_such_age",
                 "Not all customers of the cohort of " + MonthToString(cohort->month) +
                     " have been there for a whole month yet: it has no ages."};
  }
  const bool states = found->rule->info.metric != "cohorts.base_mrr" || !cohort->base_mrr.empty();
  if (!address.age || *address.age >= ages || !states) {
    return Error{"explain.no_such_age",
                 !states ? "Only a report with a reporting currency has cohorts.base_mrr."
                         : "The cohort of " + MonthToString(cohort->month) + " has the ages 0 to " +
                               std::to_string(ages - 1) + " (age)."};
  }
  found->place.cohort = *PlaceOf(cohort->month, block);
  found->place.months = cohort->months;
  found->place.age = *address.age;
  return Ok();
}

Status FindAge(FoundFigure* found) {
  std::string ages;
  for (const SurvivalPoint& point : found->block->survival.points) {
    if (found->address.age == point.time) {
      found->place.age = point.time;
      return Ok();
    }
    ages += (ages.empty() ? "" : ", ") + std::to_string(point.time);
  }
  return Error{
      "explain.no_such_age",
      ages.empty()
          ? "Nobody left, so that the survival curve has no ages."
          : "The survival curve is shown at the ages at which somebody left: " + ages + " (age)."};
}

/// Whether the figure is of all the data.
bool IsOfNoMonth(const FigureRule& rule) {
  return rule.sum && (rule.sum->kind == FactKind::kLife || rule.sum->kind == FactKind::kNeverPaid);
}

/// The month that a figure which is there once is of: that of the summary, or the last of those
/// that revenue and costs add up.
std::optional<Month> LastMonthOf(const FoundFigure& found) {
  const Block& block = *found.block;
  const std::string_view metric = found.rule->info.metric;
  const bool of_window = metric.starts_with("revenue.") || metric.starts_with("economics.");
  if (!of_window || block.churn.empty()) return block.summary.month;
  return block.churn.back().month;
}

Status FindSummary(FoundFigure* found) {
  const Block& block = *found->block;
  if (IsOfNoMonth(*found->rule)) {
    found->address.month.reset();
    return Ok();
  }
  if (found->rule->info.metric.starts_with("forecast.")) {
    const ShownFigure shown = found->rule->shown(block, found->place);
    if (!shown.whole && !shown.rate) {
      return Error{"explain.no_such_month",
                   "There is no such forecast: it takes 13 complete months, ten customers twelve "
                   "months ago of whose MRR some is left, and a segment that customers do not move "
                   "between."};
    }
  }
  const std::optional<Month> month = LastMonthOf(*found);
  if (!month || (found->address.month && found->address.month != month)) {
    return Error{"explain.no_such_month", month ? std::string(found->rule->info.metric) +
                                                      " is that of " + MonthToString(*month) +
                                                      ", the last complete month. For other "
                                                      "months see movements."
                                                : "There is not enough data: no customer has MRR."};
  }
  found->place.month = *PlaceOf(*month, block);
  found->address.month = month;
  return Ok();
}

/// Whether the report has the figure of a quarter or year.
bool IsShown(std::string_view metric, const PeriodRow& row) {
  if (metric.starts_with("periods.net.")) return row.net.has_value();
  return !metric.starts_with("periods.rates.") || row.rates.has_value();
}

Error NoSuchPeriod(const FoundFigure& found) {
  const std::string metric(found.rule->info.metric);
  std::string shown;
  if (found.block->periods) {
    for (const PeriodRow& row : found.block->periods->rows) {
      if (IsShown(metric, row)) shown += (shown.empty() ? "" : ", ") + row.period;
    }
  }
  std::string message = found.address.month
                            ? "There is no " + metric + " of the quarter or year of " +
                                  MonthToString(*found.address.month) + ": "
                            : metric + " is shown for no complete period: ";
  if (!found.block->periods) {
    message += "the report has no quarters or years (setting period).";
  } else if (shown.empty()) {
    message += "the report does not have it for any.";
  } else {
    message += "the report has it for " + shown + ".";
  }
  return {"explain.no_such_month", message};
}

Status FindPeriod(FoundFigure* found) {
  const Block& block = *found->block;
  if (!block.periods) return NoSuchPeriod(*found);
  const std::vector<PeriodRow>& rows = block.periods->rows;
  const auto asked = found->address.month;
  for (std::size_t i = rows.size(); i-- > 0;) {
    const PeriodRow& row = rows[i];
    const bool is_it = asked ? row.first_month <= *asked && *asked <= row.last_month : row.complete;
    if (!is_it || !IsShown(found->rule->info.metric, row)) continue;
    found->place.period = i;
    found->place.month = *PlaceOf(row.last_month, block);
    found->address.month = row.first_month;
    return Ok();
  }
  return NoSuchPeriod(*found);
}

/// Keys that do not tell figures of the metric apart have no meaning, and would be passed over.
void LeaveOutOthers(FoundFigure* found) {
  const FigureTakes takes = found->rule->info.takes;
  const bool cohort = takes == FigureTakes::kCohortAge || takes == FigureTakes::kCohort;
  if (cohort || takes == FigureTakes::kAge) found->address.month.reset();
  if (!cohort) found->address.cohort.reset();
  if (takes != FigureTakes::kCohortAge && takes != FigureTakes::kAge) found->address.age.reset();
  found->address.input.reset();
  found->address.reason.clear();
  found->address.survey.clear();
  found->address.by.clear();
  if (takes != FigureTakes::kTop) found->address.segment.reset();
}

Status FindTop(FoundFigure* found) {
  std::vector<std::string> counts;
  if (found->block->growth) {
    for (const TopShare& row : found->block->growth->concentration.top) {
      counts.push_back(std::to_string(row.customers));
      if (found->address.segment != counts.back()) continue;
      found->place.top = row.customers;
      return FindSummary(found);
    }
  }
  const std::vector<std::string_view> names(counts.begin(), counts.end());
  return NoSuchSegment("Say of how many of the largest customers (segment).",
                       found->address.segment.value_or(""), names);
}

Status FindPlace(FoundFigure* found) {
  switch (found->rule->info.takes) {
    case FigureTakes::kNothing:
      return FindSummary(found);
    case FigureTakes::kMonth:
      return FindMonth(found);
    case FigureTakes::kTop:
      return FindTop(found);
    case FigureTakes::kPeriod:
      return FindPeriod(found);
    case FigureTakes::kCohort:
      return FindCohort(found);
    case FigureTakes::kCohortAge:
      return FindCell(found);
    case FigureTakes::kAge:
      return FindAge(found);
    case FigureTakes::kReason:
    case FigureTakes::kSegment:
    case FigureTakes::kValue:
    case FigureTakes::kValueAge:
    case FigureTakes::kValueMonth:
    case FigureTakes::kSurvey:
    case FigureTakes::kSurveyQuarter:
    case FigureTakes::kSurveySegment:
    case FigureTakes::kSurveyBy:
      break;
  }
  return Ok();
}

/// Of a movement between segments.
Status CheckMoves(const Report& report, const FoundFigure& found) {
  constexpr std::string_view kMoves[] = {".entering", ".leaving", ".customers.entered",
                                         ".customers.left"};
  const bool between = std::any_of(
      std::begin(kMoves), std::end(kMoves),
      [&found](std::string_view move) { return found.rule->info.metric.ends_with(move); });
  if (!between || found.block->moves || report.filter) return Ok();
  return Error{"explain.no_such_month",
               std::string(found.rule->info.metric) +
                   " is of the customers of one plan or billing interval: ask for it with a filter "
                   "by one of them."};
}

Error NotThere(std::string what) { return {"explain.no_such_month", std::move(what)}; }

Status CheckRevenue(const FoundFigure& found) {
  const Block& block = *found.block;
  const std::string_view metric = found.rule->info.metric;
  if (!block.revenue)
    return NotThere("There is no revenue by kind: no complete month has customers with MRR.");
  if (metric.starts_with("revenue.profit.") && !block.revenue->profit) {
    return NotThere(
        "There is no profit of new business and of renewals: it takes costs and contracts in " +
        block.currency.ToString() + ", and a report of all customers.");
  }
  const bool once =
      metric.find(".one_off.") != std::string_view::npos || metric.ends_with(".purity");
  if (once && !block.revenue->one_off_known) {
    return NotThere("No revenue is known that does not recur: it takes lines of invoices in " +
                    block.currency.ToString() +
                    " that have no MRR, and a report of all customers.");
  }
  return Ok();
}

/// A step has a month that it is from.
Status CheckGrowth(const FoundFigure& found) {
  const std::string_view metric = found.rule->info.metric;
  if (metric.starts_with("projection.")) {
    return found.block->projection ? Ok()
                                   : Status(NotThere("There is no projection: it takes a complete "
                                                     "month with customers."));
  }
  const bool step =
      metric.starts_with("growth.year.") || metric.find(".step.") != std::string::npos;
  if (!step || found.rule->shown(*found.block, found.place).whole) return Ok();
  return NotThere("There is no " + std::string(metric) + " of " +
                  MonthToString(*found.address.month) + ": the data begin too late.");
}

Status CheckCosts(const FoundFigure& found) {
  const Block& block = *found.block;
  if (!block.economics)
    return NotThere("There are no unit economics: no file has costs of these customers in " +
                    block.currency.ToString() + ".");
  if (found.rule->info.metric.starts_with("economics.unassigned.") && !block.economics->unassigned)
    return NotThere("Only a report of a segment has costs that name no segment.");
  if (!found.rule->info.metric.starts_with("economics.months.")) return Ok();
  std::string months;
  for (const EconomicsRow& row : block.economics->months) {
    if (row.month == found.address.month) return Ok();
    months += (months.empty() ? "" : ", ") + MonthToString(row.month);
  }
  return NotThere("There are no costs of " + MonthToString(*found.address.month) +
                  ". The months with costs are: " + months + ".");
}

/// Of figures that the report may not have.
Status CheckIsThere(const FoundFigure& found) {
  const std::string_view metric = found.rule->info.metric;
  if (metric.starts_with("growth.") || metric.starts_with("projection.")) return CheckGrowth(found);
  if (metric.starts_with("revenue.")) return CheckRevenue(found);
  return metric.starts_with("economics.") ? CheckCosts(found) : Ok();
}

}  // namespace

Result<FoundFigure> FindFigureIn(const Report& report, const FigureAddress& address) {
  FoundFigure found;
  found.rule = FindFigure(address.metric);
  if (found.rule == nullptr) return UnknownMetric(address.metric);
  const Result<const Block*> block = BlockOf(report, address.currency);
  if (!block.ok()) return block.error();
  found.block = *block;
  found.address = address;
  found.address.metric = std::string(found.rule->info.metric);
  found.address.currency = (*block)->currency;
  LeaveOutOthers(&found);
  if (Status status = CheckMoves(report, found); !status.ok()) return status.error();
  if (found.block->months.empty()) {
    return Error{"explain.no_such_month", "There is not enough data: no file gives MRR."};
  }
  if (found.rule->shown == nullptr) return found;
  if (Status status = FindPlace(&found); !status.ok()) return status.error();
  if (Status status = CheckIsThere(found); !status.ok()) return status.error();
  return found;
}

}  // namespace holdfast
