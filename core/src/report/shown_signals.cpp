#include <array>

#include "holdfast/base/sort.h"
#include "holdfast/metrics/signals.h"
#include "holdfast/report/signals.h"
#include "usage_book.h"
#include "watched.h"

namespace holdfast {
namespace {

SignalCustomer CustomerOf(const UsageBook& usage, const Watched& watched) {
  SignalCustomer shown;
  shown.customer = watched.customer->id;
  shown.name = usage.NameOf(*watched.customer);
  shown.mrr = ToMinor(watched.customer->mrr[usage.last()]);
  shown.next_due = watched.context.next_due;
  return shown;
}

/// What one customer trips, into the sums of the rules and the list.
void AddTripped(const UsageBook& usage, const std::vector<Tripped>& tripped,
                SignalCustomer customer, SignalsBlock* block) {
  if (tripped.empty()) return;
  for (const Tripped& one : tripped) {
    SignalRuleSums& rule = block->rules[static_cast<std::size_t>(one.signal)];
    ++rule.customers;
    rule.mrr += customer.mrr;
    TrippedSignal signal = {rule.code, one.value, std::nullopt};
    if (one.row != nullptr)
      signal.source = Source{std::string(usage.file_name(*one.row)), one.row->line};
    customer.signals.push_back(std::move(signal));
  }
  block->customers.push_back(std::move(customer));
}

void Sort(SignalsBlock* block) {
  block->tripped = block->customers.size();
  StableSort(&block->customers,
             [](const SignalCustomer& a, const SignalCustomer& b) { return a.mrr > b.mrr; });
}

void ShowRules(const UsageBook& usage, SignalsBlock* block) {
  const SignalThresholds thresholds = ThresholdsWith(usage.settings().warning_thresholds);
  for (const SignalRule& rule : SignalRules()) {
    SignalRuleSums sums = {.code = rule.code,
                           .threshold = thresholds[static_cast<std::size_t>(rule.signal)],
                           .quoted = rule.threshold,
                           .claim = rule.claim};
    block->rules.push_back(sums);
  }
}

/// What became of the customers with and without each sign.
void ShowHistory(const UsageBook& usage, SignalsBlock* block) {
  const std::vector<std::size_t> quarters = usage.Quarters();
  if (quarters.empty()) return;
  block->measured_from = usage.last_day(quarters.back());
  block->measured_to = usage.last_day(quarters.front());
  std::array<Lift, kSignalCount> lifts;
  for (const std::size_t quarter : quarters) {
    for (const Watched& watched : WatchedAt(usage, quarter)) {
      const bool lost = watched.customer->LeftIn(quarter).has_value();
      for (std::size_t i = 0; i < kSignalCount; ++i) {
        if (watched.readings[i]) lifts[i].Add(watched.readings[i]->trips, lost);
      }
    }
  }
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    if (lifts[i].with.whole + lifts[i].without.whole > 0)
      block->rules[i].measured = MeasuredOf(lifts[i]);
  }
}

}  // namespace

MeasuredShare MeasuredOf(Share share) {
  return {share.whole, share.part, ShareOf(share.part, share.whole),
          WilsonInterval(share.part, share.whole)};
}

MeasuredLift MeasuredOf(const Lift& lift) {
  return {MeasuredOf(lift.with), MeasuredOf(lift.without), lift.ratio(), lift.difference(),
          lift.interval()};
}

SignalsBlock ShownSignals(const UsageBook& usage) {
  const std::size_t last = usage.last();
  SignalsBlock block;
  block.as_of = usage.last_day(last);
  ShowRules(usage, &block);
  for (const Watched& watched : WatchedAt(usage, last)) {
    ++block.observed;
    AddTripped(usage, TrippedOf(watched.readings), CustomerOf(usage, watched), &block);
  }
  Sort(&block);
  ShowHistory(usage, &block);
  return block;
}

}  // namespace holdfast
