#include "holdfast/metrics/signals.h"

#include <algorithm>
#include <array>

namespace holdfast {
namespace {

constexpr Day kTicketDays = 31;

constexpr SignalRule kRules[] = {
    {Signal::kNoLogin, "no_login", 7, "No login for 7 days: three times the churn probability"},
    {Signal::kCoreUseDown, "core_use_down", 0.3,
     "Core use down by 30 %: renewal rate down by 40 %"},
    {Signal::kTickets, "tickets", 5, "About 5 complaints or tickets a month: 65 % churn"},
    {Signal::kNotOnboarded, "not_onboarded", 30,
     "Core process not set up within 30 days: 90-day churn up by 70 %"},
    {Signal::kFewModules, "few_modules", 5,
     "Only basic features: GRR 21 % lower than with more than 5 modules"},
    {Signal::kRenewalTalk, "no_renewal_talk", 90,
     "Renewal talk not begun 3 months before the end: four times the churn probability"},
    {Signal::kNpsDown, "nps_down", 1, "NPS falling steadily: churn risk up by 10 %"},
};

double ThresholdOf(Signal signal) { return kRules[static_cast<std::size_t>(signal)].threshold; }

double Number(Micro micro) { return static_cast<double>(micro) / static_cast<double>(kMicro); }

struct Known {
  double value = 0;
  const Usage* row = nullptr;
};

std::optional<Micro> ValueOf(const Usage& row, Measure measure) {
  for (const MeasureValue& value : row.values) {
    if (value.measure == measure) return value.value;
  }
  return std::nullopt;
}

/// The last two values of a measure, the latest first; of several rows of a day the last.
std::array<Known, 2> LastTwo(std::span<const Usage> rows, Measure measure) {
  std::array<Known, 2> last;
  for (std::size_t i = rows.size(); i-- > 0;) {
    const std::optional<Micro> value = ValueOf(rows[i], measure);
    if (!value) continue;
    if (last[0].row == nullptr) {
      last[0] = {Number(*value), &rows[i]};
    } else if (rows[i].day < last[0].row->day) {
      last[1] = {Number(*value), &rows[i]};
      break;
    }
  }
  return last;
}

std::optional<Tripped> NoLogin(std::span<const Usage> rows, const SignalContext& context) {
  const Usage* latest = nullptr;
  for (const Usage& row : rows) {
    if (row.last_login && (latest == nullptr || *row.last_login >= *latest->last_login))
      latest = &row;
  }
  if (latest != nullptr)
    return Tripped{Signal::kNoLogin, static_cast<double>(context.as_of - *latest->last_login),
                   latest};
  const Known logins = LastTwo(rows, Measure::kLogins)[0];
  if (logins.row == nullptr || logins.value > 0) return std::nullopt;
  Day since = rows.front().day;
  for (const Usage& row : rows) {
    if (ValueOf(row, Measure::kLogins).value_or(0) > 0) since = row.day;
  }
  return Tripped{Signal::kNoLogin, static_cast<double>(context.as_of - since), logins.row};
}

std::optional<Tripped> CoreUseDown(std::span<const Usage> rows) {
  const auto [now, before] = LastTwo(rows, Measure::kCoreUse);
  if (before.row == nullptr || before.value <= 0) return std::nullopt;
  return Tripped{Signal::kCoreUseDown, (before.value - now.value) / before.value, now.row};
}

std::optional<Tripped> Tickets(std::span<const Usage> rows, Day as_of) {
  Tripped tickets{Signal::kTickets, 0, nullptr};
  for (const Usage& row : rows) {
    const std::optional<Micro> value = ValueOf(row, Measure::kTickets);
    if (!value || row.day <= as_of - kTicketDays) continue;
    tickets.value += Number(*value);
    tickets.row = &row;
  }
  return tickets.row == nullptr ? std::nullopt : std::optional(tickets);
}

std::optional<Tripped> NotOnboarded(std::span<const Usage> rows, const SignalContext& context) {
  if (!context.onboarding_known || !context.first_start) return std::nullopt;
  for (const Usage& row : rows) {
    if (row.onboarded_on && *row.onboarded_on <= context.as_of) return std::nullopt;
  }
  const Day age = context.as_of - *context.first_start;
  return Tripped{Signal::kNotOnboarded, static_cast<double>(age), nullptr};
}

std::optional<Tripped> RenewalTalk(std::span<const Usage> rows, const SignalContext& context) {
  if (!context.next_due || *context.next_due <= context.as_of) return std::nullopt;
  const Known talk = LastTwo(rows, Measure::kRenewalTalk)[0];
  if (talk.row == nullptr || talk.value > 0) return std::nullopt;
  return Tripped{Signal::kRenewalTalk, static_cast<double>(*context.next_due - context.as_of),
                 talk.row};
}

bool Trips(const Tripped& tripped) {
  const double threshold = ThresholdOf(tripped.signal);
  const bool at_most =
      tripped.signal == Signal::kFewModules || tripped.signal == Signal::kRenewalTalk;
  // A share computed from two values may miss a threshold that it meets by the last digit.
  constexpr double kRounding = 1e-12;
  return at_most ? tripped.value <= threshold : tripped.value >= threshold - kRounding;
}

}  // namespace

std::span<const SignalRule> SignalRules() { return kRules; }

std::vector<Tripped> TrippedSignals(std::span<const Usage> rows, const SignalContext& context) {
  const auto later = std::find_if(rows.begin(), rows.end(),
                                  [&context](const Usage& row) { return row.day > context.as_of; });
  rows = rows.first(static_cast<std::size_t>(later - rows.begin()));
  std::vector<Tripped> tripped;
  if (rows.empty()) return tripped;
  const auto add = [&tripped](const std::optional<Tripped>& one) {
    if (one && Trips(*one)) tripped.push_back(*one);
  };
  add(NoLogin(rows, context));
  add(CoreUseDown(rows));
  add(Tickets(rows, context.as_of));
  add(NotOnboarded(rows, context));
  const Known modules = LastTwo(rows, Measure::kModules)[0];
  if (modules.row != nullptr) add(Tripped{Signal::kFewModules, modules.value, modules.row});
  add(RenewalTalk(rows, context));
  const auto [now, before] = LastTwo(rows, Measure::kNps);
  if (before.row != nullptr) add(Tripped{Signal::kNpsDown, before.value - now.value, now.row});
  return tripped;
}

}  // namespace holdfast
