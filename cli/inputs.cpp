#include "inputs.h"

#include <algorithm>
#include <utility>

#include "holdfast/csv/dialect.h"
#include "holdfast/engine/engine.h"
#include "transcoder.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

/// A mapping file of the command line.
struct NamedMapping {
  std::string path;
  Json json;
  bool used = false;

  bool for_any_file() const { return !json.contains("header"); }
};

Result<Json> ReadMapping(const std::string& path) {
  const Result<std::string> text = ReadFile(path, kChunk + 1);
  if (!text.ok()) return text.error();
  Json mapping = Json::parse(*text, nullptr, false);
  if (!mapping.is_object())
    return Error{"config.bad_json", "The mapping is not a JSON object.", path};
  return mapping;
}

void AddDialect(const Arguments& arguments, Json* mapping) {
  for (const auto& [key, value] : arguments.dialect) {
    Json& dialect = (*mapping)["dialect"];
    if (!dialect.is_object()) dialect = Json::object();
    dialect[key] = key == "header" ? Json(value != "false")
                   : key == "skip" ? Json(std::stoul(value))
                                   : Json(value);
  }
}

/// The names of a file's columns; none where its head cannot be read at all.
Json HeaderOf(const Input& input) {
  const Result<Json> inspection = Unwrap(Inspect(input.head, "", IconvText));
  Json header = Json::array();
  if (!inspection.ok()) return header;
  for (const Json& column : (*inspection)["columns"]) header.push_back(column["name"]);
  return header;
}

void ChooseMapping(bool only_one, std::vector<NamedMapping>* mappings, Input* input) {
  const auto take = [&](NamedMapping& mapping) {
    mapping.used = true;
    input->mapping = mapping.json;
  };
  if (only_one) return take(mappings->front());
  const Json header = HeaderOf(*input);
  for (NamedMapping& mapping : *mappings) {
    if (!mapping.for_any_file() && mapping.json["header"] == header) return take(mapping);
  }
  for (NamedMapping& mapping : *mappings) {
    if (mapping.for_any_file()) return take(mapping);
  }
}

Status CheckAllUsed(const std::vector<NamedMapping>& mappings) {
  for (const NamedMapping& mapping : mappings) {
    if (mapping.used) continue;
    return Error{"cli.mapping_not_used",
                 "The mapping was made for a file with another header, and fits none of the files. "
                 "Take \"header\" out of it to use it for any file.",
                 mapping.path};
  }
  return Ok();
}

bool IsPlans(const Input& input) {
  if (!input.table.empty()) return input.table == "plans";
  const Result<Json> inspection = Unwrap(Inspect(input.head, ToText(input.mapping), IconvText));
  return inspection.ok() && (*inspection)["table"] == "plans";
}

void PutPlansFirst(std::vector<Input>* inputs) {
  std::vector<Input> plans;
  std::vector<Input> others;
  for (Input& input : *inputs) (IsPlans(input) ? plans : others).push_back(std::move(input));
  if (!plans.empty()) {
    for (Input& input : others) input.mapping["plans"] = true;
  }
  for (Input& input : others) plans.push_back(std::move(input));
  *inputs = std::move(plans);
}

}  // namespace

Result<std::vector<Input>> OpenInputs(const Arguments& arguments) {
  std::vector<NamedMapping> mappings;
  for (const std::string& path : arguments.mapping_paths) {
    Result<Json> json = ReadMapping(path);
    if (!json.ok()) return json.error();
    mappings.push_back({path, std::move(*json)});
  }
  std::vector<Input> inputs;
  const bool only_one = arguments.files.size() == 1 && mappings.size() == 1;
  for (const InputFile& file : arguments.files) {
    Input input{File(file.path), {}, file.table, Json::object()};
    if (Status status = input.file.ReadUpTo(kHeadBytes, &input.head); !status.ok())
      return status.error();
    if (!mappings.empty()) ChooseMapping(only_one, &mappings, &input);
    AddDialect(arguments, &input.mapping);
    inputs.push_back(std::move(input));
  }
  if (Status status = CheckAllUsed(mappings); !status.ok()) return status.error();
  if (inputs.size() > 1) PutPlansFirst(&inputs);
  return inputs;
}

Result<Json> OnlyMapping(const Arguments& arguments) {
  Json mapping = Json::object();
  if (!arguments.mapping_paths.empty()) {
    Result<Json> read = ReadMapping(arguments.mapping_paths.front());
    if (!read.ok()) return read;
    mapping = std::move(*read);
  }
  AddDialect(arguments, &mapping);
  return mapping;
}

Result<Json> Unwrap(const std::string& envelope) {
  Json json = Json::parse(envelope, nullptr, false);
  if (json["ok"].get<bool>()) return std::move(json["value"]);
  const Json& error = json["error"];
  return Error{error["code"], error["message"], error["file"], error["line"], error["column"]};
}

std::string ToText(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace holdfast::cli
