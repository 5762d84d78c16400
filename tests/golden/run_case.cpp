// The envelope of the report of a golden case, natively: run_case CASE_DIR [CHUNK].
#include <cstdio>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "../support/analysis.h"

int main(int argc, char** argv) {
  using holdfast::testing::TestFile;
  using nlohmann::json;
  if (argc < 2) return 1;
  const std::string folder = std::string(argv[1]) + "/";
  const auto read = [](const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  json config = json::parse(read(folder + "case.json"));
  std::vector<TestFile> files;
  for (const json& file : config["files"])
    files.push_back({read(folder + file["name"].get<std::string>()), file.dump()});
  config.erase("files");
  const std::size_t chunk = argc > 2 ? std::stoul(argv[2]) : 0;
  std::puts(holdfast::testing::ReportEnvelope(files, config.dump(), chunk).c_str());
}
