#include "holdfast/ledger/ledger.h"

#include <algorithm>

namespace holdfast {

void Ledger::AddFile(std::string_view name) { files_.push_back({std::string(name), {}}); }

void Ledger::Add(const Row& row, std::uint64_t line) {
  Span span;
  span.account = accounts_.Intern(row.customer, row.customer_name, row.currency);
  span.line = static_cast<std::uint32_t>(std::min<std::uint64_t>(line, UINT32_MAX));
  span.start = row.start;
  span.end = row.end;
  span.mrr = row.mrr;
  files_.back().spans.push_back(span);
  if (row.rounded) ++rounded_[row.currency];
  Cover(row.start, row.last_date);
}

void Ledger::Cover(Day first, Day last) {
  first_day_ = std::min(first_day_, first);
  last_day_ = std::max(last_day_, last);
}

void Ledger::Merge(const Ledger& other) {
  std::vector<AccountId> renumbered(other.accounts_.size());
  for (AccountId id = 0; id < renumbered.size(); ++id) {
    renumbered[id] = accounts_.Intern(other.accounts_.customer(id), other.accounts_.name(id),
                                      other.accounts_.currency(id));
  }
  for (const File& file : other.files_) {
    AddFile(file.name);
    for (std::size_t i = 0; i < file.spans.size(); ++i) {
      Span span = file.spans[i];
      span.account = renumbered[span.account];
      files_.back().spans.push_back(span);
    }
  }
  for (const auto& [currency, rows] : other.rounded_) rounded_[currency] += rows;
  Cover(other.first_day_, other.last_day_);
}

std::vector<Currency> Ledger::currencies() const {
  std::vector<Currency> found;
  for (AccountId id = 0; id < accounts_.size(); ++id) {
    const Currency currency = accounts_.currency(id);
    if (found.empty() || std::find(found.begin(), found.end(), currency) == found.end())
      found.push_back(currency);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::uint64_t Ledger::rounded(Currency currency) const {
  const auto found = rounded_.find(currency);
  return found == rounded_.end() ? 0 : found->second;
}

std::optional<Day> Ledger::first_day() const {
  return first_day_ == kOpenEnd ? std::nullopt : std::optional<Day>(first_day_);
}

std::optional<Day> Ledger::last_day() const {
  return last_day_ == INT32_MIN ? std::nullopt : std::optional<Day>(last_day_);
}

SpansByAccount::SpansByAccount(const Ledger& ledger)
    : ledger_(ledger), first_(ledger.accounts().size() + 1, 0) {
  std::uint32_t total = 0;
  for (std::size_t file = 0; file < ledger.file_count(); ++file) {
    file_begin_.push_back(total);
    const Blocks<Span>& spans = ledger.spans(file);
    Count(spans, 0, spans.size());
    total += static_cast<std::uint32_t>(spans.size());
  }
  for (std::size_t account = 1; account < first_.size(); ++account) {
    first_[account] += first_[account - 1];
  }

  order_.resize(total);
  next_.assign(first_.begin(), first_.end() - 1);
  for (std::size_t file = 0; file < ledger.file_count(); ++file) {
    Place(ledger.spans(file), 0, ledger.spans(file).size(), file_begin_[file]);
  }
  next_ = {};
}

void SpansByAccount::Count(const Blocks<Span>& spans, std::size_t from, std::size_t to) {
  if (const std::size_t half = HalfOfLongWork(from, to)) {
    Count(spans, from, half);
    return Count(spans, half, to);
  }
  for (std::size_t i = from; i < to; ++i) ++first_[spans[i].account + 1];
}

void SpansByAccount::Place(const Blocks<Span>& spans, std::size_t from, std::size_t to,
                           std::uint32_t begin) {
  if (const std::size_t half = HalfOfLongWork(from, to)) {
    Place(spans, from, half, begin);
    return Place(spans, half, to, begin);
  }
  for (std::size_t i = from; i < to; ++i) {
    order_[next_[spans[i].account]++] = begin + static_cast<std::uint32_t>(i);
  }
}

SpansByAccount::Ref SpansByAccount::RefOf(std::uint32_t global) const {
  if (file_begin_.size() == 1) return {0, global};
  const auto after = std::upper_bound(file_begin_.begin(), file_begin_.end(), global);
  const auto file = static_cast<std::uint32_t>(after - file_begin_.begin() - 1);
  return {file, global - file_begin_[file]};
}

const Span& SpansByAccount::span(AccountId account, std::size_t i) const {
  const Ref ref = RefOf(order_[first_[account] + i]);
  return ledger_.spans(ref.file)[ref.index];
}

SourceLine SpansByAccount::source(AccountId account, std::size_t i) const {
  const Ref ref = RefOf(order_[first_[account] + i]);
  return {ledger_.file_name(ref.file), ledger_.spans(ref.file)[ref.index].line};
}

}  // namespace holdfast
