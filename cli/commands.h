#pragma once

#include "arguments.h"

namespace holdfast::cli {

/// The command's exit status: 0 ok, 2 input cannot be read as asked, 3 out of memory, 4 an
/// invariant broke.
enum ExitStatus : int { kOk = 0, kUsage = 1, kBadInput = 2, kOutOfMemory = 3, kInvariantBroke = 4 };

/// Prints one sentence for people to standard error: what, where (file:line), what to do.
void PrintError(const std::string& message, const std::string& file, std::uint64_t line);

int RunReport(const Arguments& arguments);
int RunInspect(const Arguments& arguments);
int RunCells(const Arguments& arguments);
int RunExplain(const Arguments& arguments);
int RunCompare(const Arguments& arguments);

}  // namespace holdfast::cli
