#include <cstdio>
#include <new>
#include <string>
#include <vector>

#include "arguments.h"
#include "commands.h"
#include "holdfast/base/version.h"

namespace holdfast::cli {
namespace {

int Run(const std::vector<std::string>& words) {
  const Result<Arguments> arguments = ParseArguments(words);
  if (!arguments.ok()) {
    PrintError(arguments.error().message, "", 0);
    return kUsage;
  }
  switch (arguments->command) {
    case Command::kReport:
      return RunReport(*arguments);
    case Command::kInspect:
      return RunInspect(*arguments);
    case Command::kCells:
      return RunCells(*arguments);
    case Command::kExplain:
      return RunExplain(*arguments);
    case Command::kCompare:
      return RunCompare(*arguments);
    case Command::kVersion:
      std::printf("holdfast %s\n", std::string(Version()).c_str());
      return kOk;
    case Command::kHelp:
      break;
  }
  std::fputs(HelpText().c_str(), stdout);
  return kOk;
}

}  // namespace
}  // namespace holdfast::cli

int main(int argc, char** argv) {
  try {
    return holdfast::cli::Run(std::vector<std::string>(argv + 1, argv + argc));
  } catch (const std::bad_alloc&) {
    std::fputs(
        "holdfast: There is not enough memory for this data. Close other programs, or split the "
        "file.\n",
        stderr);
    return holdfast::cli::kOutOfMemory;
  }
}
