#include "holdfast/ledger/timeline.h"

#include <algorithm>

#include "holdfast/ledger/gaps.h"

namespace holdfast {

Timelines::Timelines(const SpansByAccount& spans, const Grid& grid, const Rules& rules)
    : spans_(spans), grid_(grid), rules_(rules) {}

Timeline Timelines::Of(AccountId account) {
  events_.clear();
  runs_.clear();
  const bool plain =
      rules_.gap_days == 0 && (rules_.sources == nullptr || !rules_.sources->Applies(account));
  if (!plain) return OfStatements(account);
  Units most = 0;
  for (std::size_t i = 0; i < spans_.count(account); ++i) {
    AddSpan(spans_.span(account, i), true, &most);
  }
  return Sweep(account);
}

Timeline Timelines::OfStatements(AccountId account) {
  Gather(account, rules_.conflicts);
  Units most = 0;
  for (const Statement& statement : statements_) AddSpan(statement.span, statement.whole, &most);
  return Sweep(account);
}

void Timelines::Gather(AccountId account, Conflicts* conflicts) {
  if (rules_.sources != nullptr && rules_.sources->Applies(account)) {
    rules_.sources->Resolve(account, &statements_, conflicts);
  } else {
    statements_.clear();
    for (std::size_t i = 0; i < spans_.count(account); ++i)
      statements_.push_back({spans_.span(account, i), spans_.file(account, i), true});
  }
  if (rules_.gap_days > 0)
    FillGaps(rules_.gap_days, grid_.last_day(grid_.size() - 1), &statements_);
}

void Timelines::AddSpan(const Span& span, bool whole, Units* most) {
  if (span.mrr == 0) return;
  const auto begin = static_cast<std::uint32_t>(grid_.PeriodOf(span.start));
  const auto end = static_cast<std::uint32_t>(grid_.PeriodOf(span.end));
  if (begin >= end) {
    in_and_out_ += whole && span.mrr > 0 && begin < grid_.size() ? 1 : 0;
    return;
  }
  // No period holds more than all rows together.
  overflow_ = !AddChecked(*most, span.mrr < 0 ? -span.mrr : span.mrr, most) || overflow_;
  events_.push_back({begin, span.mrr});
  events_.push_back({end, -span.mrr});
}

Timeline Timelines::Sweep(AccountId account) {
  // One span is in order as it is.
  if (events_.size() > 2) {
    std::sort(events_.begin(), events_.end(),
              [](const Event& a, const Event& b) { return a.period < b.period; });
  }
  Units mrr = 0;
  for (std::size_t i = 0; i + 1 < events_.size(); ++i) {
    AddTo(mrr, events_[i].change);
    if (events_[i].period < events_[i + 1].period) {
      AddRun(events_[i].period, events_[i + 1].period, mrr);
    }
  }
  return {account, runs_};
}

void Timelines::AddRun(std::uint32_t from, std::uint32_t to, Units mrr) {
  if (mrr < 0) negative_periods_ += to - from;
  if (mrr <= 0) return;
  if (!runs_.empty() && runs_.back().to == from && runs_.back().mrr == mrr) {
    runs_.back().to = to;
  } else {
    const bool comes_back = !runs_.empty() && runs_.back().to < from;
    runs_.push_back({from, to, mrr, comes_back && IsNewAgain(runs_.back().to, from)});
  }
}

}  // namespace holdfast
