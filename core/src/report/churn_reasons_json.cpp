#include "json_parts.h"

namespace holdfast {
namespace {

Json LossJson(std::string_view name, std::string_view value, const LossSums& sums) {
  return {{std::string(name), value}, {"customers", sums.customers}, {"mrr", sums.mrr}};
}

/// All classes, or those that are said.
Json ClassesJson(const LossesByClass& classes, std::size_t count) {
  Json list = Json::array();
  for (std::size_t i = 0; i < count; ++i)
    list.push_back(LossJson("class", NameOfClass(i), classes[i]));
  return list;
}

}  // namespace

std::string_view NameOfClass(std::size_t number) {
  return number == kChurnClassCount ? "unsaid" : ToString(static_cast<ChurnClass>(number));
}

Json ChurnReasonsJson(const ChurnReasonsBlock& block) {
  Json reasons = Json::array();
  for (const ReasonRow& row : block.reasons) {
    Json json = LossJson("reason", row.reason, row.sums);
    json["class"] = ToString(row.of);
    reasons.push_back(std::move(json));
  }
  Json tenure = Json::array();
  for (const TenureRow& row : block.tenure) {
    tenure.push_back({{"from", row.from},
                      {"to", row.to == 0 ? Json(nullptr) : Json(row.to)},
                      {"classes", ClassesJson(row.classes, kChurnClassCount)}});
  }
  return {{"from", MonthToString(block.from)},
          {"to", MonthToString(block.to)},
          {"customers", block.total.customers},
          {"mrr", block.total.mrr},
          {"classes", ClassesJson(block.classes, kChurnClassCount + 1)},
          {"manageable", OrNull(block.manageable)},
          {"manageable_customers", OrNull(block.manageable_customers)},
          {"reasons_total", block.reasons_total},
          {"reasons", std::move(reasons)},
          {"tenure", std::move(tenure)}};
}

}  // namespace holdfast
