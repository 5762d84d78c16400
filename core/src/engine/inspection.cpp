#include "inspection.h"

#include <nlohmann/json.hpp>

#include "holdfast/report/json.h"
#include "holdfast/schema/fields.h"
#include "holdfast/schema/guess.h"
#include "import.h"
#include "mapping_json.h"
#include "parsed_sample.h"

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

Json ParsedJson(const Column& column, const Mapping& mapping, const Settings& settings,
                const std::vector<std::string>& samples) {
  Json parsed = Json::array();
  for (const std::string& sample : samples) {
    const std::optional<std::string> text = ParsedSample(column, mapping, settings, sample);
    parsed.push_back(text ? Json(*text) : Json(nullptr));
  }
  return parsed;
}

Json ColumnsJson(const Guess& guess, const Settings& settings) {
  Json columns = Json::array();
  for (std::size_t i = 0; i < guess.mapping.columns.size(); ++i) {
    const Column& column = guess.mapping.columns[i];
    const ColumnEvidence& evidence = guess.evidence[i];
    columns.push_back({{"name", column.name},
                       {"role", ToString(column.role)},
                       {"why", evidence.why},
                       {"sure", evidence.sure},
                       {"samples", evidence.samples},
                       {"parsed", ParsedJson(column, guess.mapping, settings, evidence.samples)}});
  }
  return columns;
}

Json FieldsJson(Table table) {
  constexpr std::string_view kNeeds[] = {"always", "one_of", "optional"};
  Json fields = Json::array();
  for (const FieldInfo& field : FieldsOf(table)) {
    Json groups = Json::array();
    for (int bit = 0; bit < 8; ++bit) {
      if ((field.groups >> bit & 1) != 0) groups.push_back(bit + 1);
    }
    fields.push_back(
        {{"role", ToString(field.role)},
         {"need", kNeeds[static_cast<std::size_t>(field.need)]},
         {"groups", std::move(groups)},
         {"with", field.with == Role::kNone ? Json(nullptr) : Json(ToString(field.with))}});
  }
  return fields;
}

/// The fields of every table, by its name: what there is to choose from before a table is chosen.
Json FieldsByTableJson() {
  Json tables = Json::object();
  for (std::size_t i = 0; i < kTableCount; ++i) {
    const auto table = static_cast<Table>(i);
    tables[std::string(ToString(table))] = FieldsJson(table);
  }
  return tables;
}

Json TablesJson() {
  Json tables = Json::array();
  for (std::size_t i = 0; i < kTableCount; ++i) tables.push_back(ToString(static_cast<Table>(i)));
  return tables;
}

Json ErrorJson(const Error& error) {
  return {{"code", error.code},
          {"message", error.message},
          {"file", error.file},
          {"line", error.line},
          {"column", error.column}};
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
         {"samples", samples},
         {"parsed", samples}});
  }
  return columns;
}

}  // namespace

Result<std::string> InspectionJson(std::string_view bytes, const InspectOptions& options,
                                   const Transcoder& transcoder) {
  const MappingOverrides& overrides = options.mapping;
  const std::string_view head_bytes = bytes.substr(0, kHeadBytes);
  const Result<Dialect> dialect = SniffDialect(head_bytes, overrides.dialect, transcoder);
  if (!dialect.ok()) return dialect.error();
  const Result<Head> head = ReadHead(head_bytes, *dialect, bytes.size() < kHeadBytes, transcoder);
  if (!head.ok()) return head.error();
  const Result<Guess> guess = GuessAsFarAsPossible(*head, overrides);
  Json json = {{"schema", "holdfast/inspection/1"}, {"dialect", DialectJson(*dialect)}};
  if (guess.ok()) {
    const Table table = guess->mapping.table;
    json["table"] = ToString(table);
    json["tables"] = TablesJson();
    json["source"] = guess->mapping.source;
    json["fields"] = FieldsJson(table);
    json["table_fields"] = nullptr;
    json["sure"] = guess->lacks ? 0 : guess->sure;
    json["columns"] = ColumnsJson(*guess, options.settings);
    json["mapping"] = MappingToJson(guess->mapping);
    json["issues"] = Json::parse(ToJson(guess->notices), nullptr, false);
    json["error"] = guess->lacks ? ErrorJson(*guess->lacks) : Json(nullptr);
  } else {
    json["table"] = nullptr;
    json["tables"] = TablesJson();
    json["source"] = "";
    json["fields"] = Json::array();
    json["table_fields"] = FieldsByTableJson();
    json["sure"] = 0;
    json["columns"] = PlainColumnsJson(*head);
    json["mapping"] = nullptr;
    json["issues"] = Json::array();
    json["error"] = ErrorJson(guess.error());
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace holdfast
