#include "json_parts.h"

namespace holdfast {
namespace {

void AddSums(const SalesSums& sums, Json* json) {
  (*json)["new"] = sums.fresh;
  (*json)["reactivation"] = sums.reactivation;
  (*json)["expansion"] = sums.expansion;
  (*json)["renewal"] = sums.renewal;
}

}  // namespace

Json SalesPayJson(const SalesPayBlock& sales) {
  Json owners = Json::array();
  for (const SalesOwner& owner : sales.owners) {
    Json months = Json::array();
    for (const SalesMonth& month : owner.months) {
      Json json = {{"month", MonthToString(month.month)}};
      AddSums(month.sums, &json);
      months.push_back(std::move(json));
    }
    Json json = {{"owner", owner.owner}};
    AddSums(owner.sums, &json);
    json["months"] = std::move(months);
    owners.push_back(std::move(json));
  }
  return {{"from", MonthToString(sales.from)},
          {"to", MonthToString(sales.to)},
          {"owners_total", sales.owners_total},
          {"owners", std::move(owners)}};
}

}  // namespace holdfast
