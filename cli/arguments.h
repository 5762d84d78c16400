#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "holdfast/base/result.h"

namespace holdfast::cli {

enum class Command { kReport, kInspect, kCells, kExplain, kCompare, kHelp, kVersion };
enum class Format { kText, kJson, kCsv };

struct InputFile {
  std::string path;   ///< "-": standard input.
  std::string table;  ///< Empty: guessed.
};

/// What the command line asks for.
struct Arguments {
  Command command = Command::kHelp;
  Format format = Format::kText;
  std::vector<InputFile> files;
  std::string profile = "holdfast";
  std::vector<std::pair<std::string, std::string>> settings;
  std::string with_profile;  ///< What is compared; empty: the same profile.
  std::vector<std::pair<std::string, std::string>> with_settings;
  std::vector<std::string> mapping_paths;
  std::string list;      ///< The list of the report that is written as CSV; empty: the months.
  std::string segments;  ///< What segments are by; empty: the report.
  std::optional<std::pair<std::string, std::string>> filter;  ///< By, value.
  std::vector<std::pair<std::string, std::string>>
      question;  ///< The figure to explain: "metric", "month" ..., and "limit"; or the
                 ///< "currency" of the segments.
  std::string excluded_folder;  ///< Where the rows left out are written to; empty: nowhere.
  std::vector<std::pair<std::string, std::string>>
      dialect;  ///< Overrides: key of the mapping's dialect, value.
};

/// Error `cli.usage`: an unknown command, option or value is named, with the nearest known one.
Result<Arguments> ParseArguments(const std::vector<std::string>& words);

/// What `holdfast --help` prints.
std::string HelpText();

}  // namespace holdfast::cli
