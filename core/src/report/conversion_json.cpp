#include "json_parts.h"

namespace holdfast {
namespace {

constexpr WithinDaysNames kNames = {"signed_up", "converted", "open_converted"};

Json ByJson(const std::vector<ConversionsByAttribute>& by) {
  Json list = Json::array();
  for (const ConversionsByAttribute& attribute : by) {
    Json segments = Json::array();
    for (const ConversionSegment& segment : attribute.segments) {
      Json row = {{"segment", segment.segment}};
      AddWithinDays(segment.sums, kNames, &row);
      segments.push_back(std::move(row));
    }
    list.push_back({{"attribute", attribute.attribute}, {"segments", std::move(segments)}});
  }
  return list;
}

Json WaitingJson(const Conversion& conversion) {
  Json shown = Json::array();
  for (const OpenSignUp& row : conversion.shown) {
    shown.push_back({{"customer", row.customer},
                     {"name", row.name},
                     {"signed_up", DayToString(row.signed_up)},
                     {"until", DayToString(row.until)}});
  }
  return {{"total", conversion.waiting}, {"shown", std::move(shown)}};
}

}  // namespace

Json ConversionJson(const Conversion& conversion) {
  Json total = Json::object();
  AddWithinDays(conversion.total, kNames, &total);
  return {{"as_of", DayToString(conversion.as_of)},
          {"days", conversion.days},
          {"total", std::move(total)},
          {"median_days", OrNull(conversion.median_days)},
          {"months", WithinDaysJson(conversion.months, kNames)},
          {"by", ByJson(conversion.by)},
          {"not_told", conversion.not_told},
          {"only_paying", conversion.only_paying},
          {"waiting", WaitingJson(conversion)}};
}

}  // namespace holdfast
