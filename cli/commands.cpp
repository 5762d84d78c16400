#include "commands.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "holdfast/base/calendar.h"
#include "holdfast/base/money.h"
#include "holdfast/csv/reader.h"
#include "holdfast/engine/engine.h"
#include "inputs.h"
#include "text_comparison.h"
#include "text_explanation.h"
#include "text_report.h"
#include "transcoder.h"

namespace holdfast::cli {
namespace {

using Json = nlohmann::ordered_json;

void Print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

int Fail(const Error& error) {
  PrintError(error.message, error.file, error.line);
  if (error.code.rfind("invariant.", 0) == 0) return kInvariantBroke;
  const bool usage = error.code == "cli.usage" || error.code == "cli.mapping_not_used" ||
                     error.code.rfind("settings.", 0) == 0 ||
                     error.code.rfind("explain.", 0) == 0 || error.code.rfind("segments.", 0) == 0;
  return usage ? kUsage : kBadInput;
}

Status Push(const Input& input, Analysis* analysis) {
  Json description = {{"name", input.file.name()}, {"mapping", input.mapping}};
  if (!input.table.empty()) description["table"] = input.table;
  const Result<Json> opened = Unwrap(analysis->Open(ToText(description)));
  if (!opened.ok()) return opened.error();
  const std::span<char> room = analysis->Buffer(input.head.size());
  std::copy(input.head.begin(), input.head.end(), room.begin());
  analysis->Commit(input.head.size());
  return input.file.Pump([&](std::size_t size) { return analysis->Buffer(size); },
                         [&](std::size_t size) { analysis->Commit(size); },
                         [&] { return analysis->failed(); }, input.head.size());
}

/// The rows left out of each file, beside each other in a folder.
Status WriteExcluded(const std::vector<Input>& inputs, const std::string& folder,
                     Analysis* analysis) {
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const Result<Json> excluded = Unwrap(analysis->Excluded(i));
    if (!excluded.ok()) return excluded.error();
    const std::string path = folder + "/" + inputs[i].file.name() + ".excluded.csv";
    Status status = WriteFile(path, (*excluded)["csv"].get_ref<const std::string&>());
    if (!status.ok()) return status;
  }
  return Ok();
}

/// The other side of a comparison.
Json WithOf(const Arguments& arguments) {
  Json with = {{"set", Json::object()}};
  if (!arguments.with_profile.empty()) with["profile"] = arguments.with_profile;
  for (const auto& [key, value] : arguments.with_settings) with["set"][key] = value;
  return with;
}

Json ConfigOf(const Arguments& arguments) {
  Json config = {{"profile", arguments.profile}, {"set", Json::object()}};
  for (const auto& [key, value] : arguments.settings) config["set"][key] = value;
  if (arguments.filter) {
    const std::string& value = arguments.filter->second;
    config["filter"] = {{"by", arguments.filter->first},
                        {"value", value.empty() ? Json() : Json(value)}};
  }
  if (arguments.command == Command::kCompare) config["compare"] = WithOf(arguments);
  config["excluded"] = !arguments.excluded_folder.empty();
  return config;
}

/// Prints the value of an envelope as the core wrote it: parsing it could change its bytes. False
/// for an error, which is not printed.
bool PrintValue(std::string_view envelope) {
  constexpr std::string_view kPrefix = "{\"ok\":true,\"value\":";
  if (envelope.rfind(kPrefix, 0) != 0) return false;
  Print(envelope.substr(kPrefix.size(), envelope.size() - kPrefix.size() - 1));
  Print("\n");
  return true;
}

/// A value of the question, as the core takes it; null where it is none.
Json AnswerableValue(const std::string& key, const std::string& value) {
  constexpr std::array<std::string_view, 5> kTexts = {"metric", "reason", "survey", "by",
                                                      "segment"};
  if (std::find(kTexts.begin(), kTexts.end(), key) != kTexts.end()) return value;
  if (key == "month" || key == "cohort") return MonthFromString(value) ? Json(value) : Json();
  if (key == "currency") return Currency::Parse(value) ? Json(value) : Json();
  const bool digits = !value.empty() && value.size() < 10 &&
                      value.find_first_not_of("0123456789") == std::string::npos;
  return digits ? Json(std::stoul(value)) : Json();
}

/// What the core is asked. Error `cli.usage`.
Result<Json> QuestionOf(const Arguments& arguments) {
  constexpr std::uint64_t kLinesOfText = 20;
  Json question = Json::object();
  if (arguments.format == Format::kText) question["limit"] = kLinesOfText;
  for (const auto& [key, value] : arguments.question) {
    question[key] = AnswerableValue(key, value);
    if (!question[key].is_null()) continue;
    const bool month = key == "month" || key == "cohort";
    const std::string takes = month               ? "a month as YYYY-MM"
                              : key == "currency" ? "an ISO 4217 code, such as USD"
                                                  : "a whole number";
    return Error{"cli.usage",
                 "--" + key + " takes " + takes + ", not \"" + value + "\". See holdfast --help."};
  }
  return question;
}

std::string SegmentsRequest(const Arguments& arguments) {
  Json request = {{"by", arguments.segments}};
  for (const auto& [key, value] : arguments.question) request[key] = value;
  return ToText(request);
}

}  // namespace

void PrintError(const std::string& message, const std::string& file, std::uint64_t line) {
  std::string text = "holdfast: ";
  if (!file.empty()) text += file + (line > 0 ? ":" + std::to_string(line) : "") + ": ";
  text += message + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
}

int RunReport(const Arguments& arguments) {
  const Result<std::vector<Input>> inputs = OpenInputs(arguments);
  if (!inputs.ok()) return Fail(inputs.error());
  Analysis analysis(ToText(ConfigOf(arguments)), IconvText);
  for (const Input& input : *inputs) {
    if (const Status status = Push(input, &analysis); !status.ok()) return Fail(status.error());
  }
  const std::string envelope = arguments.segments.empty()
                                   ? analysis.Report("")
                                   : analysis.Segments(SegmentsRequest(arguments));
  if (!arguments.excluded_folder.empty() && !analysis.failed()) {
    const Status written = WriteExcluded(*inputs, arguments.excluded_folder, &analysis);
    if (!written.ok()) return Fail(written.error());
  }
  if (arguments.format == Format::kJson && PrintValue(envelope)) return kOk;
  const Result<Json> report = Unwrap(envelope);
  if (!report.ok()) return Fail(report.error());
  const bool csv = arguments.format == Format::kCsv;
  if (!arguments.segments.empty()) {
    Print(csv ? CsvSegments(*report) : TextSegments(*report));
  } else {
    Print(!arguments.list.empty() ? CsvList(*report, arguments.list)
          : csv                   ? CsvReport(*report)
                                  : TextReport(*report));
  }
  return kOk;
}

int RunExplain(const Arguments& arguments) {
  const Result<Json> question = QuestionOf(arguments);
  if (!question.ok()) return Fail(question.error());
  const Result<std::vector<Input>> inputs = OpenInputs(arguments);
  if (!inputs.ok()) return Fail(inputs.error());
  Analysis analysis(ToText(ConfigOf(arguments)), IconvText);
  for (const Input& input : *inputs) {
    if (const Status status = Push(input, &analysis); !status.ok()) return Fail(status.error());
  }
  const std::string envelope = analysis.Explain(ToText(*question));
  if (arguments.format == Format::kJson && PrintValue(envelope)) return kOk;
  const Result<Json> explanation = Unwrap(envelope);
  if (!explanation.ok()) return Fail(explanation.error());
  Print(arguments.format == Format::kCsv ? CsvExplanation(*explanation)
                                         : TextExplanation(*explanation));
  return kOk;
}

int RunCompare(const Arguments& arguments) {
  Result<Json> question = QuestionOf(arguments);
  if (!question.ok()) return Fail(question.error());
  Json request = Json::object();
  const bool text = arguments.format == Format::kText;
  if (question->contains("metric")) {
    request["figure"] = *question;
  } else {
    if (text) request["month"] = "last";
    if (question->contains("month")) request["month"] = (*question)["month"];
    request["cohorts"] = !text;
  }
  const Result<std::vector<Input>> inputs = OpenInputs(arguments);
  if (!inputs.ok()) return Fail(inputs.error());
  Analysis analysis(ToText(ConfigOf(arguments)), IconvText);
  for (const Input& input : *inputs) {
    if (const Status status = Push(input, &analysis); !status.ok()) return Fail(status.error());
  }
  const std::string envelope = analysis.Compare(ToText(request));
  if (arguments.format == Format::kJson && PrintValue(envelope)) return kOk;
  const Result<Json> comparison = Unwrap(envelope);
  if (!comparison.ok()) return Fail(comparison.error());
  Print(text ? TextComparison(*comparison) : CsvComparison(*comparison));
  return kOk;
}

int RunInspect(const Arguments& arguments) {
  const Result<Json> mapping = OnlyMapping(arguments);
  if (!mapping.ok()) return Fail(mapping.error());
  const std::string& path = arguments.files.front().path;
  const Result<std::string> head = ReadFile(path, kHeadBytes);
  if (!head.ok()) return Fail(head.error());
  Json options = *mapping;
  options["config"] = ConfigOf(arguments);
  Result<Json> inspection = Unwrap(Inspect(*head, ToText(options), IconvText));
  if (!inspection.ok()) {
    Error error = inspection.error();
    error.file = path;
    return Fail(error);
  }
  Print(inspection->dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
  return kOk;
}

int RunCells(const Arguments& arguments) {
  const Result<Json> mapping = OnlyMapping(arguments);
  if (!mapping.ok()) return Fail(mapping.error());
  const std::string& path = arguments.files.front().path;
  const Result<std::string> all = ReadFile(path, std::string::npos);
  if (!all.ok()) return Fail(all.error());
  Result<Dialect> dialect = DialectFor(*all, mapping->dump(), IconvText);
  if (!dialect.ok()) {
    Error error = dialect.error();
    error.file = path;
    return Fail(error);
  }
  Reader reader(*dialect, {}, IconvText);
  const std::span<char> room = reader.Buffer(all->size());
  std::copy(all->begin(), all->end(), room.begin());
  reader.Commit(all->size());
  reader.End();
  Record record;
  // Rows before the header are cells too, unless they were asked to be skipped.
  std::size_t skip = mapping->value(Json::json_pointer("/dialect/skip"), std::size_t{0});
  std::size_t width = 0;
  std::uint64_t uneven = 0;
  while (reader.Next(&record)) {
    if (skip > 0) {
      --skip;
      continue;
    }
    if (width == 0) width = record.cells.size();
    uneven += record.cells.size() != width ? 1 : 0;
    Json cells = Json::array();
    for (const std::string_view cell : record.cells) cells.push_back(cell);
    Print(cells.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
  }
  std::fprintf(stderr, "issues: %llu\n",
               static_cast<unsigned long long>(reader.issues().total() + uneven));
  return kOk;
}

}  // namespace holdfast::cli
