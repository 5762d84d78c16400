// The examples of core/README.md, as they stand there: one or more files, then settings ("as_of",
// "set.KEY") and figures of their report ("report.as_of": the day itself); behind a question for
// one
// ("explain.KEY"), of its answer; behind a request for segments ("segments.KEY"), of those.
#include <gtest/gtest.h>

#include <cctype>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "../../support/analysis.h"

namespace holdfast {
namespace {

using nlohmann::json;

struct Example {
  std::vector<std::string> files;
  std::string figures;
};

std::vector<Example> ExamplesOf(const std::string& path) {
  std::ifstream file(path);
  std::vector<Example> examples;
  std::string* block = nullptr;
  for (std::string line; std::getline(file, line);) {
    if (line == "```csv") {
      if (examples.empty() || !examples.back().figures.empty()) examples.emplace_back();
      block = &examples.back().files.emplace_back();
    } else if (line == "```figures") {
      block = &examples.back().figures;
    } else if (line == "```") {
      block = nullptr;
    } else if (block != nullptr) {
      *block += line + "\n";
    }
  }
  return examples;
}

/// "movements.3.closing" in the report, as its reader sees it; a text where there is no such
/// figure.
json At(const json& report, std::string path) {
  if (path.starts_with("report.")) path.erase(0, 7);
  for (char& c : path) c = c == '.' ? '/' : c;
  const json::json_pointer pointer("/" + path);
  return report.contains(pointer) ? report[pointer] : json("no such figure");
}

std::string Text(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

json AnswerOfExample(const Example& example, const json& settings, const json& question,
                     const json& request) {
  std::vector<testing::TestFile> files;
  for (const std::string& csv : example.files) {
    const json options = {{"name", "file " + std::to_string(files.size() + 1) + ".csv"}};
    files.push_back({csv, options.dump()});
  }
  const std::string config = json({{"set", settings}}).dump();
  if (!request.empty()) return testing::SegmentsOf(files, request, config);
  if (question.empty()) return testing::ReportOf(files, config);
  return json::parse(testing::ExplainEnvelope(files, question.dump(), config))["value"];
}

/// The setting that a line of figures states, or "".
std::string SettingOf(const std::string& path) {
  if (path == "as_of") return path;
  return path.starts_with("set.") ? path.substr(4) : "";
}

TEST(Readme, ExamplesGiveTheFiguresStated) {
  const std::vector<Example> examples = ExamplesOf(HOLDFAST_SOURCE_DIR "/core/README.md");
  ASSERT_GE(examples.size(), 6U);
  for (const Example& example : examples) {
    std::istringstream figures(example.figures);
    json settings = json::object();
    json question = json::object();
    json request = json::object();
    std::string path;
    std::string value;
    json report;
    while (figures >> path >> value) {
      if (const std::string setting = SettingOf(path); !setting.empty()) {
        settings[setting] = value;
        continue;
      }
      if (path.starts_with("explain.")) {
        question[path.substr(8)] = json::accept(value) ? json::parse(value) : json(value);
        continue;
      }
      if (path.starts_with("segments.") && std::isalpha(path[9]) != 0) {
        request[path.substr(9)] = json::accept(value) ? json::parse(value) : json(value);
        continue;
      }
      if (report.is_null()) report = AnswerOfExample(example, settings, question, request);
      const json found = At(report, path);
      if (found.is_number_float()) {
        EXPECT_NEAR(found.get<double>(), std::stod(value), 1e-12) << path << "\n"
                                                                  << example.files.front();
      } else {
        EXPECT_EQ(Text(found), value) << path << "\n" << example.files.front();
      }
    }
    EXPECT_FALSE(report.is_null()) << "an example without figures";
  }
}

}  // namespace
}  // namespace holdfast
