#include "holdfast/metrics/spread.h"

#include <algorithm>
#include <bit>
#include <initializer_list>

namespace holdfast {
namespace {

__extension__ using Wide = unsigned __int128;

/// Of two amounts that are not negative: as 64 bits, whose product is one instruction.
Wide Times(Units a, Units b) {
  return static_cast<Wide>(static_cast<std::uint64_t>(a)) * static_cast<std::uint64_t>(b);
}

}  // namespace

StretchMax::StretchMax(std::size_t periods)
    : levels_(std::max<std::size_t>(1, std::bit_width(periods)), std::vector<Units>(periods)) {}

void StretchMax::Add(std::size_t from, std::size_t to, Units amount) {
  // Two stretches of the same power of two, which may overlap.
  const std::size_t level = std::bit_width(to - from) - 1;
  std::vector<Units>& largest = levels_[level];
  const std::size_t last = to - (std::size_t{1} << level);
  largest[from] = std::max(largest[from], amount);
  largest[last] = std::max(largest[last], amount);
}

std::vector<Units> StretchMax::Largest() const {
  std::vector<Units> above = levels_.back();
  for (std::size_t level = levels_.size() - 1; level > 0; --level) {
    std::vector<Units> below = levels_[level - 1];
    const std::size_t half = std::size_t{1} << (level - 1);
    for (std::size_t i = 0; i < above.size(); ++i) {
      below[i] = std::max(below[i], above[i]);
      if (i + half < below.size()) below[i + half] = std::max(below[i + half], above[i]);
    }
    above = std::move(below);
  }
  return above;
}

SpreadTable::SpreadTable(std::size_t periods, std::size_t window)
    : window_(window), changes_(periods + 1), largest_(periods) {}

void SpreadTable::AddTo(std::size_t from, std::size_t to, Product product, Wide amount) {
  changes_[from][product] += amount;
  changes_[to][product] -= amount;
}

void SpreadTable::AddPair(std::size_t from, std::size_t to, Units then, Units now) {
  if (now == then) return AddTo(from, to, kSame2, Times(then, then));
  if (now < then) {
    AddTo(from, to, kShrunk2, Times(now, now));
    return AddTo(from, to, kOpeningShrunk, Times(then, now));
  }
  AddTo(from, to, kGrown2, Times(now, now));
  AddTo(from, to, kOpeningGrown, Times(then, now));
  AddTo(from, to, kGrownFrom2, Times(then, then));
}

void SpreadTable::AddWindows(std::span<const Run> starts, std::span<const Run> ends) {
  const std::size_t periods = changes_.size() - 1;
  for (const Run& then : starts) {
    const std::size_t from = then.from + window_;
    const std::size_t to = std::min(then.to + window_, periods);
    if (from >= to) return;
    if (then.mrr == 0) {
      AddTo(from, to, kFree, 1);
      continue;
    }
    largest_.Add(from, to, then.mrr);
    AddTo(from, to, kOpening2, Times(then.mrr, then.mrr));
    // Where there is no MRR at the end, the products with it are 0.
    while (!ends.empty() && ends.front().to <= from) ends = ends.subspan(1);
    for (const Run& now : ends) {
      const std::size_t begin = std::max<std::size_t>(from, now.from);
      const std::size_t end = std::min<std::size_t>(to, now.to);
      if (now.from >= to) break;
      if (begin < end) AddPair(begin, end, then.mrr, now.mrr);
    }
  }
}

void SpreadTable::AddExchanged(const ExchangedMrr& mrr) {
  for (std::size_t period = mrr.born() + window_; period + 1 < changes_.size(); ++period) {
    const Standing start = mrr.Restated(period - window_, period);
    const Units then = start.mrr;
    if (start.free()) AddTo(period, period + 1, kFree, 1);
    if (then == 0) continue;
    largest_.Add(period, period + 1, then);
    AddTo(period, period + 1, kOpening2, Times(then, then));
    AddPair(period, period + 1, then, mrr.closing(period));
  }
}

SpreadTable::Sums SpreadTable::Of(const RetentionTable& retention) const {
  Sums sums;
  sums.largest = largest_.Largest();
  std::array<Wide, kProducts> sum{};
  const auto all = [&sum](std::initializer_list<Product> products) {
    Wide total = 0;
    for (const Product product : products) total += sum[product];
    return static_cast<Int128>(total);
  };
  for (std::size_t period = 0; period < retention.periods().size(); ++period) {
    for (std::size_t i = 0; i < kProducts; ++i) sum[i] += changes_[period][i];
    const Retention& r = retention.periods()[period];
    const Int128 opening2 = all({kOpening2});
    const std::uint64_t paying = r.customers - static_cast<std::uint64_t>(sum[kFree]);
    sums.nrr.push_back({paying, r.opening, r.retained, opening2, all({kSame2, kShrunk2, kGrown2}),
                        all({kSame2, kOpeningShrunk, kOpeningGrown})});
    // Of who grew, what was there before is kept.
    sums.grr.push_back({paying, r.opening, r.kept, opening2, all({kSame2, kShrunk2, kGrownFrom2}),
                        all({kSame2, kOpeningShrunk, kGrownFrom2})});
  }
  return sums;
}

WindowPairs::WindowPairs(std::size_t complete, std::size_t window, std::size_t most)
    : end_(complete - 1), start_(complete - 1 - window), most_(most), none_(complete <= window) {}

Units WindowPairs::LargestTogether(std::size_t count) const {
  Units sum = 0;
  for (std::size_t i = 0; i < std::min(count, largest_.size()); ++i) AddTo(sum, largest_[i]);
  return sum;
}

void WindowPairs::Keep(const Standing& standing, Units now) {
  if (!standing.customer || (standing.free() && start_ != end_)) return;
  const Units then = standing.mrr;
  paying_ += then != 0 ? 1 : 0;
  if (then > largest_.back()) {
    largest_.back() = then;
    for (std::size_t i = largest_.size() - 1; i > 0 && largest_[i - 1] < largest_[i]; --i)
      std::swap(largest_[i - 1], largest_[i]);
  }
  squares_ += Times(then, then);
  if (too_many_) return;
  if (pairs_.size() < most_) {
    pairs_.push_back({then, now});
    return;
  }
  too_many_ = true;
  pairs_ = {};
}

void WindowPairs::AddRuns(std::span<const Run> starts, std::span<const Run> ends) {
  if (none_) return;
  const auto at = [](std::span<const Run> runs, std::size_t period) {
    for (const Run& run : runs) {
      if (run.from <= period && period < run.to) return run.standing();
    }
    return Standing();
  };
  Keep(at(starts, start_), at(ends, end_).mrr);
}

void WindowPairs::AddExchanged(const ExchangedMrr& mrr) {
  if (!none_) Keep(mrr.Restated(start_, end_), mrr.closing(end_));
}

}  // namespace holdfast
