// The examples of core/README.md, as they stand there: a file, then figures of its report.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "../../support/analysis.h"

namespace holdfast {
namespace {

using nlohmann::json;

struct Example {
  std::string csv;
  std::string figures;
};

std::vector<Example> ExamplesOf(const std::string& path) {
  std::ifstream file(path);
  std::vector<Example> examples;
  std::string* block = nullptr;
  for (std::string line; std::getline(file, line);) {
    if (line == "```csv") {
      block = &examples.emplace_back().csv;
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

/// "movements.3.closing" in the report, as its reader sees it.
const json& At(const json& report, std::string path) {
  for (char& c : path) c = c == '.' ? '/' : c;
  return report[json::json_pointer("/" + path)];
}

std::string Text(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

TEST(Readme, ExamplesGiveTheFiguresStated) {
  const std::vector<Example> examples = ExamplesOf(HOLDFAST_SOURCE_DIR "/core/README.md");
  ASSERT_GE(examples.size(), 6U);
  for (const Example& example : examples) {
    std::istringstream figures(example.figures);
    std::string config;
    std::string path;
    std::string value;
    json report;
    while (figures >> path >> value) {
      if (path == "as_of") {
        config = json({{"set", {{"as_of", value}}}}).dump();
        continue;
      }
      if (report.is_null()) report = testing::ReportOf(example.csv, config);
      const json& found = At(report, path);
      if (found.is_number_float()) {
        EXPECT_NEAR(found.get<double>(), std::stod(value), 1e-12) << path << "\n" << example.csv;
      } else {
        EXPECT_EQ(Text(found), value) << path << "\n" << example.csv;
      }
    }
    EXPECT_FALSE(report.is_null()) << "an example without figures";
  }
}

}  // namespace
}  // namespace holdfast
