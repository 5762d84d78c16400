#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

/// A test file of other people, from the folder that the build names as HOLDFAST_SHARED_DIR.
struct SharedFile {
  std::string path;  ///< Below the shared folder.
  std::string bytes;
};

/// The files below a folder of the shared data, ordered by path; none when it is not there.
std::vector<SharedFile> SharedFiles(std::string_view folder);

}  // namespace holdfast
