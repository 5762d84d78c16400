#include "holdfast/ledger/gaps.h"

#include <algorithm>

namespace holdfast {
namespace {

/// The MRR from a day on.
struct Step {
  Day day = 0;
  Units mrr = 0;
};

std::vector<Step> StepsOf(const std::vector<Statement>& statements, Day last_day) {
  std::vector<Step> changes;
  for (const Statement& statement : statements) {
    const Span& span = statement.span;
    if (span.mrr == 0 || span.start >= span.end || span.start > last_day) continue;
    changes.push_back({span.start, span.mrr});
    changes.push_back({span.end, -span.mrr});
  }
  std::sort(changes.begin(), changes.end(),
            [](const Step& a, const Step& b) { return a.day < b.day; });
  std::vector<Step> steps;
  Units mrr = 0;
  for (const Step& change : changes) {
    AddTo(mrr, change.mrr);
    if (!steps.empty() && steps.back().day == change.day) {
      steps.back().mrr = mrr;
    } else {
      steps.push_back({change.day, mrr});
    }
  }
  return steps;
}

/// The row that the MRR before a gap came from: of several, that with the most MRR, then the first.
const Statement& LastBefore(const std::vector<Statement>& statements, Day gap) {
  const Statement* last = &statements.front();
  const auto ends_here = [gap](const Statement& s) { return s.span.end == gap ? s.span.mrr : -1; };
  for (const Statement& statement : statements) {
    const Units difference = ends_here(statement) - ends_here(*last);
    if (difference > 0 || (difference == 0 && statement.span.line < last->span.line))
      last = &statement;
  }
  return *last;
}

}  // namespace

void FillGaps(Day gap_days, Day last_day, std::vector<Statement>* statements) {
  const std::vector<Step> steps = StepsOf(*statements, last_day);
  std::vector<Statement> bridges;
  std::size_t gap = 0;  // Where the gap begins, if it does: the step before has MRR.
  for (std::size_t i = 1; i < steps.size(); ++i) {
    const bool begins = steps[i - 1].mrr > 0 && steps[i].mrr <= 0;
    if (begins) gap = i;
    if (gap == 0 || steps[i].mrr <= 0) continue;
    const bool is_short = steps[i].day - steps[gap].day <= gap_days;
    for (std::size_t part = gap; is_short && part < i; ++part) {
      Statement bridge = LastBefore(*statements, steps[gap].day);
      bridge.span.start = steps[part].day;
      bridge.span.end = steps[part + 1].day;
      bridge.span.mrr = steps[gap - 1].mrr - steps[part].mrr;
      bridge.whole = false;
      bridges.push_back(bridge);
    }
    gap = 0;
  }
  statements->insert(statements->end(), bridges.begin(), bridges.end());
}

}  // namespace holdfast
