#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "holdfast/base/issue.h"

namespace holdfast {

/// `"Start"`.
std::string Quoted(std::string_view name);

/// What was assumed about columns, one notice per code with every column that it is about.
class Notices {
 public:
  /// `sentence` goes on behind the columns' names. The first one given for a code stays.
  void Add(std::string_view code, std::string_view column, std::string_view sentence);

  /// `"Start", "End": days and months ...`; count is the number of columns.
  std::vector<Issue> ToIssues() const;

 private:
  struct Entry {
    std::string code;
    std::string columns;
    std::string sentence;
    std::uint64_t count = 0;
  };
  std::vector<Entry> entries_;
};

}  // namespace holdfast
