#include <cstdint>
#include <string>

#include "holdfast/statistics/ratio.h"
#include "json_parts.h"

namespace holdfast {
namespace {

Json JackknifeJson(const Jackknife& jackknife) {
  Json json = Json::object();
  AddInterval("nrr", jackknife.nrr, &json);
  AddInterval("grr", jackknife.grr, &json);
  json["arpa_low"] = OrNull(jackknife.arpa_low);
  json["arpa_high"] = OrNull(jackknife.arpa_high);
  return json;
}

}  // namespace

void AddInterval(const char* name, const Sure& sure, Json* json) {
  (*json)[std::string(name) + "_low"] = sure ? Json(sure->low) : Json(nullptr);
  (*json)[std::string(name) + "_high"] = sure ? Json(sure->high) : Json(nullptr);
}

Json UncertaintyJson(const Uncertainty& uncertainty) {
  Json warnings = Json::array();
  for (const Warning& warning : uncertainty.warnings) {
    warnings.push_back({{"code", warning.code},
                        {"of", warning.of},
                        {"value", warning.value},
                        {"message", warning.message}});
  }
  const std::string_view method = uncertainty.arpa_method;
  const BootstrapOptions bootstrap;
  Json json = {{"level", 0.95},
               {"seed", bootstrap.seed},
               {"draws", bootstrap.draws},
               {"arpa_low", OrNull(uncertainty.arpa_low)},
               {"arpa_high", OrNull(uncertainty.arpa_high)},
               {"arpa_method", method.empty() ? Json(nullptr) : Json(method)}};
  if (uncertainty.jackknife) json["jackknife"] = JackknifeJson(*uncertainty.jackknife);
  json["warnings"] = std::move(warnings);
  return json;
}

Json SurvivalJson(const SurvivalCurve& curve) {
  Json times = Json::array();
  Json at_risk = Json::array();
  Json churned = Json::array();
  Json survival = Json::array();
  Json low = Json::array();
  Json high = Json::array();
  for (const SurvivalPoint& point : curve.points) {
    times.push_back(point.time);
    at_risk.push_back(point.at_risk);
    churned.push_back(point.churned);
    survival.push_back(point.survival);
    low.push_back(OrNull(point.low));
    high.push_back(OrNull(point.high));
  }
  return {{"customers", curve.customers},   {"censored", curve.censored},
          {"times", std::move(times)},      {"at_risk", std::move(at_risk)},
          {"churned", std::move(churned)},  {"survival", std::move(survival)},
          {"low", std::move(low)},          {"high", std::move(high)},
          {"last_time", curve.last_time},   {"open_end", curve.open_end},
          {"median", OrNull(curve.median)}, {"restricted_mean", curve.restricted_mean}};
}

}  // namespace holdfast
