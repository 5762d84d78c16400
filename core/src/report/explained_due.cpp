#include "explained_due.h"

#include <string_view>
#include <utility>
#include <vector>

#include "listed_rows.h"

namespace holdfast {
namespace {

constexpr std::string_view kWeeks = "renewals.plan.calendar.weeks.";
constexpr std::string_view kOwners = "renewals.plan.calendar.owners.";
constexpr std::string_view kSegments = "renewals.plan.calendar.segments.";

Result<AskedDue> WindowAsked(const std::vector<DueWindow>& windows, const FigureAddress& address) {
  std::string days;
  for (const DueWindow& window : windows) {
    if (address.age && window.days == static_cast<std::int64_t>(*address.age)) {
      const Day within = window.days;
      return AskedDue{window.sums, address.age, std::nullopt,
                      [within](const DueAhead& due) { return due.left <= within; }};
    }
    days += (days.empty() ? "" : ", ") + std::to_string(window.days);
  }
  return Error{"explain.no_such_age", "Say within how many days (age): " + days + "."};
}

Result<AskedDue> WeekAsked(const std::vector<DueWeek>& weeks, const FigureAddress& address) {
  if (!address.age || *address.age >= weeks.size()) {
    return Error{"explain.no_such_age", "Say which of the weeks ahead (age): 0, that from " +
                                            DayToString(weeks.front().from) + " on, to " +
                                            std::to_string(weeks.size() - 1) + "."};
  }
  const std::size_t week = *address.age;
  return AskedDue{weeks[week].sums, address.age, std::nullopt,
                  [week](const DueAhead& due) { return due.Week() == week; }};
}

Result<AskedDue> GroupAsked(const std::vector<DueGroup>& groups, const FigureAddress& address,
                            std::string_view DueAhead::*name, std::string_view what) {
  std::vector<std::string_view> names;
  for (const DueGroup& group : groups) {
    names.push_back(group.name);
    if (address.segment != group.name) continue;
    Result<AskedDue> asked = WindowAsked(group.windows, address);
    if (!asked.ok()) return asked;
    asked->segment = group.name;
    asked->has = [name, within = asked->has, group = group.name](const DueAhead& due) {
      return due.*name == group && within(due);
    };
    return asked;
  }
  if (names.empty())
    return Error{"explain.no_such_segment", "No contract is due in the days of the calendar."};
  return NoSuchSegment("Say of which " + std::string(what) + " (segment).",
                       address.segment.value_or(""), names);
}

}  // namespace

Result<AskedDue> DueAsked(const RenewalCalendar& calendar, const FigureAddress& address) {
  const std::string_view metric = address.metric;
  if (metric.starts_with(kWeeks)) return WeekAsked(calendar.weeks, address);
  if (metric.starts_with(kOwners))
    return GroupAsked(calendar.owners, address, &DueAhead::owner, "owner");
  if (metric.starts_with(kSegments))
    return GroupAsked(calendar.segments, address, &DueAhead::segment, "segment");
  if (!metric.ends_with(".contracts_total")) return WindowAsked(calendar.windows, address);
  AskedDue all;
  all.sums.contracts = calendar.contracts_total;
  all.has = [](const DueAhead&) { return true; };
  return all;
}

}  // namespace holdfast
