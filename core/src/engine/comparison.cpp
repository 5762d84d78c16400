#include "comparison.h"

#include <array>
#include <deque>

#include "explain_request.h"
#include "holdfast/report/build.h"
#include "json_values.h"
#include "readings.h"
#include "requests.h"

namespace holdfast {
namespace {

using Json = nlohmann::json;

std::string_view FirstReadOtherwise(const Settings& a, const Settings& b) {
  for (const SettingInfo& info : AllSettings()) {
    if (info.needs_reading && ValueOf(a, info.key) != ValueOf(b, info.key)) return info.key;
  }
  return {};
}

/// A report with what it is made of.
struct Measured {
  const Reading* reading = nullptr;
  Settings settings;
  Report report;

  ReportSide side() const { return {&reading->books(), &settings, &report}; }
};

Result<Measured> ReportWith(const Readings& readings, const Settings& settings,
                            const std::optional<SegmentFilter>& filter) {
  Measured measured;
  measured.reading = readings.Find(settings);
  if (measured.reading == nullptr) {
    return Error{"engine.needs_reading",
                 "The setting \"" +
                     std::string(FirstReadOtherwise(readings.main().settings(), settings)) +
                     "\" decides how rows are read: name what is compared before the files are "
                     "read (\"compare\" of the configuration)."};
  }
  if (measured.reading->error()) return *measured.reading->error();
  measured.settings = settings;
  Result<Report> report = BuildReport(measured.reading->books(), measured.reading->inputs(),
                                      measured.settings, filter, ReportParts::kOfMrr);
  if (!report.ok()) return report.error();
  measured.report = std::move(*report);
  return measured;
}

/// Where A's day is the last of the data, all others are as of the same day.
void PinDay(const std::optional<Day>& day, ComparePlan* plan) {
  if (plan->a.as_of || plan->b.as_of) return;
  plan->b.as_of = day;
  for (ComparePlan::Step& step : plan->steps) step.settings.as_of = day;
}

Status ReadFigure(const Json& json, const Config& config, CompareRequest* request) {
  const auto figure = json.find("figure");
  if (figure == json.end() || figure->is_null()) return Ok();
  if (!figure->is_object()) return BadValue("figure", "an object that names a figure");
  const Result<ExplainRequest> question = ParseExplainRequest(figure->dump(), config);
  if (!question.ok()) return question.error();
  request->figure = question->address;
  request->limit = question->page.limit;
  return Ok();
}

}  // namespace

ComparePlan PlanOf(const Settings& a, const Settings& b) {
  ComparePlan plan = {a, b, {}};
  for (const std::string_view key : DifferentSettings(a, b)) {
    Result<Settings> alone = WithSetting(a, key, ValueOf(b, key));
    if (alone.ok()) plan.steps.push_back({key, std::move(*alone)});
  }
  return plan;
}

std::vector<Settings> AllOf(const ComparePlan& plan) {
  std::vector<Settings> all = {plan.a, plan.b};
  for (const ComparePlan::Step& step : plan.steps) all.push_back(step.settings);
  return all;
}

bool ReadAlike(const Settings& a, const Settings& b) { return FirstReadOtherwise(a, b).empty(); }

Result<CompareRequest> ParseCompareRequest(std::string_view text, const Config& config) {
  const Result<Json> json = ParseObject(text, "request for a comparison");
  if (!json.ok()) return json.error();
  constexpr std::array<std::string_view, 6> kKeys = {"a",       "b",      "month",
                                                     "cohorts", "figure", "filter"};
  if (Status s = CheckKeys(*json, "request for a comparison", kKeys); !s.ok()) return s.error();
  CompareRequest request;
  request.a = config.settings;
  request.b = config.compare.value_or(config.settings);
  request.filter = config.filter;
  if (Status s = ReadFilter(*json, &request.filter); !s.ok()) return s.error();
  for (const auto& [key, side] : {std::pair("a", &request.a), std::pair("b", &request.b)}) {
    if (!json->contains(key)) continue;
    Result<Settings> settings = ReadSide((*json)[key], config.settings);
    if (!settings.ok()) return settings.error();
    *side = std::move(*settings);
  }
  const auto month = json->find("month");
  request.last_month = month != json->end() && *month == "last";
  constexpr std::string_view kMonth = "a month as YYYY-MM, or last";
  if (!request.last_month && month != json->end() && !month->is_null()) {
    if (Status s = ReadText(*json, "month", kMonth, &request.scope.month, MonthFromString); !s.ok())
      return s.error();
  }
  std::optional<bool> cohorts;
  if (Status s = ReadBool(*json, "cohorts", &cohorts); !s.ok()) return s.error();
  request.scope.cohorts = cohorts.value_or(true);
  if (Status s = ReadFigure(*json, config, &request); !s.ok()) return s.error();
  return request;
}

Result<std::string> CompareJson(const Readings& readings, const CompareRequest& request) {
  ComparePlan plan = PlanOf(request.a, request.b);
  const Result<Measured> a = ReportWith(readings, plan.a, request.filter);
  if (!a.ok()) return a.error();
  PinDay(a->report.as_of, &plan);
  const Result<Measured> b = ReportWith(readings, plan.b, request.filter);
  if (!b.ok()) return b.error();
  Compared compared = {a->side(), b->side(), {}};
  std::deque<Measured> steps;
  for (const ComparePlan::Step& step : plan.steps) {
    // One setting that differs alone is B.
    if (plan.steps.size() == 1) {
      compared.steps.push_back({step.setting, b->side()});
      continue;
    }
    Result<Measured> alone = ReportWith(readings, step.settings, request.filter);
    if (!alone.ok()) return alone.error();
    steps.push_back(std::move(*alone));
    compared.steps.push_back({step.setting, steps.back().side()});
  }
  std::optional<FigureCustomers> customers;
  if (request.figure) {
    Result<FigureCustomers> found = CompareCustomers(compared, *request.figure, request.limit);
    if (!found.ok()) return found.error();
    customers = std::move(*found);
  }
  CompareScope scope = request.scope;
  if (request.last_month) scope.month = a->report.blocks.front().summary.month;
  return ToJson(compared, CompareFigures(compared, scope), customers);
}

}  // namespace holdfast
