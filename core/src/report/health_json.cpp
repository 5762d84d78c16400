#include "json_parts.h"

namespace holdfast {
namespace {

Json DayOrNull(const std::optional<Day>& day) {
  return day ? Json(DayToString(*day)) : Json(nullptr);
}

Json RangeJson(const HealthRange& range) {
  return {{"from", range.from},
          {"to", range.to},
          {"customers", range.customers},
          {"mrr", range.mrr},
          {"measured", ShareJson(range.measured)}};
}

Json BandsJson(const std::vector<HealthRange>& bands) {
  Json list = Json::array();
  for (std::size_t i = 0; i < bands.size(); ++i) {
    Json band = {{"band", ToString(static_cast<HealthBand>(i))}};
    band.update(RangeJson(bands[i]));
    list.push_back(std::move(band));
  }
  return list;
}

Json IndicatorsJson(const std::vector<HealthIndicator>& indicators) {
  Json list = Json::array();
  for (const HealthIndicator& indicator : indicators) {
    list.push_back({{"code", indicator.code},
                    {"weight", indicator.weight},
                    {"customers", indicator.customers},
                    {"mean", OrNull(indicator.mean)}});
  }
  return list;
}

Json CustomerJson(const HealthCustomer& customer) {
  Json parts = Json::array();
  for (const std::optional<double>& part : customer.parts) parts.push_back(OrNull(part));
  return {{"customer", customer.customer},
          {"name", customer.name},
          {"mrr", customer.mrr},
          {"score", customer.score},
          {"band", ToString(customer.band)},
          {"before", OrNull(customer.before)},
          {"parts", std::move(parts)},
          {"source", SourceJson(customer.source)}};
}

Json MonthJson(const HealthMonth& month) {
  Json json = {
      {"month", MonthToString(month.month)}, {"customers", month.customers}, {"mean", month.mean}};
  for (std::size_t i = 0; i < kHealthBandCount; ++i)
    json[std::string(ToString(static_cast<HealthBand>(i)))] = month.bands[i];
  return json;
}

Json RecordJson(const HealthBlock& health) {
  const std::optional<Separation>& separation = health.separation;
  Json ranges = Json::array();
  for (const HealthRange& range : health.ranges) ranges.push_back(RangeJson(range));
  Json json = {{"from", DayOrNull(health.measured_from)},
               {"to", DayOrNull(health.measured_to)},
               {"months", kOutcomeMonths},
               {"scores", health.measured},
               {"lost", health.measured_lost},
               {"area", separation ? Json(separation->area) : Json(nullptr)}};
  AddInterval("area", separation ? Sure(separation->interval) : Sure(), &json);
  json["verdict"] = separation ? Json(VerdictOf(*separation)) : Json(nullptr);
  json["ranges"] = std::move(ranges);
  return json;
}

Json EarlyJson(const HealthBlock& health) {
  Json shown = Json::array();
  for (const EarlyUsage& row : health.early) {
    shown.push_back({{"customer", row.customer},
                     {"day", DayToString(row.day)},
                     {"first_start", DayToString(row.first_start)},
                     {"source", SourceJson(row.source)}});
  }
  return {{"rows", health.early_rows}, {"shown", std::move(shown)}};
}

}  // namespace

Json HealthJson(const HealthBlock& health) {
  Json customers = Json::array();
  for (const HealthCustomer& customer : health.customers)
    customers.push_back(CustomerJson(customer));
  Json months = Json::array();
  for (const HealthMonth& month : health.months) months.push_back(MonthJson(month));
  return {{"as_of", DayToString(health.as_of)},
          {"observed", health.observed},
          {"scored", health.scored},
          {"indicators", IndicatorsJson(health.indicators)},
          {"bands", BandsJson(health.bands)},
          {"customers", std::move(customers)},
          {"months", std::move(months)},
          {"record", RecordJson(health)},
          {"early_usage", EarlyJson(health)}};
}

}  // namespace holdfast
