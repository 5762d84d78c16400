#include <cmath>
#include <map>
#include <utility>

#include "added_issue.h"
#include "holdfast/base/sort.h"
#include "holdfast/metrics/growth.h"
#include "holdfast/metrics/resilience.h"
#include "holdfast/report/report.h"
#include "holdfast/report/resilience.h"

namespace holdfast {
namespace {

/// Two changes that are equal but for the errors of doubles differ by nothing.
constexpr double kNothing = 1e-12;

double ValueOf(const ExactRate& value) {
  return static_cast<double>(value.numerator) / static_cast<double>(value.denominator);
}

/// What ARR did between the two ends of a downturn.
void AddArr(std::span<const Movement> exact, Month first, ResilienceRow* row) {
  if (row->peak < first) return;
  const Units before = exact[static_cast<std::size_t>(row->peak - first)].closing;
  const Units after = exact[static_cast<std::size_t>(row->trough - first)].closing;
  if (before <= 0) return;
  row->arr_before = ArrOf(before);
  row->arr_after = ArrOf(after);
  row->arr_change = static_cast<double>(after) / static_cast<double>(before) - 1;
  const double difference = *row->arr_change - *row->index_change;
  row->resilience = std::abs(difference) < kNothing ? 0 : difference;
  row->held = *row->resilience > 0;
}

Resilience ResilienceOf(std::string_view series, std::span<const IndexPoint> points,
                        std::span<const Movement> exact, Month first) {
  Resilience shown;
  shown.series = std::string(series);
  shown.points = points.size();
  if (points.empty()) return shown;
  shown.from = points.front().month;
  shown.to = points.back().month;
  for (const Downturn& downturn : DownturnsOf(points)) {
    const IndexPoint& peak = points[downturn.peak];
    const IndexPoint& trough = points[downturn.trough];
    ResilienceRow row;
    row.peak = peak.month;
    row.trough = trough.month;
    row.over = downturn.over;
    row.index_change = ValueOf(trough.value) / ValueOf(peak.value) - 1;
    AddArr(exact, first, &row);
    shown.measured += row.held ? 1 : 0;
    shown.held += row.held && *row.held ? 1 : 0;
    shown.downturns.push_back(row);
  }
  return shown;
}

}  // namespace

std::vector<Resilience> ShownResilience(const IndustryStore& industry,
                                        std::span<const Movement> exact, Month first) {
  const Month last = first + static_cast<Month>(exact.size()) - 1;
  std::map<std::string, std::vector<IndexPoint>> by_series;
  for (const IndexValue& value : industry.Values()) {
    std::vector<IndexPoint>& points = by_series[value.series];
    const bool repeated = !points.empty() && points.back().month == value.month;
    if (value.month <= last && !repeated) points.push_back({value.month, value.value});
  }
  std::vector<Resilience> shown;
  for (const auto& [series, points] : by_series)
    shown.push_back(ResilienceOf(series, points, exact, first));
  return shown;
}

void NoteRepeatedMonths(const IndustryStore& industry, std::vector<InputAccount>* inputs) {
  const std::vector<IndexValue> values = industry.Values();
  std::vector<std::vector<const IndexValue*>> by_file(inputs->size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto same = [&](std::size_t other) {
      return values[other].series == values[i].series && values[other].month == values[i].month;
    };
    const bool repeated = (i > 0 && same(i - 1)) || (i + 1 < values.size() && same(i + 1));
    if (repeated && values[i].file < by_file.size()) by_file[values[i].file].push_back(&values[i]);
  }
  for (std::size_t file = 0; file < by_file.size(); ++file) {
    std::vector<const IndexValue*>& rows = by_file[file];
    if (rows.empty()) continue;
    StableSort(&rows, [](const IndexValue* a, const IndexValue* b) { return a->line < b->line; });
    Issue issue;
    issue.code = "report.repeated_month";
    issue.count = rows.size();
    for (const IndexValue* row : rows) {
      if (issue.lines.size() < IssueLog::kLinesKept) issue.lines.push_back(row->line);
    }
    issue.message = "Rows state an index of the industry of one month more than once (" +
                    MonthToString(rows.front()->month) +
                    "): the larger value is used. Name the index in a column of its own where "
                    "there are several, or leave one of the rows out.";
    AddIssue(std::move(issue), &(*inputs)[file].issues);
  }
}

}  // namespace holdfast
