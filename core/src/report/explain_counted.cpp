#include "explain_counted.h"

#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "counted_usage.h"
#include "figure_list.h"
#include "holdfast/metrics/lift.h"
#include "listed_rows.h"

namespace holdfast {
namespace {

constexpr std::string_view kSignals = "signals.";
constexpr std::string_view kHealth = "health.";
constexpr std::string_view kAdvocates = "advocates.";

Result<CountedUsage> Count(const UsageQuestion& question) {
  if (question.metric.starts_with(kSignals)) return CountSignals(question);
  if (question.metric.starts_with(kHealth)) return CountHealth(question);
  return CountAdvocates(question);
}

/// Makes the rows of a part.
class CountedRows {
 public:
  CountedRows(const BlockUsage& usage, const CountedUsage& counted)
      : usage_(usage), book_(usage.book()), counted_(counted) {}

  ExplainedRow operator()(std::size_t number) const {
    const CountedCustomer& one = counted_.customers[number];
    const CountedWords words = counted_.say(one);
    ExplainedRow row = usage_.RowOf(*one.customer);
    row.rule = words.rule;
    row.why = words.why;
    row.readings = words.readings;
    std::vector<SourceLine> lines;
    for (const Usage* usage : words.rows) lines.push_back(usage_.LineOf(*usage));
    const auto mrr = usage_.lines().At(one.customer->account, one.period);
    lines.insert(lines.end(), mrr.begin(), mrr.end());
    if (counted_.followed) {
      SayOutcome(one, std::move(lines), &row);
    } else {
      SayState(one, one.period, &row.after, &row.after_month);
      row.after_lines = ShownLines(std::move(lines));
    }
    row.why += '.';
    return row;
  }

 private:
  void SayState(const CountedCustomer& one, std::size_t period, Minor* mrr,
                std::optional<Month>* month) const {
    *mrr = ToMinor(one.customer->mrr[period]);
    *month = MonthOf(book_.last_day(period));
  }
  void SayOutcome(const CountedCustomer& one, std::vector<SourceLine> lines,
                  ExplainedRow* row) const {
    const std::optional<std::size_t> left = one.customer->LeftIn(one.period);
    const std::size_t after = left.value_or(one.period + kOutcomeMonths);
    SayState(one, one.period, &row->before, &row->before_month);
    SayState(one, after, &row->after, &row->after_month);
    row->before_lines = ShownLines(std::move(lines));
    row->after_lines = ShownLines(usage_.lines().At(one.customer->account, after));
    row->rule = left ? "outcome.left" : "outcome.stayed";
    row->why +=
        std::string(left ? "; no customer at the end of " : "; a customer until the end of ") +
        MonthToString(*row->after_month);
  }

  const BlockUsage& usage_;
  const UsageBook& book_;
  const CountedUsage& counted_;
};

Result<ExplainedPart> PartOf(const UsageQuestion& question, std::string_view role, FigureUnit unit,
                             const ExplainPage& page) {
  const Result<CountedUsage> counted = Count(question);
  if (!counted.ok()) return counted.error();
  ExplainedPart part;
  part.role = role;
  part.metric = question.metric;
  part.unit = unit;
  part.month = question.address.month;
  part.total = counted->total;
  std::vector<ListedRow> rows;
  for (std::size_t i = 0; i < counted->customers.size(); ++i) {
    const CountedCustomer& one = counted->customers[i];
    const Minor amount =
        unit == FigureUnit::kMoney ? ToMinor(one.customer->mrr[one.period]) : Minor{1};
    rows.push_back({one.customer->id, amount, 0, static_cast<std::uint32_t>(one.period), i});
  }
  const CountedRows make(question.usage, *counted);
  if (Status status = FillListed(std::move(rows), page, make, &part); !status.ok())
    return status.error();
  return part;
}

/// The month that a figure of months is of, where none is asked for.
std::optional<Month> LastMonth(const Block& block) {
  if (!block.health || block.health->months.empty()) return std::nullopt;
  return block.health->months.back().month;
}

}  // namespace

std::string ShortNumber(double value) {
  const auto tenths = static_cast<Minor>(std::llround(value * 10));
  return tenths % 10 == 0 ? std::to_string(tenths / 10) : ToDecimal(tenths, 1);
}

std::string WholePercent(double share) { return std::to_string(std::llround(share * 100)) + " %"; }

bool IsCounted(std::string_view metric) {
  return metric.starts_with(kSignals) || metric.starts_with(kHealth) ||
         metric.starts_with(kAdvocates);
}

Result<Explanation> ExplainCounted(const BlockSource& source, const Block& block,
                                   const std::vector<SegmentView>& views, const FigureInfo& figure,
                                   const FigureAddress& address, const ExplainPage& page) {
  Explanation explanation;
  explanation.figure = figure;
  explanation.currency = block.currency;
  explanation.address.metric = std::string(figure.metric);
  explanation.address.currency = block.currency;
  if (figure.takes == FigureTakes::kValue) explanation.address.segment = address.segment;
  if (figure.takes == FigureTakes::kMonth)
    explanation.address.month = address.month ? address.month : LastMonth(block);
  const BlockUsage usage(source, block, views);
  using Wanted = std::pair<std::string_view, std::string_view>;
  const bool rate = figure.unit == FigureUnit::kRate;
  const std::vector<Wanted> wanted =
      rate ? std::vector<Wanted>{{"numerator", MetricBeside(figure.metric, "lost")},
                                 {"denominator", MetricBeside(figure.metric, "customers")}}
           : std::vector<Wanted>{{"total", figure.metric}};
  for (const auto& [role, metric] : wanted) {
    Result<ExplainedPart> part = PartOf({usage, block, metric, explanation.address}, role,
                                        rate ? FigureUnit::kCustomers : figure.unit, page);
    if (!part.ok()) return part.error();
    explanation.parts.push_back(*std::move(part));
  }
  if (!rate) {
    explanation.whole = explanation.parts.front().total;
  } else {
    explanation.rate = ShareOf(static_cast<std::uint64_t>(explanation.parts[0].total),
                               static_cast<std::uint64_t>(explanation.parts[1].total));
  }
  return explanation;
}

}  // namespace holdfast
