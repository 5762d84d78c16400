#include "holdfast/metrics/retention.h"

#include <algorithm>

namespace holdfast {

Retention RetentionOf(const Standing& then, const Standing& now) {
  if (!then.customer) return {};
  const std::uint64_t kept = now.customer ? 1 : 0;
  if (then.mrr == 0) return {0, 0, 0, 1, kept};
  return {then.mrr, now.mrr, std::min(then.mrr, now.mrr), 1, kept};
}

RetentionTable::RetentionTable(std::size_t periods, std::size_t window)
    : window_(window),
      periods_(periods),
      opening_(periods),
      retained_(periods),
      kept_(periods),
      customers_(periods),
      customers_kept_(periods) {}

void RetentionTable::AddWindows(std::span<const Run> starts, std::span<const Run> ends) {
  for (const Run& then : starts) {
    // The windows that begin within this run end with these periods.
    const std::size_t from = then.from + window_;
    const std::size_t to = std::min(then.to + window_, periods_.size());
    if (from >= to) return;
    opening_.Add(from, to, then.mrr);
    customers_.Add(from, to, 1);
    while (!ends.empty() && ends.front().to <= from) ends = ends.subspan(1);
    for (const Run& now : ends) {
      const std::size_t begin = std::max<std::size_t>(from, now.from);
      const std::size_t end = std::min<std::size_t>(to, now.to);
      if (now.from >= to) break;
      if (begin >= end) continue;
      const Retention own = RetentionOf(then.standing(), now.standing());
      retained_.Add(begin, end, own.retained);
      kept_.Add(begin, end, own.kept);
      customers_kept_.Add(begin, end, 1);
    }
  }
}

void RetentionTable::AddExchanged(const ExchangedMrr& mrr) {
  for (std::size_t period = mrr.born() + window_; period < periods_.size(); ++period) {
    const Retention own = RetentionOf(mrr, window_, period);
    if (own.customers == 0) continue;
    opening_.Add(period, period + 1, own.opening);
    retained_.Add(period, period + 1, own.retained);
    kept_.Add(period, period + 1, own.kept);
    customers_.Add(period, period + 1, 1);
    customers_kept_.Add(period, period + 1, own.customers_kept > 0 ? 1 : 0);
  }
}

void RetentionTable::Finish() {
  const std::vector<Units> opening = opening_.Sums();
  const std::vector<Units> retained = retained_.Sums();
  const std::vector<Units> kept = kept_.Sums();
  const std::vector<std::int64_t> customers = customers_.Sums();
  const std::vector<std::int64_t> customers_kept = customers_kept_.Sums();
  for (std::size_t period = 0; period < periods_.size(); ++period) {
    periods_[period] = {opening[period], retained[period], kept[period],
                        static_cast<std::uint64_t>(customers[period]),
                        static_cast<std::uint64_t>(customers_kept[period])};
  }
}

}  // namespace holdfast
