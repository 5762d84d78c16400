#include "subscription_rows.h"

#include <algorithm>
#include <iterator>

#include "holdfast/values/fold.h"
#include "identity.h"
#include "trimmed.h"

namespace holdfast {

bool SubscriptionRows::StatusCounts() {
  status_ = std::nullopt;
  if (!cells_.Has(Role::kStatus)) return true;
  const std::string_view cell = cells_.Cell(Role::kStatus);
  const std::string_view column = cells_.ColumnOf(Role::kStatus).name;
  status_ = statuses_.Get(cell, ParseSubscriptionStatus);
  if (!status_) {
    if (!Trimmed(cell).empty()) {
      cells_.Notice("row.unknown_status", cell, column,
                    "this status is not known; the row counts by its dates alone");
    }
    return true;
  }
  switch (*status_) {
    case SubscriptionStatus::kTrialing:
      return cells_.Ignore(kTrialReason, cell, column, "a trial has no MRR yet");
    case SubscriptionStatus::kPastDue:
    case SubscriptionStatus::kUnpaid:
      return PastDueCounts();
    case SubscriptionStatus::kPaused:
      return cells_.settings().paused ||
             cells_.Ignore("row.paused", cell, column,
                           "a paused subscription has no MRR (setting: paused)");
    case SubscriptionStatus::kFuture:
      return cells_.Ignore("row.not_begun", cell, column, "the subscription has not begun");
    case SubscriptionStatus::kSuperseded:
      return cells_.Ignore("row.superseded", cell, column, "another row replaces this version");
    default:
      return true;
  }
}

bool SubscriptionRows::PastDueCounts() {
  const PastDueRule rule = cells_.settings().past_due;
  if (rule == PastDueRule::kCount) return true;
  if (rule == PastDueRule::kUntilUnpaid && status_ == SubscriptionStatus::kPastDue) return true;
  return cells_.Ignore("row.past_due", cells_.Cell(Role::kStatus),
                       cells_.ColumnOf(Role::kStatus).name,
                       "a subscription that is not paid for does not count (setting: past_due)");
}

bool SubscriptionRows::EndAtCancellation() {
  Day canceled = kOpenEnd;
  bool given = false;
  if (!cells_.ReadDate(Role::kCanceledAt, &canceled, &given)) return false;
  if (given) row_.end = std::min(row_.end, std::max(row_.start, canceled));
  return true;
}

bool SubscriptionRows::ReadEnd() {
  EdgeRead end;
  if (!cells_.ReadEdge(Role::kEnd, MonthEdge::kDayAfter, &end)) return false;
  if (end.given) row_.end = end.day;
  bool given = end.given;
  if (given || status_ != SubscriptionStatus::kEnded) return true;
  if (!cells_.ReadDate(Role::kCanceledAt, &row_.end, &given)) return false;
  const std::string_view cell = cells_.Cell(Role::kStatus);
  const std::string_view column = cells_.ColumnOf(Role::kStatus).name;
  if (given) {
    cells_.Notice("row.ended_at_cancellation", cell, column,
                  "the subscription is over but has no end; the day it was canceled is taken");
    return true;
  }
  return cells_.Reject(
      "row.end_unknown", cell, column,
      "the subscription is over but the row has no end: nobody can say when it was lost");
}

bool SubscriptionRows::ReadPeriod() {
  EdgeRead start;
  if (!cells_.ReadEdge(Role::kStart, MonthEdge::kFirstDay, &start)) return false;
  row_.start = start.day;
  if (!start.given) {
    return cells_.Reject("row.no_start", cells_.Cell(Role::kStart),
                         cells_.ColumnOf(Role::kStart).name, "a subscription needs its start");
  }
  if (!ReadEnd()) return false;
  if (row_.end < row_.start) {
    const Role end = Trimmed(cells_.Cell(Role::kEnd)).empty() ? Role::kCanceledAt : Role::kEnd;
    return cells_.Reject("row.end_before_start", cells_.Cell(end), cells_.ColumnOf(end).name,
                         "the end is before the start");
  }
  const bool at_cancellation = cells_.settings().churn_date == ChurnDateRule::kCancellation;
  if (at_cancellation && !EndAtCancellation()) return false;
  Day trial_end = 0;
  bool given = false;
  if (!cells_.ReadDate(Role::kTrialEnd, &trial_end, &given)) return false;
  const bool within_trial = given && row_.end < trial_end;
  begins_in_trial_ = given && row_.start < trial_end;
  if (given && !within_trial) row_.start = std::max(row_.start, trial_end);
  row_.last_date =
      start.whole_month ? std::max(row_.start, LastDayOf(MonthOf(start.day))) : row_.start;
  if (within_trial) {
    return cells_.Ignore(kTrialReason, cells_.Cell(Role::kTrialEnd),
                         cells_.ColumnOf(Role::kTrialEnd).name,
                         "the subscription ended within its trial");
  }
  return true;
}

void SubscriptionRows::NoteEnd() {
  row_.subscribes = true;
  const std::string_view canceled = cells_.Cell(Role::kCanceledAt);
  if (!canceled.empty()) {
    const ParsedDate date = ParseDate(canceled, cells_.ColumnOf(Role::kCanceledAt).date);
    if (date.error == DateError::kNone) row_.canceled_on = date.day;
  }
  if (row_.end == kOpenEnd) return;
  if (!status_) {
    row_.end_is = EndIs::kUnsaid;
  } else {
    row_.end_is = *status_ == SubscriptionStatus::kEnded ? EndIs::kOver : EndIs::kAhead;
  }
}

// Without an id, what does not change from one export to the next: not the end.
std::uint32_t SubscriptionRows::Identity() const {
  const std::string_view id = cells_.Cell(Role::kSubscription);
  if (!Trimmed(id).empty()) return IdentityOf(id);
  const std::string_view cells[] = {cells_.Cell(Role::kStart), pricing_.cell(),
                                    cells_.Cell(Role::kPlan), cells_.Cell(Role::kInterval)};
  return IdentityOf(std::span(cells));
}

const SignUpRow* SubscriptionRows::SignUp() {
  if (cells_.fate() == Fate::kUsed) {
    if (!begins_in_trial_) return nullptr;
  } else {
    constexpr std::string_view kBegun[] = {kTrialReason, "row.paused", "row.past_due"};
    if (std::find(std::begin(kBegun), std::end(kBegun), cells_.reason()) == std::end(kBegun))
      return nullptr;
  }
  sign_up_.customer = WithoutGuard(Trimmed(cells_.Cell(Role::kCustomer)));
  const std::string_view start = cells_.Cell(Role::kStart);
  if (sign_up_.customer.empty() || start.empty()) return nullptr;
  const ParsedDate date = ParseDate(start, cells_.ColumnOf(Role::kStart).date);
  sign_up_.day = date.day;
  sign_up_.trial = cells_.fate() == Fate::kUsed || cells_.reason() == kTrialReason;
  return date.error == DateError::kNone ? &sign_up_ : nullptr;
}

std::span<const Row> SubscriptionRows::Parse() {
  row_ = Row{};
  begins_in_trial_ = false;
  pricing_.ReadAmount();
  if (!cells_.CheckVersion() || !StatusCounts() ||
      !cells_.ReadCustomer(&row_.customer, &row_.customer_name) || !pricing_.CheckAmount() ||
      !ReadPeriod() || !pricing_.ReadMrr(&row_)) {
    return {};
  }
  NoteEnd();
  row_.currency = cells_.currency();
  row_.plan = pricing_.PlanName();
  row_.identity = Identity();
  row_.line = Trimmed(cells_.Cell(Role::kSubscription)).empty();
  return {&row_, 1};
}

}  // namespace holdfast
