#include "holdfast/report/json.h"
#include "json_parts.h"

namespace holdfast {
namespace {

/// The usual limit for saying that a difference is hardly chance.
constexpr double kLivesDiffer = 0.05;

std::string_view NameOf(SegmentKind kind) {
  if (kind == SegmentKind::kValue) return "value";
  return kind == SegmentKind::kNone ? "none" : "other";
}

Json CellJson(const CrossCounts::Cell& cell) {
  return {{"customers", cell.customers}, {"before", cell.before}, {"after", cell.after}};
}

Json CrossJson(const CrossCounts& counts) {
  return {{"grr", OrNull(counts.grr)},
          {"nrr", OrNull(counts.nrr)},
          {"corner", counts.corner.empty() ? Json(nullptr) : Json(counts.corner)},
          {"keeps_and_grows", CellJson(counts.grows)},
          {"keeps", CellJson(counts.keeps)},
          {"shrinks", CellJson(counts.shrinks)},
          {"lost", CellJson(counts.lost)}};
}

Json CustomersJson(const Cross& cross) {
  Json list = Json::array();
  for (const CrossCustomer& row : cross.shown) {
    Json attributes = Json::object();
    for (const auto& [name, value] : row.attributes) attributes[name] = value;
    Json sources = Json::array();
    for (const Source& source : row.sources) sources.push_back(SourceJson(source));
    list.push_back({{"customer", row.customer},
                    {"name", row.name},
                    {"attributes", std::move(attributes)},
                    {"segment", row.segment},
                    {"before", row.before},
                    {"after", row.after},
                    {"gain", row.after - row.before},
                    {"sources", std::move(sources)}});
  }
  return list;
}

Json RateJson(double part, double base) { return base > 0 ? Json(part / base) : Json(nullptr); }

Json MixSegmentsJson(const MixMeasure& measure) {
  double before = 0;
  double after = 0;
  for (const MixSegment& side : measure.sides) {
    before += side.base_before;
    after += side.base_after;
  }
  Json segments = Json::array();
  for (std::size_t i = 0; i < measure.sides.size(); ++i) {
    const MixSegment& side = measure.sides[i];
    Json json = {{"rate_before", RateJson(side.part_before, side.base_before)},
                 {"rate_after", RateJson(side.part_after, side.base_after)},
                 {"weight_before", RateJson(side.base_before, before)},
                 {"weight_after", RateJson(side.base_after, after)},
                 {"rate_effect", nullptr},
                 {"mix_effect", nullptr}};
    if (measure.parts) {
      json["rate_effect"] = measure.parts->segments[i].rate;
      json["mix_effect"] = measure.parts->segments[i].mix;
    }
    segments.push_back(std::move(json));
  }
  return segments;
}

Json MeasureJson(const MixMeasure& measure) {
  Json json = {{"measure", measure.name}};
  const auto add = [&](const char* name, double Decomposition::*value) {
    json[name] = measure.parts ? Json((*measure.parts).*value) : Json(nullptr);
  };
  add("before", &Decomposition::before);
  add("after", &Decomposition::after);
  add("change", &Decomposition::change);
  add("rate_effect", &Decomposition::rate);
  add("mix_effect", &Decomposition::mix);
  json["up"] = measure.up;
  json["down"] = measure.down;
  json["against_segments"] = !measure.against.empty();
  json["against_message"] = measure.against.empty() ? Json(nullptr) : Json(measure.against);
  json["hides_message"] = measure.hides.empty() ? Json(nullptr) : Json(measure.hides);
  json["segments"] = MixSegmentsJson(measure);
  return json;
}

Json MixJson(const std::optional<Mix>& mix) {
  if (!mix) return nullptr;
  Json measures = Json::array();
  for (const MixMeasure& measure : mix->measures) measures.push_back(MeasureJson(measure));
  return {{"from", MonthToString(mix->from)},
          {"to", MonthToString(mix->to)},
          {"window", mix->window},
          {"measures", std::move(measures)}};
}

Json CrossJson(const std::optional<Cross>& cross) {
  if (!cross) return nullptr;
  return {{"to", MonthToString(cross->to)},
          {"window", cross->window},
          {"total", CrossJson(cross->total)},
          {"candidates", cross->candidates},
          {"cell", NameOf(cross->cell)},
          {"cell_of", cross->cell_of ? Json(*cross->cell_of) : Json(nullptr)},
          {"listed", cross->listed},
          {"shown", CustomersJson(*cross)}};
}

Json LivesJson(const std::optional<LifeTest>& lives) {
  if (!lives) return nullptr;
  return {{"segments", lives->segments},
          {"chi_square", lives->test.chi_square},
          {"degrees", lives->test.degrees},
          {"p", lives->test.p},
          {"differ", lives->test.p < kLivesDiffer}};
}

Json SegmentJson(const Segment& segment, bool crossed) {
  Json json = {{"value", segment.kind == SegmentKind::kValue ? Json(segment.value) : Json(nullptr)},
               {"kind", NameOf(segment.kind)},
               {"values", segment.values}};
  AddBlock(segment.block, &json);
  json["cross"] = crossed ? CrossJson(segment.cross) : Json(nullptr);
  return json;
}

}  // namespace

Json FilterJson(const SegmentFilter& filter) {
  Json json = {{"by", filter.by},
               {"value", filter.value.empty() ? Json(nullptr) : Json(filter.value)}};
  if (filter.beyond > 0) json["beyond"] = filter.beyond;
  for (const SegmentFilter& outer : filter.within) json["within"] = FilterJson(outer);
  return json;
}

std::string ToJson(const SegmentsReport& report) {
  Json settings = Json::object();
  for (const auto& [key, value] : report.settings) settings[key] = value;
  Json segments = Json::array();
  for (const Segment& segment : report.segments)
    segments.push_back(SegmentJson(segment, report.cross.has_value()));
  Json total = Json::object();
  AddBlock(report.total, &total);
  const Json json = {{"schema", "holdfast/segments/1"},
                     {"by", report.by},
                     {"top", report.top},
                     {"moves", report.moves},
                     {"as_of", report.as_of ? Json(DayToString(*report.as_of)) : Json(nullptr)},
                     {"settings", std::move(settings)},
                     {"filter", report.filter ? FilterJson(*report.filter) : Json(nullptr)},
                     {"total", std::move(total)},
                     {"segments", std::move(segments)},
                     {"mix", MixJson(report.mix)},
                     {"cross", CrossJson(report.cross)},
                     {"lives", LivesJson(report.lives)},
                     {"invariants", InvariantsJson(report.invariants)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace holdfast
