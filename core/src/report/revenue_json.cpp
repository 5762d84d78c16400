#include "json_parts.h"

namespace holdfast {
namespace {

Json RowJson(const RevenueRow& row, bool one_off_known) {
  Json one_off = Json::object();
  for (std::size_t kind = 0; kind < kOneOffKindCount; ++kind)
    one_off[std::string(ToString(static_cast<OneOffKind>(kind)))] = row.one_off[kind];
  return {{"month", MonthToString(row.month)},
          {"recurring", row.recurring},
          {"new_arr", row.new_arr},
          {"add_on_arr", row.add_on_arr},
          {"one_off", one_off_known ? std::move(one_off) : Json(nullptr)},
          {"purity", OrNull(row.purity)}};
}

Json ProfitJson(const std::optional<ProfitSet>& profit) {
  if (!profit) return nullptr;
  return {{"months", profit->months},           {"new_arr", profit->new_arr},
          {"front_costs", profit->front_costs}, {"front_profit", profit->front_profit},
          {"renewed", profit->renewed},         {"back_costs", profit->back_costs},
          {"back_profit", profit->back_profit}, {"renewal_margin", OrNull(profit->renewal_margin)}};
}

}  // namespace

Json RevenueJson(const RevenueBlock& revenue) {
  Json months = Json::array();
  for (const RevenueRow& row : revenue.months)
    months.push_back(RowJson(row, revenue.one_off_known));
  return {{"months", std::move(months)},
          {"window", RowJson(revenue.window, revenue.one_off_known)},
          {"profit", ProfitJson(revenue.profit)}};
}

}  // namespace holdfast
