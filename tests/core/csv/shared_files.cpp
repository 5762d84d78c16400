#include "shared_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#ifndef HOLDFAST_SHARED_DIR
#define HOLDFAST_SHARED_DIR ""
#endif

namespace holdfast {

std::vector<SharedFile> SharedFiles(std::string_view folder) {
  namespace fs = std::filesystem;
  const std::string root = HOLDFAST_SHARED_DIR;
  std::vector<SharedFile> files;
  std::error_code missing;
  if (root.empty()) return files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(root) / folder, missing)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().lexically_relative(root).string(),
                     {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}});
  }
  std::sort(files.begin(), files.end(),
            [](const SharedFile& a, const SharedFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace holdfast
