#include <array>
#include <optional>

#include "counted_usage.h"
#include "listed_rows.h"
#include "watched.h"

namespace holdfast {
namespace {

/// "No login for " 45 " days".
struct SignalWords {
  std::string_view before;
  std::string_view after;
};

constexpr std::array<SignalWords, kSignalCount> kWords = {
    {{"no login for ", " days"},
     {"core use down by ", ""},
     {"", " complaints and tickets in 31 days"},
     {"not set up ", " days after the first MRR"},
     {"", " modules in use"},
     {"a contract due in ", " days, and its talk stands"},
     {"answer to the NPS question down by ", ""},
     {"no add-on for ", " days"}}};

std::string WordsOf(Signal signal, const SignalReading& reading) {
  const SignalWords& words = kWords[static_cast<std::size_t>(signal)];
  const std::string number =
      signal == Signal::kCoreUseDown ? WholePercent(reading.value) : ShortNumber(reading.value);
  const std::string text = std::string(words.before) + number + std::string(words.after);
  return text + (reading.trips ? " (trips)" : " (does not trip)");
}

/// The rules that a figure is of, and what it asks of what they read.
struct Wanted {
  std::optional<std::size_t> rule = {};  ///< None: all.
  std::optional<bool> trips = {};        ///< None: whether or not.
  bool lost = false;                     ///< Only of who left.

  bool Has(std::size_t signal, const SignalReading& reading) const {
    return rule.value_or(signal) == signal && trips.value_or(reading.trips) == reading.trips;
  }
  bool HasAny(const SignalReadings& readings) const {
    for (std::size_t i = 0; i < kSignalCount; ++i) {
      if (readings[i] && Has(i, *readings[i])) return true;
    }
    return false;
  }
};

CountedWords Say(const UsageBook& book, const Wanted& wanted, const CountedCustomer& counted) {
  const SignalReadings readings =
      ReadSignals(counted.customer->rows, book.ContextOf(*counted.customer, counted.period));
  CountedWords words;
  words.rule = "signals.clear";
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    if (!readings[i] || !wanted.Has(i, *readings[i])) continue;
    const SignalReading& reading = *readings[i];
    if (reading.trips) words.rule = "signals.tripped";
    words.why += (words.why.empty() ? "" : "; ") + WordsOf(static_cast<Signal>(i), reading);
    words.readings.push_back({SignalCodes()[i], reading.value});
    if (reading.row != nullptr) words.rows.push_back(reading.row);
  }
  if (words.why.empty()) words.why = "no rule says anything of this customer";
  return words;
}

/// Of one side of what a rule told.
std::int64_t TotalOf(const MeasuredLift& measured, const Wanted& wanted) {
  const MeasuredShare& side = *wanted.trips ? measured.with : measured.without;
  return static_cast<std::int64_t>(wanted.lost ? side.lost : side.customers);
}

void Take(const UsageBook& book, std::size_t period, const Wanted& wanted, bool all,
          CountedUsage* counted) {
  for (const Watched& watched : WatchedAt(book, period)) {
    if (!all && !wanted.HasAny(watched.readings)) continue;
    if (wanted.lost && !watched.customer->LeftIn(period)) continue;
    counted->customers.push_back({watched.customer, period, 0});
  }
}

CountedUsage CountNow(const UsageQuestion& question, const SignalsBlock& signals) {
  const UsageBook& book = question.usage.book();
  const bool all = question.metric == "signals.observed";
  const Wanted wanted = {.trips = all ? std::nullopt : std::optional(true)};
  CountedUsage counted;
  counted.total = static_cast<std::int64_t>(all ? signals.observed : signals.tripped);
  Take(book, book.last(), wanted, all, &counted);
  counted.say = [&book, wanted](const CountedCustomer& one) { return Say(book, wanted, one); };
  return counted;
}

Result<CountedUsage> CountRule(const UsageQuestion& question, const SignalRuleSums& sums,
                               std::size_t rule) {
  const UsageBook& book = question.usage.book();
  const std::string_view metric = question.metric;
  const Wanted wanted = {.rule = rule,
                         .trips = metric.find(".without.") == std::string_view::npos,
                         .lost = metric.ends_with(".lost")};
  CountedUsage counted;
  counted.followed = metric.find(".measured.") != std::string_view::npos;
  if (counted.followed && !sums.measured) {
    return Error{"explain.no_such_month",
                 "No file says what this rule told of customers in the quarters before."};
  }
  if (counted.followed) {
    counted.total = TotalOf(*sums.measured, wanted);
    for (const std::size_t quarter : book.Quarters()) Take(book, quarter, wanted, false, &counted);
  } else {
    counted.total = metric.ends_with(".mrr") ? sums.mrr : static_cast<std::int64_t>(sums.customers);
    Take(book, book.last(), wanted, false, &counted);
  }
  counted.say = [&book, wanted](const CountedCustomer& one) { return Say(book, wanted, one); };
  return counted;
}

}  // namespace

Result<CountedUsage> CountSignals(const UsageQuestion& question) {
  const std::optional<SignalsBlock>& signals = question.block.signals;
  if (!signals) {
    return Error{"explain.no_such_month",
                 "There is no early warning: no file says what customers do (usage)."};
  }
  const std::string_view metric = question.metric;
  if (!metric.starts_with("signals.rules.")) return CountNow(question, *signals);
  const Result<std::size_t> rule =
      PlaceOfSegment("Say of which rule (segment).", question.address.segment, SignalCodes());
  if (!rule.ok()) return rule.error();
  return CountRule(question, signals->rules[*rule], *rule);
}

}  // namespace holdfast
