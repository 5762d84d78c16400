#include "term_rows.h"

#include <algorithm>

#include "holdfast/rows/service_period.h"
#include "holdfast/values/interval.h"

namespace holdfast {
namespace {

constexpr std::int32_t kMonthsPerYear = 12;
/// A term beyond is no agreement but a way to say "for good".
constexpr std::int32_t kMostMonths = 120;
constexpr Day kMostDays = 3660;

/// In days what a month is at least, for terms of weeks and days: 12 of them are 360.
constexpr Day kDaysPerMonth = 30;
/// Of the shortest terms: a month of four weeks, a quarter of twelve.
constexpr Day kFourWeeks = 28;

std::int32_t LeastMonths(RenewalTerms terms) {
  switch (terms) {
    case RenewalTerms::kYearly:
      return kMonthsPerYear;
    case RenewalTerms::kQuarterly:
      return 3;
    case RenewalTerms::kMonthly:
      return 1;
    case RenewalTerms::kNone:
      break;
  }
  return 0;
}

std::optional<TermLength> LengthOf(Interval interval, std::int32_t least) {
  const bool months = interval.unit == IntervalUnit::kMonth || interval.unit == IntervalUnit::kYear;
  if (months) {
    const bool years = interval.unit == IntervalUnit::kYear;
    const std::int32_t count = interval.count * (years ? kMonthsPerYear : 1);
    if (count < least || count > kMostMonths) return std::nullopt;
    return TermLength{IntervalUnit::kMonth, count};
  }
  const Day days = interval.count * (interval.unit == IntervalUnit::kWeek ? 7 : 1);
  const Day per_month = least < kMonthsPerYear ? kFourWeeks : kDaysPerMonth;
  if (days < least * per_month || days > kMostDays) return std::nullopt;
  return interval;
}

/// Whole months, whether the end is the first day without, or the last day with, or the day behind
/// where the month has no such day; else days.
TermLength AgreedLength(Day start, Day end) {
  for (const Day exclusive : {end, end + 1, end - 1}) {
    if (const auto months = WholeMonths(start, exclusive)) return {IntervalUnit::kMonth, *months};
  }
  return {IntervalUnit::kDay, end - start};
}

auto OrderOf(const TermRow& row) {
  return std::tuple(row.start, row.end, row.mrr, row.identity, row.length.has_value(),
                    OrderOf(row.length.value_or(TermLength())), row.file, row.line);
}

bool StopsWithinTerm(const TermRow& row) {
  return row.length && !row.agreed && row.end != kOpenEnd && !row.EndsDue();
}

/// Whether the row's end tells of a term that began with it.
bool HasOwnTerm(const TermRow& row, Day inherited) {
  return row.end != kOpenEnd && row.EndsDueFrom(row.start) && !row.EndsDueFrom(inherited);
}

}  // namespace

Day TermRow::DueAfter(Day day) const {
  if (length->unit != IntervalUnit::kMonth) {
    const Day days = EndOfInterval(0, *length);
    return anchor + days * std::max(1, (day - anchor) / days + 1);
  }
  // No more terms than fit in these months have ended by then.
  std::int32_t months =
      std::max(1, (MonthOf(day) - MonthOf(anchor)) / length->count) * length->count;
  while (AddMonths(anchor, months) <= day) months += length->count;
  return AddMonths(anchor, months);
}

bool TermRow::EndsDueFrom(Day first) const {
  TermRow from = *this;
  from.anchor = first;
  return from.DueAfter(end - 2) <= end + 1;
}

TermLengths::TermLengths(const Ledger& ledger, RenewalTerms terms) {
  const std::int32_t least = LeastMonths(terms);
  for (std::size_t i = 0; i < ledger.intervals().size(); ++i) {
    const auto interval = ParseInterval(ledger.intervals()[i]);
    of_interval_.push_back(interval && least > 0 ? LengthOf(*interval, least) : std::nullopt);
    any_ = any_ || of_interval_.back();
  }
  for (std::size_t file = 0; file < ledger.file_count(); ++file) {
    tables_.push_back(ledger.table(file));
    has_agreed_ends_.push_back(least > 0 && ledger.HasAgreedEnds(file));
    any_ = any_ || has_agreed_ends_.back();
  }
}

TermRow TermLengths::RowOf(const Statement& statement) const {
  const Span& span = statement.span;
  TermRow row;
  row.start = span.start;
  row.end = span.end;
  row.mrr = span.mrr;
  row.identity = span.identity;
  row.file = statement.file;
  row.line = span.line;
  row.anchor = span.start;
  row.agreed = has_agreed_ends_[statement.file];
  row.paid = tables_[statement.file] == Table::kInvoices;
  row.length =
      row.agreed ? std::optional(AgreedLength(span.start, span.end)) : of_interval_[span.interval];
  // A service period that is long enough is a term, and nothing says of another behind it.
  row.agreed = row.agreed || (row.paid && row.length.has_value());
  const bool endless = row.agreed && row.end - row.start > kMostDays;
  if (endless) row.length.reset();
  return row;
}

void JoinTerms(Day grace, std::vector<TermRow>* rows) {
  std::sort(rows->begin(), rows->end(),
            [](const TermRow& a, const TermRow& b) { return OrderOf(a) < OrderOf(b); });
  if (rows->size() < 2) return;
  std::vector<std::size_t> by_end(rows->size());
  for (std::size_t i = 0; i < by_end.size(); ++i) by_end[i] = i;
  std::stable_sort(by_end.begin(), by_end.end(), [rows](std::size_t a, std::size_t b) {
    return (*rows)[a].end < (*rows)[b].end;
  });
  for (TermRow& row : *rows) {
    if (!row.length || row.agreed) continue;
    const TermRow* before = nullptr;
    auto at = std::lower_bound(by_end.begin(), by_end.end(), row.start - grace,
                               [rows](std::size_t i, Day day) { return (*rows)[i].end < day; });
    for (; at != by_end.end() && (*rows)[*at].end <= row.start; ++at) {
      const TermRow& other = (*rows)[*at];
      if (other.length != row.length || !StopsWithinTerm(other)) continue;
      if (HasOwnTerm(row, other.anchor)) continue;
      const auto order = [&row](const TermRow& r) {
        return std::tuple(r.identity == row.identity, r.end, r.mrr, r.anchor);
      };
      if (before == nullptr || order(other) > order(*before)) before = &other;
    }
    if (before == nullptr) continue;
    row.anchor = before->anchor;
    row.inherits = true;
  }
}

}  // namespace holdfast
