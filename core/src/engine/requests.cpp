#include "requests.h"

#include <array>

#include "json_values.h"

namespace holdfast {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostSegments = 100;

Status ReadShare(const Json& object, const char* key, double* value) {
  const auto found = object.find(key);
  if (found == object.end()) return Ok();
  if (!found->is_number() || !(found->get<double>() >= 0 && found->get<double>() <= 10))
    return BadValue(key, "a share from 0 to 10, such as 0.9");
  *value = found->get<double>();
  return Ok();
}

Status ReadWindow(const Json& object, std::optional<std::size_t>* window) {
  const auto found = object.find("window");
  if (found == object.end()) return Ok();
  if (*found != 1 && *found != 12) return BadValue("window", "1 or 12 (months)");
  *window = found->get<std::size_t>();
  return Ok();
}

Status ReadSegments(const Json& json, SegmentsRequest* request) {
  const Result<std::optional<std::string>> by = TextAt(json, "by");
  if (!by.ok()) return by.error();
  if (!*by) return BadValue("by", "what the segments are by, such as plan");
  request->by = **by;
  if (Status s = ReadWhole(json, "top", 1, kMostSegments, &request->top); !s.ok()) return s;
  if (Status s =
          ReadText(json, "currency", "an ISO 4217 code", &request->currency, Currency::Parse);
      !s.ok()) {
    return s;
  }
  constexpr std::string_view kMonth = "a month such as 2024-03";
  if (Status s = ReadText(json, "from", kMonth, &request->from, MonthFromString); !s.ok()) return s;
  if (Status s = ReadText(json, "to", kMonth, &request->to, MonthFromString); !s.ok()) return s;
  if (Status s = ReadWindow(json, &request->window); !s.ok()) return s;
  if (Status s = ReadShare(json, "grr", &request->grr); !s.ok()) return s;
  if (Status s = ReadShare(json, "nrr", &request->nrr); !s.ok()) return s;
  constexpr std::string_view kCells = "keeps_and_grows, keeps, shrinks or lost";
  std::optional<CrossCell> cell;
  if (Status s = ReadText(json, "cell", kCells, &cell, CrossCellFromString); !s.ok()) return s;
  request->cell = cell.value_or(request->cell);
  return ReadWhole(json, "cell_of", 0, UINT32_MAX, &request->cell_of);
}

/// A filter but for what it is within.
Status ReadFilterObject(const Json& json, const char* key, SegmentFilter* filter) {
  if (!json.is_object()) return BadValue(key, "{\"by\":...,\"value\":...}");
  constexpr std::array<std::string_view, 4> kKeys = {"by", "value", "beyond", "within"};
  if (Status s = CheckKeys(json, "filter", kKeys); !s.ok()) return s.error();
  const Result<std::optional<std::string>> by = TextAt(json, "by");
  if (!by.ok()) return by.error();
  if (!*by) return BadValue("by", "what the filter is by, such as plan");
  filter->by = **by;
  if (Status s = ReadWhole(json, "beyond", 1, kMostSegments, &filter->beyond); !s.ok()) return s;
  const auto value = json.find("value");
  if (value == json.end() || value->is_null()) return Ok();
  const std::string* text = value->get_ptr<const std::string*>();
  if (text == nullptr) return BadValue("value", "a text, or null for customers without one");
  filter->value = *text;
  return Ok();
}

}  // namespace

Status ReadFilter(const Json& object, std::optional<SegmentFilter>* filter) {
  const auto found = object.find("filter");
  if (found == object.end()) return Ok();
  *filter = std::nullopt;
  if (found->is_null()) return Ok();
  SegmentFilter read;
  if (Status s = ReadFilterObject(*found, "filter", &read); !s.ok()) return s;
  const auto within = found->find("within");
  if (within != found->end() && !within->is_null()) {
    if (Status s = ReadFilterObject(*within, "within", &read.within.emplace_back()); !s.ok())
      return s;
    if (within->contains("within")) return BadValue("within", "a filter with nothing around it");
  }
  *filter = std::move(read);
  return Ok();
}

Result<ReportRequest> ParseReportRequest(std::string_view text, const Config& config) {
  const Result<Json> json = ParseObject(text, "settings");
  if (!json.ok()) return json.error();
  ReportRequest request = {config.settings, config.filter};
  if (Status s = ReadFilter(*json, &request.filter); !s.ok()) return s.error();
  Json values = *json;
  values.erase("filter");
  Result<Settings> settings = ApplySettings(values, config.settings);
  if (!settings.ok()) return settings.error();
  request.settings = std::move(*settings);
  return request;
}

Result<SegmentsQuery> ParseSegmentsQuery(std::string_view text, const Config& config) {
  const Result<Json> json = ParseObject(text, "request for segments");
  if (!json.ok()) return json.error();
  constexpr std::array<std::string_view, 12> kKeys = {"by",   "top",     "currency", "from",
                                                      "to",   "window",  "grr",      "nrr",
                                                      "cell", "cell_of", "settings", "filter"};
  if (Status s = CheckKeys(*json, "request for segments", kKeys); !s.ok()) return s.error();
  SegmentsQuery query = {{}, {config.settings, config.filter}};
  if (Status s = ReadSegments(*json, &query.segments); !s.ok()) return s.error();
  if (Status s = ReadFilter(*json, &query.report.filter); !s.ok()) return s.error();
  const auto settings = json->find("settings");
  if (settings == json->end()) return query;
  Result<Settings> changed = ApplySettings(*settings, config.settings);
  if (!changed.ok()) return changed.error();
  query.report.settings = std::move(*changed);
  return query;
}

}  // namespace holdfast
