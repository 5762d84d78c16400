#include "explain_request.h"

#include <array>

#include "config.h"
#include "json_values.h"

namespace holdfast {
namespace {

using Json = nlohmann::json;

Result<FigureAddress> AddressFrom(const Json& json) {
  FigureAddress address;
  const Result<std::optional<std::string>> metric = TextAt(json, "metric");
  if (!metric.ok()) return metric.error();
  if (!metric->has_value()) return BadValue("metric", "the name of a figure");
  address.metric = **metric;
  constexpr std::string_view kMonth = "a month as YYYY-MM";
  if (Status s = ReadText(json, "month", kMonth, &address.month, MonthFromString); !s.ok())
    return s.error();
  if (Status s = ReadText(json, "cohort", kMonth, &address.cohort, MonthFromString); !s.ok())
    return s.error();
  constexpr std::string_view kCurrency = "an ISO 4217 code, such as USD";
  if (Status s = ReadText(json, "currency", kCurrency, &address.currency, Currency::Parse); !s.ok())
    return s.error();
  if (Status s = ReadWhole(json, "age", 0, UINT32_MAX, &address.age); !s.ok()) return s.error();
  if (Status s = ReadWhole(json, "input", 0, UINT32_MAX, &address.input); !s.ok()) return s.error();
  const Result<std::optional<std::string>> reason = TextAt(json, "reason");
  if (!reason.ok()) return reason.error();
  address.reason = reason->value_or("");
  const Result<std::optional<std::string>> survey = TextAt(json, "survey");
  if (!survey.ok()) return survey.error();
  address.survey = survey->value_or("");
  const Result<std::optional<std::string>> by = TextAt(json, "by");
  if (!by.ok()) return by.error();
  address.by = by->value_or("");
  const Result<std::optional<std::string>> segment = TextAt(json, "segment");
  if (!segment.ok()) return segment.error();
  address.segment = *segment;
  return address;
}

}  // namespace

Result<ExplainRequest> ParseExplainRequest(std::string_view text, const Config& config) {
  Result<Json> json = ParseObject(text, "question for a figure");
  if (!json.ok()) return json.error();
  constexpr std::array<std::string_view, 14> kKeys = {
      "metric", "month", "cohort",  "age",    "currency", "input",    "reason",
      "survey", "by",    "segment", "offset", "limit",    "settings", "filter"};
  if (Status s = CheckKeys(*json, "question for a figure", kKeys); !s.ok()) return s.error();
  // As answers have it: null where a key has no meaning.
  for (const char* key : {"month", "cohort", "age", "input", "reason", "survey", "by", "segment",
                          "offset", "limit"}) {
    if (json->contains(key) && (*json)[key].is_null()) json->erase(key);
  }
  ExplainRequest request = {{}, {}, {config.settings, config.filter}};
  Result<FigureAddress> address = AddressFrom(*json);
  if (!address.ok()) return address.error();
  request.address = std::move(*address);
  if (Status s = ReadWhole(*json, "offset", 0, UINT32_MAX, &request.page.offset); !s.ok())
    return s.error();
  if (Status s = ReadWhole(*json, "limit", 0, UINT32_MAX, &request.page.limit); !s.ok())
    return s.error();
  if (Status s = ReadFilter(*json, &request.report.filter); !s.ok()) return s.error();
  const auto changes = json->find("settings");
  Result<Settings> changed =
      ApplySettings(changes == json->end() ? Json::object() : *changes, config.settings);
  if (!changed.ok()) return changed.error();
  request.report.settings = std::move(*changed);
  return request;
}

}  // namespace holdfast
