#include "holdfast/metrics/signals.h"

#include "usage_values.h"

namespace holdfast {
namespace {

constexpr Day kTicketDays = 31;
constexpr Day kYearDays = 365;

/// The last two values of a measure, the latest first, of different days.
std::array<KnownValue, 2> LastTwo(std::span<const Usage> rows, Measure measure) {
  const KnownValue last = LastOf(rows, measure);
  if (last.row == nullptr) return {};
  return {last, LastOf(UpTo(rows, last.row->day - 1), measure)};
}

std::optional<SignalReading> Reading(double value, const Usage* row) {
  return SignalReading{value, row};
}

std::optional<SignalReading> NoLogin(std::span<const Usage> rows, const SignalContext& context) {
  const Usage* latest = nullptr;
  for (const Usage& row : rows) {
    if (row.last_login && (latest == nullptr || *row.last_login >= *latest->last_login))
      latest = &row;
  }
  if (latest != nullptr)
    return Reading(static_cast<double>(context.as_of - *latest->last_login), latest);
  const KnownValue logins = LastOf(rows, Measure::kLogins);
  if (logins.row == nullptr) return std::nullopt;
  if (logins.value > 0) return Reading(0, logins.row);
  Day since = rows.front().day;
  for (const Usage& row : rows) {
    if (ValueOf(row, Measure::kLogins).value_or(0) > 0) since = row.day;
  }
  return Reading(static_cast<double>(context.as_of - since), logins.row);
}

std::optional<SignalReading> CoreUseDown(std::span<const Usage> rows) {
  const auto [now, before] = LastTwo(rows, Measure::kCoreUse);
  if (before.row == nullptr || before.value <= 0) return std::nullopt;
  return Reading((before.value - now.value) / before.value, now.row);
}

std::optional<SignalReading> Tickets(std::span<const Usage> rows, Day as_of) {
  const KnownValue tickets = SumSince(rows, Measure::kTickets, as_of - kTicketDays);
  return tickets.row == nullptr ? std::nullopt : Reading(tickets.value, tickets.row);
}

std::optional<SignalReading> NotOnboarded(std::span<const Usage> rows,
                                          const SignalContext& context) {
  if (!context.onboarding_known || !context.first_start) return std::nullopt;
  for (const Usage& row : rows) {
    if (row.onboarded_on && *row.onboarded_on <= context.as_of) return Reading(0, &row);
  }
  return Reading(static_cast<double>(context.as_of - *context.first_start), nullptr);
}

std::optional<SignalReading> FewModules(std::span<const Usage> rows) {
  const KnownValue modules = LastOf(rows, Measure::kModules);
  return modules.row == nullptr ? std::nullopt : Reading(modules.value, modules.row);
}

std::optional<SignalReading> RenewalTalk(std::span<const Usage> rows,
                                         const SignalContext& context) {
  if (!context.next_due || *context.next_due <= context.as_of) return std::nullopt;
  const double days = static_cast<double>(*context.next_due - context.as_of);
  const double threshold = context.thresholds[static_cast<std::size_t>(Signal::kRenewalTalk)];
  const KnownValue talk = LastOf(rows, Measure::kRenewalTalk);
  if (talk.row == nullptr || days > threshold) return std::nullopt;
  return SignalReading{days, talk.row, talk.value <= 0};
}

std::optional<SignalReading> NpsDown(std::span<const Usage> rows) {
  const auto [now, before] = LastTwo(rows, Measure::kNps);
  return before.row == nullptr ? std::nullopt : Reading(before.value - now.value, now.row);
}

std::optional<SignalReading> NoAddOn(std::span<const Usage> rows, const SignalContext& context) {
  if (!context.key_account || !context.first_start) return std::nullopt;
  const KnownValue year = SumSince(rows, Measure::kAddOns, context.as_of - kYearDays);
  if (year.row == nullptr) return std::nullopt;
  Day since = *context.first_start;
  for (const Usage& row : rows) {
    if (ValueOf(row, Measure::kAddOns).value_or(0) > 0) since = std::max(since, row.day);
  }
  return Reading(static_cast<double>(context.as_of - since), year.row);
}

bool Trips(Signal signal, double value, const SignalContext& context) {
  const double threshold = context.thresholds[static_cast<std::size_t>(signal)];
  // A share computed from two values may miss a threshold that it meets by the last digit.
  constexpr double kRounding = 1e-12;
  return signal == Signal::kFewModules ? value <= threshold : value >= threshold - kRounding;
}

}  // namespace

SignalReadings ReadSignals(std::span<const Usage> rows, const SignalContext& context) {
  rows = UpTo(rows, context.as_of);
  SignalReadings readings;
  if (rows.empty()) return readings;
  const auto put = [&](Signal signal, std::optional<SignalReading> reading) {
    if (reading) reading->trips = Trips(signal, reading->value, context);
    readings[static_cast<std::size_t>(signal)] = reading;
  };
  put(Signal::kNoLogin, NoLogin(rows, context));
  put(Signal::kCoreUseDown, CoreUseDown(rows));
  put(Signal::kTickets, Tickets(rows, context.as_of));
  put(Signal::kNotOnboarded, NotOnboarded(rows, context));
  put(Signal::kFewModules, FewModules(rows));
  readings[static_cast<std::size_t>(Signal::kRenewalTalk)] = RenewalTalk(rows, context);
  put(Signal::kNpsDown, NpsDown(rows));
  put(Signal::kNoAddOn, NoAddOn(rows, context));
  return readings;
}

std::vector<Tripped> TrippedOf(const SignalReadings& readings) {
  std::vector<Tripped> tripped;
  for (std::size_t i = 0; i < kSignalCount; ++i) {
    const std::optional<SignalReading>& reading = readings[i];
    if (reading && reading->trips)
      tripped.push_back({static_cast<Signal>(i), reading->value, reading->row});
  }
  return tripped;
}

}  // namespace holdfast
