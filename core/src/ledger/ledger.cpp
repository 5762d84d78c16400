#include "holdfast/ledger/ledger.h"

#include <algorithm>
#include <string>

namespace holdfast {
namespace {

/// A place of a row that repeats one of an earlier file; else it is a span's number over all files.
constexpr std::uint32_t kRepeated = std::uint32_t{1} << 31U;

std::uint32_t HashOf(const Span& span) {
  constexpr std::uint64_t kOdd = 0x9e37'79b9'7f4a'7c15U;
  std::uint64_t hash = (static_cast<std::uint64_t>(span.account) << 32U | span.identity) * kOdd;
  hash ^= hash >> 32U;
  hash += static_cast<std::uint64_t>(static_cast<std::uint32_t>(span.start)) << 32U |
          static_cast<std::uint32_t>(span.end);
  hash *= kOdd;
  hash ^= hash >> 29U;
  hash = (hash + static_cast<std::uint64_t>(span.mrr)) * kOdd;
  return static_cast<std::uint32_t>(hash >> 32U);
}

bool IsSameRow(const Span& a, const Span& b) {
  return a.account == b.account && a.identity == b.identity && a.start == b.start &&
         a.end == b.end && a.mrr == b.mrr;
}

}  // namespace

void Ledger::AddFile(std::string_view name, Table table, bool keep_duplicates) {
  File file;
  file.name = name;
  file.table = table;
  file.keep_duplicates = keep_duplicates;
  if (!files_.empty()) {
    file.begin = files_.back().begin + static_cast<std::uint32_t>(files_.back().spans.size());
  }
  files_.push_back(std::move(file));
}

AccountId Ledger::AccountOf(const Row& row) {
  if (row.subscription.empty())
    return accounts_.Intern(row.customer, row.customer_name, row.currency);
  account_text_ = row.customer;
  account_text_ += " / ";
  account_text_ += row.subscription;
  return accounts_.Intern(account_text_, row.customer.size(), row.customer_name, row.currency);
}

bool Ledger::Add(const Row& row, std::uint64_t line) {
  Span span;
  span.account = AccountOf(row);
  span.line = static_cast<std::uint32_t>(std::min<std::uint64_t>(line, UINT32_MAX));
  span.start = row.start;
  span.end = row.end;
  span.mrr = row.mrr;
  span.identity = row.identity;
  span.rounded = row.rounded;
  // In a table of MRR or of movements 0 says that there is none, and not what goes on.
  const Table table = files_.back().table;
  span.free = row.mrr == 0 && (table == Table::kSubscriptions || table == Table::kInvoices);
  span.plan = plans_.Intern(row.plan);
  if (row.interval) span.interval = NumberOf(*row.interval);
  span.end_is = row.end_is;
  first_day_ = std::min(first_day_, row.start);
  reach_.Add(row);
  files_.back().reach.Add(row);
  return row.line ? AddLine(span) : AddSpan(span);
}

bool Ledger::AddLine(Span span) {
  for (bool another = false; !AddSpan(span); another = true) {
    if (!duplicate_is_here_) return false;
    // The identity of the next line that is equal: the same in every file.
    constexpr std::uint32_t kOdd = 0x9E37'79B1U;
    span.identity = std::max(1U, span.identity * kOdd + 1);
    if (!another) ++equal_lines_;
  }
  return true;
}

std::uint8_t Ledger::NumberOf(const Interval& interval) {
  for (const auto& [seen, number] : interval_numbers_) {
    if (seen == interval) return number;
  }
  const std::uint8_t number = intervals_.Intern(ToString(interval));
  // Beyond a few, which only a damaged file has, each is looked up by its name.
  constexpr std::size_t kFew = 16;
  if (interval_numbers_.size() < kFew) interval_numbers_.emplace_back(interval, number);
  return number;
}

bool Ledger::AddSpan(const Span& span) {
  if (span.identity != 0 && IsDuplicate(span)) return false;
  files_.back().spans.push_back(span);
  if (span.rounded) ++rounded_[accounts_.currency(span.account)];
  return true;
}

bool Ledger::IsDuplicate(const Span& span) {
  const File& own = files_.back();
  const auto number = static_cast<std::uint32_t>(files_.size() - 1);
  const std::uint32_t place = own.begin + static_cast<std::uint32_t>(own.spans.size());
  const auto same = [&](std::uint32_t other) {
    const Noted noted = NotedAt(other);
    return IsSameRow(*noted.span, span) && files_[noted.file].table == own.table;
  };
  std::uint32_t* const found = seen_.FindOrAdd(span.account, HashOf(span), place, same);
  if (found == nullptr) return false;
  const bool here = NotedAt(*found).file == number;
  duplicate_is_here_ = here;
  if (own.keep_duplicates) {
    if (!here) *found = place;
    return false;
  }
  if (here) return true;
  // From here on the row is noted as this file's: one more of it is a duplicate within the file.
  *found = kRepeated | static_cast<std::uint32_t>(repeated_.size());
  repeated_.push_back({number, span});
  return true;
}

Ledger::Noted Ledger::NotedAt(std::uint32_t place) const {
  if ((place & kRepeated) != 0) {
    const RepeatedSpan& repeated = repeated_[place & ~kRepeated];
    return {repeated.file, &repeated.span};
  }
  std::size_t file = files_.size() - 1;
  while (files_[file].begin > place) --file;
  return {static_cast<std::uint32_t>(file), &files_[file].spans[place - files_[file].begin]};
}

void Ledger::Cover(Day first, Day last) {
  first_day_ = std::min(first_day_, first);
  reach_.AddStated(last);
  if (!files_.empty()) files_.back().reach.AddStated(last);
}

std::uint64_t Ledger::Merge(const Ledger& other) {
  std::vector<AccountId> renumbered(other.accounts_.size());
  for (AccountId id = 0; id < renumbered.size(); ++id) {
    renumbered[id] =
        accounts_.Intern(other.accounts_.customer(id), other.accounts_.owner(id).size(),
                         other.accounts_.name(id), other.accounts_.currency(id));
  }
  const std::vector<std::uint16_t> plans = plans_.Merge(other.plans_);
  const std::vector<std::uint8_t> intervals = intervals_.Merge(other.intervals_);
  std::uint64_t duplicates = 0;
  const auto add = [&](Span span) {
    span.account = renumbered[span.account];
    span.plan = plans[span.plan];
    span.interval = intervals[span.interval];
    return AddSpan(span);
  };
  auto repeated = other.repeated_.begin();
  for (std::size_t number = 0; number < other.files_.size(); ++number) {
    const File& file = other.files_[number];
    AddFile(file.name, file.table, file.keep_duplicates);
    for (std::size_t i = 0; i < file.spans.size(); ++i) duplicates += add(file.spans[i]) ? 0 : 1;
    for (; repeated != other.repeated_.end() && repeated->file == number; ++repeated) {
      add(repeated->span);
    }
    files_.back().reach = file.reach;
  }
  first_day_ = std::min(first_day_, other.first_day_);
  reach_.Merge(other.reach_);
  return duplicates;
}

std::uint64_t Ledger::rounded(Currency currency) const {
  const auto found = rounded_.find(currency);
  return found == rounded_.end() ? 0 : found->second;
}

std::optional<Day> Ledger::first_day() const {
  return first_day_ == kOpenEnd ? std::nullopt : std::optional<Day>(first_day_);
}

std::optional<Day> Ledger::last_day() const {
  return reach_.empty() ? std::nullopt : std::optional<Day>(LastOf(reach_));
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

std::uint32_t SpansByAccount::file(AccountId account, std::size_t i) const {
  return RefOf(order_[first_[account] + i]).file;
}

SourceLine SpansByAccount::source(AccountId account, std::size_t i) const {
  const Ref ref = RefOf(order_[first_[account] + i]);
  return {ledger_.file_name(ref.file), ledger_.spans(ref.file)[ref.index].line};
}

}  // namespace holdfast
