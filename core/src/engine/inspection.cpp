#include "inspection.h"

#include <nlohmann/json.hpp>

#include "holdfast/report/json.h"
#include "holdfast/schema/guess.h"
#include "import.h"

namespace holdfast {
namespace {

using Json = nlohmann::ordered_json;

std::string OneCharacter(char c) { return c == '\0' ? std::string() : std::string(1, c); }

Json DialectJson(const Dialect& dialect) {
  return {{"encoding", ToString(dialect.encoding)},
          {"bom", dialect.bom},
          {"delimiter", OneCharacter(dialect.delimiter)},
          {"quote", OneCharacter(dialect.quote)},
          {"escape", OneCharacter(dialect.escape)},
          {"line_end", ToString(dialect.line_end)},
          {"skip", dialect.skip},
          {"header", dialect.header},
          {"header_rows", dialect.header_records()}};
}

Json ColumnsJson(const Guess& guess) {
  Json columns = Json::array();
  for (std::size_t i = 0; i < guess.mapping.columns.size(); ++i) {
    const Column& column = guess.mapping.columns[i];
    const ColumnEvidence& evidence = guess.evidence[i];
    columns.push_back({{"name", column.name},
                       {"role", ToString(column.role)},
                       {"why", evidence.why},
                       {"sure", evidence.sure},
                       {"samples", evidence.samples}});
  }
  return columns;
}

/// The columns of a file that fits no table: what stands in them, but no roles.
Json PlainColumnsJson(const Head& head) {
  Json columns = Json::array();
  const std::size_t count = !head.header.empty() ? head.header.size()
                            : head.rows.empty()  ? 0
                                                 : head.rows[0].size();
  for (std::size_t i = 0; i < count; ++i) {
    Json samples = Json::array();
    for (const std::vector<std::string>& row : head.rows) {
      if (samples.size() == 5) break;
      if (i < row.size() && !row[i].empty()) samples.push_back(row[i].substr(0, 80));
    }
    columns.push_back(
        {{"name", head.header.empty() ? "column " + std::to_string(i + 1) : head.header[i]},
         {"role", "none"},
         {"why", ""},
         {"sure", 0},
         {"samples", std::move(samples)}});
  }
  return columns;
}

Json MappingJson(const Mapping& mapping) {
  Json json = {{"schema", "holdfast/mapping/1"}, {"table", ToString(mapping.table)}};
  Json columns = Json::object();
  for (const Column& column : mapping.columns) {
    if (column.role == Role::kNone || column.role == Role::kMonthValue) continue;
    columns[std::string(ToString(column.role))] = column.name;
    if (column.date.order != DateOrder::kUnknown) {
      json["date_order"] = column.date.order == DateOrder::kDayFirst ? "day-first" : "month-first";
    }
    if (column.amount.decimal == ',') json["decimal"] = ",";
    if (column.amount.minor_units) json["minor_units"] = true;
  }
  json["columns"] = std::move(columns);
  if (mapping.currency.known()) json["currency"] = mapping.currency.ToString();
  return json;
}

}  // namespace

Result<std::string> InspectionJson(std::string_view bytes, const MappingOverrides& overrides,
                                   const Transcoder& transcoder) {
  const std::string_view head_bytes = bytes.substr(0, kHeadBytes);
  const Result<Dialect> dialect = SniffDialect(head_bytes, overrides.dialect, transcoder);
  if (!dialect.ok()) return dialect.error();
  const Result<Head> head = ReadHead(head_bytes, *dialect, bytes.size() < kHeadBytes, transcoder);
  if (!head.ok()) return head.error();
  const Result<Guess> guess = GuessMapping(*head, overrides);
  Json json = {{"schema", "holdfast/inspection/1"}, {"dialect", DialectJson(*dialect)}};
  if (guess.ok()) {
    json["table"] = ToString(guess->mapping.table);
    json["sure"] = guess->sure;
    json["columns"] = ColumnsJson(*guess);
    json["mapping"] = MappingJson(guess->mapping);
    json["issues"] = Json::parse(ToJson(guess->notices), nullptr, false);
    json["error"] = nullptr;
  } else {
    const Error& error = guess.error();
    json["table"] = nullptr;
    json["sure"] = 0;
    json["columns"] = PlainColumnsJson(*head);
    json["mapping"] = nullptr;
    json["issues"] = Json::array();
    json["error"] = {{"code", error.code},
                     {"message", error.message},
                     {"file", error.file},
                     {"line", error.line},
                     {"column", error.column}};
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace holdfast
