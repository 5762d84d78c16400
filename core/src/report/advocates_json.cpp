#include "json_parts.h"

namespace holdfast {
namespace {

Json TestsJson(const std::vector<AdvocateTestSums>& tests) {
  Json list = Json::array();
  for (const AdvocateTestSums& test : tests) {
    list.push_back({{"code", test.code},
                    {"threshold", test.threshold},
                    {"usual", test.usual},
                    {"quoted", test.quoted},
                    {"customers", test.customers},
                    {"passed", test.passed},
                    {"mrr", test.mrr}});
  }
  return list;
}

Json ScoresJson(const std::vector<AdvocateScoreSums>& scores) {
  Json list = Json::array();
  for (const AdvocateScoreSums& score : scores) {
    Json measures = Json::array();
    for (const AdvocateMeasure& measure : score.measures)
      measures.push_back({{"code", measure.code}, {"customers", measure.customers}});
    list.push_back({{"code", score.code},
                    {"customers", score.customers},
                    {"mean", OrNull(score.mean)},
                    {"measures", std::move(measures)}});
  }
  return list;
}

Json CustomerJson(const AdvocateCustomer& customer) {
  const Advocacy& advocacy = customer.advocacy;
  Json passed = Json::array();
  Json values = Json::array();
  for (std::size_t i = 0; i < kAdvocateTestCount; ++i) {
    if (advocacy.passed[i]) passed.push_back(AdvocateTestCodes()[i]);
    values.push_back(OrNull(advocacy.values[i]));
  }
  Json scores = Json::array();
  for (const Rate& score : advocacy.scores) scores.push_back(OrNull(score));
  return {{"customer", customer.customer},
          {"name", customer.name},
          {"mrr", customer.mrr},
          {"advocate", customer.advocate},
          {"passed", std::move(passed)},
          {"values", std::move(values)},
          {"scores", std::move(scores)},
          {"score", OrNull(advocacy.score)},
          {"source", SourceJson(customer.source)}};
}

}  // namespace

Json AdvocatesJson(const AdvocatesBlock& advocates) {
  Json customers = Json::array();
  for (const AdvocateCustomer& customer : advocates.customers)
    customers.push_back(CustomerJson(customer));
  const std::string_view activity = advocates.activity;
  return {{"as_of", DayToString(advocates.as_of)},
          {"observed", advocates.observed},
          {"advocates", advocates.advocates},
          {"advocates_mrr", advocates.advocates_mrr},
          {"activity", activity.empty() ? Json(nullptr) : Json(activity)},
          {"tests", TestsJson(advocates.tests)},
          {"scores", ScoresJson(advocates.scores)},
          {"customers", std::move(customers)}};
}

}  // namespace holdfast
