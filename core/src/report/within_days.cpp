#include "holdfast/report/within_days.h"

#include "holdfast/statistics/proportion.h"

namespace holdfast {

void WithinDays::Count(bool is_decided, bool has_reached) {
  ++began;
  ++(is_decided ? decided : open);
  if (has_reached) ++(is_decided ? reached : open_reached);
}

Rate WithinDays::rate() const {
  if (decided == 0) return std::nullopt;
  return static_cast<double>(reached) / static_cast<double>(decided);
}

std::optional<ConfidenceInterval> WithinDays::rate_sure() const {
  return WilsonInterval(reached, decided);
}

std::vector<MonthWithinDays> EachMonth(const std::map<Month, WithinDays>& months, Month last) {
  std::vector<MonthWithinDays> each;
  if (months.empty()) return each;
  for (Month month = months.begin()->first; month <= last; ++month) {
    const auto found = months.find(month);
    each.push_back({month, found == months.end() ? WithinDays{} : found->second});
  }
  return each;
}

}  // namespace holdfast
