// The C++ library in ten lines: report FILE.csv > report.json
#include <cstdio>
#include <fstream>
#include <string>

#include "holdfast/engine/engine.h"

int main(int argc, char** argv) {
  if (argc != 2) return 1;
  std::ifstream file(argv[1], std::ios::binary);
  holdfast::Analysis analysis(R"({"profile":"holdfast"})");
  analysis.Open(R"({"name":"export.csv"})");
  while (file && !analysis.failed()) {
    const std::span<char> room = analysis.Buffer(1 << 20);
    file.read(room.data(), static_cast<std::streamsize>(room.size()));
    analysis.Commit(static_cast<std::size_t>(file.gcount()));
  }
  std::puts(analysis.Report("").c_str());
}
