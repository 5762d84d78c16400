#include "json_parts.h"

namespace holdfast {
namespace {

Json EngagementJson(const EngagementMonth& month) {
  Json json = {{"month", MonthToString(month.month)},
               {"customers", month.customers},
               {"active", month.active},
               {"rate", OrNull(month.rate)}};
  AddInterval("rate", month.rate_sure, &json);
  return json;
}

Json ActivationJson(const Activation& activation) {
  constexpr WithinDaysNames kNames = {"started", "activated", "open_activated"};
  Json total = Json::object();
  AddWithinDays(activation.total, kNames, &total);
  return {{"days", activation.days},
          {"total", std::move(total)},
          {"months", WithinDaysJson(activation.months, kNames)}};
}

}  // namespace

Json AdoptionJson(const Adoption& adoption) {
  Json engagement = Json::array();
  for (const EngagementMonth& month : adoption.engagement)
    engagement.push_back(EngagementJson(month));
  Json json = Json::object();
  if (adoption.activation) json["activation"] = ActivationJson(*adoption.activation);
  json["engagement"] = std::move(engagement);
  return json;
}

}  // namespace holdfast
